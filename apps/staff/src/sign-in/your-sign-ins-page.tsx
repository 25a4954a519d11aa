import { Button, ErrorMessage, Table } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { api, queryClient } from "../api.ts";
import { errorsOf, problemOf } from "../problem.ts";
import { writeMoment } from "../site/day-parts.ts";
import { forgetDrafts } from "../site/drafts.ts";
import { Loaded } from "../site/loaded.tsx";
import { announce } from "../site/news.ts";
import { Page } from "../site/page.tsx";

/** Where one is signed in, to be ended one by one or all at once. */
export const YourSignInsPage = () => {
  const sessions = useQuery(api.signIn.sessions.queryOptions());
  const underWay = useRef(false);
  const end = useMutation(api.signIn.endSession.mutationOptions());
  const endAll = useMutation(api.signIn.outEverywhere.mutationOptions());
  const problem = end.error ?? endAll.error;

  const once = async (act: () => Promise<unknown>) => {
    if (underWay.current) return;
    underWay.current = true;
    // What went wrong is shown from the mutation itself.
    await act().catch(() => undefined);
    underWay.current = false;
  };
  const endOne = (id: string) =>
    once(async () => {
      await end.mutateAsync({ id });
      announce("That sign-in was ended.");
      await sessions.refetch();
    });
  const endEverywhere = () =>
    once(async () => {
      await endAll.mutateAsync();
      forgetDrafts();
      queryClient.clear();
      window.location.assign("/");
    });

  return (
    <Loaded query={sessions}>
      {(found) => (
        <Page title="Your sign-ins" trail={[{ text: "Desk", href: "/" }]} isWide>
          <p className="govuk-body">
            Where you are signed in now. If you do not know one of them, end it, and tell your IT service desk.
          </p>
          <div role="alert">
            {problem && (
              <ErrorMessage id="sign-ins-error">
                {errorsOf(problemOf(problem))
                  .map(({ text }) => text)
                  .join(" ")}
              </ErrorMessage>
            )}
          </div>
          <Table
            caption="Your sign-ins"
            hideCaption
            columns={[
              { key: "device", header: "Browser" },
              { key: "started", header: "Signed in" },
              { key: "seen", header: "Last seen" },
              { key: "end", header: <span className="govuk-visually-hidden">End</span> },
            ]}
            rows={found.map(({ id, device, startedAt, lastSeenAt, isThisOne }) => ({
              key: id,
              cells: {
                device,
                started: writeMoment(startedAt),
                seen: isThisOne ? "This one, now" : writeMoment(lastSeenAt),
                end: !isThisOne && (
                  <Button type="button" look="secondary" onClick={() => void endOne(id)}>
                    End
                    <span className="govuk-visually-hidden">
                      {" "}
                      {device}, signed in {writeMoment(startedAt)}
                    </span>
                  </Button>
                ),
              },
            }))}
          />
          <Button type="button" look="warning" onClick={() => void endEverywhere()}>
            Sign out everywhere
          </Button>
        </Page>
      )}
    </Loaded>
  );
};
