import {
  answeredOf,
  type Question,
  type QuestionCount,
  type Routing,
  type Test,
} from "@collaborative-communities/surveys";
import { isSmall } from "./protect-table.ts";
import { hidesAny, type PublicCount } from "./public-count.ts";
import type { Ends, Seen } from "./seen-to-hold.ts";

/** A question as it was counted, and as everybody sees it. */
export type Counted = Seen & { readonly exact: QuestionCount };
type AllCounted = ReadonlyMap<string, Counted>;

/** Kinds whose answers are shown in bands or sums, so that a way through the questions can cut them differently. */
const CUT_DIFFERENTLY: readonly Question["kind"][] = ["number", "date", "allocation", "place"];

const testsIn = (routing: readonly Routing[]): readonly Test[] =>
  routing.flatMap(({ any }) => any.flatMap(({ all }) => all));

/** Whether how many were asked by this test says more of the question it is about than is shown there. */
const tellsMore = ({ test, ...of }: Test, count: PublicCount, isAlone: boolean): boolean => {
  const { kind } = count.question;
  if (CUT_DIFFERENTLY.includes(kind) || (kind === "scale" && count.isBanded)) return true;
  // Who chose two of several was counted twice, and would be told by the difference.
  if (kind === "several" && test === "chosen" && "anyOf" in of && of.anyOf.length > 1) return true;
  if (!isAlone || test !== "chosen" || of.not || !("anyOf" in of)) return hidesAny(count);
  return count.options.some(({ id, count: chosen }) => of.anyOf.includes(id) && chosen === null);
};

/** For how many a test holds before it is turned round, where the counts of its question say so. */
const holdsFor = (test: Test, { exact }: Counted): number | undefined => {
  const { question, options, declined } = exact;
  const of = (): number | undefined => {
    if (test.test === "answered") return answeredOf(exact);
    if (test.test === "declined")
      return test.as ? declined[test.as] : declined["do-not-know"] + declined["prefer-not-to-say"];
    if (test.test !== "chosen") return undefined;
    const chosen = options.filter(({ id }) => test.anyOf.includes(id));
    if (question.kind !== "single" && chosen.length > 1) return undefined;
    return chosen.reduce((sum, { count }) => sum + count, 0);
  };
  return question.section !== undefined && exact.rounds ? undefined : of();
};

type Asked = {
  /** How many were asked. */
  readonly asked: number;
  readonly everybody: number;
  readonly counted: AllCounted;
  readonly smallest: number;
};

/**
 * Two tests make four kinds of people, and how many were asked says how many each kind are: none of them may be few. Nor
 * may those who meet neither, without whoever left the question out: that says nothing.
 */
const crossesFew = (routing: readonly Routing[], { asked, everybody, counted, smallest }: Asked): boolean => {
  const [first, second, ...more] = testsIn(routing);
  const [one, other] = [first, second].map((test) => test && counted.get(test.question));
  if (!first || !second || !one || !other || more.length > 0) return true;
  const [meetsOne, meetsOther] = [holdsFor(first, one), holdsFor(second, other)];
  if (meetsOne === undefined || meetsOther === undefined) return true;
  const holds = (test: Test, meets: number) => (test.not ? everybody - meets : meets);
  const [onOne, onOther] = [holds(first, meetsOne), holds(second, meetsOther)];
  const isEither = routing.length === 1 && routing[0]?.any.length === 2;
  const both = isEither ? onOne + onOther - asked : asked;
  const kinds = [both, onOne - both, onOther - both, everybody - onOne - onOther + both];
  // Which of the four meet neither depends on which of the tests are turned round.
  const neither = kinds[first.not ? (second.not ? 0 : 1) : second.not ? 2 : 3] ?? 0;
  const silent = [one, other].map(({ exact: { base } }) => everybody - base);
  const refused = [one, other].map(({ exact }) => everybody - answeredOf(exact));
  return [...kinds, ...[...silent, ...refused].map((many) => neither - many)].some((few) => isSmall(few, smallest));
};

/** Whether how many were asked a question tells what is hidden of those before it, or of few in two of them at once. */
export const tellsOfOthers = (routing: readonly Routing[], asked: Asked): boolean => {
  const tests = testsIn(routing);
  const [first, ...others] = tests;
  if (!first) return false;
  const about = asked.counted.get(first.question);
  // Parts of one table add up, whatever they are put together by; those of two tables, or of choices of several, do not.
  const isOneTable =
    others.length === 0 ||
    (about?.exact.question.kind === "single" && others.every(({ question }) => question === first.question));
  const tells = tests.some((test) => {
    const shown = asked.counted.get(test.question)?.shown;
    return shown !== undefined && tellsMore(test, shown, others.length === 0);
  });
  return tells || (!isOneTable && crossesFew(routing, asked));
};

/** A question that is shown and of which how many were asked is not told: what it says of them all the same. */
export type Hint = {
  /** The questions that lead to it, and to these. */
  readonly about: ReadonlySet<string>;
  readonly conditions: string;
  /** How many more were asked at least, than could be seen before. */
  readonly adds: number;
  /** How many more can have been asked than were at least, or can have not been asked. */
  readonly room: number;
};

export const hintOf = (
  routing: readonly Routing[],
  { base, everybody, seen, hints }: { base: number; everybody: number; seen: Ends; hints: ReadonlyMap<string, Hint> },
): Hint => {
  const before = testsIn(routing).map(({ question }) => question);
  return {
    about: new Set(before.flatMap((id) => [id, ...(hints.get(id)?.about ?? [])])),
    conditions: JSON.stringify(routing),
    // One at least was asked and did not answer.
    adds: Math.max(0, base + 1 - seen.least),
    room: Math.min(seen.most - base, everybody - seen.least),
  };
};

/**
 * Whether a question leaves too little room between those who were asked at least and at most: by itself, or together
 * with others that the same questions lead to by other ways. Each of those says that so many more went another way.
 */
export const leavesNoRoom = (hint: Hint, others: readonly Hint[], smallest: number): boolean => {
  const relatives = [...others.filter(({ about }) => [...about].some((id) => hint.about.has(id))), hint];
  const added = new Map<string, number>();
  for (const { conditions, adds } of relatives) added.set(conditions, Math.max(adds, added.get(conditions) ?? 0));
  const all = [...added.values()].reduce((sum, adds) => sum + adds, 0);
  return relatives.some(({ conditions, room }) => room - (all - (added.get(conditions) ?? 0)) <= smallest);
};

/** Whether more than one test is about a question of several choices: how many made which of these together is not seen. */
export const combinesChoices = (routing: readonly Routing[], counted: AllCounted): boolean => {
  const about = testsIn(routing).map(({ question }) => question);
  return about.some((id, place) => about.indexOf(id) < place && counted.get(id)?.exact.question.kind === "several");
};
