import type { Answer, Answers } from "../questionnaire/answer.ts";
import { chosenIn, isBlank } from "../questionnaire/answer.ts";
import type { Routing } from "../questionnaire/condition.ts";
import { meets } from "../questionnaire/meets-test.ts";
import type { Question, SingleChoice } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Section } from "../questionnaire/section.ts";

/** One page of the way: a question, in a round of its section; or, after a round, whether there is another to add. */
export type Step = {
  /** The key of its answer: `id`, and `id#2` in the second round. */
  readonly key: string;
  readonly kind: "question" | "another";
  /** What is asked. For “another” it is a question with the section's id, answered “yes” or “no”. */
  readonly question: Question;
  readonly section?: Section;
  /** From 1. */
  readonly round: number;
};

/** The key of an answer in a round. @example keyOf("name", 2) // "name#2" */
export const keyOf = (id: string, round: number): string => (round === 1 ? id : `${id}#${round}`);

const anotherOf = (section: Section): SingleChoice => ({
  kind: "single",
  id: section.id,
  text: section.repeat?.another ?? section.title,
  required: false,
  options: [
    { id: "yes", text: "Yes" },
    { id: "no", text: "No" },
  ],
});

type Group = { readonly section?: Section; readonly questions: readonly Question[] };

const groupsOf = ({ questions, sections }: Pick<Questionnaire, "questions" | "sections">): Group[] => {
  const groups: { section?: Section; questions: Question[] }[] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    const section = sections?.find(({ id }) => id === question.section);
    if (last && section && last.section === section) last.questions.push(question);
    else groups.push({ questions: [question], ...(section && { section }) });
  }
  return groups;
};

type Visitor = {
  /** Whether a question or section is asked, given what was answered before it. */
  readonly asks: (routing: Routing | undefined, section: Section | undefined, round: number) => boolean;
  /** Notes a step; whether there is another round is its answer. */
  readonly visit: (step: Step) => boolean;
};

const walk = (questionnaire: Questionnaire, { asks, visit }: Visitor): void => {
  for (const { section, questions } of groupsOf(questionnaire)) {
    if (!asks(section?.showIf, undefined, 1)) continue;
    const rounds = section?.repeat?.most ?? 1;
    for (let round = 1; round <= rounds; round += 1) {
      let any = false;
      for (const question of questions) {
        if (!asks(question.showIf, section, round)) continue;
        any = true;
        const key = keyOf(question.id, round);
        visit({ key, kind: "question", question, round, ...(section && { section }) });
      }
      if (!any || !section || round === rounds) break;
      const another = anotherOf(section);
      if (!visit({ key: keyOf(section.id, round), kind: "another", question: another, round, section })) break;
    }
  }
};

/** What is the same for every answer to a questionnaire, which is never changed in place; found once, because a file may have a million of them. */
type Plan = {
  readonly steps: readonly Step[];
  /** Whether everybody is asked everything, once: the way is the same whatever is answered. */
  readonly isOneWay: boolean;
  /** The repeating section of each question, by the question's id. */
  readonly repeats: ReadonlyMap<string, string | undefined>;
};

const plans = new WeakMap<object, Plan>();

const planOf = (questionnaire: Questionnaire): Plan => {
  const known = plans.get(questionnaire);
  if (known) return known;
  const { questions, sections = [] } = questionnaire;
  const steps: Step[] = [];
  walk(questionnaire, { asks: () => true, visit: (step) => steps.push(step) > 0 });
  const plan = {
    steps,
    isOneWay:
      questions.every(({ showIf }) => showIf === undefined) &&
      sections.every(({ showIf, repeat }) => showIf === undefined && repeat === undefined),
    repeats: new Map(
      questions.map(({ id, section }) => [id, sections.find((one) => one.id === section && one.repeat)?.id]),
    ),
  };
  plans.set(questionnaire, plan);
  return plan;
};

/** Every page there can be, in order, whatever is answered: the fixed columns of a file, and the order of pages. */
export const everyStep = (questionnaire: Questionnaire): readonly Step[] => planOf(questionnaire).steps;

const ownOf = (answers: Answers, key: string): Answer | undefined => {
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
  return answer === undefined || isBlank(answer) ? undefined : answer;
};

/**
 * The pages a person is asked with these answers, in order. An answer counts only while its own page is on the way, so
 * what becomes hidden by going back decides nothing and is not counted.
 */
