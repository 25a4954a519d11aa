import { Button } from "@collaborative-communities/ui";
import { addressIn, type View } from "../view.ts";

/** Stands on every page while somebody helps another person, or the browser is a hub's shared device. */
export const ModeBar = ({ view }: { readonly view: View }) => {
  const { mode, t } = view;
  if (!mode) return null;
  const { help, hub } = t.returning;
  const isHub = mode.kind === "hub";
  return (
    <aside className="cc-mode" aria-label={isHub ? hub.barTitle : help.barTitle}>
      <div className="govuk-width-container cc-mode__inner">
        <p className="govuk-body cc-mode__text">
          <strong>{isHub ? `${hub.barTitle}: ${mode.name}` : `${mode.name}, ${mode.organisation}`}</strong>
          <br />
          {isHub ? hub.bar : help.bar}
        </p>
        <form method="post" action={addressIn(view.language, isHub ? "/hub/clear" : "/helping/finish")}>
          <Button look="secondary">{isHub ? hub.finish : help.stop}</Button>
        </form>
      </div>
    </aside>
  );
};
