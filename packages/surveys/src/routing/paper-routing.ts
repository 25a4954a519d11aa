import type { Answer } from "../questionnaire/answer.ts";
import type { Routing } from "../questionnaire/condition.ts";
import { meets } from "../questionnaire/meets-test.ts";
import type { Decline, Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

/** Where to go on on paper: to the question with this number, or past the last one. */
export type PaperTarget = number | "end";

/** What stands beside an answer on paper: “go to question 7”. */
export type PaperJump = {
  readonly when: { readonly option: string } | { readonly declined: Decline };
  readonly to: PaperTarget;
};

/** How to go on from one question on paper. */
export type PaperRoute = {
  readonly question: Question;
  /** From 1, as it is printed: the same whatever is answered. */
  readonly number: number;
  /** Beside each answer after which questions that follow are certainly not asked. */
  readonly jumps: readonly PaperJump[];
  /** Where to go on whatever was answered here, where that is not the next question. */
  readonly then?: PaperTarget;
};

/** What is known of an answer: itself, or that there is none because its question is not asked. */
type Known = ReadonlyMap<string, Answer | undefined>;
type Verdict = "yes" | "no" | "maybe";

const judge = (routing: Routing | undefined, known: Known): Verdict => {
  if (routing === undefined) return "yes";
  const groups = routing.any.map(({ all }): Verdict => {
    const tests = all.map((test): Verdict => {
      if (!known.has(test.question)) return "maybe";
      return meets(test, [known.get(test.question)]) ? "yes" : "no";
    });
    if (tests.includes("no")) return "no";
    return tests.includes("maybe") ? "maybe" : "yes";
  });
  if (groups.includes("yes")) return "yes";
  return groups.includes("maybe") ? "maybe" : "no";
};

/** What must have been answered for a question to be asked, as far as that is one answer to one choice of one. */
const impliedBy = ({ questions }: Questionnaire, routing: Routing | undefined): Map<string, Answer | undefined> => {
  const [group, ...others] = routing?.any ?? [];
  const implied = new Map<string, Answer | undefined>();
  if (others.length > 0) return implied;
  for (const test of group?.all ?? []) {
    const [only, ...more] = test.test === "chosen" && !test.not ? test.anyOf : [];
    const isSingle = questions.find(({ id }) => id === test.question)?.kind === "single";
    if (isSingle && only !== undefined && more.length === 0) implied.set(test.question, only);
  }
  return implied;
};

/** The first question after one that may still be asked. What is passed over on the way has no answer. */
const targetAfter = (questionnaire: Questionnaire, at: number, before: Known): PaperTarget => {
  const { questions, sections } = questionnaire;
  const known = new Map(before);
  for (const [place, question] of questions.entries()) {
    if (place <= at) continue;
    const section = sections?.find(({ id }) => id === question.section);
    if (judge(section?.showIf, known) !== "no" && judge(question.showIf, known) !== "no") return place + 1;
    known.set(question.id, undefined);
  }
  return "end";
};

const choicesOf = (question: Question): readonly { when: PaperJump["when"]; answer: Answer }[] => [
  ...(question.kind === "single"
    ? question.options.map(({ id }) => ({ when: { option: id }, answer: id as Answer }))
    : []),
  ...(question.declines ?? []).map((as) => ({ when: { declined: as }, answer: { kind: "declined", as } as Answer })),
];

/**
 * How to go on from each question on paper, where nothing shows and hides questions. Beside an answer stands “go to
 * question 7” only where every question between is certainly not asked after it; what depends on more than one answer is
 * said at the question itself (`conditionInWords`). In a repeating section nothing is passed over.
 */
export const paperRoutes = (questionnaire: Questionnaire): readonly PaperRoute[] =>
  questionnaire.questions.map((question, at): PaperRoute => {
    const next: PaperTarget = at + 1 < questionnaire.questions.length ? at + 2 : "end";
    const route = { question, number: at + 1 };
    const section = questionnaire.sections?.find(({ id }) => id === question.section);
    if (section?.repeat) return { ...route, jumps: [] };
    const known = new Map([...impliedBy(questionnaire, section?.showIf), ...impliedBy(questionnaire, question.showIf)]);
    const then = targetAfter(questionnaire, at, known);
    if (then !== next) return { ...route, jumps: [], then };
    const jumps = choicesOf(question).flatMap(({ when, answer }): PaperJump[] => {
      const to = targetAfter(questionnaire, at, new Map([...known, [question.id, answer]]));
      return to === next ? [] : [{ when, to }];
    });
    return { ...route, jumps };
  });
