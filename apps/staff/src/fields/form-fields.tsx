import {
  Button,
  Checkboxes,
  DateInput,
  Fieldset,
  Radios,
  Select,
  Textarea,
  TextInput,
} from "@collaborative-communities/ui";
import { useLayoutEffect, useRef } from "react";
import type { DayParts } from "../site/day-parts.ts";
import { focusOn } from "../site/focus.ts";
import type { FormErrors } from "../site/form-errors.ts";
import { announce } from "../site/news.ts";
import { type Field, nameOf, rowName } from "./field.ts";
import { type MomentParts, newRow, type Typed, type TypedRow, type TypedValue } from "./typed.ts";

type Props = {
  readonly fields: readonly Field[];
  readonly prefix: string;
  readonly typed: Typed;
  readonly errors: FormErrors;
  readonly set: (change: (typed: Typed) => Typed) => void;
};

type One<Kind extends Field["kind"]> = {
  readonly field: Extract<Field, { readonly kind: Kind }>;
  readonly name: string;
  readonly value: TypedValue | undefined;
  readonly errors: FormErrors;
  readonly change: (value: TypedValue) => void;
};

const fieldProps = <Kind extends Field["kind"]>({ field, name, errors }: One<Kind>) => ({
  name,
  error: errors.of(name),
  ...(field.hint !== undefined && { hint: field.hint }),
});

const DayField = (props: One<"day" | "moment">) => {
  const { field, name, value, errors, change } = props;
  const parts = (value ?? {}) as MomentParts;
  const box = (
    <DateInput
      legend={field.kind === "moment" ? `${field.label}: the day` : field.label}
      legendSize="s"
      {...fieldProps(props)}
      values={parts}
      onChange={({ target }) =>
        change({ ...parts, [target.name.slice(name.length + 1) as keyof DayParts]: target.value })
      }
    />
  );
  if (field.kind === "day") return box;
  return (
    <>
      {box}
      <TextInput
        label={`${field.label}: the time`}
        labelSize="s"
        hint="London time on the 24-hour clock, like 17:00."
        name={`${name}-time`}
        width={5}
        value={parts.time}
        error={errors.of(`${name}-time`)}
        onChange={({ target }) => change({ ...parts, time: target.value })}
      />
    </>
  );
};

const ChoiceField = (props: One<"choice" | "several" | "picked" | "entry" | "yes">) => {
  const { field, value, change } = props;
  const group = { legend: field.label, legendSize: "s" as const, ...fieldProps(props) };
  if (field.kind === "yes")
    return (
      <Checkboxes
        {...group}
        legend={<span className="govuk-visually-hidden">{field.label}</span>}
        small
        values={value === true ? ["yes"] : []}
        onChange={({ target }) => change(target.checked)}
        items={[{ value: "yes", label: field.label }]}
      />
    );
  if (field.kind === "several") {
    const chosen = (value ?? []) as readonly string[];
    return (
      <Checkboxes
        {...group}
        small
        values={chosen}
        onChange={({ target }) =>
          change(
            field.choices
              .map((choice) => choice.value)
              .filter((one) => (one === target.value ? target.checked : chosen.includes(one))),
          )
        }
        items={field.choices}
      />
    );
  }
  const choices = field.kind === "entry" ? field.entries.map(({ id, label }) => ({ value: id, label })) : field.choices;
  if (field.kind === "choice")
    return (
      <Radios {...group} value={String(value ?? "")} onChange={({ target }) => change(target.value)} items={choices} />
    );
  return (
    <Select
      label={field.label}
      labelSize="s"
      {...fieldProps(props)}
      value={String(value ?? "")}
      onChange={({ target }) => change(target.value)}
      options={[{ value: "", text: "None chosen" }, ...choices.map((one) => ({ value: one.value, text: one.label }))]}
    />
  );
};

