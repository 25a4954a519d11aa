/** Draws a whole number from 0 to `most`. All that is random comes from it, so a test can repeat what it saw. */
export type Draw = (most: number) => number;

/** A draw that gives the same numbers for the same seed (mulberry32). @example drawWith(1)(9) === drawWith(1)(9) // true */
export const drawWith = (seed: number): Draw => {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (most + 1);
  };
};

/** One of a list. */
export const oneOf = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length - 1)] as T;

/** Some of a list, or none, or all. */
export const someOf = <T>(draw: Draw, list: readonly T[]): T[] => list.filter(() => draw(1) === 0);

/** A value, or nothing. */
export const perhaps = <T>(draw: Draw, value: T): T | undefined => (draw(2) === 0 ? value : undefined);
