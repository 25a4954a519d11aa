import {
  LONGEST_TRANSLATED,
  type Questionnaire,
  type Translation,
  textsOf,
  type WrittenText,
} from "@collaborative-communities/surveys";
import type { FieldError } from "../problem.ts";

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
export const translationForm = (questionnaire: Questionnaire, translation: Translation | undefined): TranslationForm =>
  Object.fromEntries(
    [...textsOf(questionnaire)].map(([key, english]) => {
      const found = translation && Object.hasOwn(translation.texts, key) ? translation.texts[key] : undefined;
      return [key, { text: found?.text ?? "", isChecked: stateOf(key, english, translation) === "checked" }];
    }),
  );

/** The id of the field for a text. */
export const textField = (key: string): string => `text-${key.replaceAll("/", "-")}`;

/** What was changed against what was read, to be saved; or what is wrong with it. */
export const readTranslation = (
  form: TranslationForm,
  start: TranslationForm,
  questionnaire: Questionnaire,
): { ok: true; texts: Record<string, WrittenText> } | { ok: false; errors: FieldError[] } => {
  const texts: Record<string, WrittenText> = {};
  const errors: FieldError[] = [];
  for (const [key, from] of textsOf(questionnaire)) {
    const typed = form[key];
    const before = start[key];
    if (!typed || (typed.text === before?.text && typed.isChecked === before.isChecked)) continue;
    if (typed.isChecked && typed.text.trim() === "")
      errors.push({ field: textField(key), text: `“${from}” cannot be checked: it has no translation.` });
    if (typed.text.trim().length > LONGEST_TRANSLATED)
      errors.push({
        field: textField(key),
        text: `Keep the translation of “${from}” to ${LONGEST_TRANSLATED} characters.`,
      });
    texts[key] = { text: typed.text, from, isChecked: typed.isChecked };
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, texts };
};
