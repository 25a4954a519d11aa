import { Button } from "@collaborative-communities/ui";
import { Dialog } from "../site/dialog.tsx";
import { People } from "./people.tsx";
import { sessionLost } from "./session.ts";

/** Signs in again over the page one is on, so that nothing typed there is lost. */
export const SignInAgain = () =>
  sessionLost.use() ? (
    <Dialog title="You have been signed out" onClose={() => sessionLost.set(false)}>
      <p className="govuk-body">What you typed is still on the page behind. Sign in to go on.</p>
      <People />
      <Button type="button" look="secondary" onClick={() => sessionLost.set(false)}>
        Not now
      </Button>
    </Dialog>
  ) : null;
