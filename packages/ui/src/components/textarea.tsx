import type { ComponentPropsWithRef } from "react";
import { classNames, idList } from "../class-names.ts";
import { controlOf, describedByIds, type FieldProps, Hint, LabelledField, present } from "./field.tsx";

type Native = Omit<
  ComponentPropsWithRef<"textarea">,
  "style" | "className" | "required" | "value" | "defaultValue" | "aria-describedby" | keyof FieldProps
>;

export type TextareaProps = FieldProps &
  Native & {
    /** Kept after an error. With `onChange` the area is controlled, without it stands as the first value. */
    readonly value?: string | undefined;
  };

const textarea = (props: TextareaProps) => {
  const { name, id = name } = props;
  const { value, onChange, ...native } = controlOf(props);
  const held = onChange ? { value: value ?? "", onChange } : { defaultValue: value };
  return { rows: 5, ...native, ...held, id, name };
};

/** Several lines of text. Takes `rows` (5), `spellCheck`, `autoComplete` and other attributes of a textarea. */
export const Textarea = (props: TextareaProps) => {
  const control = textarea(props);
  return (
    <LabelledField field={props} id={control.id}>
      <textarea
        {...control}
        className={classNames("govuk-textarea", present(props.error) && "govuk-textarea--error")}
        aria-describedby={describedByIds(control.id, props)}
      />
    </LabelledField>
  );
};

export type CharacterCountProps = TextareaProps & {
  /** In characters. It is stated, not enforced by the browser, so that nothing is cut off while pasting. */
  readonly limit: number;
  /** The whole sentence. */
  readonly limitText?: string | undefined;
};

/** Several lines of text with a stated limit. The sentence stands without JavaScript; an enhancement may count down. */
export const CharacterCount = ({ limit, limitText, ...props }: CharacterCountProps) => {
  const control = textarea(props);
  const info = `${control.id}-info`;
  return (
    <LabelledField
      field={props}
      id={control.id}
      className="govuk-character-count"
      data={{ "data-module": "govuk-character-count", "data-maxlength": limit }}
    >
      <textarea
        {...control}
        className={classNames(
          "govuk-textarea",
          present(props.error) && "govuk-textarea--error",
          "govuk-js-character-count",
        )}
        aria-describedby={idList(info, describedByIds(control.id, props))}
      />
      <Hint id={info} className="govuk-character-count__message" lang={props.lang}>
        {limitText ?? `You can enter up to ${limit.toLocaleString("en-GB")} characters`}
      </Hint>
    </LabelledField>
  );
};
