import type { Question } from "../questionnaire/question.ts";
import type { QuestionCount } from "./tabulate.ts";

/** Values from one to another, both among them, and how many gave one of them. */
export type Band = { readonly from: number; readonly to: number; readonly count: number };

/** How many gave an answer of the question's own kind: the base without those who declined. */
export const answeredOf = ({ base, declined }: Pick<QuestionCount, "base" | "declined">): number =>
  base - declined["do-not-know"] - declined["prefer-not-to-say"];

/** The mean of a number or a scale, in its units; `undefined` where nobody gave one. */
export const meanOf = (count: Pick<QuestionCount, "base" | "declined" | "sum">): number | undefined => {
  const answered = answeredOf(count);
  return count.sum === undefined || answered === 0 ? undefined : count.sum / answered;
};

/**
 * The lower median: the value, or the band of values, up to which at least half of the answers lie. `undefined` of none.
 * @example medianOf([{ from: 1, to: 1, count: 2 }, { from: 9, to: 9, count: 1 }]) // { from: 1, to: 1, count: 2 }
 */
export const medianOf = (values: readonly Band[]): Band | undefined => {
  const all = values.reduce((sum, { count }) => sum + count, 0);
  let below = 0;
  return values.find(({ count }) => {
    below += count;
    return below > 0 && below * 2 >= all;
  });
};

/** The mean place an option was given by those who placed it, from 1; `undefined` where nobody did. */
export const meanPlaceOf = (places: readonly number[]): number | undefined => {
  const placed = places.reduce((sum, count) => sum + count, 0);
  return placed === 0 ? undefined : places.reduce((sum, count, place) => sum + count * (place + 1), 0) / placed;
};

/** What each person gave on average, in pence or points; `undefined` where nobody shared anything out. */
export const meanAmountOf = (sum: number, count: Pick<QuestionCount, "base" | "declined">): number | undefined => {
  const answered = answeredOf(count);
  return answered === 0 ? undefined : sum / answered;
};

/** Round widths of a band: 1, 2, 5, 10, 20, 50 and so on. */
const roundWidth = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= least) ?? 10 * power;
};

const around = (value: number, width: number): readonly [from: number, to: number] => {
  const low = Math.floor(Math.abs(value) / width) * width;
  return value < 0 ? [-(low + width - 1), low === 0 ? -1 : -low] : [low, low + width - 1];
};

/**
 * Puts counted values into few bands of one round width, with those between that nobody chose, to draw them. Of -1 and
 * 1 no band holds both.
 * @example bandsOf([{ from: 3, to: 3, count: 1 }, { from: 47, to: 47, count: 2 }], 5) // 0 to 9, 10 to 19, … 40 to 49
 */
export const bandsOf = (values: readonly Band[], most = 10): readonly Band[] => {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return [];
  const widest = values.reduce((width, { from, to }) => Math.max(width, to - from + 1), 1);
  const within = (width: number): Band[] => {
    const bands: { from: number; to: number; count: number }[] = [];
    let [from, to] = around(first.from, width);
    for (; from <= last.from && bands.length <= most; [from, to] = around(to + 1, width))
      bands.push({ from, to, count: 0 });
    return bands;
  };
  let width = roundWidth(Math.max(widest, (last.from - first.from + 1) / most));
  let bands = within(width);
  while (bands.length > most) {
    width = roundWidth(width + 1);
    bands = within(width);
  }
  return bands.map(({ from, to }) => ({
    from,
    to,
    count: values.reduce((sum, value) => (value.from >= from && value.from <= to ? sum + value.count : sum), 0),
  }));
};

/** Whether a question's answers are words, files or points, which are read one by one and not drawn. */
export const isReadOneByOne = (question: Question): boolean =>
  question.kind === "text" ||
  question.kind === "file" ||
  (question.kind === "place" && question.takes.some((way) => way !== "ward")) ||
  ((question.kind === "single" || question.kind === "several") && question.options.some(({ other }) => other));
