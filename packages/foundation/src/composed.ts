/** More marks than any writing puts on one letter: UAX #15 (Stream-Safe Text Format) allows thirty, and no language needs more than about half of them. */
const MOST_MARKS = 30;
const PILE = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, "gu");

const withoutPiles = (text: string): string => text.replace(PILE, "$1");

/**
 * Text in one of Unicode's normal forms, for whatever somebody may have typed. Where a letter has more marks than there
 * is writing with, the rest of them are left out: the time a normal form takes grows with the square of the marks in a
 * row, so that a page full of them would hold everybody else up for minutes.
 * @example composed("e\u0301") // "é"
 */
export const composed = (text: string, form: "NFC" | "NFKC" | "NFKD" = "NFC"): string =>
  // A few marks are two in their normal form, so it is looked at again afterwards.
  withoutPiles(withoutPiles(text).normalize(form));
