import type { Refusal } from "@collaborative-communities/foundation";
import type { ReactNode } from "react";
import { refusalIn } from "./messages/index.ts";
import { Page } from "./page.tsx";
import { to, type View } from "./view.ts";

const Plain = ({ view, title, children }: { view: View; title: string; children: ReactNode }) => (
  <Page view={view} title={title} hidden>
    <div className="cc-measure">
      <h1 className="govuk-heading-l">{title}</h1>
      {children}
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, "/")}>
          {view.t.errors.home}
        </a>
      </p>
    </div>
  </Page>
);

export const NotFound = (view: View) => (
  <Plain view={view} title={view.t.errors.notFoundTitle}>
    <p className="govuk-body">{view.t.errors.notFound}</p>
  </Plain>
);

/** @param requestId the number under which the logs have what went wrong */
export const Problem = (view: View, requestId: string | undefined) => (
  <Plain view={view} title={view.t.errors.problemTitle}>
    <p className="govuk-body">{view.t.errors.problem}</p>
    {requestId && (
      <p className="govuk-body">
        {view.t.errors.problemNumber} <strong translate="no">{requestId}</strong>
      </p>
    )}
  </Plain>
);

export const TooLarge = (view: View) => (
  <Plain view={view} title={view.t.errors.tooLargeTitle}>
    <p className="govuk-body">{view.t.errors.tooLarge}</p>
  </Plain>
);

/** A limit was met. Nothing was typed on the page this answers, so there is nothing to give back. */
export const TooMany = (view: View, refusal: Refusal) => (
  <Plain view={view} title={view.t.errors.tooManyTitle}>
    <p className="govuk-body">{refusalIn(view.t, refusal)}</p>
  </Plain>
);

export const OtherSite = (view: View) => (
  <Plain view={view} title={view.t.errors.otherSiteTitle}>
    <p className="govuk-body">{view.t.errors.otherSite}</p>
  </Plain>
);
