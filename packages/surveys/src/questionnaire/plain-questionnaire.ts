import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Whether a question is of the first three kinds, without anything that a page must do more for. */
const isPlainQuestion = (question: Question): boolean => {
  if (question.showIf || question.section !== undefined || question.declines) return false;
  if (question.kind === "text") return true;
  if (question.kind !== "single" && question.kind !== "several") return false;
  if (question.kind === "several" && question.most !== undefined) return false;
  return question.options.every(({ other, exclusive }) => !other && !exclusive);
};

/**
 * Whether a questionnaire can be asked by a page that knows choices and free text alone: every question is asked of
 * everybody, in order. For whoever draws pages and has not learnt the rest: refuse what is not plain.
 */
export const isPlain = ({ questions, sections }: Pick<Questionnaire, "questions" | "sections">): boolean =>
  (sections ?? []).length === 0 && questions.every(isPlainQuestion);
