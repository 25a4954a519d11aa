import { DateInput, Radios, TextInput } from "@collaborative-communities/ui";
import { OptionFields } from "./option-fields.tsx";
import type { QuestionForm } from "./question-form.ts";
import { fieldName } from "./read-questions.ts";

export type FieldsOfQuestion = {
  readonly question: QuestionForm;
  readonly errorOf: (field: string) => string | undefined;
  readonly change: (part: Partial<QuestionForm>) => void;
};

type Line =
  | "most"
  | "maxLength"
  | "decimals"
  | "min"
  | "max"
  | "unit"
  | "low"
  | "high"
  | "total"
  | "within"
  | "endings"
  | "megabytes";

export const Line = (
  props: FieldsOfQuestion & {
    readonly field: Line;
    readonly label: string;
    readonly hint?: string;
    readonly isShort?: boolean;
    readonly prefix?: string;
  },
) => {
  const { question, errorOf, change, field, label, hint, isShort, prefix } = props;
  const name = fieldName(question.id, field);
  return (
    <TextInput
      label={label}
      name={name}
      error={errorOf(name)}
      value={question[field]}
      {...(hint !== undefined && { hint })}
      {...(isShort && { width: 10 as const })}
      {...(prefix !== undefined && { prefix })}
      onChange={({ target }) => change({ [field]: target.value })}
    />
  );
};

export const Day = (props: FieldsOfQuestion & { readonly field: "from" | "to"; readonly legend: string }) => {
  const { question, errorOf, change, field, legend } = props;
  const name = fieldName(question.id, field);
  return (
    <DateInput
      legend={legend}
      legendSize="s"
      name={name}
      error={errorOf(name)}
      values={question[field]}
      onChange={({ target }) =>
        change({ [field]: { ...question[field], [target.name.slice(name.length + 1)]: target.value } })
      }
    />
  );
};

export const Answers = (
  props: FieldsOfQuestion & { readonly marks?: readonly ("other" | "exclusive")[]; readonly legend?: string },
) => {
  const { question, errorOf, change, marks = [], legend = "Answers to choose from" } = props;
  return (
    <OptionFields
      questionId={question.id}
      list="options"
      legend={legend}
      one="Answer"
      options={question.options}
      marks={marks}
      errorOf={errorOf}
      change={(options) => change({ options })}
    />
  );
};

export const ChoiceOf = (
  props: FieldsOfQuestion & {
    readonly field: "least" | "notIn" | "spend" | "in";
    readonly legend: string;
    readonly hint?: string;
    readonly items: readonly { readonly value: string; readonly label: string }[];
  },
) => {
  const { question, errorOf, change, field, legend, hint, items } = props;
  const name = fieldName(question.id, field);
  return (
    <Radios
      legend={legend}
      legendSize="s"
      name={name}
      error={errorOf(name)}
      {...(hint !== undefined && { hint })}
      small
      value={question[field]}
      items={items}
      onChange={({ target }) => change({ [field]: target.value })}
    />
  );
};
