import { writeAmount } from "../answering/check-arrangement.ts";
import type { Decline, Question } from "../questionnaire/question.ts";
import { answeredOf, type Band, bandsOf, meanAmountOf, meanOf, meanPlaceOf, medianOf } from "./summarise.ts";
import type { QuestionCount } from "./tabulate.ts";

/** The few words a count is drawn with beside the question's own. Give others for another language. */
export type CountWords = {
  /** A BCP 47 tag for numbers. */
  readonly language: string;
  readonly declined: Readonly<Record<Decline, string>>;
  /** From one value to another, both among them. */
  readonly range: (from: string, to: string) => string;
  readonly mean: (value: string) => string;
  readonly median: (value: string) => string;
  readonly meanPlace: (value: string) => string;
  /** A place that was given as no ward. */
  readonly ways: Readonly<Record<"point" | "named", string>>;
  readonly amount?: (question: Extract<Question, { kind: "allocation" }>, amount: number) => string;
  readonly headers: Readonly<
    Record<"answer" | "value" | "year" | "place" | "count" | "first" | "placed" | "meanPlace" | "meanAmount", string>
  >;
};

export const ENGLISH_COUNT_WORDS: CountWords = {
  language: "en-GB",
  declined: { "do-not-know": "I do not know", "prefer-not-to-say": "Prefer not to say" },
  range: (from, to) => `${from} to ${to}`,
  mean: (value) => `Mean: ${value}.`,
  median: (value) => `Median: ${value}.`,
  meanPlace: (value) => `mean place ${value}`,
  ways: { point: "A point on the map", named: "A place in words" },
  headers: {
    answer: "Answer",
    value: "Value",
    year: "Year",
    place: "Place",
    count: "Answers",
    first: "First choice",
    placed: "Given a place",
    meanPlace: "Mean place",
    meanAmount: "Mean amount",
  },
};

export type PictureBar = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** What is said of it besides, and stands in a column of its own. */
  readonly note?: string;
  /** Whether the label was written by who asks, and is in the language of the question. */
  readonly isAsked: boolean;
};

/** How a count is drawn: as data, so that every page draws it alike, and a table says the same. */
export type CountPicture = { readonly sentences: readonly string[] } & (
  | {
      readonly draws: "bars";
      /** What 100% is. */
      readonly whole: number;
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
        readonly base: number;
        readonly counts: readonly number[];
      }[];
    }
  | { readonly draws: "nothing" }
);

type Texts = ReadonlyMap<string, string>;
const textsOf = (list: readonly { readonly id: string; readonly text: string }[]): Texts =>
  new Map(list.map(({ id, text }) => [id, text]));

const declinedBars = ({ declined }: QuestionCount, words: CountWords): PictureBar[] =>
  (["do-not-know", "prefer-not-to-say"] as const).flatMap((decline) =>
    declined[decline] > 0
      ? [{ key: `declined-${decline}`, label: words.declined[decline], count: declined[decline], isAsked: false }]
      : [],
  );

/** One decimal more than was asked for, as a mean has; and none that says nothing. */
const numberIn = (value: number, decimals: number, { language }: CountWords): string =>
  value.toLocaleString(language, { maximumFractionDigits: decimals });

const bandBars = (bands: readonly Band[], write: (value: number) => string, words: CountWords): PictureBar[] =>
  bands.map(({ from, to, count }) => ({
    key: String(from),
    label: from === to ? write(from) : words.range(write(from), write(to)),
    count,
    isAsked: false,
  }));

/**
 * How a count is to be drawn, for any kind of question: bars of those who answered, stacked bars for a matrix, or
 * nothing for what is read one by one. Who declined has a bar beside the answers, in the same base.
 * @param asked the question in the language it is shown in, where that is not the count's own
 */
