import { ok, type Refused, type Result, refuse } from "@collaborative-communities/foundation";
import type { Answer } from "../questionnaire/answer.ts";
import type { Question } from "../questionnaire/question.ts";

/** What a check comes to: the answer to keep, `undefined` for a skipped question, or a refusal. */
export type Checked = Result<Answer | undefined>;

/**
 * Every code with which an answer can be refused. Each sentence that a person can meet while answering has one, so that
 * a site can say it in other languages; what the sentence names is in the refusal's `details`.
 */
export const ANSWER_REFUSALS = [
  "surveys/allocation-left",
  "surveys/allocation-over",
  "surveys/allocation-required",
  "surveys/amount-not-whole",
  "surveys/answer-required",
  "surveys/answer-too-long",
  "surveys/choice-required",
  "surveys/chosen-with-others",
  "surveys/date-in-future",
  "surveys/date-in-past",
  "surveys/date-needs-day",
  "surveys/date-needs-month",
  "surveys/date-needs-year",
  "surveys/date-not-real",
  "surveys/date-required",
  "surveys/date-too-early",
  "surveys/date-too-late",
  "surveys/declined-with-answer",
  "surveys/file-empty",
  "surveys/file-kind-not-taken",
  "surveys/file-required",
  "surveys/file-too-large",
  "surveys/not-a-number",
  "surveys/not-a-point",
  "surveys/not-a-whole-number",
  "surveys/not-an-amount",
  "surveys/not-points",
  "surveys/number-required",
  "surveys/number-too-high",
  "surveys/number-too-low",
  "surveys/off-the-scale",
  "surveys/one-answer-only",
  "surveys/place-required",
  "surveys/place-too-long",
  "surveys/point-outside",
  "surveys/rank-all",
  "surveys/rank-missing",
  "surveys/rank-off-list",
  "surveys/rank-shared",
  "surveys/ranked-twice",
  "surveys/ranking-required",
  "surveys/row-required",
  "surveys/too-many-chosen",
  "surveys/too-many-decimals",
  "surveys/too-many-files",
  "surveys/too-many-ranked",
  "surveys/unknown-option",
  "surveys/unknown-ward",
  "surveys/words-not-chosen",
  "surveys/words-too-long",
  "surveys/wrong-kind-of-answer",
] as const;
export type AnswerCode = (typeof ANSWER_REFUSALS)[number] extends infer Whole
  ? Whole extends `surveys/${infer Rest}`
    ? Rest
    : never
  : never;

/** Says no to an answer: the refusal is about its question. */
export const refuseAnswer = (
  question: Question,
  code: AnswerCode,
  message: string,
  details?: Readonly<Record<string, string | number>>,
): Refused => refuse(`surveys/${code}`, message, { field: question.id, ...(details && { details: { ...details } }) });

/** A number as people read it. */
export const written = (value: number): string => value.toLocaleString("en-GB");

/** A question left out: fine, unless it must be answered. */
export const noAnswer = (question: Question): Result<undefined> => {
  if (!question.required) return ok(undefined);
  switch (question.kind) {
    case "text":
      return refuseAnswer(question, "answer-required", "Enter your answer.");
    case "number":
      return refuseAnswer(question, "number-required", "Enter a number.");
    case "date":
      return refuseAnswer(question, "date-required", "Enter a date.");
    case "ranking":
      return refuseAnswer(question, "ranking-required", "Put the answers in your order.");
    case "allocation":
      return refuseAnswer(question, "allocation-required", "Enter how much you would give to each.");
    case "place":
      return refuseAnswer(question, "place-required", "Choose or enter a place.");
    case "file":
      return refuseAnswer(question, "file-required", "Choose a file.");
    default:
      return refuseAnswer(question, "choice-required", "Choose an answer.");
  }
};

/** An answer of another kind than the question. No page sends one; a program may. */
export const wrongKind = (question: Question): Refused =>
  refuseAnswer(question, "wrong-kind-of-answer", "Answer this question in the way it is asked.");
