import { type Answer, type Answers, chosenIn } from "../questionnaire/answer.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { everyStep } from "./path.ts";

const chosenOnly = (question: Question, answer: Answer): Answer | undefined => {
  if (question.kind === "text" || question.kind === "file") return undefined;
  if (typeof answer === "string" || Array.isArray(answer)) return answer;
  if (answer.kind === "choice") return question.kind === "single" ? chosenIn(answer)[0] : [...chosenIn(answer)];
  return answer.kind === "place" && answer.place.kind === "named" ? undefined : answer;
};

/**
 * Answers without anything a person put in their own way: texts, the words beside an option, places in words, and
 * files. For whoever may count answers and not read them. “Prefer not to say” stays where it is one of a choice.
 */
export const withoutOwnWords = (questionnaire: Questionnaire, answers: Answers): Answers => {
  const kept: Answers = {};
  for (const { key, question } of everyStep(questionnaire)) {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    const chosen = answer === undefined ? undefined : chosenOnly(question, answer);
    if (chosen !== undefined) kept[key] = chosen;
  }
  return kept;
};
