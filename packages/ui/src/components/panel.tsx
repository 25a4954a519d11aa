import type { ReactNode } from "react";

export type PanelProps = {
  readonly title: ReactNode;
  readonly headingLevel?: 1 | 2 | 3 | undefined;
  readonly children?: ReactNode;
  readonly lang?: string | undefined;
};

/** The top of a confirmation page: what was done, and the reference to keep. */
export const Panel = ({ title, headingLevel = 1, children, lang }: PanelProps) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="govuk-panel govuk-panel--confirmation" lang={lang}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
};
