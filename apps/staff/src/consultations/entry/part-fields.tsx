import { fieldOf, type PostedForm, type Step } from "@collaborative-communities/surveys";
import { Fieldset, Select, TextInput } from "@collaborative-communities/ui";
import { answerField } from "./answer-form.ts";

type Part = { readonly id: string; readonly text: string };

/** A field for each part of an answer: a column for each row, a place or an amount for each option. */
export const PartFields = (props: {
  readonly step: Step;
  readonly number: string;
  readonly typed: PostedForm;
  readonly error: string | undefined;
  readonly set: (name: string, values: readonly string[]) => void;
  readonly parts: readonly Part[];
  /** Of which each part has one; without them a number is typed. */
  readonly columns?: readonly Part[];
  readonly unit?: string | undefined;
  readonly hint?: string;
}) => {
  const { step, number, typed, error, set, parts, columns, unit } = props;
  const { question, key } = step;
  const hint = [question.hint, props.hint].filter(Boolean).join(" ");
  return (
    <Fieldset legend={`${number}. ${question.text}`} legendSize="s">
      {hint !== "" && <p className="govuk-hint">{hint}</p>}
      {parts.map(({ id, text }, at) => {
        const name = fieldOf(key, id);
        const field = {
          name: answerField(name),
          // The first has the question's own id, so that the error summary leads there.
          id: at === 0 ? answerField(key) : answerField(name),
          label: text,
          error: at === 0 ? error : undefined,
          value: typed[name]?.[0] ?? "",
        };
        return columns ? (
          <Select
            key={id}
            {...field}
            options={[
              { value: "", text: "Left blank" },
              ...columns.map((column) => ({ value: column.id, text: column.text })),
            ]}
            onChange={({ target: { value } }) => set(name, [value])}
          />
        ) : (
          <TextInput
            key={id}
            {...field}
            width={5}
            inputMode="decimal"
            prefix={unit}
            onChange={({ target: { value } }) => set(name, [value])}
          />
        );
      })}
    </Fieldset>
  );
};
