import { type Answers, nextStep, pathOf, type Questionnaire, type Step } from "@collaborative-communities/surveys";
import { at, pageAt } from "./addresses.ts";

/** From where a person came to a page: from checking their answers, or to what such a change asks for the first time. */
const CAME_FROM = ["check", "new"] as const;
export type CameFrom = (typeof CAME_FROM)[number] | undefined;

export const cameFrom = (typed: string | undefined): CameFrom => CAME_FROM.find((one) => one === typed);

/** How far a person has come: “of” so many only where nothing they answer can change it. */
export type Progress = { readonly number: number; readonly of?: number };

/** Whether everybody is asked the same, however they answer. */
const isOneWay = ({ questions, sections = [] }: Questionnaire): boolean =>
  questions.every(({ showIf }) => !showIf) && sections.every(({ showIf, repeat }) => !showIf && !repeat);

export const progressOf = (questionnaire: Questionnaire, answers: Answers, step: Step): Progress | undefined => {
  if (step.kind === "another") return undefined;
  const questions = pathOf(questionnaire, answers).filter(({ kind }) => kind === "question");
  const number = questions.findIndex(({ key }) => key === step.key) + 1;
  return isOneWay(questionnaire) ? { number, of: questions.length } : { number };
};

/** Whether a page is the first of its section, in its round. */
export const opensSection = (questionnaire: Questionnaire, answers: Answers, step: Step): boolean =>
  step.section !== undefined &&
  pathOf(questionnaire, answers).find(({ section, round }) => section?.id === step.section?.id && round === step.round)
    ?.key === step.key;

const going = (slug: string, key: string, from: CameFrom): string => pageAt(slug, key) + (from ? `?from=${from}` : "");

/** Whether a page is asked only after some answers, so that a change may be what asks it for the first time. */
const isConditional = ({ question, section, round }: Step): boolean =>
  question.showIf !== undefined || section?.showIf !== undefined || round > 1;

/**
 * Where a person goes after a page. Who came to change an answer goes back to checking them, unless the change asks
 * something for the first time: then on through what is new.
 */
export const wayOn = (way: {
  readonly slug: string;
  readonly questionnaire: Questionnaire;
  readonly key: string;
  readonly before: Answers;
  readonly now: Answers;
  readonly from: CameFrom;
}): string => {
  const { slug, questionnaire, key, before, now, from } = way;
  const next = nextStep(questionnaire, now, key);
  if (from === undefined) return next ? pageAt(slug, next.key) : `${at(slug)}/where`;
  const known = new Set(pathOf(questionnaire, before).map((step) => step.key));
  const path = pathOf(questionnaire, now);
  const isNew = path
    .slice(path.findIndex((step) => step.key === key) + 1)
    .find((step) => !known.has(step.key) && now[step.key] === undefined);
  if (isNew) return going(slug, isNew.key, "new");
  if (from === "new" && next && isConditional(next) && now[next.key] === undefined) return going(slug, next.key, "new");
  return `${at(slug)}/check`;
};
