import { LocalDate, LocalTime, momentInLondon, toLocalDate, toLocalTime } from "@collaborative-communities/foundation";
import { type DayParts, NO_DAY, partsOf, typedDay } from "../site/day-parts.ts";
import type { Field } from "./field.ts";
import { valueAt, withValue } from "./paths.ts";

/** A day and a time of it, as they are typed. */
export type MomentParts = DayParts & { readonly time: string };

/** A row as it is typed, over what is kept of it that the form does not show. */
export type TypedRow = { readonly base: unknown; readonly typed: Typed };

/** What is typed in one field. */
export type TypedValue = string | boolean | readonly string[] | DayParts | MomentParts | readonly TypedRow[] | Typed;

/** What is typed in a form, by the path of each field. */
export type Typed = { readonly [at: string]: TypedValue };

const NO_MOMENT: MomentParts = { ...NO_DAY, time: "" };

const momentParts = (value: unknown): MomentParts => {
  if (typeof value !== "string" && !(value instanceof Date)) return NO_MOMENT;
  const moment = new Date(value);
  return { ...partsOf(toLocalDate(moment)), time: toLocalTime(moment) };
};

const textOf = (value: unknown): string => (value === undefined || value === null ? "" : String(value));
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const typedOf = (field: Field, value: unknown): TypedValue => {
  switch (field.kind) {
    case "line":
    case "text":
    case "number":
    case "choice":
    case "picked":
      return textOf(value);
    case "lines":
      return listOf(value).map(textOf).join("\n");
    case "several":
      return listOf(value).map(textOf);
    case "yes":
      return value === true;
    case "day":
      return partsOf(value as LocalDate | undefined);
    case "moment":
      return momentParts(value);
    case "entry":
      return textOf(valueAt(value, "id"));
    case "rows":
      return listOf(value).map((base) => ({ base, typed: typedFrom(field.fields, base) }));
    case "group":
      return typedFrom(field.fields, value);
  }
};

/** What is saved, as a form to type in. */
export const typedFrom = (fields: readonly Field[], saved: unknown): Typed =>
  Object.fromEntries(fields.map((field) => [field.at, typedOf(field, valueAt(saved, field.at))]));

/** An empty row, with what a new one starts from. */
export const newRow = (fields: readonly Field[], fresh: unknown = {}): TypedRow => ({
  base: fresh,
  typed: typedFrom(fields, fresh),
});

const momentOf = ({ time, ...day }: MomentParts): string | undefined => {
  const on = typedDay(day);
  if (on === undefined && time.trim() === "") return undefined;
  const [, hour = "", minute = ""] = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(time) ?? [];
  const clock = `${hour.padStart(2, "0")}:${minute}`;
  if (!LocalDate.safeParse(on).success || !LocalTime.safeParse(clock).success) return "not a moment";
  return momentInLondon(on as LocalDate, clock).toISOString();
};

const isBlank = (text: TypedValue): boolean => typeof text === "string" && text.trim() === "";

/** Whether nothing is typed in a field. A box that is not ticked says nothing. */
export const isEmpty = (field: Field, value: TypedValue | undefined): boolean => {
  if (value === undefined) return true;
  switch (field.kind) {
    case "yes":
      return value === false;
    case "several":
      return (value as readonly string[]).length === 0;
    case "day":
      return typedDay(value as DayParts) === undefined;
    case "moment":
      return momentOf(value as MomentParts) === undefined;
    case "rows":
      return (value as readonly TypedRow[]).every(({ typed }) => allEmpty(field.fields, typed));
    case "group":
      return allEmpty(field.fields, value as Typed);
    default:
      return isBlank(value);
  }
};

/** Whether nothing is typed in any of the fields. */
export const allEmpty = (fields: readonly Field[], typed: Typed): boolean =>
  fields.every((field) => isEmpty(field, typed[field.at]));

/** The rows with something in them, and the place of each on the page. */
export const filledRows = (fields: readonly Field[], rows: readonly TypedRow[]) =>
  rows.flatMap((row, place) => (allEmpty(fields, row.typed) ? [] : [{ ...row, place }]));

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const valueTyped = (field: Field, value: TypedValue, saved: unknown): unknown => {
  switch (field.kind) {
    case "line":
    case "text":
      return field.optional && isBlank(value) ? undefined : (value as string).trim();
    case "lines":
      return linesOf(value as string);
    case "number":
      return isBlank(value) ? undefined : Number((value as string).trim().replace(/,/g, ""));
    case "choice":
    case "picked":
      return isBlank(value) ? undefined : value;
    case "several":
      return field.optional && isEmpty(field, value) ? undefined : value;
    case "yes":
      return value;
    case "day":
      return typedDay(value as DayParts);
    case "moment":
      return momentOf(value as MomentParts);
    case "entry":
      return field.entries.find(({ id }) => id === value)?.value ?? (isBlank(value) ? undefined : saved);
    case "rows":
      return filledRows(field.fields, value as readonly TypedRow[]).map(({ base, typed }) =>
        valueFrom(field.fields, typed, base),
      );
    case "group":
      return isEmpty(field, value)
        ? undefined
        : valueFrom(field.fields, value as Typed, saved === undefined ? field.start : saved);
  }
};

/** What a form says, put over what is saved; what the form does not show stays. */
export const valueFrom = (fields: readonly Field[], typed: Typed, saved: unknown): unknown =>
  fields.reduce<unknown>((whole, field) => {
    const value = typed[field.at];
    return value === undefined ? whole : withValue(whole, field.at, valueTyped(field, value, valueAt(saved, field.at)));
  }, saved);