export const pictureOf = (
  count: QuestionCount,
  words: CountWords = ENGLISH_COUNT_WORDS,
  asked: Question = count.question,
): CountPicture => {
  const { base } = count;
  const { headers } = words;
  const declined = declinedBars(count, words);
  const bars = (
    own: readonly PictureBar[],
    answer: string,
    sentences: readonly string[] = [],
  ): Extract<CountPicture, { draws: "bars" }> => ({
    draws: "bars",
    whole: base,
    bars: [...own, ...declined],
    headers: { answer, count: headers.count },
    sentences,
  });
  const means = (decimals: number, unit: string): string[] => {
    const mean = meanOf(count);
    const median = medianOf(count.values ?? []);
    const write = (units: number) => numberIn(units / 10 ** decimals, decimals, words);
    if (mean === undefined || !median) return [];
    const middle = median.from === median.to ? write(median.from) : words.range(write(median.from), write(median.to));
    return [
      words.mean(`${numberIn(mean / 10 ** decimals, decimals + 1, words)}${unit}`),
      words.median(`${middle}${unit}`),
    ];
  };
  switch (asked.kind) {
    case "single":
    case "several": {
      const texts = textsOf(asked.options);
      const own = count.options.map(({ id, text, count: chosen }) => ({
        key: id,
        label: texts.get(id) ?? text,
        count: chosen,
        isAsked: true,
      }));
      return bars(own, headers.answer);
    }
    case "scale": {
      const counted = new Map(count.values?.map((value) => [value.from, value.count]));
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
          count: counted.get(value) ?? 0,
          isAsked: end !== undefined,
        };
      });
      return bars(own, headers.value, means(0, ""));
    }
    case "number": {
      const { decimals, unit } = asked;
      const write = (units: number) => numberIn(units / 10 ** decimals, decimals, words);
      return bars(
        bandBars(bandsOf(count.values ?? []), write, words),
        headers.value,
        means(decimals, unit === undefined ? "" : ` ${unit}`),
      );
    }
    case "date":
      return bars(bandBars(bandsOf(count.values ?? []), String, words), headers.year);
    case "ranking": {
      const texts = textsOf(asked.options);
      const own = (count.ranks ?? []).map(({ id, text, places }) => {
        const mean = meanPlaceOf(places);
        const label = texts.get(id) ?? text;
        const first = { key: id, label, count: places[0] ?? 0, isAsked: true };
        return mean === undefined ? first : { ...first, note: words.meanPlace(numberIn(mean, 1, words)) };
      });
      const picture = bars(own, headers.answer);
      return { ...picture, headers: { ...picture.headers, count: headers.first, note: headers.meanPlace } };
    }
    case "allocation": {
      const texts = textsOf(asked.options);
      const own = (count.sums ?? []).map(({ id, text, sum }) => ({
        key: id,
        label: texts.get(id) ?? text,
        count: Math.round(meanAmountOf(sum, count) ?? 0),
        isAsked: true,
      }));
      return {
        draws: "bars",
        whole: answeredOf(count) === 0 ? 0 : asked.total,
        bars: own,
        headers: { answer: headers.answer, count: headers.meanAmount },
        write: (amount) => (words.amount ?? writeAmount)(asked, amount),
        sentences: declined.map(({ label, count: said }) => `${label}: ${numberIn(said, 0, words)}.`),
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
          base: answered,
          counts: columns.map((column) => options.find((option) => option.id === column.id)?.count ?? 0),
        })),
        sentences: declined.map(({ label, count: said }) => `${label}: ${numberIn(said, 0, words)}.`),
      };
    }
    case "place": {
      const wards = count.options
        .filter((ward) => ward.count > 0)
        .map(({ id, text, count: chosen }) => ({ key: id, label: text, count: chosen, isAsked: false }));
      const others = (["point", "named"] as const).flatMap((way) => {
        const gave = count.ways?.[way] ?? 0;
        return gave === 0 ? [] : [{ key: `by-${way}`, label: words.ways[way], count: gave, isAsked: false }];
      });
      return bars([...wards, ...others], headers.place);
    }
    default:
      return { draws: "nothing", sentences: [] };
  }
};
