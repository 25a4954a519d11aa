import { Button } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { Dialog } from "../site/dialog.tsx";
import { CouncilAccountAgain } from "./council-account.tsx";
import { People } from "./people.tsx";
import { sessionLost } from "./session.ts";

/** Signs in again over the page one is on, so that nothing typed there is lost. */
export const SignInAgain = () => {
  const me = useQuery(api.signIn.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  if (!sessionLost.use()) return null;
  return (
    <Dialog title="You have been signed out" onClose={() => sessionLost.set(false)}>
      <p className="govuk-body">What you typed is still on the page behind. Sign in to go on.</p>
      {me.data?.hasCouncilAccounts && <CouncilAccountAgain />}
      {(me.data?.deployment === "demonstration" || !me.data?.hasCouncilAccounts) && <People />}
      <Button type="button" look="secondary" onClick={() => sessionLost.set(false)}>
        Not now
      </Button>
    </Dialog>
  );
};
