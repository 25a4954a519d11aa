import type { ReactNode } from "react";

export type BackLinkProps = {
  readonly href: string;
  readonly children?: ReactNode;
  readonly lang?: string | undefined;
};

/** Back to the page before, at the top of a page, outside `main`. */
export const BackLink = ({ href, children = "Back", lang }: BackLinkProps) => (
  <a href={href} className="govuk-back-link" lang={lang}>
    {children}
  </a>
);
