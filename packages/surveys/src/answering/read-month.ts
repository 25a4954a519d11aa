import { foldText } from "../integrity/fold-text.ts";

/** Whose names of months are understood, whatever language the page is in. */
const LANGUAGES = ["en-GB", "ro", "pl", "lt"];
const LEAST_LETTERS = 3;

/** A month's names, as one says it alone and as one says it after a day ("maj", "3 maja"). */
const namesOf = (month: number): string[] => {
  const day = Date.UTC(2024, month - 1, 1);
  return LANGUAGES.flatMap((language) => {
    const alone = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    const inADate = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
    const part = inADate.formatToParts(day).find(({ type }) => type === "month")?.value ?? "";
    return [foldText(alone.format(day)), foldText(part)];
  });
};

let names: readonly (readonly string[])[] | undefined;

/**
 * The number of a month that was written as a number or by its name, or by so much of it that no other is meant.
 * @param written without spaces around it
 * @returns undefined for what is no month's name; a number is returned as it is, also one that is no month's
 * @example readMonth("Sept") // 9
 */
export const readMonth = (written: string): number | undefined => {
  if (/^\d{1,4}$/.test(written)) return Number(written);
  const begun = foldText(written);
  if (begun.length < LEAST_LETTERS) return undefined;
  names ??= Array.from({ length: 12 }, (_, at) => namesOf(at + 1));
  const meant = names.flatMap((known, at) => (known.some((name) => name.startsWith(begun)) ? [at + 1] : []));
  return meant.length === 1 ? meant[0] : undefined;
};
