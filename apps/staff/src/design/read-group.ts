import { ConsultationFacts, type DesignPart } from "@collaborative-communities/consultations";
import { readTyped } from "../fields/read-typed.ts";
import { allEmpty, type Typed, typedFrom } from "../fields/typed.ts";
import type { FieldError } from "../problem.ts";
import type { PartForm } from "./design-group.ts";

/** What is typed on a page of the design, by part. */
export type TypedParts = { readonly [part: string]: Typed };

type Saved = Partial<Record<DesignPart, unknown>>;

/** What is saved of those parts, as a form. */
export const typedParts = (parts: readonly PartForm[], saved: Saved): TypedParts =>
  Object.fromEntries(parts.map(({ part, fields, start }) => [part, typedFrom(fields, saved[part] ?? start)]));

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The parts to send: what differs from what is saved, and what is taken out; or everything that is wrong. */
export const readParts = (
  parts: readonly PartForm[],
  typed: TypedParts,
  saved: Saved,
): { ok: true; change: Saved; without: DesignPart[] } | { ok: false; errors: FieldError[] } => {
  const change: Saved = {};
  const without: DesignPart[] = [];
  const errors: FieldError[] = [];
  for (const { part, fields, start } of parts) {
    const [now, before] = [typed[part] ?? {}, saved[part]];
    if (same(now, typedFrom(fields, before ?? start))) continue;
    if (allEmpty(fields, now)) {
      if (before !== undefined) without.push(part);
      continue;
    }
    const read = readTyped(ConsultationFacts.shape[part], fields, { typed: now, saved: before ?? start, prefix: part });
    if (read.ok) change[part] = read.value;
    else errors.push(...read.errors);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, change, without };
};
