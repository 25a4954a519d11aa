import {
  type Answers,
  nextStep,
  pathOf,
  type Questionnaire,
  type Routing,
  type Step,
} from "@collaborative-communities/surveys";
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

/** The questions whose being asked hangs on an answer, by way of others too. Routing asks of earlier questions alone. */
const hangingOn = ({ questions, sections = [] }: Questionnaire, id: string): ReadonlySet<string> => {
  const hanging = new Set([id]);
  const hangs = (routing: Routing | undefined) =>
    routing?.any.some(({ all }) => all.some((test) => hanging.has(test.question))) ?? false;
  for (const question of questions) {
    const section = sections.find((one) => one.id === question.section);
    if (section && hangs(section.showIf)) hanging.add(section.id);
    if (hangs(question.showIf) || (section && hanging.has(section.id))) hanging.add(question.id);
  }
  hanging.delete(id);
  return hanging;
};

/** The way as it was and as it is, for whoever changes something after they saw all of it. */
type Changed = {
  readonly slug: string;
  readonly questionnaire: Questionnaire;
  readonly before: Answers;
  readonly now: Answers;
};

/** To the first page that a change asks for the first time, or back to checking. */
const toWhatIsNew = (
  { slug, questionnaire, before, now }: Changed,
  isAskedToo: (step: Step, place: number) => boolean = () => false,
): string => {
  const known = new Set(pathOf(questionnaire, before).map(({ key }) => key));
  const first = pathOf(questionnaire, now).find(
    (step, place) => now[step.key] === undefined && (!known.has(step.key) || isAskedToo(step, place)),
  );
  return first ? going(slug, first.key, "new") : `${at(slug)}/check`;
};

/** Where a person goes who has taken out a file or a round while they check their answers. */
export const wayAfterTaking = (changed: Changed): string => toWhatIsNew(changed);

/**
 * Where a person goes after a page. Who came to change an answer goes back to checking them, unless the change asks
 * something for the first time: then on through what is new. What hangs on the answer and has none is asked as well,
 * because the change may have been kept before the page was sent: while it was typed, or when it was taken back first.
 */
export const wayOn = (way: Changed & { readonly key: string; readonly from: CameFrom }): string => {
  const { slug, questionnaire, key, now, from } = way;
  const next = nextStep(questionnaire, now, key);
  if (from === undefined) return next ? pageAt(slug, next.key) : `${at(slug)}/where`;
  const here = pathOf(questionnaire, now).findIndex((step) => step.key === key);
  const hanging = hangingOn(questionnaire, key.split("#")[0] as string);
  return toWhatIsNew(
    way,
    (step, place) =>
      here >= 0 && place > here && (hanging.has(step.question.id) || (from === "new" && isConditional(step))),
  );
};
