import type { QuestionCount } from "@collaborative-communities/surveys";
import { protectCounts, SMALLEST_COUNT_SHOWN } from "./who-was-heard.ts";

/** One number of the open data; nothing where it is not shown. */
export type OpenCount = {
  readonly question: string;
  /** The row of a question with rows; otherwise empty. */
  readonly row: string;
  readonly answer: string;
  readonly count: number | undefined;
};

/** How a question was answered as a whole: these words stand in the place of an answer. */
const WHOLE = {
  answered: "(answered)",
  "do-not-know": "(I do not know)",
  "prefer-not-to-say": "(prefer not to say)",
  skipped: "(skipped)",
  "not-shown": "(not shown)",
} as const;

type Part = { readonly id: string; readonly text: string; readonly count: number };

/** The parts of a number that exclude one another, as they may be shown. A nought is nobody, and is shown as one. */
const protectParts = (counts: readonly (readonly [string, number])[], smallest: number) => {
  const some = counts.filter(([, count]) => count > 0);
  const { parts } = protectCounts(Object.fromEntries(some), smallest);
  const shown = new Map(parts.map(({ key, count }) => [key, count]));
  return new Map(counts.map(([key, count]) => [key, count === 0 ? 0 : shown.get(key)]));
};

/** Parts of a number that is shown itself; whoever is in none of them is a part too, which is not shown. */
const split = (all: number | undefined, parts: readonly Part[], smallest: number): readonly (number | undefined)[] => {
  if (all === undefined) return parts.map(() => undefined);
  const rest = all - parts.reduce((sum, { count }) => sum + count, 0);
  const shown = protectParts(
    [...parts.map(({ id, count }) => [`part ${id}`, count] as const), ["rest", rest]],
    smallest,
  );
  return parts.map(({ id }) => shown.get(`part ${id}`));
};

/** Parts that do not exclude one another: each is a table of its own, of those who are in it and those who are not. */
const each = (all: number | undefined, parts: readonly Part[], smallest: number) =>
  parts.map((part) => split(all, [part], smallest)[0]);

const answersOf = (
  count: QuestionCount,
  answered: number | undefined,
  smallest: number,
): Omit<OpenCount, "question">[] => {
  const { question, options } = count;
  const rows = (parts: readonly Part[], shown: readonly (number | undefined)[], row = "") =>
    parts.map(({ text }, place) => ({ row, answer: text, count: shown[place] }));
  switch (question.kind) {
    case "single":
    case "place":
      return rows(options, split(answered, options, smallest));
    case "several":
    case "allocation":
      return rows(options, each(answered, options, smallest));
    case "scale":
    case "number":
    case "date": {
      const values = (count.values ?? []).map(({ from, to, count: many }) => ({
        id: String(from),
        text: from === to ? String(from) : `${from} to ${to}`,
        count: many,
      }));
      return rows(values, split(answered, values, smallest));
    }
    case "matrix":
      return (count.rows ?? []).flatMap(({ id, text, base, options: columns }) => {
        const [whole] = each(answered, [{ id, text, count: base }], smallest);
        return [
          { row: text, answer: WHOLE.answered, count: whole },
          ...rows(columns, split(whole, columns, smallest), text),
        ];
      });
    case "ranking":
      return (count.ranks ?? []).flatMap(({ text, places }) => {
        const parts = places.map((many, place) => ({ id: String(place), text: `Place ${place + 1}`, count: many }));
        return rows(parts, split(answered, parts, smallest), text);
      });
    default:
      return [];
  }
};

/**
 * The counts of a survey as they may be given to everybody: counts of people alone, none below the threshold, and none
 * that can be worked out from those that are shown of the same question. No words, no sums and no means, from which a
 * hidden count could be worked out.
 *
 * Each question is a table by itself: the same people in two questions are not compared. Where they would have to be
 * (a question about the person, say) do not publish both.
 * @param smallest the smallest number shown
 */
export const openCounts = (counts: readonly QuestionCount[], smallest = SMALLEST_COUNT_SHOWN): OpenCount[] =>
  counts.flatMap((count) => {
    const { question, base, declined, skipped, notShown } = count;
    const answered = base - declined["do-not-know"] - declined["prefer-not-to-say"];
    const whole = { answered, ...declined, skipped, "not-shown": notShown };
    const shown = protectParts(Object.entries(whole), smallest);
    return [
      ...Object.entries(WHOLE).map(([key, answer]) => ({
        question: question.text,
        row: "",
        answer,
        count: shown.get(key),
      })),
      ...answersOf(count, shown.get("answered"), smallest).map((part) => ({ question: question.text, ...part })),
    ];
  });
