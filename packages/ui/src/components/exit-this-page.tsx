export type ExitThisPageProps = {
  /** A harmless page with news that change, such as a weather forecast. */
  readonly href: string;
  readonly text?: string | undefined;
  readonly hiddenText?: string | undefined;
};

/** A way off the page at once, for pages about abuse or hate crime. Without JavaScript it is a link, and stays in the history. */
export const ExitThisPage = ({ href, text = "Exit this page", hiddenText = "Emergency" }: ExitThisPageProps) => (
  <div className="govuk-exit-this-page" data-module="govuk-exit-this-page">
    {/* biome-ignore lint/a11y/useSemanticElements: a link that looks like a button, in govuk-frontend's own markup */}
    <a
      href={href}
      role="button"
      draggable={false}
      className="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
      data-module="govuk-button"
      rel="nofollow noreferrer"
    >
      <span className="govuk-visually-hidden">{hiddenText}</span> {text}
    </a>
  </div>
);
