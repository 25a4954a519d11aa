import { Checkboxes, DateInput, Select, TextInput } from "@collaborative-communities/ui";
import type { DayParts } from "../site/day-parts.ts";
import { DECLINE_NAMES } from "./kinds.ts";
import type { QuestionForm } from "./question-form.ts";
import { ANY_HOWS, EMPTY_TEST, HOWS, type TestForm } from "./routing-form.ts";

/** A question that can be asked about, with its number. */
export type Earlier = { readonly number: number; readonly question: QuestionForm };

type TestProps = {
  readonly name: string;
  readonly test: TestForm;
  readonly earlier: readonly Earlier[];
  readonly change: (part: Partial<TestForm>) => void;
};

const named = ({ text }: { readonly text: string }): string => (text.trim() === "" ? "(no words yet)" : text);

const choose = (options: readonly { readonly id: string; readonly text: string }[], words: string) => [
  { value: "", text: words },
  ...options.map((option) => ({ value: option.id, text: named(option) })),
];

const wardsIn = (lines: string) =>
  lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [id = "", ...name] = line.trim().split(/\s+/);
      return { id, text: name.join(" ") };
    });

type AboutProps = Omit<TestProps, "earlier"> & { readonly question: QuestionForm };

const WhichAnswer = ({ name, test, change, question }: AboutProps) => (
  <Select
    label="Which answer"
    name={`${name}-option`}
    value={test.option}
    options={choose(question.options, "Choose an answer")}
    onChange={({ target }) => change({ option: target.value })}
  />
);

const Between = ({ name, test, change, question }: AboutProps) => (
  <>
    {question.kind === "allocation" && <WhichAnswer name={name} test={test} change={change} question={question} />}
    <TextInput
      label="From (optional)"
      name={`${name}-atLeast`}
      width={10}
      value={test.atLeast}
      onChange={({ target }) => change({ atLeast: target.value })}
    />
    <TextInput
      label="To (optional)"
      name={`${name}-atMost`}
      width={10}
      value={test.atMost}
      onChange={({ target }) => change({ atMost: target.value })}
    />
  </>
);

/** What the answer is held against, as far as the test needs something. */
const Against = (props: AboutProps) => {
  const { name, test, change, question } = props;
  const anyOf = question.kind === "place" ? wardsIn(question.wards) : question.options;
  const day = (field: "from" | "to", legend: string) => (
    <DateInput
      legend={legend}
      name={`${name}-${field}`}
      values={test[field]}
      onChange={({ target }) =>
        change({ [field]: { ...test[field], [target.name.split("-").at(-1) as keyof DayParts]: target.value } })
      }
    />
  );
  switch (test.how.replace(/^not-/, "")) {
    case "chosen":
    case "in-ward":
    case "rated":
      return (
        <>
          {question.kind === "matrix" && (
            <Select
              label="Which row"
              name={`${name}-row`}
              value={test.row}
              options={choose(question.rows, "Choose a row")}
              onChange={({ target }) => change({ row: target.value })}
            />
          )}
          <Checkboxes
            legend="These answers"
            name={`${name}-anyOf`}
            small
            values={test.anyOf}
            items={anyOf.map((option) => ({ value: option.id, label: named(option) }))}
            onChange={({ target }) =>
              change({
                anyOf: anyOf
                  .map(({ id }) => id)
                  .filter((id) => (id === target.value ? target.checked : test.anyOf.includes(id))),
              })
            }
          />
        </>
      );
    case "between":
      return <Between {...props} />;
    case "ranked":
      return (
        <>
          <WhichAnswer {...props} />
          <TextInput
            label="Among the first so many"
            name={`${name}-within`}
            width={3}
            value={test.within}
            onChange={({ target }) => change({ within: target.value })}
          />
        </>
      );
    case "dated":
      return (
        <>
          {day("from", "Earliest day (optional)")}
          {day("to", "Latest day (optional)")}
        </>
      );
    case "declined":
      return (
        <Select
          label="What they said"
          name={`${name}-as`}
          value={test.as}
          options={[
            { value: "", text: "Either" },
            ...Object.entries(DECLINE_NAMES).map(([value, text]) => ({ value, text })),
          ]}
          onChange={({ target }) => change({ as: target.value })}
        />
      );
    default:
      return null;
  }
};

/** One condition: an earlier question, what must be so of its answer, and what that is held against. */
export const ConditionFields = (props: TestProps) => {
  const { name, test, earlier, change } = props;
  const about = earlier.find(({ question }) => question.id === test.question)?.question;
  const hows = about ? [...HOWS[about.kind], ...ANY_HOWS] : [];
  return (
    <>
      <Select
        label="Earlier question"
        name={`${name}-question`}
        value={test.question}
        options={[
          { value: "", text: "Choose a question" },
          ...earlier.map(({ number, question }) => ({ value: question.id, text: `${number}. ${named(question)}` })),
          ...(test.question !== "" && !about ? [{ value: test.question, text: "A question that is not earlier" }] : []),
        ]}
        onChange={({ target }) => change({ ...EMPTY_TEST, question: target.value })}
      />
      {about && (
        <Select
          label="Only if"
          name={`${name}-how`}
          value={test.how}
          options={[{ value: "", text: "Choose what must be so" }, ...hows.map(([value, text]) => ({ value, text }))]}
          onChange={({ target }) => change({ ...EMPTY_TEST, question: test.question, how: target.value })}
        />
      )}
      {about && <Against {...props} question={about} />}
    </>
  );
};
