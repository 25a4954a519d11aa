import { mayReadPeople } from "@collaborative-communities/appointments";
import { mayAnswerChallenges } from "@collaborative-communities/challenges";
import { mayHandleDataRights } from "@collaborative-communities/data-protection";
import { DemonstrationBanner, ServiceFooter, ServiceHeader, SkipLink } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation, useRouter } from "@tanstack/react-router";
import { useRef } from "react";
import { api, client, queryClient, readAnew } from "../api.ts";
import { SignInAgain } from "../sign-in/sign-in-again.tsx";
import { SignInPage } from "../sign-in/sign-in-page.tsx";
import { forgetDrafts } from "./drafts.ts";
import { useLinks } from "./links.ts";
import { Loaded } from "./loaded.tsx";
import { announcement, tellProblem } from "./news.ts";

const HELP = (
  <p>
    Answers are counted alike however they came in: on the web, on paper, by telephone or in person. Figures are of
    those who responded.
  </p>
);

const PersonInHeader = ({ name, onSignOut }: { readonly name: string; readonly onSignOut: () => void }) => (
  <p className="staff-person">
    <span>{name}</span>
    <a href="/sign-ins">Your sign-ins</a>
    <button type="button" onClick={onSignOut}>
      Sign out
    </button>
  </p>
);

/** Around every screen: header, navigation and footer; and in front of every screen, signing in. */
export const Site = () => {
  const links = useLinks();
  const router = useRouter();
  const { pathname } = useLocation();
  const me = useQuery(api.signIn.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const person = me.data?.person;
  // A session that ends behind a form must not take the form away: whoever was here stays until they sign out.
  const wasHere = useRef(false);
  if (person) wasHere.current = true;

  const signOut = async () => {
    await router.navigate({ to: "/" });
    if (router.state.location.pathname !== "/") return;
    try {
      await client.signIn.out.mutate();
    } catch {
      tellProblem("/", "You are still signed in, because the service does not answer. Try again in a few minutes.");
      return;
    }
    forgetDrafts();
    wasHere.current = false;
    const { deployment = "production", hasCouncilAccounts = false } = me.data ?? {};
    queryClient.setQueryData(api.signIn.me.queryKey(), { person: null, deployment, hasCouncilAccounts });
    readAnew();
  };

  const navigation = [
    { href: "/", text: "Desk", current: pathname === "/" || pathname.startsWith("/consultations") },
    { href: "/joint-plan", text: "Joint plan", current: pathname.startsWith("/joint-plan") },
    { href: "/areas", text: "Areas", current: pathname.startsWith("/areas") },
    ...(mayAnswerChallenges({ posts: person?.posts ?? [] })
      ? [{ href: "/challenges", text: "Challenges", current: pathname.startsWith("/challenges") }]
      : []),
    { href: "/decisions", text: "Decisions", current: pathname.startsWith("/decisions") },
    { href: "/registers", text: "Registers", current: pathname.startsWith("/registers") },
    ...(mayReadPeople({ posts: person?.posts ?? [] })
      ? [{ href: "/people", text: "People and posts", current: pathname.startsWith("/people") }]
      : []),
    ...(mayHandleDataRights({ posts: person?.posts ?? [] })
      ? [{ href: "/personal-data", text: "Personal data", current: pathname.startsWith("/personal-data") }]
      : []),
    ...(me.data?.deployment === "demonstration"
      ? [{ href: "/outbox", text: "Outbox", current: pathname === "/outbox" }]
      : []),
  ];
  return (
    <div {...links}>
      <SkipLink />
      <ServiceHeader
        council="Staff"
        demonstration={
          me.data?.deployment === "demonstration" && (
            <DemonstrationBanner>
              Anybody at this computer can sign in. The people and answers are made up.
            </DemonstrationBanner>
          )
        }
        navigation={person ? navigation : []}
        languages={person && <PersonInHeader name={person.name} onSignOut={() => void signOut()} />}
      />
      <Loaded query={me}>{() => (person || wasHere.current ? <Outlet /> : <SignInPage />)}</Loaded>
      {wasHere.current && <SignInAgain />}
      <p className="govuk-visually-hidden" role="status">
        {announcement.use()}
      </p>
      <ServiceFooter>{HELP}</ServiceFooter>
    </div>
  );
};
