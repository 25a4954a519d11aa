import { Button, InsetText } from "@collaborative-communities/ui";
import { type ReactNode, useContext } from "react";
import { askWith, type Problem, problemOf } from "../problem.ts";
import { IsInPage, Page } from "./page.tsx";

/** A page that says there is no such page. */
export const NotFoundPage = () => (
  <Page title="Page not found" trail={[{ text: "Desk", href: "/" }]}>
    <p className="govuk-body">If you typed the address, check that it is right.</p>
    <p className="govuk-body">
      If somebody gave it to you, what it led to may not be there any more.{" "}
      <a className="govuk-link" href="/">
        Go to the desk
      </a>
      .
    </p>
  </Page>
);

/** A page that says that one's posts do not reach that far. */
export const NotAllowedPage = ({ who = "An engagement officer" }: { readonly who?: string }) => (
  <Page title="You cannot do this" trail={[{ text: "Desk", href: "/" }]}>
    <p className="govuk-body">Your posts do not allow this. {who} can do it.</p>
  </Page>
);

/** A page that says that the service does not work now, with what to do. */
export const ProblemPage = ({ onRetry, number = "" }: { readonly onRetry: () => void; readonly number?: string }) => (
  <Page title="Sorry, there is a problem">
    <p className="govuk-body">The service does not answer at the moment. Nothing that was saved is lost.</p>
    <p className="govuk-body">Try again in a few minutes. If it goes on, tell whoever runs this service.{number}</p>
    <Button type="button" onClick={onRetry}>
      Try again
    </Button>
  </Page>
);

type Query<T> = { readonly data: T | undefined; readonly error: unknown; refetch(): Promise<unknown> };

const WHY_NO_PART: Readonly<Partial<Record<Problem["kind"], string>>> = {
  "not-found": "This part may not be there any more.",
  malformed: "This part may not be there any more.",
  "not-allowed": "Your posts do not let you see this part.",
  "signed-out": "This part is shown once you have signed in.",
};

/** Stands in a page in place of a part that cannot be read. The rest of the page can still be used. */
export const ProblemPart = ({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) => {
  const why = WHY_NO_PART[problem.kind];
  if (why !== undefined) return <InsetText>{why}</InsetText>;
  return (
    <InsetText>
      <p className="govuk-body" role="alert">
        This part of the page cannot be read at the moment. Nothing that was saved is lost.{askWith(problem)}
      </p>
      <Button type="button" look="secondary" onClick={onRetry}>
        Try again
      </Button>
    </InsetText>
  );
};

const Loading = () => (
  <p className="govuk-body" role="status">
    Loading…
  </p>
);

/** A page or a part of one whose content has to be read first, or what says in its place why it cannot be read. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: Query<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const isPart = useContext(IsInPage);
  if (query.data !== undefined) return children(query.data);
  if (!query.error)
    return isPart ? (
      <Loading />
    ) : (
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          <Loading />
        </main>
      </div>
    );
  const problem = problemOf(query.error);
  if (isPart) return <ProblemPart problem={problem} onRetry={() => void query.refetch()} />;
  switch (problem.kind) {
    case "not-found":
    case "malformed":
      return <NotFoundPage />;
    case "not-allowed":
      return <NotAllowedPage />;
    case "signed-out":
      return (
        <Page title="Sign in to go on">
          <p className="govuk-body">This page is shown once you have signed in.</p>
        </Page>
      );
    default:
      return <ProblemPage onRetry={() => void query.refetch()} number={askWith(problem)} />;
  }
}
