import type { ReactNode } from "react";

export type DemonstrationBannerProps = {
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly label?: string | undefined;
};

/** Says that nothing here is real. Not sticky, so that it never hides what has the focus (WCAG 2.4.11). */
export const DemonstrationBanner = (props: DemonstrationBannerProps) => {
  const { title = "Demonstration", label = "About this site" } = props;
  const { children = "The people, answers and decisions on this site are made up." } = props;
  return (
    <section className="cc-demonstration" aria-label={label}>
      <p className="govuk-width-container cc-demonstration__text">
        <strong className="cc-demonstration__title">{title}</strong> {children}
      </p>
    </section>
  );
};
