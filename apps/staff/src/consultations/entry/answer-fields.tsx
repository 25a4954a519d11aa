import {
  declineValue,
  fieldOf,
  type PostedForm,
  type Question,
  type Step,
  writeAmount,
} from "@collaborative-communities/surveys";
import { Checkboxes, DateInput, Radios, Select, Textarea, TextInput } from "@collaborative-communities/ui";
import type { ChangeEvent } from "react";
import { answerField } from "./answer-form.ts";
import { EntryFileFields, type EntryFiles } from "./entry-files.tsx";
import { PartFields } from "./part-fields.tsx";

const DECLINE_WORDS = { "do-not-know": "I do not know", "prefer-not-to-say": "Prefer not to say" } as const;

type Props = {
  readonly step: Step;
  /** As it is printed on the paper. */
  readonly number: string;
  readonly typed: PostedForm;
  readonly error: string | undefined;
  readonly set: (name: string, values: readonly string[]) => void;
  /** Where files that came with the paper are added; absent where a paper is read a second time. */
  readonly files?: EntryFiles | undefined;
};

/** What may be said instead of answering, as further choices. */
const declinesOf = (question: Question) =>
  (question.declines ?? []).map((as) => ({ value: declineValue(as), label: DECLINE_WORDS[as] }));

/** Choices that a figure key chooses, which is drawn before them; a choice made by mistake can be taken back. */
const Choices = ({ step, number, typed, error, set }: Props) => {
  const { question, key } = step;
  if (question.kind !== "single" && question.kind !== "several") return undefined;
  const field = {
    name: answerField(key),
    error,
    hint: question.hint,
    legend: titleOf(question, number),
    legendSize: "s" as const,
    small: true,
  };
  const chosen = typed[key] ?? [];
  const items = [
    ...question.options.map(({ id, text, other }) => ({
      value: id,
      label: text,
      ...(other &&
        chosen.includes(id) && { conditional: <OtherWords id={id} stepKey={key} typed={typed} set={set} /> }),
    })),
    ...declinesOf(question),
  ];
  const drop = (gone: readonly string[]) => {
    for (const id of gone) set(fieldOf(key, `${id}.words`), []);
  };
  if (question.kind === "single")
    return (
      <Radios
        {...field}
        value={chosen[0] ?? ""}
        items={[...items, { value: "", label: "Left blank" }]}
        onChange={({ target: { value } }) => {
          drop(chosen);
          set(key, value === "" ? [] : [value]);
        }}
      />
    );
  return (
    <Checkboxes
      {...field}
      values={chosen}
      items={items}
      onChange={({ target: { value, checked } }) => {
        if (!checked) drop([value]);
        set(key, checked ? [...chosen, value] : chosen.filter((id) => id !== value));
      }}
    />
  );
};

const OtherWords = (props: { readonly id: string; readonly stepKey: string } & Pick<Props, "typed" | "set">) => {
  const name = fieldOf(props.stepKey, `${props.id}.words`);
  return (
    <TextInput
      name={answerField(name)}
      label="In their words"
      value={props.typed[name]?.[0] ?? ""}
      onChange={({ target: { value } }) => props.set(name, [value])}
    />
  );
};

const titleOf = (question: Question, number: string): string => `${number}. ${question.text}`;

/** A field that takes one part of an answer: “9. Where is it? (in words)”. */
const partOf = (question: Question, number: string, part: string): string => `${titleOf(question, number)} (${part})`;

/** “I do not know” beside a field that is typed in. */
const Declines = ({ step, typed, set }: Pick<Props, "step" | "typed" | "set">) => {
  const declines = declinesOf(step.question);
  if (declines.length === 0) return undefined;
  const chosen = (typed[step.key] ?? []).filter((value) => value.startsWith("decline:"));
  return (
    <Checkboxes
      name={answerField(fieldOf(step.key, "declined"))}
      legend={`Instead of an answer to “${step.question.text}”`}
      legendSize="s"
      small
      values={chosen}
      items={declines}
      onChange={({ target: { value, checked } }) => {
        const others = (typed[step.key] ?? []).filter((one) => one !== value);
        set(step.key, checked ? [...others, value] : others);
      }}
    />
  );
};