export const pathOf = (questionnaire: Questionnaire, answers: Answers): readonly Step[] => {
  const plan = planOf(questionnaire);
  if (plan.isOneWay) return plan.steps;
  const { repeats } = plan;
  const steps: Step[] = [];
  const heard = new Map<string, (Answer | undefined)[]>();
  walk(questionnaire, {
    asks: (routing, section, round) =>
      routing === undefined ||
      routing.any.some(({ all }) =>
        all.every((test) => {
          const given = heard.get(test.question) ?? [];
          // Within its own repeating section a question hears of the same round; after it, of any.
          const same = section?.repeat && repeats.get(test.question) === section.id;
          return meets(test, same ? [given[round]] : given);
        }),
      ),
    visit: (step) => {
      steps.push(step);
      const answer = ownOf(answers, step.key);
      const given = heard.get(step.question.id) ?? [];
      given[step.round] = answer;
      heard.set(step.question.id, given);
      return chosenIn(answer)[0] === "yes";
    },
  });
  return steps;
};

/** The same, each page with the answer that counts. */
export const answeredSteps = (
  questionnaire: Questionnaire,
  answers: Answers,
): readonly { readonly step: Step; readonly answer: Answer | undefined }[] =>
  pathOf(questionnaire, answers).map((step) => ({ step, answer: ownOf(answers, step.key) }));

const placesOf = (questionnaire: Questionnaire): ReadonlyMap<string, number> =>
  new Map(everyStep(questionnaire).map(({ key }, place) => [key, place]));

/**
 * The page after another, given the answers so far; the first page where none is named, and `undefined` after the last.
 * A page that is no longer on the way leads on to the next that is.
 */
export const nextStep = (questionnaire: Questionnaire, answers: Answers, key?: string): Step | undefined => {
  const path = pathOf(questionnaire, answers);
  if (key === undefined) return path[0];
  const at = path.findIndex((step) => step.key === key);
  if (at >= 0) return path[at + 1];
  const places = placesOf(questionnaire);
  const place = places.get(key);
  if (place === undefined) return undefined;
  return path.find((step) => (places.get(step.key) ?? -1) > place);
};

/** The page before another, given the answers so far; the last page where none is named, and `undefined` before the first. */
export const stepBefore = (questionnaire: Questionnaire, answers: Answers, key?: string): Step | undefined => {
  const path = pathOf(questionnaire, answers);
  if (key === undefined) return path.at(-1);
  const at = path.findIndex((step) => step.key === key);
  if (at >= 0) return path[at - 1];
  const places = placesOf(questionnaire);
  const place = places.get(key);
  if (place === undefined) return undefined;
  return path.findLast((step) => (places.get(step.key) ?? Number.POSITIVE_INFINITY) < place);
};

/** The page of a key, where it is on the way with these answers. */
export const stepOf = (questionnaire: Questionnaire, answers: Answers, key: string): Step | undefined =>
  pathOf(questionnaire, answers).find((step) => step.key === key);

/** The keys of all that is asked now, to show and hide questions that stand on one page while they are answered. */
export const visibleQuestions = (questionnaire: Questionnaire, answers: Answers): ReadonlySet<string> =>
  new Set(pathOf(questionnaire, answers).map(({ key }) => key));

/** What was said on one person's way, page by page: whether a page is on it, and the answer that counts. */
export type Way = {
  readonly isShown: (key: string) => boolean;
  readonly answerOf: (key: string) => Answer | undefined;
};

/** The same as `answeredPath` for whoever looks pages up by their keys, a million times. */
export const wayOf = (questionnaire: Questionnaire, answers: Answers): Way => {
  const path = pathOf(questionnaire, answers);
  if (path === everyStep(questionnaire)) return { isShown: () => true, answerOf: (key) => ownOf(answers, key) };
  const onWay = new Set(path.map(({ key }) => key));
  return {
    isShown: (key) => onWay.has(key),
    answerOf: (key) => (onWay.has(key) ? ownOf(answers, key) : undefined),
  };
};

/** What a person said on their way, and the keys of what is kept and no longer on it. */
export type AnsweredPath = {
  readonly steps: readonly { readonly step: Step; readonly answer: Answer | undefined }[];
  readonly hidden: readonly string[];
};

/** The way with its answers: what counts, in order, and what was answered and is hidden now. */
export const answeredPath = (questionnaire: Questionnaire, answers: Answers): AnsweredPath => {
  const steps = answeredSteps(questionnaire, answers);
  const onWay = new Set(steps.map(({ step }) => step.key));
  return { steps, hidden: Object.keys(answers).filter((key) => !onWay.has(key)) };
};
