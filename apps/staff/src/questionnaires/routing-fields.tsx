import { Button, Checkboxes, DateInput, Radios, Select, TextInput } from "@collaborative-communities/ui";
import { useLayoutEffect, useRef } from "react";
import type { DayParts } from "../site/day-parts.ts";
import { focusOn } from "../site/focus.ts";
import { announce } from "../site/news.ts";
import { DECLINE_NAMES } from "./kinds.ts";
import type { QuestionForm } from "./question-form.ts";
import { fieldName } from "./read-questions.ts";
import { ANY_HOWS, EMPTY_TEST, HOWS, type RoutingForm, type TestForm } from "./routing-form.ts";

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

const OneTest = (props: TestProps) => {
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

type Props = {
  readonly id: string;
  /** What is asked or left out: “this question”, “this section”. */
  readonly what: string;
  readonly form: RoutingForm;
  readonly earlier: readonly Earlier[];
  readonly error: string | undefined;
  readonly change: (form: RoutingForm) => void;
};

/** When something is asked: always, or only if earlier answers are so, joined by “and” and “or”. */
export const RoutingFields = ({ id, what, form, earlier, error, change }: Props) => {
  const base = fieldName(id, "showIf");
  const next = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    focusOn(next.current);
    next.current = undefined;
  });
  const nameOf = (group: number, at: number) => `${base}-${group + 1}-${at + 1}`;
  const withTests = (group: number, tests: readonly TestForm[]) =>
    change(form.map((before, at) => (at === group ? tests : before)).filter((one) => one.length > 0));
  if (earlier.length === 0 && form.length === 0)
    return <p className="govuk-body">Everybody is asked {what}: there is no earlier question to go by.</p>;
  return (
    <div className="staff-group">
      <Radios
        legend={`Who is asked ${what}`}
        legendSize="s"
        name={base}
        error={error}
        small
        value={form.length === 0 ? "all" : "some"}
        items={[
          { value: "all", label: "Everybody" },
          {
            value: "some",
            label: "Only some, by an earlier answer",
          },
        ]}
        onChange={({ target }) => change(target.value === "all" ? [] : [[EMPTY_TEST]])}
      />
      {form.map((tests, group) => (
        <fieldset key={nameOf(group, -1)} className="govuk-fieldset staff-condition">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {group === 0 ? "It is asked if" : "Or if"}
          </legend>
          {tests.map((test, at) => (
            <fieldset key={nameOf(group, at)} className="govuk-fieldset staff-condition__test">
              <legend className={tests.length > 1 ? "govuk-fieldset__legend" : "govuk-visually-hidden"}>
                {at === 0 ? `Condition ${at + 1}` : `And condition ${at + 1}`}
              </legend>
              <OneTest
                name={nameOf(group, at)}
                test={test}
                earlier={earlier}
                change={(part) =>
                  withTests(
                    group,
                    tests.map((before, place) => (place === at ? { ...before, ...part } : before)),
                  )
                }
              />
              <button
                type="button"
                className="staff-small-button"
                onClick={() => {
                  withTests(
                    group,
                    tests.filter((_, place) => place !== at),
                  );
                  next.current = base;
                  announce("Condition removed.");
                }}
              >
                Remove this condition
              </button>
            </fieldset>
          ))}
          <button
            type="button"
            className="staff-small-button"
            onClick={() => {
              withTests(group, [...tests, EMPTY_TEST]);
              next.current = `${nameOf(group, tests.length)}-question`;
            }}
          >
            Add “and”: another condition that must be met as well
          </button>
        </fieldset>
      ))}
      {form.length > 0 && (
        <Button
          type="button"
          look="secondary"
          onClick={() => {
            change([...form, [EMPTY_TEST]]);
            next.current = `${nameOf(form.length, 0)}-question`;
          }}
        >
          Add “or”: another way to be asked {what}
        </Button>
      )}
    </div>
  );
};
