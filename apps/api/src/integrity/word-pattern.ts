import { foldText } from "@collaborative-communities/surveys";

/** Latin letters with and without accents, and the signs people write between them. */
const BLOCKS = [
  [0x00, 0x24f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x20ac, 0x20ac],
] as const;

const written = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;

/** The letters of the blocks by what they are folded to, and the codes of all that are folded to one sign or to none. */
const { lettersOf, known } = (() => {
  const lettersOf = new Map<string, number[]>();
  const known: number[] = [];
  for (const [first, last] of BLOCKS)
    for (let code = first; code <= last; code += 1) {
      const folded = foldText(String.fromCodePoint(code));
      if (folded.length > 1) continue;
      known.push(code);
      if (folded) lettersOf.set(folded, [...(lettersOf.get(folded) ?? []), code]);
    }
  return { lettersOf, known };
})();

/** Codes in their order, as the ranges of a class: without them PostgreSQL would look through hundreds of signs. */
const rangesOf = (codes: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => `${written(from)}-${written(to)}`).join("");
};

/** A sign by which a text has to be folded to be searched: one of another script, or one that stands for several. */
export const UNUSUAL_SIGN = `[^${rangesOf(known)}]`;

/**
 * A folded word as a pattern of PostgreSQL that finds it in a text as it was written, in whatever case and with whatever
 * accents. To fold a text takes the database twenty times as long as to look for a pattern in it; so only a text that has
 * an `UNUSUAL_SIGN` is folded.
 * @example patternOf("laka") finds "ŁĄKA"
 */
export const patternOf = (word: string): string =>
  [...word]
    .map((letter) => {
      const codes = lettersOf.get(letter);
      return codes ? `[${codes.map(written).join("")}]` : letter.replace(/[^\p{L}\p{N}]/gu, "\\$&");
    })
    .join("");
