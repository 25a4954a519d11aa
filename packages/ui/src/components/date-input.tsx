import type { ChangeEventHandler } from "react";
import { classNames } from "../class-names.ts";
import { Label, present } from "./field.tsx";
import { FieldGroup, type GroupProps } from "./fieldset.tsx";

export type DatePart = "day" | "month" | "year";

export type DateInputProps = GroupProps & {
  /** As typed, so that a wrong date comes back to be mended. */
  readonly values?: { readonly [part in DatePart]?: string | undefined } | undefined;
  /** Leave out what is not asked: month and year are enough for a partial date. */
  readonly parts?: readonly DatePart[] | undefined;
  /** Which parts are wrong; all of them unless said. Used only together with `error`. */
  readonly wrongParts?: readonly DatePart[] | undefined;
  readonly partLabels?: { readonly [part in DatePart]?: string | undefined } | undefined;
  /** For the date of birth of the person themselves: `autocomplete="bday-day"` and so on. */
  readonly isBirthday?: boolean | undefined;
  /** What stands between the name and a part's own, in its name and its id. */
  readonly joinedBy?: "-" | "." | undefined;
  readonly onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
};

const english = { day: "Day", month: "Month", year: "Year" } as const;
const wholeDate: readonly DatePart[] = ["day", "month", "year"];

/** A date in up to three boxes, sent as `name-day`, `name-month` and `name-year` unless joined otherwise; the ids are `id-day` and so on. */
export const DateInput = (props: DateInputProps) => {
  const {
    name,
    id = name,
    values = {},
    parts = wholeDate,
    wrongParts = parts,
    partLabels,
    isBirthday,
    joinedBy = "-",
    onChange,
  } = props;
  return (
    <FieldGroup field={props} id={id} role="group">
      <div className="govuk-date-input" id={id}>
        {parts.map((part) => (
          <div key={part} className="govuk-date-input__item">
            <div className="govuk-form-group">
              <Label htmlFor={`${id}${joinedBy}${part}`} className="govuk-date-input__label" lang={props.lang}>
                {partLabels?.[part] ?? english[part]}
              </Label>
              <input
                className={classNames(
                  "govuk-input govuk-date-input__input",
                  present(props.error) && wrongParts.includes(part) && "govuk-input--error",
                  part === "year" ? "govuk-input--width-4" : "govuk-input--width-2",
                )}
                id={`${id}${joinedBy}${part}`}
                name={`${name}${joinedBy}${part}`}
                type="text"
                inputMode="numeric"
                autoComplete={isBirthday ? `bday-${part}` : undefined}
                {...(onChange ? { value: values[part] ?? "", onChange } : { defaultValue: values[part] })}
              />
            </div>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
};
