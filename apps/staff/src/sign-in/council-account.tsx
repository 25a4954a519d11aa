import { Button, ErrorMessage } from "@collaborative-communities/ui";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { api, client, queryClient } from "../api.ts";
import { sessionLost } from "./session.ts";

/** Away to the council's own sign-in, and back to the page that was asked for. */
export const CouncilAccount = () => {
  const { href } = useLocation();
  return (
    <>
      <p className="govuk-body">You need two-step sign-in on your council account, and a post in this service.</p>
      <Button href={`/auth/start?return=${encodeURIComponent(href)}`}>Sign in with your council account</Button>
    </>
  );
};

/** The same in a tab of its own, so that what is typed on the page behind stays there. */
export const CouncilAccountAgain = () => {
  const [isTooSoon, setTooSoon] = useState(false);
  const goOn = async () => {
    setTooSoon(false);
    const me = await client.signIn.me.query().catch(() => undefined);
    if (!me?.person) return setTooSoon(true);
    queryClient.setQueryData(api.signIn.me.queryKey(), me);
    sessionLost.set(false);
    await queryClient.invalidateQueries();
  };
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link" href="/auth/start?return=/" target="_blank" rel="noreferrer noopener">
          Sign in with your council account (opens in a new tab)
        </a>
        , then come back here.
      </p>
      <div role="alert">
        {isTooSoon && (
          <ErrorMessage id="not-signed-in-yet">You are not signed in yet. Sign in in the other tab first.</ErrorMessage>
        )}
      </div>
      <Button type="button" onClick={() => void goOn()}>
        I have signed in
      </Button>
    </>
  );
};
