import { Button, ButtonGroup } from "@collaborative-communities/ui";
import { useBlocker } from "@tanstack/react-router";
import { Dialog } from "./dialog.tsx";
import type { Draft } from "./drafts.ts";

/** Asks before something typed is left behind: by a link, by going back, by closing the tab. */
export const LeaveWarning = ({ draft }: { readonly draft: Pick<Draft<unknown>, "wouldLose" | "forget"> }) => {
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && draft.wouldLose(),
    enableBeforeUnload: draft.wouldLose,
    withResolver: true,
  });
  if (leaving.status !== "blocked") return null;
  return (
    <Dialog title="Leave without saving?" onClose={leaving.reset}>
      <p className="govuk-body">What you typed on this page is not saved yet.</p>
      <ButtonGroup>
        <Button type="button" onClick={leaving.reset}>
          Stay on this page
        </Button>
        <Button
          type="button"
          look="warning"
          onClick={() => {
            draft.forget();
            leaving.proceed();
          }}
        >
          Leave without saving
        </Button>
      </ButtonGroup>
    </Dialog>
  );
};

/** Says that what was typed before is back, with a way to start again. */
export const DraftFound = (props: {
  readonly draft: Pick<Draft<unknown>, "found" | "changed">;
  readonly onDiscard: () => void;
}) =>
  props.draft.found && props.draft.changed ? (
    <div className="govuk-inset-text">
      <p className="govuk-body">What you typed here before and did not save was kept. It is back in the form.</p>
      <Button type="button" look="secondary" onClick={props.onDiscard}>
        Throw it away and start again
      </Button>
    </div>
  ) : null;
