import { z } from "zod";

const whole = z.number().int();

/** A choice with words beside it: the ids chosen, and the words by option. Without words it is the plain id or ids. */
export const ChoiceWithWords = z.object({
  kind: z.literal("choice"),
  chosen: z.array(z.string()),
  words: z.record(z.string(), z.string()),
});

/** “I do not know” or “prefer not to say”: an answer, and not a skipped question. */
export const Declined = z.object({ kind: z.literal("declined"), as: z.enum(["do-not-know", "prefer-not-to-say"]) });

/** A date, or as much of it as is known. */
export const PartialDate = z.object({
  kind: z.literal("date"),
  year: whole,
  month: whole.optional(),
  day: whole.optional(),
});
export type PartialDate = z.infer<typeof PartialDate>;

/** Somewhere: degrees of longitude and latitude (WGS84), a ward by its ONS code, or words. */
export const Somewhere = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("point"), lon: z.number(), lat: z.number() }),
  z.object({ kind: z.literal("ward"), code: z.string() }),
  z.object({ kind: z.literal("named"), name: z.string() }),
]);
export type Somewhere = z.infer<typeof Somewhere>;

/** A file that was sent: what is known of it, never its content. `sha256` in hexadecimal, `size` in bytes. */
export const SentFile = z.object({ id: z.string(), name: z.string(), size: whole, sha256: z.string() });
export type SentFile = z.infer<typeof SentFile>;

/** What only the newer kinds of question have for an answer. */
export const ComposedAnswer = z.discriminatedUnion("kind", [
  ChoiceWithWords,
  Declined,
  /** In whole units of the question's last decimal place. */
  z.object({ kind: z.literal("number"), units: whole }),
  PartialDate,
  z.object({ kind: z.literal("scale"), value: whole }),
  /** The column chosen, by row. */
  z.object({ kind: z.literal("matrix"), rows: z.record(z.string(), z.string()) }),
  /** Best first. */
  z.object({ kind: z.literal("ranking"), order: z.array(z.string()) }),
  /** Whole pence or points, by option. */
  z.object({ kind: z.literal("allocation"), amounts: z.record(z.string(), whole) }),
  z.object({ kind: z.literal("place"), place: Somewhere }),
  z.object({ kind: z.literal("file"), files: z.array(SentFile) }),
]);
export type ComposedAnswer = z.infer<typeof ComposedAnswer>;

/**
 * An answer: the id of the option chosen, the ids of several, or a person's own words; or, for every other kind of
 * question, an object that says what it is. A skipped question has none.
 */
export const Answer = z.union([z.string(), z.array(z.string()), ComposedAnswer]);
export type Answer = z.infer<typeof Answer>;

/** Answers by the key of the page: the question's id, or `id#2` in the second round of a repeating section. What was skipped is not there. */
export const Answers = z.record(z.string(), Answer);
export type Answers = z.infer<typeof Answers>;

/** The ids of the options chosen, whichever way the choice is kept; none for another kind of answer. */
export const chosenIn = (answer: Answer | undefined): readonly string[] => {
  if (answer === undefined) return [];
  if (typeof answer === "string") return [answer];
  if (Array.isArray(answer)) return answer;
  return answer.kind === "choice" ? answer.chosen : [];
};

/** What a person wrote in answer to a question in their own words; empty for another kind of answer. */
export const wordsIn = (answer: Answer | undefined): string =>
  typeof answer === "string" ? answer : Array.isArray(answer) ? (answer[0] ?? "") : "";

/** Whether the answer is “I do not know” or “prefer not to say”. */
export const isDeclined = (answer: Answer | undefined): answer is z.infer<typeof Declined> =>
  typeof answer === "object" && !Array.isArray(answer) && answer.kind === "declined";

/** Whether an answer says nothing, though it is there: an empty text, no option, no row. It counts as skipped. */
export const isBlank = (answer: Answer): boolean => {
  if (typeof answer === "string") return answer.trim() === "";
  if (Array.isArray(answer)) return answer.every((part) => part.trim() === "");
  switch (answer.kind) {
    case "choice":
      return answer.chosen.every((id) => id === "");
    case "matrix":
      return Object.values(answer.rows).every((column) => column === "");
    case "ranking":
      return answer.order.length === 0;
    case "allocation":
      return Object.keys(answer.amounts).length === 0;
    case "file":
      return answer.files.length === 0;
    case "place":
      return answer.place.kind === "named" && answer.place.name.trim() === "";
    default:
      return false;
  }
};
