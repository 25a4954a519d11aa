import { z } from "zod";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

/** Where a translated text stands. English is what the others are translated from, and the only language that must be there. */
export const TranslationStatus = z.enum(["machine", "draft", "checked"]);
export type TranslationStatus = z.infer<typeof TranslationStatus>;

/** Texts in English by their keys, in the order in which people read them. */
export type EnglishTexts = ReadonlyMap<string, string>;

/** The room that every translated text has, in characters, however short its English. */
const LEAST_ROOM = 1_000;

/** The longest that a text may be in another language, in characters: twice its English, and a thousand at least. */
export const roomFor = (english: string): number => Math.max(LEAST_ROOM, english.length * 2);

/** One text in another language, with the English it was translated from. */
export const TranslatedText = z.object({
  text: z.string().trim().min(1),
  from: z.string(),
  status: TranslationStatus,
});
export type TranslatedText = z.infer<typeof TranslatedText>;

/**
 * Texts in one language, by the key of each: those of a questionnaire (`textsOf`), and of whatever stands around it.
 * What is missing is shown in English.
 */
export const Translation = z.object({
  /** A BCP 47 tag. */
  language: z.string().min(2).max(20),
  version: z.number().int().min(1),
  texts: z.record(z.string(), TranslatedText),
});
export type Translation = z.infer<typeof Translation>;

type Change = (key: string, english: string) => string;

const parts = <Part extends { id: string; text: string }>(key: string, list: readonly Part[], change: Change): Part[] =>
  list.map((part) => ({ ...part, text: change(`${key}/${part.id}`, part.text) }));

/** The questionnaire with every text that people read put through a change; nothing else is touched. */
const withTexts = (questionnaire: Questionnaire, change: Change): Questionnaire => ({
  ...questionnaire,
  questions: questionnaire.questions.map((question) => {
    const key = `question/${question.id}`;
    const said = {
      text: change(key, question.text),
      ...(question.hint !== undefined && { hint: change(`${key}/hint`, question.hint) }),
    };
    switch (question.kind) {
      case "single":
      case "several":
      case "ranking":
      case "allocation":
        return { ...question, ...said, options: parts(`${key}/option`, question.options, change) };
      case "matrix":
        return {
          ...question,
          ...said,
          rows: parts(`${key}/row`, question.rows, change),
          columns: parts(`${key}/column`, question.columns, change),
        };
      case "scale":
        return {
          ...question,
          ...said,
          ...(question.low !== undefined && { low: change(`${key}/low`, question.low) }),
          ...(question.high !== undefined && { high: change(`${key}/high`, question.high) }),
        };
      case "number":
        return {
          ...question,
          ...said,
          ...(question.unit !== undefined && { unit: change(`${key}/unit`, question.unit) }),
        };
      default:
        return { ...question, ...said };
    }
  }),
  ...(questionnaire.sections && {
    sections: questionnaire.sections.map((section) => {
      const key = `section/${section.id}`;
      return {
        ...section,
        title: change(key, section.title),
        ...(section.hint !== undefined && { hint: change(`${key}/hint`, section.hint) }),
        ...(section.repeat && {
          repeat: { ...section.repeat, another: change(`${key}/another`, section.repeat.another) },
        }),
      };
    }),
  }),
});

/** Every text of a questionnaire that people read, by its key, in the order of the questions. */
export const textsOf = (questionnaire: Questionnaire): EnglishTexts => {
  const texts = new Map<string, string>();
  withTexts(questionnaire, (key, english) => {
    texts.set(key, english);
    return english;
  });
  return texts;
};

/** A text's translation, where there is one and its English is still what it was translated from. */
export const currentText = (
  { texts }: Pick<Translation, "texts">,
  key: string,
  english: string | undefined,
): TranslatedText | undefined => {
  const found = Object.hasOwn(texts, key) ? texts[key] : undefined;
  return found?.from === english ? found : undefined;
};

/**
 * The questionnaire in another language. A text that is missing, or whose English changed since, stays English.
 * @param options.checkedOnly leave out what no person has checked; otherwise say beside the page what `machine` counts
 */
export const translate = (
  questionnaire: Questionnaire,
  translation: Translation,
  options: { readonly checkedOnly?: boolean } = {},
): Questionnaire =>
  withTexts(questionnaire, (key, english) => {
    const found = currentText(translation, key, english);
    if (!found) return english;
    return options.checkedOnly && found.status !== "checked" ? english : found.text;
  });

/** How far a translation has come. The five counts add up to every text there is. */
export type TranslationState = {
  readonly language: string;
  readonly texts: number;
  readonly missing: readonly string[];
  /** Translated from an English that has changed since. */
  readonly outdated: readonly string[];
  readonly machine: readonly string[];
  readonly draft: readonly string[];
  readonly checked: readonly string[];
  /** Whether a person has checked all of it as it stands. */
  readonly isHumanChecked: boolean;
};

/** Compares a translation with the English as it is now. */
export const translationState = (texts: EnglishTexts, translation: Translation): TranslationState => {
  const by: Record<"missing" | "outdated" | TranslationStatus, string[]> = {
    missing: [],
    outdated: [],
    machine: [],
    draft: [],
    checked: [],
  };
  for (const [key, english] of texts) {
    const found = Object.hasOwn(translation.texts, key) ? translation.texts[key] : undefined;
    by[!found ? "missing" : found.from === english ? found.status : "outdated"].push(key);
  }
  return { language: translation.language, texts: texts.size, ...by, isHumanChecked: by.checked.length === texts.size };
};

/** A translation carried over to a later version: what still has its English is kept, with its status. */
export const carryOver = (
  translation: Translation,
  { version, english }: { readonly version: number; readonly english: EnglishTexts },
): Translation => {
  const texts = Object.entries(translation.texts).filter(([key, text]) => english.get(key) === text.from);
  return { ...translation, version, texts: Object.fromEntries(texts) };
};
