import { daysOf, type Routing, type Test } from "@collaborative-communities/surveys";
import type { Figure } from "./protect-table.ts";
import type { PublicCount } from "./public-count.ts";

/** Between which ends a number of people lies, as everybody can see. */
export type Ends = { readonly least: number; readonly most: number };
/** Tests that hold together for those who went one way. */
type Way = readonly Test[];
/** What everybody sees of a question, how many at most can have been asked it, and the ways there. */
export type Seen = { readonly shown: PublicCount; readonly most: number; readonly ways: readonly Way[] };
type AllSeen = ReadonlyMap<string, Seen>;

/** Whether all who gave an answer meet a condition, or some of them can, or none. */
type Meets = "all" | "some" | "none";
type Part = { readonly figure: Figure; readonly meets: (test: Test) => Meets };

const meetsIf = (isMet: boolean): Meets => (isMet ? "all" : "none");
const within = (isInside: boolean, isOutside: boolean): Meets => (isOutside ? "none" : isInside ? "all" : "some");
const turned = (meets: Meets): Meets => (meets === "all" ? "none" : meets === "none" ? "all" : "some");

/** Whether people whose answers lie from one value to another meet a test of a number, a scale or a date. */
const bandMeets = (test: Test, from: number | null, to: number | null): Meets => {
  if (test.test === "between") {
    const [low, high] = [from ?? -Infinity, to ?? Infinity];
    const [least, most] = [test.atLeast ?? -Infinity, test.atMost ?? Infinity];
    return within(low >= least && high <= most, high < least || low > most);
  }
  if (test.test !== "dated") return "some";
  const low = from === null ? "" : daysOf({ year: from })[0];
  const high = to === null ? "9999-12-31" : daysOf({ year: to })[1];
  const [first, last] = [test.from ?? "", test.to ?? "9999-12-31"];
  return within(low >= first && high <= last, high < first || low > last);
};

const isAmong = (test: Test, id: string): boolean => "anyOf" in test && test.anyOf.includes(id);

const isExclusive = ({ question }: PublicCount, option: string): boolean =>
  question.kind === "several" && question.options.some(({ id, exclusive }) => id === option && exclusive === true);

const answersOf = (count: PublicCount): readonly Part[] => {
  const { question, options, values = [], ways } = count;
  const given = (figure: Figure, meets: Part["meets"]): Part => ({
    figure,
    meets: (test) => (test.test === "answered" ? "all" : test.test === "declined" ? "none" : meets(test)),
  });
  const chosen = options.map(({ id, count }) => given(count, (test) => meetsIf(isAmong(test, id))));
  const unknown = given(null, () => "some");
  switch (question.kind) {
    case "single":
      return chosen;
    case "several":
      return [...chosen.filter((_, place) => isExclusive(count, options[place]?.id ?? "")), unknown];
    case "place":
      return [...chosen, ...[ways?.point ?? null, ways?.named ?? null].map((figure) => given(figure, () => "none"))];
    case "number":
    case "scale":
    case "date":
      return values.length === 0
        ? [unknown]
        : values.map(({ from, to, count }) => given(count, (test) => bandMeets(test, from, to)));
    default:
      return [unknown];
  }
};

/** Everybody, in parts of which each person is in one: by what they answered, that they declined, that they said nothing. */
const partsOf = ({ shown, most }: Seen, everybody: number): readonly Part[] => {
  const { question, base, declined } = shown;
  const silent: Part["meets"] = () => "none";
  if (base === null || shown.rounds)
    return [
      { figure: null, meets: () => "some" },
      { figure: everybody - most, meets: silent },
    ];
  const refused = (question.declines ?? []).map(
    (way): Part => ({
      figure: declined[way],
      meets: (test) => meetsIf(test.test === "declined" && (test.as === undefined || test.as === way)),
    }),
  );
  return [...answersOf(shown), ...refused, { figure: everybody - base, meets: silent }];
};

const allOf = (all: readonly Meets[]): Meets => (all.includes("none") ? "none" : all.includes("some") ? "some" : "all");
const anyOf = (any: readonly Meets[]): Meets => turned(allOf(any.map(turned)));

const sumOf = (parts: readonly { figure: Figure }[]): number =>
  parts.reduce((sum, { figure }) => sum + (figure ?? 0), 0);

/** Tests of one question: any of these ways, in each of which all tests hold. */
const seenOfOne = (ways: readonly Way[], seen: Seen, everybody: number): Ends => {
  const parts = partsOf(seen, everybody).map(({ figure, meets }) => ({
    figure,
    meets: anyOf(ways.map((all) => allOf(all.map((test) => (test.not ? turned(meets(test)) : meets(test)))))),
  }));
  const hidden = parts.filter(({ figure }) => figure === null);
  const rest = everybody - sumOf(parts);
  const isAll = hidden.every(({ meets }) => meets === "all");
  const isNone = hidden.every(({ meets }) => meets === "none");
  return {
    least: sumOf(parts.filter(({ meets }) => meets === "all")) + (isAll ? rest : 0),
    most: sumOf(parts.filter(({ meets }) => meets !== "none")) + (isNone ? 0 : rest),
  };
};

