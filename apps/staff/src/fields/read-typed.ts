import type { z } from "zod";
import type { FieldError } from "../problem.ts";
import { DAY_SENTENCE } from "../site/day-parts.ts";
import { type Field, nameOf, rowName } from "./field.ts";
import { valueAt } from "./paths.ts";
import { filledRows, type Typed, type TypedRow, valueFrom } from "./typed.ts";

type Path = readonly PropertyKey[];

const startsWith = (path: Path, at: string): boolean =>
  at === "" || at.split(".").every((step, place) => path[place] === step);

const restOf = (path: Path, at: string): Path => (at === "" ? path : path.slice(at.split(".").length));

/** The field that a fault is about, and its name on the page. */
const locate = (
  fields: readonly Field[],
  prefix: string,
  path: Path,
  typed: Typed,
): { field: Field | undefined; name: string } => {
  const field =
    fields.find(({ at }) => startsWith(path, at)) ?? fields.find(({ at }) => at.startsWith(String(path[0])));
  if (field === undefined) return { field: fields[0], name: nameOf(prefix, fields[0]?.at ?? "") };
  const [name, rest] = [nameOf(prefix, field.at), restOf(path, field.at)];
  if (field.kind === "group" && rest.length > 0)
    return locate(field.fields, name, rest, (typed[field.at] ?? {}) as Typed);
  if (field.kind !== "rows" || typeof rest[0] !== "number") return { field, name };
  const row = filledRows(field.fields, (typed[field.at] ?? []) as readonly TypedRow[])[rest[0]];
  return row === undefined ? { field, name } : locate(field.fields, rowName(name, row.place), rest.slice(1), row.typed);
};

const SENTENCES: Readonly<Record<Field["kind"], string>> = {
  line: "fill this in.",
  text: "fill this in.",
  lines: "fill this in, a line for each.",
  number: "enter a whole number, like 20.",
  day: DAY_SENTENCE,
  moment: "Enter a real date, and a time on the 24-hour clock like 17:00.",
  yes: "say whether this is so.",
  choice: "choose one.",
  several: "choose from what is listed.",
  picked: "choose one.",
  entry: "choose one.",
  rows: "add at least one.",
  group: "fill this in.",
};

/**
 * What a form says, checked by the schema it is for; or everything that is wrong with it, by field, each fault with a
 * sentence that names the field.
 * @param prefix what the names of these fields on the page start with
 */
export const readTyped = <Schema extends z.ZodType>(
  schema: Schema,
  fields: readonly Field[],
  { typed, saved, prefix }: { readonly typed: Typed; readonly saved: unknown; readonly prefix: string },
): { ok: true; value: z.output<Schema> } | { ok: false; errors: FieldError[] } => {
  const value = valueFrom(fields, typed, saved);
  const read = schema.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  const errors = read.error.issues.map(({ path, message, code }) => {
    const { field, name } = locate(fields, prefix, path, typed);
    const own = code === "custom" || (code === "too_big" && valueAt(value, "") !== undefined && !/^Too/.test(message));
    return { field: name, text: own ? message : `${field?.label ?? "This part"}: ${SENTENCES[field?.kind ?? "text"]}` };
  });
  return { ok: false, errors: errors.filter(({ field }, at) => errors.findIndex((one) => one.field === field) === at) };
};
