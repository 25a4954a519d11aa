import { answeredOf, type Band, type Decline, type QuestionCount } from "@collaborative-communities/surveys";
import { protectChoices } from "./protect-choices.ts";
import { type Figure, isSmall, protectTable } from "./protect-table.ts";
import type { PublicAnswers } from "./public-count.ts";
import { scaleBands, type WideBand, wideBands } from "./wide-bands.ts";

/** How many declined in each way that the question offers. */
const declinesOf = ({ question, declined }: QuestionCount): readonly number[] =>
  (question.declines ?? []).map((decline) => declined[decline]);

/** A way of declining that is not offered is nobody's, and that is no secret. */
const declinedFrom = ({ question }: QuestionCount, figures: readonly Figure[]): PublicAnswers["declined"] => {
  const figureOf = (decline: Decline): Figure => {
    const place = question.declines?.indexOf(decline) ?? -1;
    return place === -1 ? 0 : (figures[place] ?? null);
  };
  return { "do-not-know": figureOf("do-not-know"), "prefer-not-to-say": figureOf("prefer-not-to-say") };
};

/** Parts of one question of which each person is in one; and those who declined, who are in the same table. */
const exclusive = (count: QuestionCount, parts: readonly number[], smallest: number, hidesUnanimous = true) => {
  const figures = protectTable([...parts, ...declinesOf(count)], { smallest, hidesUnanimous });
  return { shown: figures.slice(0, parts.length), declined: declinedFrom(count, figures.slice(parts.length)) };
};

/** Only whether people answered or declined: of a kind whose answers are read, or are in tables of their own. */
const answeredOrNot = (count: QuestionCount, smallest: number) =>
  exclusive(count, [answeredOf(count)], smallest, false);

/** Those whose number is known to be among the people of each table of a question, but is not shown itself. */
const unknownIn = (count: QuestionCount, declined: PublicAnswers["declined"]): readonly number[] =>
  Object.values(declined).includes(null) ? [count.base - answeredOf(count)] : [];

/** A table of a question that has several of them, in which those who declined may not be told by the difference. */
const oneOfSeveral = (counts: readonly number[], unknown: readonly number[], smallest: number): readonly Figure[] =>
  protectTable([...counts, ...unknown], {
    smallest,
    hidesUnanimous: true,
    alwaysHidden: unknown.map((_, place) => counts.length + place),
  }).slice(0, counts.length);

const withCounts = <T extends object>(items: readonly T[], figures: readonly Figure[]) =>
  items.map((item, place) => ({ ...item, count: figures[place] ?? null }));

const inBands = (count: QuestionCount, bands: readonly WideBand[], smallest: number): PublicAnswers => {
  const { shown, declined } = exclusive(
    count,
    bands.map((band) => band.count),
    smallest,
  );
  // That there are bands would say something of numbers that are not shown.
  if (shown.every((figure) => figure === null))
    return { options: [], values: [], isBanded: true, declined: answeredOrNot(count, smallest).declined };
  return { options: [], declined, values: withCounts(bands, shown), isBanded: true };
};

/** Each value with the mean, which is made of them, where all may be shown; else neighbours together, and no mean. */
const scaleFor = (
  count: QuestionCount,
  { min, max, values, sum }: { min: number; max: number; values: readonly Band[]; sum: number | undefined },
  smallest: number,
): PublicAnswers => {
  const given = new Map(values.map((value) => [value.from, value.count]));
  const all = Array.from({ length: max - min + 1 }, (_, place) => ({
    from: min + place,
    to: min + place,
    count: given.get(min + place) ?? 0,
  }));
  const { shown, declined } = exclusive(
    count,
    all.map((value) => value.count),
    smallest,
  );
  if (shown.includes(null)) return inBands(count, scaleBands(all, smallest), smallest);
  return { options: [], declined, values: all, ...(sum !== undefined && { sum }) };
};

/** Everybody who answered a grid answered a row of it: where the rows that are shown hold too few, the others are told. */
const rowsAreTold = (count: QuestionCount, smallest: number): boolean => {
  const bases = (count.rows ?? []).map(({ base }) => base);
  const shown = bases.filter((base) => !isSmall(base, smallest));
  return shown.length < bases.length && shown.reduce((sum, base) => sum + base, 0) < answeredOf(count);
};

