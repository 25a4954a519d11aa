import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { Page } from "../site/page.tsx";
import { CouncilAccount } from "./council-account.tsx";
import { People } from "./people.tsx";

/** Shown in place of every screen while nobody is signed in; afterwards the screen that was asked for is there. */
export const SignInPage = () => {
  const me = useQuery(api.signIn.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  return (
    <Page title="Sign in" focusKey="sign-in">
      {me.data?.hasCouncilAccounts && <CouncilAccount />}
      {(me.data?.deployment === "demonstration" || !me.data?.hasCouncilAccounts) && <People />}
    </Page>
  );
};
