/** What repeated measurements of one thing came to. */
export type Spread = {
  readonly least: number;
  readonly median: number;
  readonly most: number;
  readonly all: readonly number[];
};

/** @param all one number a round; at least one */
export const spreadOf = (all: readonly number[]): Spread => {
  const sorted = [...all].sort((one, other) => one - other);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { least: at(0), median, most: at(sorted.length - 1), all };
};

/** The value that 95 of 100 are no larger than. */
export const p95 = (all: readonly number[]): number =>
  [...all].sort((one, other) => one - other)[Math.ceil(all.length * 0.95) - 1] ?? Number.NaN;

/** Each of one over each of the other of the same round: what weighs on both at that time weighs on neither here. */
export const ratioOf = (ours: Spread, bare: Spread): Spread =>
  spreadOf(ours.all.map((value, round) => value / (bare.all[round] ?? Number.NaN)));

/** "1,234", or with three figures where it is small. */
export const figure = (value: number): string => {
  if (!Number.isFinite(value)) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

/** The cells "median", "least", "most" of a table. */
export const cells = (spread: Spread): string[] => [spread.median, spread.least, spread.most].map(figure);
