import { Language } from "@collaborative-communities/consultations";

/** The languages of the resident site beside English, which is what the others are translated from. */
export const LANGUAGES = Language.exclude(["en"]).options;
export type TranslatedLanguage = (typeof LANGUAGES)[number];

const NAMES = new Intl.DisplayNames("en-GB", { type: "language" });

/** @example languageName("pl") // "Polish" */
export const languageName = (language: string): string => NAMES.of(language) ?? language;

/** How far a language has come, in words. */
export const stateInWords = (state: {
  readonly texts: number;
  readonly missing: number;
  readonly outdated: number;
  readonly unchecked: number;
  readonly checked: number;
}): string => {
  const parts = [
    state.missing > 0 && `${state.missing} missing`,
    state.outdated > 0 && `${state.outdated} outdated`,
    state.unchecked > 0 && `${state.unchecked} not checked`,
  ].filter((part) => part !== false);
  if (state.texts === 0) return "Nothing to translate yet";
  return parts.length === 0 ? `All ${state.texts} texts checked` : `${parts.join(", ")} of ${state.texts}`;
};
