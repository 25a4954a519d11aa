import { type Figure, isSmall, protectTable } from "./protect-table.ts";

type Asked = {
  readonly chosen: readonly { readonly count: number; readonly isExclusive: boolean }[];
  /** How many a person may choose. */
  readonly most: number;
  /** How many did not choose but say that they do not know, or prefer not to say. */
  readonly declined: readonly number[];
  readonly answered: number;
};

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * Answers of which people could choose several, as they may be shown; and after them those who declined. How many chose
 * an answer is a table of its own, with those who did not: so what nearly everybody chose is hidden too.
 */
export const protectChoices = ({ chosen, most, declined, answered }: Asked, smallest: number): readonly Figure[] => {
  const of = (isExclusive: boolean) =>
    chosen.filter((one) => one.isExclusive === isExclusive).map(({ count }) => count);
  const [alone, open] = [of(true), of(false)];
  // One answer each: they exclude one another like the parts of any table.
  if (most === 1 || open.length <= 1)
    return protectTable([...chosen.map(({ count }) => count), ...declined], { smallest, hidesUnanimous: true });
  const among = answered - sumOf(alone);
  const everybody = answered + sumOf(declined);
  if (everybody > 0 && alone.includes(everybody)) return [...chosen, ...declined].map(() => null);
  // How many chose no exclusive answer is a part of the table that is never shown, and so the first to be hidden.
  const parts = protectTable([...alone, ...declined, among], { smallest });
  // At least so many chose another: what is shown of those who chose none of these is a bound for the hidden parts.
  const others = smallest * (1 + parts.slice(0, -1).filter((part) => part === null).length);
  const shown = open.map((count) =>
    count === 0 || (!isSmall(count, smallest) && count + others <= among) ? count : null,
  );
  const hidden = shown.filter((count) => count === null).length;
  const left = most * among - sumOf(shown.map((count) => count ?? 0));
  const tells =
    hidden > 0 &&
    // All of them chose the same one: the noughts beside it would say so.
    (open.filter((count) => count > 0).length <= 1 ||
      // Nearly all that people could choose is in what is shown.
      left - (hidden - 1) < smallest - 1);
  // Of two answers everybody made one at least: what is over is how many made both.
  const areTwo = hidden === 0 && open.filter((count) => count > 0).length === 2;
  const isTold = areTwo && isSmall(sumOf(open) - among, smallest);
  const isUnknown = tells || isTold || (among === 0 && parts.at(-1) === null);
  const next = { true: parts.values(), false: shown.values() };
  return [
    ...chosen.map(({ isExclusive }): Figure => {
      const figure = next[`${isExclusive}`].next().value ?? null;
      return isUnknown && !isExclusive ? null : figure;
    }),
    ...parts.slice(alone.length, -1),
  ];
};
