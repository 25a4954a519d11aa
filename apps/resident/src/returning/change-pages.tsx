import { Button, ButtonGroup } from "@collaborative-communities/ui";
import { at } from "../answering/addresses.ts";
import type { Looked } from "../api.ts";
import { Page } from "../page.tsx";
import { to, type View } from "../view.ts";

/** On the page of a reference, while people may answer. */
export const ChangeAnswers = ({ view, looked }: { readonly view: View; readonly looked: Looked }) => {
  if (!looked.canBeChanged) return null;
  const { change } = view.t.returning;
  return (
    <form method="post" action={to(view, `/reference/${looked.reference}/change`)}>
      <h2 className="govuk-heading-m">{change.title}</h2>
      <p className="govuk-body">{change.lead}</p>
      <Button look="secondary" preventDoubleClick>
        {change.button}
      </Button>
    </form>
  );
};

/** This browser has answers that were not sent, and would lose them. */
export const OtherDraftPage = (props: { view: View; slug: string; reference: string }) => {
  const { view } = props;
  const { change } = view.t.returning;
  return (
    <Page view={view} title={change.otherTitle} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{change.otherTitle}</h1>
        <p className="govuk-body">{change.otherLead}</p>
        <ButtonGroup>
          <Button href={to(view, `${at(props.slug)}/check`)}>{change.otherKeep}</Button>
          <form method="post" action={to(view, `/reference/${props.reference}/change`)}>
            <input type="hidden" name="again" value="yes" />
            <Button look="secondary" preventDoubleClick>
              {change.otherGo}
            </Button>
          </form>
        </ButtonGroup>
      </div>
    </Page>
  );
};
