import type { Language } from "@collaborative-communities/consultations";

/** The languages people can answer in, in the words of staff. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  ro: "Romanian",
  pl: "Polish",
  lt: "Lithuanian",
};
export const languageName = (language: string): string =>
  (LANGUAGE_NAMES as Readonly<Record<string, string>>)[language] ?? language;