/** Of several choices a person can have made two: who made one of these are as many as made one, or all of those together. */
const seenOfChoices = (test: Test, { shown }: Seen, ends: Ends, everybody: number): Ends => {
  if (test.test !== "chosen" || shown.base === null || shown.question.kind !== "several") return ends;
  const chosen = shown.options.flatMap(({ id, count }) => (test.anyOf.includes(id) ? [count] : []));
  const least = Math.max(0, ...chosen.map((figure) => figure ?? 0));
  const most = chosen.includes(null) ? everybody : sumOf(chosen.map((figure) => ({ figure })));
  return test.not
    ? { least: Math.max(ends.least, everybody - most), most: Math.min(ends.most, everybody - least) }
    : { least: Math.max(ends.least, least), most: Math.min(ends.most, most) };
};

const both = (one: Ends, other: Ends, everybody: number): Ends => ({
  least: Math.max(0, one.least + other.least - everybody),
  most: Math.min(one.most, other.most),
});

/** For how many all of some tests hold. */
const seenOfWay = (all: Way, counted: AllSeen, everybody: number): Ends =>
  [...Map.groupBy(all, (test) => test.question)].reduce<Ends>(
    (ends, [id, tests]) => {
      const seen = counted.get(id);
      if (!seen) return { least: 0, most: ends.most };
      const [test, ...more] = tests;
      const of = seenOfOne([tests], seen, everybody);
      return both(ends, test && more.length === 0 ? seenOfChoices(test, seen, of, everybody) : of, everybody);
    },
    { least: everybody, most: everybody },
  );

/** So many ways are followed back to where they come from; of more only the last step is seen. */
const MOST_WAYS = 200;

/** Whether one test holds wherever another does, as far as they say so themselves. */
const holdsWith = (test: Test, other: Test): boolean => {
  if (test.test === "answered") return other.test !== "declined";
  if (test.test === "between" && other.test === "between" && test.option === other.option)
    return (
      (test.atLeast ?? -Infinity) <= (other.atLeast ?? -Infinity) &&
      (test.atMost ?? Infinity) >= (other.atMost ?? Infinity)
    );
  if (test.test === "dated" && other.test === "dated")
    return (test.from ?? "") <= (other.from ?? "") && (test.to ?? "9999-12-31") >= (other.to ?? "9999-12-31");
  return test.test === other.test && test.test === "chosen" && other.test === "chosen"
    ? other.anyOf.every((id) => test.anyOf.includes(id))
    : false;
};

/** Whether nobody can go a way, because a test must hold and must not. */
const isClosed = (way: Way): boolean =>
  way.some(
    (test) => test.not && way.some((other) => !other.not && other.question === test.question && holdsWith(test, other)),
  );

const together = (some: readonly Way[], others: readonly Way[]): readonly Way[] =>
  some.flatMap((way) => others.map((other) => [...way, ...other]));

/** Every way to a question: whoever met a condition by an answer was asked that question, and went a way to it. */
export const waysTo = (routing: readonly Routing[], counted: AllSeen): readonly Way[] => {
  const steps = routing.reduce<readonly Way[]>(
    (ways, { any }) =>
      together(
        ways,
        any.map(({ all }) => all),
      ),
    [[]],
  );
  const whole: Way[] = [];
  for (const step of steps) {
    let ways: readonly Way[] = [step];
    for (const id of new Set(step.filter(({ not }) => !not).map(({ question }) => question))) {
      const before = counted.get(id)?.ways ?? [[]];
      if (whole.length + ways.length * before.length > MOST_WAYS) return steps;
      ways = together(ways, before);
    }
    whole.push(...ways.filter((way) => !isClosed(way)));
  }
  return whole.length > 0 ? whole : steps;
};

/** How many were asked a question, as everybody can see from what is shown of those before it. */
export const seenAsked = (ways: readonly Way[], counted: AllSeen, everybody: number): Ends => {
  const isInParts = (id: string) => counted.get(id)?.shown.question.kind !== "several";
  // Ways that are about one question alone add up like its parts; of others each may be of other people.
  const aboutOne = (way: Way): string => {
    const [id = "", ...more] = new Set(way.map(({ question }) => question));
    return more.length === 0 && isInParts(id) ? id : "";
  };
  const each = [...Map.groupBy(ways, aboutOne)].flatMap(([id, some]) => {
    const seen = counted.get(id);
    return seen ? [seenOfOne(some, seen, everybody)] : some.map((way) => seenOfWay(way, counted, everybody));
  });
  // Whichever way somebody went, they met all that it says of one question.
  const ofOne = [...new Set(ways[0]?.map(({ question }) => question))].flatMap((id) => {
    const seen = counted.get(id);
    const about = ways.map((way) => way.filter(({ question }) => question === id));
    const isOne = seen && isInParts(id) && about.every(({ length }) => length > 0);
    return isOne ? [seenOfOne(about, seen, everybody).most] : [];
  });
  return {
    least: Math.max(...each.map(({ least }) => least)),
    most: Math.min(
      everybody,
      each.reduce((sum, { most }) => sum + most, 0),
      ...ofOne,
    ),
  };
};
