import { Button, ErrorMessage } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api, queryClient } from "../api.ts";
import { errorsOf, problemOf } from "../problem.ts";
import { sessionLost } from "./session.ts";

/** Signs in as one of the made-up people of a demonstration; in production there are none. */
export const People = () => {
  const people = useQuery(api.signIn.people.queryOptions());
  const signIn = useMutation(
    api.signIn.forDemonstration.mutationOptions({
      onSuccess: async (person) => {
        const before = queryClient.getQueryData(api.signIn.me.queryKey());
        const hasCouncilAccounts = before?.hasCouncilAccounts ?? false;
        queryClient.setQueryData(api.signIn.me.queryKey(), { person, deployment: "demonstration", hasCouncilAccounts });
        sessionLost.set(false);
        await queryClient.invalidateQueries();
      },
    }),
  );
  if (people.error)
    return (
      <>
        <p className="govuk-body">Sorry, there is a problem with the service. Try again in a few minutes.</p>
        <Button type="button" onClick={() => void people.refetch()}>
          Try again
        </Button>
      </>
    );
  if (!people.data)
    return (
      <p className="govuk-body" role="status">
        Loading…
      </p>
    );
  if (people.data.length === 0)
    return (
      <p className="govuk-body">
        Signing in with your council account is not set up yet. Ask whoever runs this service to connect it.
      </p>
    );
  return (
    <>
      <p className="govuk-body">
        <strong>This is a demonstration.</strong> There are no passwords: anybody can sign in as one of these made-up
        people. Do not enter anything real.
      </p>
      <div role="alert">
        {signIn.error && (
          <ErrorMessage id="sign-in-error">
            {errorsOf(problemOf(signIn.error))
              .map(({ text }) => text)
              .join(" ")}
          </ErrorMessage>
        )}
      </div>
      {people.data.map((person) => (
        <div key={person.id}>
          <Button type="button" onClick={() => !signIn.isPending && signIn.mutate({ personId: person.id })}>
            Sign in as {person.name}
          </Button>
        </div>
      ))}
    </>
  );
};
