import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { present } from "./field.tsx";

export type SummaryAction = {
  readonly href: string;
  /** What the link changes, read out after its text: "Change (name)" would be "name". */
  readonly hiddenText: string;
  readonly text?: string | undefined;
};

export type SummaryRow = {
  readonly key: string;
  /** The question; the key unless given. */
  readonly label?: ReactNode;
  /** Left out for a question that was skipped. */
  readonly value?: ReactNode;
  readonly actions?: readonly SummaryAction[] | undefined;
  /** The language of the value, such as the words a person typed. */
  readonly lang?: string | undefined;
};

export type SummaryListProps = {
  readonly rows: readonly SummaryRow[];
  readonly changeText?: string | undefined;
  readonly notProvidedText?: string | undefined;
  readonly noBorder?: boolean | undefined;
};

/** Questions and answers, with links to change them. */
export const SummaryList = (props: SummaryListProps) => {
  const { rows, changeText = "Change", notProvidedText = "Not provided", noBorder } = props;
  const anyActions = rows.some((row) => row.actions?.length);
  const link = (action: SummaryAction) => (
    <a className="govuk-link" href={action.href}>
      {action.text ?? changeText}
      <span className="govuk-visually-hidden"> {action.hiddenText}</span>
    </a>
  );
  return (
    <dl className={classNames("govuk-summary-list", noBorder && "govuk-summary-list--no-border")}>
      {rows.map((row) => {
        const actions = row.actions ?? [];
        const [first] = actions;
        return (
          <div
            key={row.key}
            className={classNames(
              "govuk-summary-list__row",
              anyActions && !first && "govuk-summary-list__row--no-actions",
            )}
          >
            <dt className="govuk-summary-list__key">{row.label ?? row.key}</dt>
            <dd className="govuk-summary-list__value" lang={present(row.value) ? row.lang : undefined}>
              {present(row.value) ? row.value : notProvidedText}
            </dd>
            {first && (
              <dd className="govuk-summary-list__actions">
                {actions.length === 1 ? (
                  link(first)
                ) : (
                  <ul className="govuk-summary-list__actions-list">
                    {actions.map((action) => (
                      <li key={action.href} className="govuk-summary-list__actions-list-item">
                        {link(action)}
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
};
