import type { Question } from "@collaborative-communities/surveys";
import type { Figure } from "./protection/protect-table.ts";
import type { PublicCount } from "./protection/public-count.ts";
import type { PublicResults } from "./protection/public-results.ts";

/** One number of the open data; `null` where it is not shown. */
export type OpenCount = {
  readonly question: string;
  /** The row of a question with rows; otherwise empty. */
  readonly row: string;
  readonly answer: string;
  readonly count: Figure;
  /** The version of the questions, which is counted by itself. */
  readonly version: number;
};

/** How a question was answered as a whole: these words stand in the place of an answer. */
const WHOLE = {
  base: "(answered)",
  "do-not-know": "(I do not know)",
  "prefer-not-to-say": "(prefer not to say)",
  skipped: "(skipped)",
  notShown: "(not asked)",
} as const;

type Part = Pick<OpenCount, "row" | "answer" | "count">;

/** A number as people wrote it: it is counted in units of its last decimal place. */
const write = (question: Question, value: number): string =>
  question.kind === "number" ? String(value / 10 ** question.decimals) : String(value);

const bandIn = (question: Question, { from, to }: { readonly from: number | null; readonly to: number | null }) => {
  const [less, more] = question.kind === "date" ? ["earlier", "later"] : ["less", "more"];
  if (from === null) return to === null ? "(any)" : `${write(question, to)} or ${less}`;
  if (to === null) return `${write(question, from)} or ${more}`;
  return from === to ? write(question, from) : `${write(question, from)} to ${write(question, to)}`;
};

const partsOf = ({ question, options, rows, ranks, values, ways, sums }: PublicCount): readonly Part[] => {
  const chosen = (list: PublicCount["options"], row = ""): Part[] =>
    list.map(({ text, count }) => ({ row, answer: text, count }));
  switch (question.kind) {
    case "matrix":
      return (rows ?? []).flatMap(({ text, base, options: columns }) => [
        { row: text, answer: WHOLE.base, count: base },
        ...chosen(columns, text),
      ]);
    case "ranking":
      return (ranks ?? []).flatMap(({ text, places }) =>
        places.map((count, place) => ({ row: text, answer: `Place ${place + 1}`, count })),
      );
    case "scale":
    case "number":
    case "date":
      return (values ?? []).map((value) => ({ row: "", answer: bandIn(question, value), count: value.count }));
    case "allocation":
      return (sums ?? []).map(({ text, sum }) => ({ row: text, answer: `(all ${question.in} together)`, count: sum }));
    case "place":
      return [
        ...chosen(options),
        ...(["point", "named"] as const).flatMap((way) =>
          question.takes.includes(way)
            ? [
                {
                  row: "",
                  answer: way === "point" ? "(a point on the map)" : "(a place in words)",
                  count: ways?.[way] ?? null,
                },
              ]
            : [],
        ),
      ];
    default:
      return chosen(options);
  }
};

const rowsOf = (count: PublicCount, version: number): OpenCount[] => {
  const { question, base, skipped, notShown, declined } = count;
  const whole = { base, ...declined, skipped, notShown };
  return [
    ...(Object.keys(WHOLE) as (keyof typeof WHOLE)[]).map((part) => ({
      row: "",
      answer: WHOLE[part],
      count: whole[part],
    })),
    ...partsOf(count),
  ].map((part) => ({ question: question.text, ...part, version }));
};

const everyCount = ({ across, questions, versions }: PublicResults) =>
  across.length > 0
    ? across.flatMap((one) => one.versions)
    : questions.map((count) => ({ version: versions[0]?.version ?? 1, count }));

/**
 * The same figures as on the page of results, one a row, for whoever wants to work with them. “(answered)” counts those
 * who said that they do not know or prefer not to say, too: it is what shares are of.
 */
export const openCounts = (results: PublicResults): OpenCount[] =>
  everyCount(results).flatMap(({ version, count }) => rowsOf(count, version));

/** A question of which the public does not see everything; of which answers, or `null` where it sees nothing. */
export type NotPublic = {
  readonly question: string;
  readonly version: number;
  readonly answers: readonly string[] | null;
};

/** What the public does not see of the figures that staff see. */
export const notPublic = (results: PublicResults): NotPublic[] =>
  everyCount(results).flatMap(({ version, count }) => {
    const hidden = rowsOf(count, version).filter((one) => one.count === null);
    if (hidden.length === 0) return [];
    const answers = hidden.map(({ row, answer }) => (row === "" ? answer : `${row}: ${answer}`));
    return [{ question: count.question.id, version, answers: count.base === null ? null : answers }];
  });
