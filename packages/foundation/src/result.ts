import { z } from "zod";

/**
 * A rule's "no": a stable code for machines, a sentence for people that says what would be allowed,
 * and, where the sentence names something (a date, a length), the same as data so that it can be translated.
 */
export const Refusal = z.object({
  code: z.string().regex(/^[a-z][a-z-]*\/[a-z][a-z-]*$/),
  message: z.string().min(1),
  /** The field of the command the sentence is about, where there is one. */
  field: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Refusal = z.infer<typeof Refusal>;

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusal: Refusal };

/** What a rule answers: a value, or a refusal. Nothing is thrown for a "no". */
export type Result<T> = Ok<T> | Refused;

/** Says yes. @example ok(42).value // 42 */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/**
 * Says no.
 * @example refuse("petition/closed", "This petition closed on 3 May 2026. You can start a new one.")
 */
export const refuse = (code: string, message: string, more: Pick<Refusal, "field" | "details"> = {}): Refused => ({
  ok: false,
  refusal: { code, message, ...more },
});
