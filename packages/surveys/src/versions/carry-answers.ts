import { checkAnswer } from "../answering/check-answer.ts";
import { everyStep, type Step } from "../answering/path.ts";
import type { Answer, Answers } from "../questionnaire/answer.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { listOf } from "./compare-versions.ts";

/** Answers that were begun on one version, sorted for a later one. */
export type CarriedAnswers = {
  /** Given to the same question, and still right. */
  readonly fitting: Answers;
  /** The question is asked in other words or another way now: it must be asked again. */
  readonly again: Answers;
  /** It is not asked at all any more. */
  readonly gone: Answers;
};

/** Whether an answer to one question is one to the other: asked in the same words, with the same words to choose from. */
const meansTheSame = (before: Question, now: Question): boolean => {
  if (before.kind !== now.kind || before.text !== now.text) return false;
  const texts = new Map(listOf(before).map(({ id, text }) => [id, text]));
  return listOf(now).every(({ id, text }) => !texts.has(id) || texts.get(id) === text);
};

/**
 * Sorts the answers of somebody who began before the questionnaire changed. Nothing is thrown away: what must be asked
 * again comes with what was said.
 * @param givenTo the version each answer was given to, by its key; where it is not known, the answer is held to be old
 */
export const carryAnswers = (
  now: Questionnaire,
  answers: Answers,
  givenTo: (key: string) => Questionnaire | undefined,
): CarriedAnswers => {
  const steps = new Map(everyStep(now).map((step) => [step.key, step]));
  const olderSteps = new Map<Questionnaire, ReadonlyMap<string, Step>>();
  const stepIn = (version: Questionnaire, key: string): Step | undefined => {
    const known = olderSteps.get(version) ?? new Map(everyStep(version).map((step) => [step.key, step]));
    olderSteps.set(version, known);
    return known.get(key);
  };
  const sorted: { [Name in keyof CarriedAnswers]: [string, Answer][] } = { fitting: [], again: [], gone: [] };
  for (const [key, answer] of Object.entries(answers)) {
    const step = steps.get(key);
    if (!step) {
      sorted.gone.push([key, answer]);
      continue;
    }
    const version = givenTo(key);
    const before = version && stepIn(version, key)?.question;
    const fits =
      (version?.version === now.version || (before !== undefined && meansTheSame(before, step.question))) &&
      checkAnswer(step.question, answer).ok;
    sorted[fits ? "fitting" : "again"].push([key, answer]);
  }
  return {
    fitting: Object.fromEntries(sorted.fitting),
    again: Object.fromEntries(sorted.again),
    gone: Object.fromEntries(sorted.gone),
  };
};
