import { Checkboxes, DateInput, Radios, Textarea, TextInput } from "@collaborative-communities/ui";
import { AllWards } from "./all-wards.tsx";
import { KIND_NAMES, PRECISION_NAMES, WAY_NAMES } from "./kinds.ts";
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

const Line = (
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

const Day = (props: FieldsOfQuestion & { readonly field: "from" | "to"; readonly legend: string }) => {
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

const Answers = (
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

const ChoiceOf = (
  props: FieldsOfQuestion & {
    readonly field: "least" | "spend" | "in";
    readonly legend: string;
    readonly items: readonly { readonly value: string; readonly label: string }[];
  },
) => {
  const { question, errorOf, change, field, legend, items } = props;
  const name = fieldName(question.id, field);
  return (
    <Radios
      legend={legend}
      legendSize="s"
      name={name}
      error={errorOf(name)}
      small
      value={question[field]}
      items={items}
      onChange={({ target }) => change({ [field]: target.value })}
    />
  );
};

const PlaceFields = (props: FieldsOfQuestion) => {
  const { question, errorOf, change } = props;
  const takes = fieldName(question.id, "takes");
  const wards = fieldName(question.id, "wards");
  return (
    <>
      <Checkboxes
        legend="Ways to give the place"
        legendSize="s"
        hint="A map is never the only way."
        name={takes}
        error={errorOf(takes)}
        small
        values={question.takes}
        items={Object.entries(WAY_NAMES).map(([value, label]) => ({ value, label }))}
        onChange={({ target }) =>
          change({
            takes: Object.keys(WAY_NAMES).filter((way) =>
              way === target.value ? target.checked : question.takes.includes(way),
            ),
          })
        }
      />
      {(question.takes.includes("ward") || question.wards !== "") && (
        <>
          <Textarea
            label="Wards to choose from"
            hint="A ward a line: its code, then its name."
            name={wards}
            error={errorOf(wards)}
            rows={6}
            value={question.wards}
            onChange={({ target }) => change({ wards: target.value })}
          />
          <AllWards fill={(text) => change({ wards: text })} />
        </>
      )}
      {(question.takes.includes("point") || question.within !== "") && (
        <Line
          {...props}
          field="within"
          label="Edges of the map (optional)"
          hint="West, south, east and north in degrees, like 0.2, 51.4, 0.6, 51.6. A point outside is refused."
        />
      )}
    </>
  );
};

/** What the kind of a question asks beside its words. */
export const KindFields = (props: FieldsOfQuestion) => {
  const { question, errorOf, change } = props;
  switch (question.kind) {
    case "single":
      return <Answers {...props} marks={["other"]} />;
    case "several":
      return (
        <>
          <Answers {...props} marks={["other", "exclusive"]} />
          <Line {...props} field="most" label="At most so many (optional)" isShort />
        </>
      );
    case "text":
      return <Line {...props} field="maxLength" label="Longest answer, in characters" isShort />;
    case "number":
      return (
        <>
          <Line {...props} field="decimals" label="Decimal places" hint="0 for whole numbers, at most 4." isShort />
          <Line {...props} field="min" label="Smallest number (optional)" isShort />
          <Line {...props} field="max" label="Largest number (optional)" isShort />
          <Line {...props} field="unit" label="What is counted (optional)" hint="Like “people” or “hours a week”." />
        </>
      );
    case "date":
      return (
        <>
          <ChoiceOf
            {...props}
            field="least"
            legend="How much of the date people must give"
            items={Object.entries(PRECISION_NAMES).map(([value, label]) => ({ value, label }))}
          />
          <Day {...props} field="from" legend="Earliest day (optional)" />
          <Day {...props} field="to" legend="Latest day (optional)" />
        </>
      );
    case "scale":
      return (
        <>
          <Line {...props} field="min" label="First number" isShort />
          <Line {...props} field="low" label="What the first number means (optional)" />
          <Line {...props} field="max" label="Last number" isShort />
          <Line {...props} field="high" label="What the last number means (optional)" />
        </>
      );
    case "matrix":
      return (
        <>
          <OptionFields
            questionId={question.id}
            list="rows"
            legend="Rows"
            one="Row"
            options={question.rows}
            marks={[]}
            errorOf={errorOf}
            change={(rows) => change({ rows })}
          />
          <Answers {...props} legend="Answers, the same for each row" />
        </>
      );
    case "ranking":
      return (
        <>
          <Answers {...props} legend="Answers to put in order" />
          <Checkboxes
            legend={<span className="govuk-visually-hidden">How much must be put in order?</span>}
            name={fieldName(question.id, "isTotal")}
            small
            values={question.isTotal ? ["yes"] : []}
            items={[{ value: "yes", label: "People must give every answer a place" }]}
            onChange={({ target }) => change({ isTotal: target.checked })}
          />
          <Line {...props} field="most" label="At most so many places (optional)" isShort />
        </>
      );
    case "allocation":
      return (
        <>
          <Answers {...props} legend="What it can be spent on" />
          <ChoiceOf
            {...props}
            field="in"
            legend="What is shared out"
            items={[
              { value: "pence", label: "Pounds" },
              { value: "points", label: "Points" },
            ]}
          />
          <Line
            {...props}
            field="total"
            label="How much there is to share out"
            isShort
            {...(question.in === "pence" && { prefix: "£" })}
          />
          <ChoiceOf
            {...props}
            field="spend"
            legend="How much must be given out"
            items={[
              { value: "exactly", label: "All of it" },
              { value: "at-most", label: "As much as people like" },
            ]}
          />
        </>
      );
    case "place":
      return <PlaceFields {...props} />;
    case "file":
      return (
        <>
          <Line {...props} field="endings" label="Endings of files that are taken" hint="Like jpg, png, pdf." />
          <Line {...props} field="most" label="At most so many files" isShort />
          <Line {...props} field="megabytes" label="Largest file, in megabytes" isShort />
        </>
      );
  }
};

/** The kind as the legend of what belongs to it. */
export const kindLegend = ({ kind }: QuestionForm): string => KIND_NAMES[kind];
