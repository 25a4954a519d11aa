import type { ReactNode } from "react";

export type SkipLinkProps = { readonly href?: string | undefined; readonly children?: ReactNode };

/** The first link of every page: past the header, to the element with the id `main-content`. */
export const SkipLink = ({ href = "#main-content", children = "Skip to main content" }: SkipLinkProps) => (
  <a href={href} className="govuk-skip-link" data-module="govuk-skip-link">
    {children}
  </a>
);
