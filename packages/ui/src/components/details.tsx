import type { ReactNode } from "react";

export type DetailsProps = {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
};

/** More for those who want it, behind a link. */
export const Details = ({ summary, children, open, id, lang }: DetailsProps) => (
  <details className="govuk-details" id={id} open={open} lang={lang}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
);
