import { writeAmount } from "../answering/check-arrangement.ts";
import type { Question } from "../questionnaire/question.ts";
import { type CountToDraw, type Figure, isBand, type Value, wholeOf } from "./count-to-draw.ts";
import { type CountWords, ENGLISH_COUNT_WORDS } from "./count-words.ts";
import { answeredOf, bandsOf, meanAmountOf, meanOf, meanPlaceOf, medianOf } from "./summarise.ts";

export type PictureBar = {
  readonly key: string;
  readonly label: string;
  /** Left out where the number must not be shown. */
  readonly count?: number;
  /** What is said of it besides, and stands in a column of its own. */
  readonly note?: string;
  /** Whether the label was written by who asks, and is in the language of the question. */
  readonly isAsked: boolean;
};

/** How a count is drawn: as data, so that every page draws it alike, and a table says the same. */
export type CountPicture = { readonly sentences: readonly string[] } & (
  | {
      readonly draws: "bars";
      /** What 100% is; `undefined` where that must not be shown. */
      readonly whole: number | undefined;
      readonly bars: readonly PictureBar[];
      readonly headers: { readonly answer: string; readonly count: string; readonly note?: string };
      /** Writes a bar's count, where it is an amount and not a number of people. */
      readonly write?: (count: number) => string;
    }
  | {
      readonly draws: "stacks";
      readonly columns: readonly { readonly key: string; readonly label: string }[];
      readonly rows: readonly {
        readonly key: string;
        readonly label: string;
        readonly base: number | undefined;
        readonly counts: readonly (number | undefined)[];
      }[];
    }
  | { readonly draws: "nothing" }
);

type Texts = ReadonlyMap<string, string>;
const textsOf = (list: readonly { readonly id: string; readonly text: string }[]): Texts =>
  new Map(list.map(({ id, text }) => [id, text]));

/** One decimal more than was asked for, as a mean has; and none that says nothing. */
const numberIn = (value: number, decimals: number, { language }: CountWords): string =>
  value.toLocaleString(language, { maximumFractionDigits: decimals });

/** A count where it may be shown, for a bar or a part that has none otherwise. */
const counted = (count: Figure): { readonly count?: number } => (count === null ? {} : { count });

const declinedBars = ({ declined, question }: CountToDraw, words: CountWords): PictureBar[] =>
  (["do-not-know", "prefer-not-to-say"] as const).flatMap((decline) => {
    const count = declined[decline];
    if (count === 0 || (count === null && !question.declines?.includes(decline))) return [];
    return [{ key: `declined-${decline}`, label: words.declined[decline], ...counted(count), isAsked: false }];
  });

const declinedSentences = (declined: readonly PictureBar[], words: CountWords): string[] =>
  declined.flatMap(({ label, count }) => (count === undefined ? [] : [`${label}: ${numberIn(count, 0, words)}.`]));

const isShown = ({ count }: PictureBar): boolean => count !== undefined;

/** Whether there is a picture to draw and every figure of it must not be shown. */
export const isAllWithheld = (picture: CountPicture): boolean => {
  if (picture.draws === "nothing") return false;
  if (picture.draws === "bars") return picture.bars.length > 0 && !picture.bars.some(isShown);
  return picture.rows.every(({ counts }) => counts.every((count) => count === undefined));
};

type Write = (value: number) => string;

const bandText = ({ from, to }: Pick<Value, "from" | "to">, write: Write, words: CountWords): string => {
  if (from === null) return words.orLess(write(to ?? 0));
  if (to === null) return words.orMore(write(from));
  return from === to ? write(from) : words.range(write(from), write(to));
};

const bandBars = ({ values = [], isBanded }: CountToDraw, write: Write, words: CountWords): PictureBar[] =>
  (isBanded ? values : bandsOf(values.filter(isBand))).map((band) => ({
    key: String(band.from ?? "least"),
    label: bandText(band, write, words),
    ...counted(band.count),
    isAsked: false,
  }));

/**
 * How a count is to be drawn, for any kind of question: bars of those who answered, stacked bars for a matrix, or
 * nothing for what is read one by one. Who declined has a bar beside the answers, in the same base.
 * @param asked the question in the language it is shown in, where that is not the count's own
 */
