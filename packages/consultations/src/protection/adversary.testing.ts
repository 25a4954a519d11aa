import type { Question, Questionnaire, Test } from "@collaborative-communities/surveys";
import type { Figure } from "./protect-table.ts";
import type { PublicCount } from "./public-count.ts";
import type { PublicResults } from "./public-results.ts";

// Somebody with everything that is published and a pencil: they write down each number that is not shown as an unknown
// one, everything they know to add up to something else, and narrow each unknown one until nothing gets narrower.

/** What is known of a number: it is one of these. */
type Bounds = { low: number; high: number };
/** These, each so many times, add up to nought. */
type Sum = readonly (readonly [times: number, name: string])[];

export type Notes = { readonly unknown: Map<string, Bounds>; readonly sums: Sum[] };

const MOST = 1_000;

const note = ({ unknown }: Notes, name: string, figure: Figure, isSomebody = false): string => {
  const known = figure === null ? { low: isSomebody ? 1 : 0, high: MOST } : { low: figure, high: figure };
  unknown.set(name, known);
  return name;
};

/** Narrows every unknown number by every sum it is in, until nothing gets narrower. */
export const narrow = ({ unknown, sums }: Notes): void => {
  for (let isNarrower = true; isNarrower; ) {
    isNarrower = false;
    for (const sum of sums)
      for (const [times, name] of sum) {
        let [low, high] = [0, 0];
        for (const [by, other] of sum) {
          if (other === name) continue;
          const { low: least, high: most } = unknown.get(other) as Bounds;
          low += by > 0 ? by * least : by * most;
          high += by > 0 ? by * most : by * least;
        }
        const ends = times > 0 ? [-high / times, -low / times] : [low / -times, high / -times];
        const bounds = unknown.get(name) as Bounds;
        const [least, most] = [Math.ceil((ends[0] as number) - 1e-9), Math.floor((ends[1] as number) + 1e-9)];
        if (least > bounds.low) [bounds.low, isNarrower] = [least, true];
        if (most < bounds.high) [bounds.high, isNarrower] = [most, true];
      }
  }
};

const idsOf = (question: Question): readonly string[] =>
  question.kind === "single" || question.kind === "several" ? question.options.map(({ id }) => id) : [];

/** Whether a number is hidden beside others that are not: then it is somebody, because nobody is no secret. */
const isSomebodyIn = (figures: readonly Figure[]): boolean => figures.some((figure) => figure !== null);

const writeQuestion = (notes: Notes, { question, base, skipped, notShown, options, declined }: PublicCount) => {
  const { id } = question;
  const isHalfShown = isSomebodyIn([base, skipped, notShown]);
  const whole = [
    note(notes, `${id} answered`, base, isHalfShown),
    note(notes, `${id} skipped`, skipped, isHalfShown),
    note(notes, `${id} not asked`, notShown, isHalfShown),
  ];
  notes.sums.push([[-1, "everybody"], ...whole.map((name) => [1, name] as const)]);
  note(notes, `${id} asked`, null);
  notes.sums.push([
    [-1, `${id} asked`],
    [1, `${id} answered`],
    [1, `${id} skipped`],
  ]);
  const ways = question.declines ?? [];
  const isSomebody = isSomebodyIn([...options.map(({ count }) => count), ...ways.map((way) => declined[way])]);
  const chosen = options.map((option) => note(notes, `${id}: ${option.id}`, option.count, isSomebody));
  const refused = ways.map((way) => note(notes, `${id} declined ${way}`, declined[way], isSomebody));
  note(notes, `${id} gave an answer`, null);
  notes.sums.push([[-1, `${id} answered`], [1, `${id} gave an answer`], ...refused.map((name) => [1, name] as const)]);
  if (question.kind === "single")
    notes.sums.push([[-1, `${id} gave an answer`], ...chosen.map((name) => [1, name] as const)]);
  if (question.kind === "several")
    for (const name of chosen) {
      // Whoever answered and did not choose it.
      note(notes, `not ${name}`, null);
      notes.sums.push([
        [-1, `${id} gave an answer`],
        [1, name],
        [1, `not ${name}`],
      ]);
    }
};

