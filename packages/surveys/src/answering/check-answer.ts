import { type LocalDate, ok, type Refusal } from "@collaborative-communities/foundation";
import { type Answer, type Answers, isDeclined } from "../questionnaire/answer.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { checkAllocation, checkMatrix, checkRanking } from "./check-arrangement.ts";
import { checkChoice, checkText } from "./check-choice.ts";
import { checkDate, checkNumber, checkScale } from "./check-measure.ts";
import { checkFiles, checkPlace } from "./check-place-and-file.ts";
import { type Checked, noAnswer, refuseAnswer } from "./no-answer.ts";
import { everyStep, pathOf } from "./path.ts";

/**
 * Checks one answer as it was sent.
 * @param day on which it is answered, in London. Given by whoever takes an answer; left out by whoever reads again what
 * was taken before, whose dates stay as right as they were on their own day.
 * @returns the answer to keep, `undefined` for a skipped question, or a refusal
 */
export const checkAnswer = (question: Question, sent: Answer | undefined, day?: LocalDate): Checked => {
  if (sent === undefined || sent === "" || (Array.isArray(sent) && sent.length === 0)) return noAnswer(question);
  if (isDeclined(sent))
    return question.declines?.includes(sent.as)
      ? ok({ kind: "declined", as: sent.as })
      : refuseAnswer(question, "unknown-option", "Choose from the answers that are listed.");
  switch (question.kind) {
    case "text":
      return checkText(question, sent);
    case "single":
    case "several":
      return checkChoice(question, sent);
    case "number":
      return checkNumber(question, sent);
    case "date":
      return checkDate(question, sent, day);
    case "scale":
      return checkScale(question, sent);
    case "matrix":
      return checkMatrix(question, sent);
    case "ranking":
      return checkRanking(question, sent);
    case "allocation":
      return checkAllocation(question, sent);
    case "place":
      return checkPlace(question, sent);
    case "file":
      return checkFiles(question, sent);
  }
};

/**
 * Checks a whole set of answers, on the way that they themselves make. An answer to a question that is not asked on it
 * is left out: it was given before going back, and counts for nothing. Answers to questions that the survey does not
 * have are problems, so nothing is lost silently.
 * @param day on which they are answered, as for `checkAnswer`
 * @returns the answers to keep, or every problem there is, in the order of the questions
 */
export const checkAnswers = (
  questionnaire: Questionnaire,
  sent: Answers,
  day?: LocalDate,
): { ok: true; answers: Answers } | { ok: false; problems: Refusal[] } => {
  const problems: Refusal[] = [];
  const tidied: Answers = {};
  const refused = new Map<string, Refusal>();
  const known = new Set<string>();
  // Tidied first: an answer that is blank, or wrong, decides no way.
  for (const { key, question } of everyStep(questionnaire)) {
    known.add(key);
    const checked = checkAnswer(question, Object.hasOwn(sent, key) ? sent[key] : undefined, day);
    if (!checked.ok) refused.set(key, { ...checked.refusal, field: key });
    else if (checked.value !== undefined) tidied[key] = checked.value;
  }
  const answers: Answers = {};
  for (const { key } of pathOf(questionnaire, tidied)) {
    const problem = refused.get(key);
    if (problem) problems.push(problem);
    else if (Object.hasOwn(tidied, key)) answers[key] = tidied[key] as Answer;
  }
  for (const id of Object.keys(sent))
    if (!known.has(id))
      problems.push({
        code: "surveys/unknown-question",
        message: `There is no question “${id}” in this survey.`,
        field: id,
      });
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems };
};
