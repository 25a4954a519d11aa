import { isDeepStrictEqual } from "node:util";
import type { Values } from "./record.ts";

/**
 * What differs between two states of a thing: the names of the fields, and their values before and after.
 * @param unsaid fields that may hold a person's name or address: that they changed is said, not from what to what
 * @example changed({ state: "planned", level: "inform" }, { state: "open", level: "inform" })
 * // { details: { fields: ["state"] }, before: { state: "planned" }, after: { state: "open" } }
 */
export const changed = (
  before: Values,
  after: Values,
  unsaid: readonly string[] = [],
): { details: Values; before: Values; after: Values } => {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .sort();
  const said = fields.filter((field) => !unsaid.includes(field));
  const of = (values: Values): Values => Object.fromEntries(said.map((field) => [field, values[field]]));
  return { details: { fields }, before: of(before), after: of(after) };
};
