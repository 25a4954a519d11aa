import { Language } from "@collaborative-communities/consultations";

/** The languages that questions are translated into: those of the resident site, but English, which is the original. */
export const TranslatedLanguage = Language.exclude(["en"]);
export type TranslatedLanguage = Exclude<Language, "en">;
