import { composed } from "@collaborative-communities/foundation";

/** Letters that Unicode does not take apart. */
const WITH_A_STROKE: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o", ħ: "h", ı: "i" };

/**
 * Text as it is compared: small letters, without accents and marks, words and numbers only, one space between.
 * @example foldText("Łąka, ŞTEFAN’s  park!") // "laka stefan s park"
 */
export const foldText = (text: string): string =>
  composed(text.toWellFormed(), "NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łđøħı]/g, (letter) => WITH_A_STROKE[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
