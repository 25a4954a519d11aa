import { composed } from "@collaborative-communities/foundation";

const SAME_BUT_FOR_A_STROKE: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o", ħ: "h", ı: "i" };

/** A text in small letters without accents, as the database folds it: "Łukasz" and "lukasz" are one word. */
const folded = (text: string): string =>
  composed(text.toLowerCase(), "NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[łđøħı]/g, (letter) => SAME_BUT_FOR_A_STROKE[letter] ?? letter);

const MOST_WORDS = 8;

/**
 * What somebody typed to search for, as PostgreSQL's text search takes it: every word, or one that begins so.
 * @returns undefined where there is no word in it
 * @example searchedWords("parks & Łukasz") // "parks:* & lukasz:*"
 */
export const searchedWords = (typed: string): string | undefined => {
  const words = folded(typed.toWellFormed()).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0
    ? undefined
    : words
        .slice(0, MOST_WORDS)
        .map((word) => `${word.slice(0, 60)}:*`)
        .join(" & ");
};
