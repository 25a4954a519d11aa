import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { controlOf, describedByIds, type FieldProps, LabelledField, present } from "./field.tsx";

/** A width in characters, or a share of the column from the tablet size up. */
export type InputWidth =
  | 2
  | 3
  | 4
  | 5
  | 10
  | 20
  | 30
  | "full"
  | "three-quarters"
  | "two-thirds"
  | "one-half"
  | "one-third"
  | "one-quarter";

export const widthClass = (width: InputWidth | undefined): string | undefined => {
  if (width === undefined) return undefined;
  return typeof width === "number" ? `govuk-input--width-${width}` : `govuk-!-width-${width}`;
};

type Native = Omit<
  ComponentPropsWithRef<"input">,
  "style" | "className" | "required" | "width" | "value" | "defaultValue" | "aria-describedby" | keyof FieldProps
>;

export type TextInputProps = FieldProps &
  Native & {
    /** Kept after an error. With `onChange` the input is controlled, without it stands as the first value. */
    readonly value?: string | undefined;
    readonly width?: InputWidth | undefined;
    readonly prefix?: ReactNode;
    readonly suffix?: ReactNode;
    /** Wider letter spacing, for references and codes read out aloud. */
    readonly forCode?: boolean | undefined;
  };

/** One line of text. Takes `type`, `inputMode`, `autoComplete`, `spellCheck` and other attributes of an input. */
export const TextInput = (props: TextInputProps) => {
  const { name, id = name, error } = props;
  const { value, width, prefix, suffix, forCode, type = "text", onChange, ...native } = controlOf(props);
  const input = (
    <input
      {...native}
      {...(onChange ? { value: value ?? "", onChange } : { defaultValue: value })}
      className={classNames(
        "govuk-input",
        widthClass(width),
        forCode && "govuk-input--extra-letter-spacing",
        present(error) && "govuk-input--error",
      )}
      id={id}
      name={name}
      type={type}
      aria-describedby={describedByIds(id, props)}
    />
  );
  return (
    <LabelledField field={props} id={id}>
      {present(prefix) || present(suffix) ? (
        <div className="govuk-input__wrapper">
          {present(prefix) && (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {input}
          {present(suffix) && (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      ) : (
        input
      )}
    </LabelledField>
  );
};