/** A field for the words or the number itself, beside which somebody may have declined. */
const Typed = ({ step, number, typed, error, set }: Props) => {
  const { question, key } = step;
  const values = typed[key] ?? [];
  const typedIn = values.find((value) => !value.startsWith("decline:")) ?? "";
  const declined = values.filter((value) => value.startsWith("decline:"));
  const field = {
    name: answerField(key),
    error,
    hint: question.hint,
    label: titleOf(question, number),
    labelSize: "s" as const,
    value: typedIn,
    onChange: ({ target: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set(key, value === "" ? declined : [value, ...declined]),
  };
  if (question.kind === "text") return <Textarea {...field} rows={4} />;
  const range = question.kind === "scale" ? `${question.min} to ${question.max}` : undefined;
  return (
    <TextInput
      {...field}
      width={5}
      inputMode="decimal"
      hint={question.hint ?? range}
      {...(question.kind === "number" && question.unit !== undefined && { suffix: question.unit })}
    />
  );
};

const DateFields = ({ step: { question, key }, number, typed, error, set }: Props) => (
  <DateInput
    name={answerField(key)}
    joinedBy="."
    legend={titleOf(question, number)}
    legendSize="s"
    hint={question.hint ?? "As much of it as was written."}
    error={error}
    values={Object.fromEntries(
      (["day", "month", "year"] as const).map((part) => [part, typed[fieldOf(key, part)]?.[0] ?? ""]),
    )}
    onChange={({ target: { name, value } }) => set(name.slice(answerField("").length), [value])}
  />
);

const PlaceFields = ({ step: { question, key }, number, typed, error, set }: Props) => {
  if (question.kind !== "place") return undefined;
  const wards = question.takes.includes("ward") ? (question.wards ?? []) : [];
  const typedIn = (part: string): string => typed[fieldOf(key, part)]?.[0] ?? "";
  return (
    <>
      {wards.length > 0 && (
        <Select
          name={answerField(fieldOf(key, "ward"))}
          label={partOf(question, number, "area")}
          labelSize="s"
          error={error}
          hint={question.hint}
          value={typedIn("ward")}
          options={[
            { value: "", text: "None chosen" },
            ...wards.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          onChange={({ target: { value } }) => set(fieldOf(key, "ward"), [value])}
        />
      )}
      {question.takes.includes("named") && (
        <TextInput
          name={answerField(fieldOf(key, "name"))}
          label={partOf(question, number, "in words")}
          labelSize="s"
          error={wards.length > 0 ? undefined : error}
          value={typedIn("name")}
          onChange={({ target: { value } }) => set(fieldOf(key, "name"), [value])}
        />
      )}
      {wards.length === 0 &&
        !question.takes.includes("named") &&
        (["lat", "lon"] as const).map((part) => (
          <TextInput
            key={part}
            name={answerField(fieldOf(key, part))}
            label={partOf(question, number, part === "lat" ? "latitude" : "longitude")}
            labelSize="s"
            width={10}
            error={part === "lat" ? error : undefined}
            value={typedIn(part)}
            onChange={({ target: { value } }) => set(fieldOf(key, part), [value])}
          />
        ))}
    </>
  );
};

const Fields = (props: Props) => {
  const { question } = props.step;
  switch (question.kind) {
    case "single":
    case "several":
      return <Choices {...props} />;
    case "text":
    case "number":
    case "scale":
      return <Typed {...props} />;
    case "date":
      return <DateFields {...props} />;
    case "place":
      return <PlaceFields {...props} />;
    case "matrix":
      return <PartFields {...props} parts={question.rows} columns={question.columns} />;
    case "ranking":
      return <PartFields {...props} parts={question.options} hint="The number written beside each, 1 for the first." />;
    case "allocation":
      return (
        <PartFields
          {...props}
          parts={question.options}
          unit={question.in === "pence" ? "£" : undefined}
          hint={`${writeAmount(question, question.total)} ${question.spend === "exactly" ? "in all" : "at most"}.`}
        />
      );
    case "file":
      return props.files ? (
        <EntryFileFields
          step={props.step}
          question={question}
          title={titleOf(question, props.number)}
          files={props.files}
          error={props.error}
        />
      ) : (
        <p className="govuk-body">
          <strong>{titleOf(question, props.number)}</strong>
          <br />
          Files that came with the paper were added in the first reading, and are not read a second time.
        </p>
      );
  }
};

/** One question of the paper, to be copied: a group that the keys of fast entry go through. */
export const AnswerFields = (props: Props) => {
  const { question, key } = props.step;
  const isChoice = question.kind === "single" || question.kind === "several";
  return (
    <div id={`${answerField(key)}-group`} data-entry="" className="staff-entry">
      <Fields {...props} />
      {!isChoice && (props.files?.of[key] ?? []).length === 0 && <Declines {...props} />}
    </div>
  );
};
