import { Checkboxes } from "@collaborative-communities/ui";
import { Answers, ChoiceOf, Day, type FieldsOfQuestion, Line } from "./kind-inputs.tsx";
import { NOT_IN_NAMES, PRECISION_NAMES } from "./kinds.ts";
import { OptionFields } from "./option-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { fieldName } from "./read-questions.ts";

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
          <Line {...props} field="most" label="Most answers a person may choose (optional)" isShort />
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
          <ChoiceOf
            {...props}
            field="notIn"
            legend="Which days are taken, seen from the day of answering"
            hint="For paper, telephone and imported answers that is the postmark, or else the day it was received."
            items={Object.entries(NOT_IN_NAMES).map(([value, label]) => ({ value, label }))}
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
          <Line {...props} field="most" label="Most places a person may give (optional)" isShort />
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
          <Line {...props} field="most" label="Most files a person may send" isShort />
          <Line {...props} field="megabytes" label="Largest file, in megabytes" isShort />
        </>
      );
  }
};
