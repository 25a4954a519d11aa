import { Button, Checkboxes, Fieldset, Textarea, TextInput } from "@collaborative-communities/ui";
import { useLayoutEffect, useRef } from "react";
import { focusOn } from "../site/focus.ts";
import { announce } from "../site/news.ts";
import type { PlanFieldsProps } from "./plan-fields.tsx";
import { type EditedKind, newQuestion, type QuestionForm, questionField } from "./question-form.ts";

const KINDS: Readonly<Record<EditedKind, string>> = {
  single: "Choose one answer",
  several: "Choose several answers",
  text: "Answer in their own words",
};

const ADD: readonly { kind: EditedKind; text: string }[] = [
  { kind: "single", text: "Add a question with one answer" },
  { kind: "several", text: "Add a question with several answers" },
  { kind: "text", text: "Add a question in their own words" },
];

type OneProps = {
  readonly question: QuestionForm;
  readonly place: number;
  readonly of: number;
  readonly errorOf: (field: string) => string | undefined;
  readonly change: (change: Partial<QuestionForm>) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
};

const OneQuestion = ({ question, place, of, errorOf, change, move, remove }: OneProps) => {
  const field = (name: string) => ({
    name: questionField(place, name),
    error: errorOf(questionField(place, name)),
  });
  const hidden = <span className="govuk-visually-hidden"> question {place + 1}</span>;
  return (
    <div className="staff-question">
      <Fieldset legend={`Question ${place + 1}: ${KINDS[question.kind].toLowerCase()}`} legendSize="s">
        <TextInput
          label="Question"
          {...field("text")}
          value={question.text}
          onChange={({ target: { value } }) => change({ text: value })}
        />
        <TextInput
          label="Hint (optional)"
          {...field("hint")}
          value={question.hint}
          onChange={({ target: { value } }) => change({ hint: value })}
        />
        {question.kind !== "text" && (
          <Textarea
            label="Answers to choose from"
            hint="One answer on each line."
            {...field("lines")}
            value={question.lines}
            onChange={({ target: { value } }) => change({ lines: value })}
          />
        )}
        <Checkboxes
          legend={<span className="govuk-visually-hidden">Must it be answered?</span>}
          {...field("required")}
          small
          values={question.required ? ["yes"] : []}
          items={[{ value: "yes", label: "People must answer this question" }]}
          onChange={({ target: { checked } }) => change({ required: checked })}
        />
      </Fieldset>
      <div className="staff-row__buttons">
        {place > 0 && (
          <Button type="button" look="secondary" id={questionField(place, "up")} onClick={() => move(-1)}>
            Move up{hidden}
          </Button>
        )}
        {place < of - 1 && (
          <Button type="button" look="secondary" id={questionField(place, "down")} onClick={() => move(1)}>
            Move down{hidden}
          </Button>
        )}
        <Button type="button" look="secondary" onClick={remove}>
          Remove{hidden}
        </Button>
      </div>
    </div>
  );
};

/** The questions in the order they are asked: write, move, remove, add. */
export const QuestionFields = ({ form: { questions }, set, errors }: PlanFieldsProps) => {
  const focusNext = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (focusNext.current === undefined) return;
    focusOn(focusNext.current);
    focusNext.current = undefined;
  });
  const change = (next: (questions: readonly QuestionForm[]) => readonly QuestionForm[]) => {
    errors.clear();
    set((before) => ({ ...before, questions: next(before.questions) }));
  };
  const move = (place: number, by: -1 | 1) => {
    const to = place + by;
    change((all) => all.map((one, at) => (at === place ? (all[to] ?? one) : at === to ? (all[place] ?? one) : one)));
    const further = by < 0 ? to > 0 : to < questions.length - 1;
    focusNext.current = questionField(to, by < 0 === further ? "up" : "down");
    announce(`Question ${place + 1} is now question ${to + 1} of ${questions.length}.`);
  };
  return (
    <>
      <h2 className="govuk-heading-m" id="questions-heading" tabIndex={-1}>
        {questions.length === 0
          ? "No questions yet"
          : questions.length === 1
            ? "1 question"
            : `${questions.length} questions`}
      </h2>
      {questions.map((question, place) => (
        <OneQuestion
          key={questionField(place, "")}
          question={question}
          place={place}
          of={questions.length}
          errorOf={errors.of}
          change={(part) =>
            set((before) => ({
              ...before,
              questions: before.questions.map((one, at) => (at === place ? { ...one, ...part } : one)),
            }))
          }
          move={(by) => move(place, by)}
          remove={() => {
            change((all) => all.filter((_, at) => at !== place));
            focusNext.current = "questions-heading";
            announce(`Question ${place + 1} removed.`);
          }}
        />
      ))}
      <div className="staff-row__buttons">
        {ADD.map(({ kind, text }) => (
          <Button
            key={kind}
            type="button"
            look="secondary"
            onClick={() => {
              change((all) => [...all, newQuestion(kind)]);
              focusNext.current = questionField(questions.length, "text");
            }}
          >
            {text}
          </Button>
        ))}
      </div>
    </>
  );
};
