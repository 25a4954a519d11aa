import { z } from "zod";

/** The longest free-text answer unless a question says otherwise, in characters. */
export const LONGEST_TEXT = 5_000;

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "Use small letters, numbers and hyphens.");
const asked = z.string().trim().min(1, "Enter the question.").max(300, "Keep the question to 300 characters.");
const hint = z.string().trim().max(500, "Keep the hint to 500 characters.").optional();

/** One of the answers a person can choose. */
export const Option = z.object({
  id,
  text: z.string().trim().min(1, "Enter the answer.").max(200, "Keep an answer to 200 characters."),
});
export type Option = z.infer<typeof Option>;

const options = z
  .array(Option)
  .min(2, "Give at least 2 answers to choose from.")
  .max(30, "Give at most 30 answers to choose from.");
const base = { id, text: asked, hint, required: z.boolean().default(false) };

/** Choose one. */
export const SingleChoice = z.object({ kind: z.literal("single"), ...base, options });
export type SingleChoice = z.infer<typeof SingleChoice>;

/** Choose all that apply. */
export const SeveralChoices = z.object({ kind: z.literal("several"), ...base, options });
export type SeveralChoices = z.infer<typeof SeveralChoices>;

/** Say it in your own words. */
export const FreeText = z.object({
  kind: z.literal("text"),
  ...base,
  /** In characters as people count them (Unicode code points). */
  maxLength: z.number().int().min(50).max(20_000).default(LONGEST_TEXT),
});
export type FreeText = z.infer<typeof FreeText>;

export const Question = z.discriminatedUnion("kind", [SingleChoice, SeveralChoices, FreeText]);
export type Question = z.infer<typeof Question>;
