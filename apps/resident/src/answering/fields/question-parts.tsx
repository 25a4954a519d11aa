import { declineValue } from "@collaborative-communities/surveys";
import type { ReactNode } from "react";
import { allIn, type FieldProps } from "./field-props.ts";

type Whole = Omit<FieldProps, "form"> & Partial<Pick<FieldProps, "form">>;

/** The question's own hint, how to answer, and whether it may be skipped. */
const hintOf = ({ view, question, lang }: Whole, how?: string): ReactNode => {
  const own = question.hint && question.hint !== how ? <span lang={lang("hint")}>{question.hint}</span> : undefined;
  const optional = question.required ? undefined : view.t.answering.optional;
  if (!own && !how && !optional) return undefined;
  return (
    <>
      {own}
      {own && (how || optional) && " "}
      {[how, optional].filter(Boolean).join(" ")}
    </>
  );
};

/** What a single control takes: its name, label, hint and error. */
export const controlOf = (asked: Whole, how?: string) => {
  const { view, question, errors, lang, asPageHeading } = asked;
  return {
    name: question.id,
    label: <span lang={lang()}>{question.text}</span>,
    labelSize: asPageHeading ? ("l" as const) : ("m" as const),
    labelIsPageHeading: asPageHeading,
    hint: hintOf(asked, how),
    error: errors[question.id],
    errorPrefix: view.t.service.errorPrefix,
  };
};

/** What a group of controls takes: the same, with a legend. */
export const groupOf = (asked: Whole, how?: string) => {
  const { label, labelSize, labelIsPageHeading, ...rest } = controlOf(asked, how);
  return { ...rest, legend: label, legendSize: labelSize, legendIsPageHeading: labelIsPageHeading };
};

/** “I do not know” and “prefer not to say” as further choices of a list. */
export const declineItems = ({ view, question }: Pick<FieldProps, "view" | "question">) =>
  (question.declines ?? []).map((as) => ({ value: declineValue(as), label: view.t.asking.declined[as] }));

/**
 * The same beside a field that is no list: sent under the question's name. Radios where the field itself is made of
 * radios of that name, and checkboxes otherwise, because they can be taken back.
 */
export const Declines = ({
  view,
  question,
  form,
  as = "checkbox",
}: Pick<FieldProps, "view" | "question" | "form"> & { readonly as?: "checkbox" | "radio" }) => {
  const items = declineItems({ view, question });
  if (items.length === 0) return undefined;
  const block = as === "radio" ? "govuk-radios" : "govuk-checkboxes";
  const chosen = allIn(form, question.id);
  return (
    <div className={`${block} cc-declines`}>
      <p className={`${block}__divider`}>{view.t.answering.or}</p>
      {items.map(({ value, label }, place) => (
        <div key={value} className={`${block}__item`}>
          <input
            className={`${block}__input`}
            id={`${question.id}-decline-${place + 1}`}
            name={question.id}
            type={as}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <label className={`govuk-label ${block}__label`} htmlFor={`${question.id}-decline-${place + 1}`}>
            {label}
          </label>
        </div>
      ))}
    </div>
  );
};
