import {
  roomFor,
  type SuggestedText,
  suggestTexts,
  type Translation,
  type WrittenText,
} from "@collaborative-communities/surveys";
import type { FieldError } from "../problem.ts";

/** A text that is translated: its key, and its words in English. */
export type EnglishText = { readonly key: string; readonly english: string };

/** A text as it is translated: what is typed, and whether a person has checked it. */
export type TextForm = { readonly text: string; readonly isChecked: boolean };

/** By the key of the text. */
export type TranslationForm = Readonly<Record<string, TextForm>>;

/** Where one text stands. */
export type TextState = "missing" | "outdated" | "machine" | "draft" | "checked";

export const STATE_NAMES: Readonly<Record<TextState, string>> = {
  missing: "Missing",
  outdated: "Outdated: the English changed",
  machine: "By machine, not checked",
  draft: "Not checked",
  checked: "Checked",
};

export const stateOf = (key: string, english: string, translation: Translation | undefined): TextState => {
  const found = translation && Object.hasOwn(translation.texts, key) ? translation.texts[key] : undefined;
  if (!found) return "missing";
  return found.from === english ? found.status : "outdated";
};

/** What is kept as a form: an outdated text stands in its box, to be mended, and counts as not checked. */
export const translationForm = (
  english: readonly EnglishText[],
  translation: Translation | undefined,
): TranslationForm =>
  Object.fromEntries(
    english.map(({ key, english: words }) => {
      const found = translation && Object.hasOwn(translation.texts, key) ? translation.texts[key] : undefined;
      return [key, { text: found?.text ?? "", isChecked: stateOf(key, words, translation) === "checked" }];
    }),
  );

const isAsRead = (typed: TextForm, before: TextForm | undefined): boolean =>
  typed.text === before?.text && typed.isChecked === before.isChecked;

/** For texts without a translation: what the same English is called elsewhere, saved or typed a moment ago. */
export const suggestionsFor = (
  { form, start }: { readonly form: TranslationForm; readonly start: TranslationForm },
  english: readonly EnglishText[],
  translation: Translation | undefined,
): ReadonlyMap<string, readonly SuggestedText[]> => {
  const texts: Translation["texts"] = {};
  for (const { key, english: from } of english) {
    const typed = form[key];
    const text = typed?.text.trim() ?? "";
    if (!typed || text === "") continue;
    const kept = translation && Object.hasOwn(translation.texts, key) ? translation.texts[key] : undefined;
    texts[key] =
      isAsRead(typed, start[key]) && kept ? kept : { text, from, status: typed.isChecked ? "checked" : "draft" };
  }
  return suggestTexts(new Map(english.map((one) => [one.key, one.english])), { texts });
};

/** The empty texts for which there is a suggestion, with the likeliest taken over; nobody has checked them there. */
export const takenOver = (
  form: TranslationForm,
  suggestions: ReadonlyMap<string, readonly SuggestedText[]>,
): TranslationForm =>
  Object.fromEntries(
    [...suggestions].flatMap(([key, [likeliest]]) =>
      likeliest && (form[key]?.text ?? "").trim() === "" ? [[key, { text: likeliest.text, isChecked: false }]] : [],
    ),
  );

/** The id of the field for a text. */
export const textField = (key: string): string => `text-${key.replaceAll("/", "-")}`;

/** A text to be named by: a proposal would fill the whole list of what is wrong. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);

/** What was changed against what was read, to be saved; or what is wrong with it. */
export const readTranslation = (
  form: TranslationForm,
  start: TranslationForm,
  english: readonly EnglishText[],
): { ok: true; texts: Record<string, WrittenText> } | { ok: false; errors: FieldError[] } => {
  const texts: Record<string, WrittenText> = {};
  const errors: FieldError[] = [];
  for (const { key, english: from } of english) {
    const typed = form[key];
    const before = start[key];
    if (!typed || isAsRead(typed, before)) continue;
    if (typed.isChecked && typed.text.trim() === "")
      errors.push({ field: textField(key), text: `“${shorten(from)}” cannot be checked: it has no translation.` });
    if (typed.text.trim().length > roomFor(from))
      errors.push({
        field: textField(key),
        text: `Keep the translation of “${shorten(from)}” to ${roomFor(from).toLocaleString("en-GB")} characters.`,
      });
    texts[key] = { text: typed.text, from, isChecked: typed.isChecked };
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, texts };
};
