import type { ReactNode } from "react";

export type ErrorSummaryItem = {
  /** The id of the field, without `#`: for radios and checkboxes the group's id, for a date the id of its first wrong part. */
  readonly fieldId?: string | undefined;
  readonly text: string;
};

export type ErrorSummaryProps = {
  readonly errors: readonly ErrorSummaryItem[];
  readonly title?: string | undefined;
  readonly description?: ReactNode;
  readonly lang?: string | undefined;
};

// Also focused when a single-page app shows it later; a constant, so that React calls it once and not at every render.
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** What is wrong on the page, in the order of the fields, each linked to its field. Takes the focus without JavaScript. */
export const ErrorSummary = ({ errors, title = "There is a problem", description, lang }: ErrorSummaryProps) => (
  <div
    className="govuk-error-summary"
    data-module="govuk-error-summary"
    tabIndex={-1}
    // biome-ignore lint/a11y/noAutofocus: the error summary must have the focus when the page comes back with errors
    autoFocus
    ref={takeFocus}
    lang={lang}
  >
    <div role="alert">
      <h2 className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        {description && <p>{description}</p>}
        <ul className="govuk-list govuk-error-summary__list">
          {errors.map((error) => (
            <li key={`${error.fieldId} ${error.text}`}>
              {error.fieldId ? <a href={`#${error.fieldId}`}>{error.text}</a> : error.text}
            </li>
          ))}
        </ul>
      </div>
    </div>
  </div>
);
