/** A number of people, or `null` where it is not shown. */
export type Figure = number | null;

/** The smallest number of people that is shown. A default of this project, for each council to set. */
export const SMALLEST_COUNT_SHOWN = 10;

/**
 * The least that a threshold can be. Of one that hides the number one alone, whoever knows the rule knows what is
 * hidden.
 */
export const LEAST_THRESHOLD = 3;

type Rule = {
  /** The smallest number shown. */
  readonly smallest: number;
  /** Whether nothing is shown where one part holds everybody: whoever is known to be among them is known to be in it. */
  readonly hidesUnanimous?: boolean;
  /** Parts that are hidden whatever they hold. */
  readonly alwaysHidden?: readonly number[];
};

/**
 * Parts of a number of people that exclude one another, as they may be shown when the whole is shown too. A part with
 * nobody in it is shown as nought.
 *
 * Hidden are the small ones, and then others until at least two are hidden and they hold as many people as as many
 * parts of the smallest size shown. Those others are taken from the end of the list and not by their size, so that
 * which of them are hidden says nothing of how many they are. Where there are not enough, nothing is shown.
 * @example protectTable([40, 31, 3], { smallest: 10 }) // [40, null, null]
 */
export const protectTable = (counts: readonly number[], { smallest, hidesUnanimous, alwaysHidden = [] }: Rule) => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const nothing = counts.map((): Figure => null);
  if (total === 0 && alwaysHidden.length === 0) return counts.map((): Figure => 0);
  if (total < smallest || (hidesUnanimous && counts.includes(total))) return nothing;
  const hidden = new Set([...counts.keys()].filter((place) => isSmall(counts[place] ?? 0, smallest)));
  for (const place of alwaysHidden) hidden.add(place);
  const others = [...counts.keys()].filter((place) => !hidden.has(place) && (counts[place] ?? 0) > 0);
  const held = () => [...hidden].reduce((sum, place) => sum + (counts[place] ?? 0), 0);
  while (hidden.size > 0 && (hidden.size < 2 || held() < hidden.size * smallest)) {
    const next = others.pop();
    if (next === undefined) return nothing;
    hidden.add(next);
  }
  return counts.map((count, place): Figure => (hidden.has(place) ? null : count));
};

/** Whether it is somebody, and fewer than may be shown. */
export const isSmall = (count: number, smallest: number): boolean => count > 0 && count < smallest;

/**
 * A number of people that was counted in another way than one that is shown, and may stand beside it: the same, or so
 * far from it that the difference is no small number either.
 * @example besideTotal(68, 71, 10) // null
 */
export const besideTotal = (count: number, total: Figure, smallest: number): Figure =>
  total === null || isSmall(count, smallest) || isSmall(Math.abs(count - total), smallest) ? null : count;