const matrixFor = (count: QuestionCount, smallest: number): PublicAnswers => {
  const { declined } = answeredOrNot(count, smallest);
  const unknown = unknownIn(count, declined);
  const isTold = rowsAreTold(count, smallest);
  const rows = (count.rows ?? []).map(({ id, text, base, options }) => {
    const counts = options.map((option) => option.count);
    const shown = isTold ? [] : oneOfSeveral(counts, unknown, smallest);
    const isKnown = !isTold && unknown.length === 0 && !isSmall(base, smallest);
    return { id, text, base: isKnown ? base : null, options: withCounts(options, shown) };
  });
  return { options: [], declined, rows };
};

/** All places only where none of them has to be hidden, because rows and columns both add up; else who came first. */
const rankingFor = (count: QuestionCount, smallest: number): PublicAnswers => {
  const { declined } = answeredOrNot(count, smallest);
  const [ranks, answered, unknown] = [count.ranks ?? [], answeredOf(count), unknownIn(count, declined)];
  const isWhole =
    unknown.length === 0 &&
    ranks.every(({ places }) => {
      const unplaced = answered - places.reduce((sum, place) => sum + place, 0);
      return !protectTable([...places, unplaced], { smallest, hidesUnanimous: true }).includes(null);
    });
  if (isWhole) return { options: withCounts(count.options, []), declined, ranks };
  const firsts = oneOfSeveral(
    ranks.map(({ places }) => places[0] ?? 0),
    unknown,
    smallest,
  );
  return {
    options: withCounts(count.options, []),
    declined,
    ranks: ranks.map(({ id, text, places }, rank) => ({
      id,
      text,
      places: places.map((_, place): Figure => (place === 0 ? (firsts[rank] ?? null) : null)),
    })),
  };
};

/**
 * What was shared out, all of it or nothing, because together it is the whole. Nothing where an amount was given by few,
 * or where nearly everybody gave all they had to one. How many gave to each is not shown: with the amounts it could tell
 * what few people gave.
 */
const allocationFor = (count: QuestionCount, total: number, smallest: number): PublicAnswers => {
  const { options, sums = [] } = count;
  const { declined } = answeredOrNot(count, smallest);
  const answered = answeredOf(count);
  const mayShow = sums.every(({ sum }, place) => {
    const gave = options[place]?.count ?? 0;
    return gave === 0 || (gave >= smallest && sum <= total * (answered - smallest));
  });
  const isWhole = unknownIn(count, declined).length === 0 && (answered === 0 || mayShow);
  return {
    options: withCounts(options, []),
    declined,
    sums: sums.map((one) => ({ ...one, sum: isWhole ? one.sum : null })),
  };
};

/** How a question was answered, as it may be shown beside how many answered it. */
export const protectAnswers = (count: QuestionCount, smallest: number): PublicAnswers => {
  const { question, options, values = [], sum } = count;
  switch (question.kind) {
    case "single": {
      const { shown, declined } = exclusive(
        count,
        options.map((option) => option.count),
        smallest,
      );
      return { options: withCounts(options, shown), declined };
    }
    case "several": {
      const exclusives = new Set(question.options.filter((option) => option.exclusive).map(({ id }) => id));
      const chosen = options.map((option) => ({ count: option.count, isExclusive: exclusives.has(option.id) }));
      const most = question.most ?? options.length;
      const figures = protectChoices(
        { chosen, most, declined: declinesOf(count), answered: answeredOf(count) },
        smallest,
      );
      return { options: withCounts(options, figures), declined: declinedFrom(count, figures.slice(options.length)) };
    }
    case "scale":
      return scaleFor(count, { min: question.min, max: question.max, values, sum }, smallest);
    case "number":
    case "date":
      return inBands(count, wideBands(values, smallest), smallest);
    case "matrix":
      return matrixFor(count, smallest);
    case "ranking":
      return rankingFor(count, smallest);
    case "allocation":
      return allocationFor(count, question.total, smallest);
    case "place": {
      const { point = 0, named = 0 } = count.ways ?? {};
      const { shown, declined } = exclusive(count, [...options.map((option) => option.count), point, named], smallest);
      const ways = { point: shown.at(-2) ?? null, named: shown.at(-1) ?? null };
      return { options: withCounts(options, shown), declined, ways };
    }
    case "text":
    case "file":
      return { options: [], declined: answeredOrNot(count, smallest).declined };
  }
};
