import { formatDate, LocalDate } from "@collaborative-communities/foundation";
import { SummaryList } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import { writeMoment } from "../site/day-parts.ts";
import { type Field, nameOf, rowName } from "./field.ts";
import { valueAt } from "./paths.ts";

const written = (field: Field, value: unknown, name: string): ReactNode => {
  if (value === undefined || value === null || value === "") return "Not written yet";
  switch (field.kind) {
    case "yes":
      return value === true ? "Yes" : "No";
    case "day":
      return LocalDate.safeParse(value).success ? formatDate(value as LocalDate) : String(value);
    case "moment":
      return writeMoment(new Date(value as string).toISOString());
    case "choice":
    case "picked":
      return field.choices.find((choice) => choice.value === value)?.label ?? String(value);
    case "several":
      return (
        (value as readonly string[])
          .map((one) => field.choices.find((choice) => choice.value === one)?.label ?? one)
          .join(", ") || "None"
      );
    case "lines":
      return (value as readonly string[]).join("; ") || "None";
    case "entry":
      return String(valueAt(value, "name") ?? "");
    case "rows":
      return (value as readonly unknown[]).length === 0 ? (
        "None"
      ) : (
        <ol className="govuk-list govuk-list--number">
          {(value as readonly unknown[]).map((row, place) => (
            <li key={rowName(name, place)}>
              {field.fields
                .map((inner) => ({ inner, it: written(inner, valueAt(row, inner.at), rowName(name, place)) }))
                .filter(({ it }) => it !== "Not written yet")
                .map(({ inner, it }) => (
                  <div key={inner.at}>
                    {inner.at === "" ? "" : `${inner.label}: `}
                    {it}
                  </div>
                ))}
            </li>
          ))}
        </ol>
      );
    case "group":
      return <WrittenFields fields={field.fields} value={value} prefix={name} />;
    default:
      return <span className="staff-paragraphs">{String(value)}</span>;
  }
};

/** What is saved under those fields, to be read. */
export const WrittenFields = (props: {
  readonly fields: readonly Field[];
  readonly value: unknown;
  readonly prefix: string;
}) => (
  <SummaryList
    rows={props.fields.map((field) => ({
      key: field.at || field.label,
      label: field.label,
      value: written(field, valueAt(props.value, field.at), nameOf(props.prefix, field.at)),
    }))}
  />
);
