import { type Figure, protectTable } from "./protect-table.ts";

const WHYS = ["late", "duplicate", "setAside"] as const;
type LeftOut<Count> = Readonly<Record<(typeof WHYS)[number] | "erased", Count>>;

/**
 * Answers that do not count, by why, for each channel; and those that were erased. How many were left out is known from
 * the numbers before and after the rules, and how many were erased is said alone: so these are two tables, of which
 * neither hides what the other leaves to be worked out.
 */
export const protectLeftOut = (rows: readonly LeftOut<number>[], smallest: number): readonly LeftOut<Figure>[] => {
  const leftOut = protectTable(
    rows.flatMap((row) => WHYS.map((why) => row[why])),
    { smallest },
  );
  const erased = protectTable(
    rows.map((row) => row.erased),
    { smallest },
  );
  return rows.map((_, row) => {
    const at = (why: (typeof WHYS)[number]): Figure => leftOut[row * WHYS.length + WHYS.indexOf(why)] ?? null;
    return { late: at("late"), duplicate: at("duplicate"), setAside: at("setAside"), erased: erased[row] ?? null };
  });
};