export const pictureOf = (
  count: CountToDraw,
  words: CountWords = ENGLISH_COUNT_WORDS,
  asked: Question = count.question,
): CountPicture => {
  const { headers } = words;
  const whole = wholeOf(count);
  const declined = declinedBars(count, words);
  const bars = (
    own: readonly PictureBar[],
    answer: string,
    sentences: readonly string[] = [],
  ): Extract<CountPicture, { draws: "bars" }> => ({
    draws: "bars",
    whole: count.base ?? undefined,
    bars: [...own, ...declined],
    headers: { answer, count: headers.count },
    sentences,
  });
  const means = (decimals: number, unit: string): string[] => {
    const { sum, values = [] } = count;
    const mean = whole && sum !== undefined ? meanOf({ ...whole, sum }) : undefined;
    // An open end is as good as any: only which band it is counts.
    const known = values.flatMap(({ from, to, count: many }) =>
      many === null ? [] : [{ from: from ?? -Infinity, to: to ?? Infinity, count: many }],
    );
    const median = known.length === values.length ? medianOf(known) : undefined;
    const write = (units: number) => numberIn(units / 10 ** decimals, decimals, words);
    const ends = median && {
      from: median.from === -Infinity ? null : median.from,
      to: median.to === Infinity ? null : median.to,
    };
    return [
      ...(mean === undefined ? [] : [words.mean(`${numberIn(mean / 10 ** decimals, decimals + 1, words)}${unit}`)]),
      ...(ends ? [words.median(`${bandText(ends, write, words)}${unit}`)] : []),
    ];
  };
  switch (asked.kind) {
    case "single":
    case "several": {
      const texts = textsOf(asked.options);
      const own = count.options.map(({ id, text, count: chosen }) => ({
        key: id,
        label: texts.get(id) ?? text,
        ...counted(chosen),
        isAsked: true,
      }));
      return bars(own, headers.answer);
    }
    case "scale": {
      if (count.isBanded) {
        const write = (value: number) => numberIn(value, 0, words);
        // In a band the ends stand with their neighbours, so what they mean is said before.
        const named = (
          [
            [asked.min, asked.low],
            [asked.max, asked.high],
          ] as const
        ).flatMap(([value, means]) => (means === undefined ? [] : [`${write(value)}: ${means}.`]));
        return bars(bandBars(count, write, words), headers.value, [...means(0, ""), ...named]);
      }
      const given = new Map(count.values?.map((value) => [value.from, value.count]));
      // A version of which nothing is shown has no values at all.
      const none = count.base === null ? null : 0;
      const ends = new Map([
        [asked.min, asked.low],
        [asked.max, asked.high],
      ]);
      const own = Array.from({ length: asked.max - asked.min + 1 }, (_, place) => {
        const value = asked.min + place;
        const end = ends.get(value);
        const label = numberIn(value, 0, words);
        return {
          key: String(value),
          label: end === undefined ? label : `${label}: ${end}`,
          ...counted(given.get(value) === undefined ? none : (given.get(value) ?? null)),
          isAsked: end !== undefined,
        };
      });
      return bars(own, headers.value, means(0, ""));
    }
    case "number": {
      const { decimals, unit } = asked;
      const write = (units: number) => numberIn(units / 10 ** decimals, decimals, words);
      return bars(bandBars(count, write, words), headers.value, means(decimals, unit === undefined ? "" : ` ${unit}`));
    }
    case "date":
      return bars(bandBars(count, String, { ...words, orMore: words.orLater, orLess: words.orEarlier }), headers.year);
    case "ranking": {
      const texts = textsOf(asked.options);
      const own = (count.ranks ?? []).map(({ id, text, places }) => {
        const known = places.flatMap((place) => (place === null ? [] : [place]));
        const mean = known.length === places.length ? meanPlaceOf(known) : undefined;
        const label = texts.get(id) ?? text;
        const first = { key: id, label, ...counted(places[0] ?? null), isAsked: true };
        return mean === undefined ? first : { ...first, note: words.meanPlace(numberIn(mean, 1, words)) };
      });
      const picture = bars(own, headers.answer, own.some(isShown) ? [words.firsts] : []);
      const note = own.some((bar) => "note" in bar) ? { note: headers.meanPlace } : {};
      return { ...picture, headers: { ...picture.headers, count: headers.first, ...note } };
    }
    case "allocation": {
      const texts = textsOf(asked.options);
      const own = (count.sums ?? []).map(({ id, text, sum }) => ({
        key: id,
        label: texts.get(id) ?? text,
        ...counted(sum === null || !whole ? null : Math.round(meanAmountOf(sum, whole) ?? 0)),
        isAsked: true,
      }));
      return {
        draws: "bars",
        whole: whole && answeredOf(whole) === 0 ? 0 : asked.total,
        bars: own,
        headers: { answer: headers.answer, count: headers.meanAmount },
        write: (amount) => (words.amount ?? writeAmount)(asked, amount),
        sentences: [...(own.some(isShown) ? [words.amounts] : []), ...declinedSentences(declined, words)],
      };
    }
    case "matrix": {
      const [rows, columns] = [textsOf(asked.rows), asked.columns];
      return {
        draws: "stacks",
        columns: columns.map(({ id, text }) => ({ key: id, label: text })),
        rows: (count.rows ?? []).map(({ id, text, base: answered, options }) => ({
          key: id,
          label: rows.get(id) ?? text,
          base: answered ?? undefined,
          counts: columns.map((column) => {
            const chosen = options.find((option) => option.id === column.id);
            return chosen ? (chosen.count ?? undefined) : 0;
          }),
        })),
        sentences: declinedSentences(declined, words),
      };
    }
    case "place": {
      const wards = count.options
        .filter((ward) => ward.count !== 0)
        .map(({ id, text, count: chosen }) => ({ key: id, label: text, ...counted(chosen), isAsked: false }));
      const others = (["point", "named"] as const).flatMap((way) => {
        const gave = count.ways ? count.ways[way] : 0;
        return gave === 0 || !asked.takes.includes(way)
          ? []
          : [{ key: `by-${way}`, label: words.ways[way], ...counted(gave), isAsked: false }];
      });
      return bars([...wards, ...others], headers.place);
    }
    default:
      return { draws: "nothing", sentences: [] };
  }
};
