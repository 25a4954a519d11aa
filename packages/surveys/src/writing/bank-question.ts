import type { Question } from "../questionnaire/question.ts";

/** A question to be asked in the same words again and again. */
export type BankQuestion = {
  readonly topic: "views" | "about-the-person";
  readonly question: Question;
  /** Where the wording comes from. */
  readonly source: string;
  /** Whether the answer is, or is treated as, special category data: ask it only where there is a basis to keep it. */
  readonly isSensitive: boolean;
};