/** How many a test holds for, by a name of its own. */
const writeTest = (notes: Notes, question: Question, test: Test, name: string): void => {
  note(notes, name, null);
  note(notes, `${name} holds`, null);
  if (test.test === "answered")
    notes.sums.push([
      [-1, `${name} holds`],
      [1, `${question.id} gave an answer`],
    ]);
  if (test.test === "declined")
    notes.sums.push([
      [-1, `${name} holds`],
      ...(question.declines ?? [])
        .filter((way) => test.as === undefined || way === test.as)
        .map((way) => [1, `${question.id} declined ${way}`] as const),
    ]);
  if (test.test === "chosen") {
    const chosen = idsOf(question).filter((id) => test.anyOf.includes(id));
    if (question.kind === "single" || chosen.length === 1)
      notes.sums.push([[-1, `${name} holds`], ...chosen.map((id) => [1, `${question.id}: ${id}`] as const)]);
    else if (chosen.length === 2) {
      // Who chose both were counted twice.
      note(notes, `${name} both`, null);
      notes.sums.push([
        [-1, `${name} holds`],
        [-1, `${name} both`],
        ...chosen.map((id) => [1, `${question.id}: ${id}`] as const),
      ]);
    }
  }
  if (test.not)
    notes.sums.push([
      [-1, "everybody"],
      [1, name],
      [1, `${name} holds`],
    ]);
  else
    notes.sums.push([
      [-1, name],
      [1, `${name} holds`],
    ]);
};

/** Two tests make four kinds of people; how many of which are asked depends on whether one of the tests is enough. */
const writeRouting = (notes: Notes, questions: readonly Question[], question: Question): void => {
  const { any = [] } = question.showIf ?? {};
  const tests = any.flatMap(({ all }) => all);
  const asked = `${question.id} asked`;
  if (tests.length === 0) {
    notes.sums.push([
      [-1, asked],
      [1, "everybody"],
    ]);
    return;
  }
  const names = tests.map((test, place) => {
    const name = `${question.id} test ${place}`;
    const about = questions.find(({ id }) => id === test.question);
    if (about) writeTest(notes, about, test, name);
    return name;
  });
  const [one = "", other] = names;
  if (other === undefined)
    notes.sums.push([
      [-1, asked],
      [1, one],
    ]);
  if (other === undefined || names.length > 2) return;
  // Two tests of one choice are about parts of it, which add up by themselves.
  const [about, ...others] = new Set(tests.map((test) => test.question));
  if (others.length === 0 && questions.find(({ id }) => id === about)?.kind === "single") return;
  // Kinds of those who gave no answer are people who left a question out.
  if (tests.some(({ test, not }) => test === "answered" && not)) return;
  const kinds = ["both", "one", "other", "neither"].map((kind) => note(notes, `${question.id} ${kind}`, null));
  const [both = "", first = "", second = "", neither = ""] = kinds;
  notes.sums.push([
    [-1, one],
    [1, both],
    [1, first],
  ]);
  notes.sums.push([
    [-1, other],
    [1, both],
    [1, second],
  ]);
  notes.sums.push([
    [-1, "everybody"],
    [1, both],
    [1, first],
    [1, second],
    [1, neither],
  ]);
  if (any.length === 1)
    notes.sums.push([
      [-1, asked],
      [1, both],
    ]);
  else
    notes.sums.push([
      [-1, asked],
      [1, both],
      [1, first],
      [1, second],
    ]);
};

/** Among these are those who left a question out, which says nothing of anybody; who gave which answer is noted apart. */
const SAYS_NOTHING = / (skipped|asked|not asked|neither|test \d)$/;

/**
 * Numbers of people from one to the smallest that is shown, less one, which can be worked out by adding and subtracting
 * what is published.
 */
export const workedOutBySums = (questionnaire: Questionnaire, results: PublicResults): string[] => {
  const notes: Notes = { unknown: new Map(), sums: [] };
  note(notes, "everybody", results.responses);
  for (const count of results.questions) writeQuestion(notes, count);
  for (const question of questionnaire.questions) writeRouting(notes, questionnaire.questions, question);
  narrow(notes);
  return [...notes.unknown].flatMap(([name, { low, high }]) =>
    low === high && low > 0 && low < results.smallest && !SAYS_NOTHING.test(name) ? [`${name} is ${low}`] : [],
  );
};
