import {
  answeredOf,
  ENGLISH_COUNT_WORDS,
  meanAmountOf,
  meanOf,
  meanPlaceOf,
  medianOf,
  type QuestionCount,
  writeUnits,
} from "@collaborative-communities/surveys";

/** What is in one line of a file of counts: of what, which answer, and how many or how much. */
export type CountRow = {
  readonly what: string;
  readonly answer: string;
  readonly number: number;
  readonly base: number;
};

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Every figure of a question, a line each, as it is counted: nothing is put together that was counted apart. */
export const countRows = (count: QuestionCount): CountRow[] => {
  const { question, base } = count;
  const what = question.text;
  const decimals = question.kind === "number" ? question.decimals : 0;
  const write = (units: number) => writeUnits(units, decimals);
  const line = (answer: string, number: number): CountRow => ({ what, answer, number, base });
  const rows: CountRow[] = count.options.map(({ text, count: chosen }) =>
    line(question.kind === "ranking" || question.kind === "allocation" ? `${text}: chosen at all` : text, chosen),
  );
  for (const { text, base: answered, options } of count.rows ?? [])
    for (const option of options)
      rows.push({ what: `${what} ${text}`, answer: option.text, number: option.count, base: answered });
  for (const { from, to, count: gave } of count.values ?? [])
    rows.push(line(from === to ? write(from) : ENGLISH_COUNT_WORDS.range(write(from), write(to)), gave));
  for (const { text, places } of count.ranks ?? []) {
    rows.push(...places.map((gave, place) => line(`${text}: place ${place + 1}`, gave)));
    const mean = meanPlaceOf(places);
    if (mean !== undefined) rows.push(line(`${text}: mean place`, round(mean, 2)));
  }
  const amounts = question.kind === "allocation" ? question.in : "points";
  for (const { text, sum } of count.sums ?? []) {
    rows.push(line(`${text}: all together, in ${amounts}`, sum));
    const mean = meanAmountOf(sum, count);
    if (mean !== undefined) rows.push(line(`${text}: mean, in ${amounts}`, round(mean, 2)));
  }
  for (const way of ["point", "named"] as const)
    if (count.ways) rows.push(line(ENGLISH_COUNT_WORDS.ways[way], count.ways[way]));
  const mean = meanOf(count);
  const median = count.sum === undefined ? undefined : medianOf(count.values ?? []);
  if (mean !== undefined) rows.push(line("Mean", round(mean / 10 ** decimals, decimals + 2)));
  if (median) rows.push(line(median.from === median.to ? "Median" : "Median, at least", Number(write(median.from))));
  if (question.declines)
    for (const decline of question.declines)
      rows.push(line(ENGLISH_COUNT_WORDS.declined[decline], count.declined[decline]));
  if (rows.length > 0 && question.declines) rows.push(line("Answered without declining", answeredOf(count)));
  return rows;
};
