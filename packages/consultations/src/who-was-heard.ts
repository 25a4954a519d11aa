import { type Figure, isSmall, protectTable, SMALLEST_COUNT_SHOWN } from "./protection/protect-table.ts";

/** A number of people by part, or nothing where it must not be shown. */
export type ShownCount = { readonly key: string; readonly count: Figure };

/**
 * Numbers of people by part, as they may be shown: none below the threshold but nought, and none that can be worked out
 * as the total less the others. Where too few answered at all nothing is shown. What is hidden because it is small and
 * what is hidden to protect it look the same.
 *
 * It looks at one table alone: whoever publishes the same people in several tables must compare them.
 * @param counts every part once, so that they add up to the total
 * @param smallest the smallest number shown
 */
export const protectCounts = (
  counts: Readonly<Record<string, number>>,
  smallest = SMALLEST_COUNT_SHOWN,
): { readonly total: Figure; readonly parts: readonly ShownCount[] } => {
  const figures = protectTable(Object.values(counts), { smallest });
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    total: isSmall(total, smallest) ? null : total,
    parts: Object.keys(counts).map((key, place) => ({ key, count: figures[place] ?? null })),
  };
};

/**
 * Everybody by channel or by area, beside how many they are as it is shown elsewhere. Parts of a number that is not shown
 * are not shown either: they add up to it.
 * @param counts every part once
 */
export const protectParts = (
  counts: Readonly<Record<string, number>>,
  everybody: Figure,
  smallest = SMALLEST_COUNT_SHOWN,
): readonly ShownCount[] => {
  const { parts } = protectCounts(counts, smallest);
  return everybody === null ? parts.map(({ key }) => ({ key, count: null })) : parts;
};
