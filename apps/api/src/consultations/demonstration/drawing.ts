/** A small, well-known generator (mulberry32), so that the same seed gives the same answers on every machine. */
export const generator = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Things with the weight each is chosen by. The sum is worked out once: some lists are drawn from a million times. */
export type Weighted<T> = { readonly entries: readonly (readonly [T, number])[]; readonly total: number };

export const weigh = <T>(entries: readonly (readonly [T, number])[]): Weighted<T> => ({
  entries,
  total: entries.reduce((sum, [, weight]) => sum + weight, 0),
});

export const pick = <T>(random: () => number, { entries, total }: Weighted<T>): T => {
  let left = random() * total;
  for (const [thing, weight] of entries) {
    left -= weight;
    if (left < 0) return thing;
  }
  return (entries.at(-1) as readonly [T, number])[0];
};