const TextField = (props: One<"line" | "text" | "lines" | "number">) => {
  const { field, value, change } = props;
  const written = {
    label: field.label,
    labelSize: "s" as const,
    ...fieldProps(props),
    value: String(value ?? ""),
  };
  if (field.kind === "text" || field.kind === "lines")
    return (
      <Textarea {...written} rows={field.kind === "text" ? 4 : 3} onChange={({ target }) => change(target.value)} />
    );
  return (
    <TextInput
      {...written}
      {...(field.kind === "number" && { width: 5 as const, inputMode: "numeric" as const })}
      onChange={({ target }) => change(target.value)}
    />
  );
};

const Rows = ({ field, name, value, errors, change }: One<"rows">) => {
  const rows = (value ?? []) as readonly TypedRow[];
  // Rows that are a whole part, or stand in no part, have no other heading over them.
  const isWhole = field.at === "" || name === field.at;
  const Heading = isWhole ? "h2" : "h3";
  const next = useRef<string>(undefined);
  // What was added or is left takes the focus once it is drawn.
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    focusOn(next.current);
    next.current = undefined;
  });
  return (
    <section aria-labelledby={name}>
      <Heading className={isWhole ? "govuk-heading-m" : "govuk-heading-s"} id={name} tabIndex={-1}>
        {field.label}
      </Heading>
      {field.hint && <p className="govuk-hint">{field.hint}</p>}
      {errors.of(name) && <p className="govuk-error-message">{errors.of(name)}</p>}
      {rows.map((row, place) => (
        <div key={rowName(name, place)} className="staff-row">
          <Fieldset legend={`${field.one} ${place + 1}`} legendSize="s">
            <FormFields
              fields={field.fields}
              prefix={rowName(name, place)}
              typed={row.typed}
              errors={errors}
              set={(changed) =>
                change(rows.map((one, at) => (at === place ? { ...one, typed: changed(one.typed) } : one)))
              }
            />
          </Fieldset>
          <Button
            type="button"
            look="secondary"
            onClick={() => {
              change(rows.filter((_, at) => at !== place));
              next.current = name;
              announce(`${field.one} ${place + 1} removed.`);
            }}
          >
            Remove
            <span className="govuk-visually-hidden">
              {" "}
              {field.one.toLowerCase()} {place + 1}
            </span>
          </Button>
        </div>
      ))}
      <Button
        type="button"
        look="secondary"
        onClick={() => {
          change([...rows, newRow(field.fields, field.fresh?.())]);
          next.current = nameOf(rowName(name, rows.length), field.fields[0]?.at ?? "");
        }}
      >
        {rows.length === 0 ? `Add ${withArticle(field.one)}` : `Add another ${field.one.toLowerCase()}`}
      </Button>
    </section>
  );
};

const withArticle = (name: string): string => `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name.toLowerCase()}`;

const Group = ({ field, name, value, errors, change }: One<"group">) => (
  <div className="staff-group">
    <Fieldset legend={field.label} legendSize="m">
      {field.hint && <p className="govuk-hint">{field.hint}</p>}
      <span id={name} tabIndex={-1} />
      <FormFields
        fields={field.fields}
        prefix={name}
        typed={(value ?? {}) as Typed}
        errors={errors}
        set={(changed) => change(changed((value ?? {}) as Typed))}
      />
    </Fieldset>
  </div>
);

const OneField = (props: One<Field["kind"]>) => {
  const { field } = props;
  switch (field.kind) {
    case "line":
    case "text":
    case "lines":
    case "number":
      return <TextField {...props} field={field} />;
    case "day":
    case "moment":
      return <DayField {...props} field={field} />;
    case "rows":
      return <Rows {...props} field={field} />;
    case "group":
      return <Group {...props} field={field} />;
    default:
      return <ChoiceField {...props} field={field} />;
  }
};

/** The fields of a form, drawn from their definitions. */
export const FormFields = ({ fields, prefix, typed, errors, set }: Props) => (
  <>
    {fields.map((field) => (
      <OneField
        key={field.at}
        field={field}
        name={nameOf(prefix, field.at)}
        value={typed[field.at]}
        errors={errors}
        change={(value) => set((before) => ({ ...before, [field.at]: value }))}
      />
    ))}
  </>
);
