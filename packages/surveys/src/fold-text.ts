/**
 * Text as it is compared: small letters, without accents and marks, words and numbers only, one space between.
 * @example foldText("Łąka, ŞTEFAN’s  park!") // "laka stefan s park"
 */
export const foldText = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
