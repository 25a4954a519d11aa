import { type Band, bandsOf } from "@collaborative-communities/surveys";

/** Values from one to another; `null` for an end that is open, so that the largest and the smallest are not told. */
export type WideBand = { readonly from: number | null; readonly to: number | null; readonly count: number };

/** The value up to which so many lie, from one end. */
const reached = (values: readonly Band[], many: number): Band | undefined => {
  let passed = 0;
  return values.find(({ count }) => {
    passed += count;
    return passed >= many;
  });
};

/** Puts neighbours together until each band has at least the smallest number shown; those left over go to the last. */
const together = (values: readonly Band[], smallest: number): readonly Band[] => {
  const bands: { from: number; to: number; count: number }[] = [];
  let open: { from: number; to: number; count: number } | undefined;
  for (const { from, to, count } of values) {
    open = { from: open?.from ?? from, to, count: (open?.count ?? 0) + count };
    if (open.count < smallest) continue;
    bands.push(open);
    open = undefined;
  }
  const last = bands.at(-1);
  if (open && last) Object.assign(last, { to: open.to, count: last.count + open.count });
  return bands.length < 2 ? [] : bands;
};

/**
 * Counted values in few bands, each with at least the smallest number shown; the first and the last are open, so that
 * what one person gave is seen neither in a count nor in where the bands end. Nothing where fewer than two are left.
 */
export const wideBands = (values: readonly Band[], smallest: number): readonly WideBand[] => {
  const [low, high] = [reached(values, smallest), reached([...values].reverse(), smallest)];
  if (!low || !high || low.from >= high.from) return [];
  // The few at either end count with those next to them, before the width of the bands is chosen.
  const within = (value: Band): Band => {
    const end = value.from < low.from ? low : value.from > high.from ? high : value;
    return { ...end, count: value.count };
  };
  const bands = together(bandsOf(values.map(within)), smallest);
  return bands.map(({ from, to, count }, place) => ({
    from: place === 0 ? null : from,
    to: place === bands.length - 1 ? null : to,
    count,
  }));
};

/** The values of a scale in bands of neighbours. Everybody knows where a scale ends, so its ends are not open. */
export const scaleBands = (values: readonly Band[], smallest: number): readonly Band[] => together(values, smallest);
