import type { Cell } from "./cell.ts";

/** More than the labels and codes of a long survey; texts of people are longer, and each is written once. */
const [MOST, LONGEST] = [4_000, 80];

/**
 * Writes cells, and remembers how the short ones were written: a file has the same few labels and codes millions of
 * times. What is remembered is bounded, however many different cells there are.
 */
export const rememberCells = (write: (cell: Cell) => string): ((cell: Cell) => string) => {
  const known = new Map<Cell, string>();
  return (cell) => {
    if (typeof cell === "string" && cell.length > LONGEST) return write(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const written = write(cell);
    if (known.size < MOST) known.set(cell, written);
    return written;
  };
};
