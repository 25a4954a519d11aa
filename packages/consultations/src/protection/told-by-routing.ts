import {
  answeredOf,
  type Question,
  type QuestionCount,
  type Routing,
  type Test,
} from "@collaborative-communities/surveys";
import { type Figure, isSmall } from "./protect-table.ts";
import { hidesAny, type PublicCount } from "./public-count.ts";

/** A question as it was counted, and as everybody sees it. */
export type Counted = { readonly exact: QuestionCount; readonly shown: PublicCount };
type AllCounted = ReadonlyMap<string, Counted>;

/** Kinds whose answers are shown in bands or sums, so that a way through the questions can cut them differently. */
const CUT_DIFFERENTLY: readonly Question["kind"][] = ["number", "date", "allocation", "place"];

const testsIn = (routing: readonly Routing[]): readonly Test[] =>
  routing.flatMap(({ any }) => any.flatMap(({ all }) => all));

/** Whether how many were asked by this test says more of the question it is about than is shown there. */
const tellsMore = ({ test, ...of }: Test, count: PublicCount, isAlone: boolean): boolean => {
  const { kind } = count.question;
  if (CUT_DIFFERENTLY.includes(kind)) return true;
  // Who chose two of several was counted twice, and would be told by the difference.
  if (kind === "several" && test === "chosen" && "anyOf" in of && of.anyOf.length > 1) return true;
  if (!isAlone || test !== "chosen" || of.not || !("anyOf" in of)) return hidesAny(count);
  return count.options.some(({ id, count: chosen }) => of.anyOf.includes(id) && chosen === null);
};

/** For how many a test holds, where the counts of its question say so. */
const holdsFor = (test: Test, { exact }: Counted, everybody: number): number | undefined => {
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
  const holds = question.section !== undefined && exact.rounds ? undefined : of();
  return holds === undefined || !test.not ? holds : everybody - holds;
};

type Asked = {
  /** How many were asked. */
  readonly asked: number;
  readonly everybody: number;
  readonly counted: AllCounted;
  readonly smallest: number;
};

/**
 * Two tests of different questions make four kinds of people, and how many were asked says how many each kind are: none
 * of them may be few.
 */
const crossesFew = (routing: readonly Routing[], { asked, everybody, counted, smallest }: Asked): boolean => {
  const [one, other, ...more] = testsIn(routing).map((test) => {
    const about = counted.get(test.question);
    return about && holdsFor(test, about, everybody);
  });
  if (one === undefined || other === undefined || more.length > 0) return true;
  const isEither = routing.length === 1 && routing[0]?.any.length === 2;
  const both = isEither ? one + other - asked : asked;
  return [both, one - both, other - both, everybody - one - other + both].some((few) => isSmall(few, smallest));
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

const sumOf = (figures: readonly Figure[]): number => figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);

/** For how many a test holds at most, as everybody can see. */
const mostFor = (test: Test, { shown, exact }: Counted, everybody: number): number => {
  const { base, options, declined, question } = shown;
  if (base === null || exact.rounds) return everybody;
  const chosen = test.test === "chosen" ? options.filter(({ id }) => test.anyOf.includes(id)) : [];
  const known = sumOf(chosen.map(({ count }) => count));
  if (test.not) return everybody - (question.kind === "single" ? known : 0);
  if (test.test !== "chosen" || question.kind !== "single") return base;
  const all = sumOf([...options.map(({ count }) => count), ...Object.values(declined)]);
  return chosen.some(({ count }) => count === null) ? known + base - all : known;
};

/** How many can have been asked at most, as everybody can see from the questions before. */
export const mostAsked = (routing: readonly Routing[], counted: AllCounted, everybody: number): number =>
  Math.min(
    everybody,
    ...routing.flatMap(({ any }) => {
      // Of several ways to be asked none is a limit.
      if (any.length > 1) return [];
      return any.flatMap(({ all }) =>
        all.flatMap((test) => {
          const about = counted.get(test.question);
          return about ? [mostFor(test, about, everybody)] : [];
        }),
      );
    }),
  );
