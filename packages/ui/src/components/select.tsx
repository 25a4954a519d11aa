import type { ComponentPropsWithRef } from "react";
import { classNames } from "../class-names.ts";
import { controlOf, describedByIds, type FieldProps, LabelledField, present } from "./field.tsx";
import { type InputWidth, widthClass } from "./text-input.tsx";

export type SelectOption = {
  readonly value: string;
  readonly text: string;
  readonly disabled?: boolean | undefined;
  readonly lang?: string | undefined;
};

type Native = Omit<
  ComponentPropsWithRef<"select">,
  "style" | "className" | "required" | "value" | "defaultValue" | "multiple" | "aria-describedby" | keyof FieldProps
>;

export type SelectProps = FieldProps &
  Native & {
    readonly options: readonly SelectOption[];
    /** The value of the chosen option. With `onChange` the select is controlled. */
    readonly value?: string | undefined;
    readonly width?: InputWidth | undefined;
  };

/** A choice from a long list; prefer `Radios` for a short one. */
export const Select = (props: SelectProps) => {
  const { name, id = name, error } = props;
  const { options, value, width, onChange, ...native } = controlOf(props);
  return (
    <LabelledField field={props} id={id}>
      <select
        {...native}
        {...(onChange ? { value: value ?? "", onChange } : { defaultValue: value })}
        className={classNames("govuk-select", widthClass(width), present(error) && "govuk-select--error")}
        id={id}
        name={name}
        aria-describedby={describedByIds(id, props)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
    </LabelledField>
  );
};
