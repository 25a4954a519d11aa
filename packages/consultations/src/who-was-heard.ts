/** A number of people, or nothing where it must not be shown. */
export type ShownCount = { readonly key: string; readonly count: number | undefined };

/** The smallest number of people that is shown. A default of this project, for each council to set. */
export const SMALLEST_COUNT_SHOWN = 10;

/**
 * Numbers of people by part, as they may be shown: none below the threshold, and none that can be worked out as the
 * total less the others. Where too few answered at all nothing is shown. What is hidden because it is small and what is
 * hidden to protect it look the same.
 *
 * It looks at one table alone: whoever publishes the same people in several tables must compare them.
 * @param counts every part once, so that they add up to the total
 * @param smallest the smallest number shown
 */
export const protectCounts = (
  counts: Readonly<Record<string, number>>,
  smallest = SMALLEST_COUNT_SHOWN,
): { readonly total: number | undefined; readonly parts: readonly ShownCount[] } => {
  const all = Object.entries(counts).map(([key, count]) => ({ key, count }));
  const total = all.reduce((sum, { count }) => sum + count, 0);
  if (total < smallest) return { total: undefined, parts: all.map(({ key }) => ({ key, count: undefined })) };
  const hidden = new Set(all.filter(({ count }) => count < smallest).map(({ key }) => key));
  const smallestFirst = all.filter(({ key }) => !hidden.has(key)).sort((one, other) => one.count - other.count);
  const sum = () => all.reduce((add, { key, count }) => add + (hidden.has(key) ? count : 0), 0);
  // One hidden part is the total less the shown ones; several that add up to few are few each.
  while (hidden.size > 0 && (hidden.size < 2 || sum() < smallest)) {
    const next = smallestFirst.shift();
    if (!next) return { total, parts: all.map(({ key }) => ({ key, count: undefined })) };
    hidden.add(next.key);
  }
  return { total, parts: all.map(({ key, count }) => ({ key, count: hidden.has(key) ? undefined : count })) };
};
