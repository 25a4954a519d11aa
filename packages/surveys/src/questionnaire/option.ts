import { z } from "zod";

/** The longest free-text answer unless a question says otherwise, in characters. */
export const LONGEST_TEXT = 5_000;

/** The longest words that go with an option such as “Other”, in characters. */
export const LONGEST_OTHER = 500;

/** The one id of this form that every object of JavaScript has: a question under it looks answered where it is not. */
export const RESERVED_ID = "constructor";

/** The id of a question, option or section: stable, and safe in an address, a form, a file and a program. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "Use small letters, numbers and hyphens.")
  .refine((id) => id !== RESERVED_ID, `Use another id than “${RESERVED_ID}”, which programs keep for themselves.`);

/** What a question asks. */
export const asked = z.string().trim().min(1, "Enter the question.").max(300, "Keep the question to 300 characters.");

/** One of the answers a person can choose. */
export const Option = z.object({
  id: Id,
  text: z.string().trim().min(1, "Enter the answer.").max(200, "Keep an answer to 200 characters."),
  /** Asks for words of one's own beside it, such as “Other”. */
  other: z.literal(true).optional(),
  /** Cannot be chosen together with another, such as “None of these”. */
  exclusive: z.literal(true).optional(),
});
export type Option = z.infer<typeof Option>;

/** A list of answers to choose from, of at least so many. */
export const optionsFrom = (least: number) =>
  z
    .array(Option)
    .min(least, `Give at least ${least} answers to choose from.`)
    .max(30, "Give at most 30 answers to choose from.");
