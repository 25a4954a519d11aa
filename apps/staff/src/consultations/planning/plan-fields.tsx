import {
  EngagementLevel,
  LEVELS,
  METHOD_NAMES,
  Method,
  promiseOf,
} from "@collaborative-communities/engagement-spectrum";
import { CharacterCount, Checkboxes, DateInput, Radios, Textarea, TextInput } from "@collaborative-communities/ui";
import type { ChangeEvent } from "react";
import type { DayParts } from "../../site/day-parts.ts";
import type { FormErrors } from "../../site/form-errors.ts";
import type { PlanForm } from "./plan-form.ts";

export type PlanFieldsProps = {
  readonly form: PlanForm;
  readonly set: (change: (form: PlanForm) => PlanForm) => void;
  readonly errors: FormErrors;
};

type TextField =
  | "title"
  | "summary"
  | "proposal"
  | "decisionMaker"
  | "opensAtTime"
  | "closesAtTime"
  | "email"
  | "telephone"
  | "post"
  | ListingText;
type ListingText = "organisation" | "ownerPost" | "ownerEmail" | "ownerTelephone";
type DayField = "decisionExpectedOn" | "plannedToOpenOn" | "closesOn" | "resultDueOn";

/** What a text field of the plan takes: its name, what is typed, its error. */
export const text = ({ form, set, errors }: PlanFieldsProps, name: TextField) => ({
  name,
  value: form[name],
  error: errors.of(name),
  onChange: ({ target: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    set((before) => ({ ...before, [name]: value })),
});

/** What a day of the plan takes. */
export const day = ({ form, set, errors }: PlanFieldsProps, name: DayField) => ({
  name,
  values: form[name],
  error: errors.of(name),
  onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
    const part = target.name.slice(name.length + 1) as keyof DayParts;
    set((before) => ({ ...before, [name]: { ...before[name], [part]: target.value } }));
  },
});

/** What it is about, and how much of it people decide. */
export const AboutFields = (props: PlanFieldsProps) => {
  const { form, set, errors } = props;
  return (
    <>
      <TextInput
        label="Title"
        labelSize="s"
        hint="People see it in lists, so say what it is about."
        {...text(props, "title")}
      />
      <Radios
        legend="Level of engagement"
        legendSize="s"
        hint="People are shown the promise of the level you choose."
        name="level"
        value={form.level}
        error={errors.of("level")}
        onChange={({ target: { value } }) => set((before) => ({ ...before, level: value }))}
        items={LEVELS.map(({ code, name, summary }) => ({
          value: code,
          label: name,
          hint: (
            <>
              {summary} The promise: “{promiseOf(code)}”
            </>
          ),
        }))}
      />
      <div className="staff-columns">
        <Checkboxes
          legend="How people are asked"
          legendSize="s"
          hint={
            EngagementLevel.safeParse(form.level).success
              ? `Usual at this level: ${LEVELS.find(({ code }) => code === form.level)
                  ?.typicalMethods.map((method) => METHOD_NAMES[method].toLowerCase())
                  .join(", ")}.`
              : "Choose all that apply."
          }
          name="methods"
          small
          values={form.methods}
          error={errors.of("methods")}
          onChange={({ target: { value, checked } }) =>
            set((before) => ({
              ...before,
              methods: Method.options.filter((one) => (one === value ? checked : before.methods.includes(one))),
            }))
          }
          items={Method.options.map((method) => ({ value: method, label: METHOD_NAMES[method] }))}
        />
      </div>
      <CharacterCount
        label="Summary"
        labelSize="s"
        hint="Two or three sentences for a list."
        limit={500}
        rows={4}
        {...text(props, "summary")}
      />
    </>
  );
};

/** What is proposed. */
export const ProposalFields = (props: PlanFieldsProps) => (
  <Textarea
    label="What is proposed, and why"
    labelSize="s"
    hint="Plain paragraphs, with an empty line between them. Name the other choices, and why you do not prefer them."
    rows={16}
    {...text(props, "proposal")}
  />
);

/** Who decides, and when it opens and closes. */
export const DecisionFields = (props: PlanFieldsProps) => (
  <>
    <TextInput label="Who will decide" labelSize="s" hint="For example Cabinet." {...text(props, "decisionMaker")} />
    <DateInput
      legend="When the decision is expected (optional)"
      legendSize="s"
      hint="After it has closed. People are told this day."
      {...day(props, "decisionExpectedOn")}
    />
    <DateInput
      legend="Day on which it opens"
      legendSize="s"
      hint="With a day here residents can see that it is coming. It opens by itself, once it is approved and due to open."
      {...day(props, "plannedToOpenOn")}
    />
    <TextInput
      label="Time at which it opens"
      labelSize="s"
      hint="London time on the 24-hour clock, like 09:00."
      width={5}
      inputMode="numeric"
      {...text(props, "opensAtTime")}
    />
    <DateInput legend="Last day to answer" legendSize="s" {...day(props, "closesOn")} />
    <TextInput
      label="Last minute to answer"
      labelSize="s"
      hint="London time on the 24-hour clock. The minute you name is still in time: 23:59 runs to the end of that minute."
      width={5}
      inputMode="numeric"
      {...text(props, "closesAtTime")}
    />
  </>
);

/** Whom people can ask. */
export const ContactFields = (props: PlanFieldsProps) => (
  <>
    <p className="govuk-body">Give at least one way that needs no internet.</p>
    <TextInput label="Telephone" labelSize="s" type="tel" width={20} {...text(props, "telephone")} />
    <Textarea label="Postal address" labelSize="s" rows={3} {...text(props, "post")} />
    <TextInput
      label="Email (optional)"
      labelSize="s"
      type="email"
      spellCheck={false}
      autoComplete="off"
      {...text(props, "email")}
    />
  </>
);
