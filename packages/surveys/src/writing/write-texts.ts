import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { type EnglishTexts, roomFor, type TranslatedText, type Translation } from "./translation.ts";

/** One text as a translator leaves it. */
export type WrittenText = {
  /** Empty takes the translation away: people read the English again. */
  readonly text: string;
  /** The English it was translated from, as the translator saw it. */
  readonly from: string;
  /** Whether a person has checked it as it stands. */
  readonly isChecked: boolean;
};

/** A translation with what was written into it, and the texts that became checked, or ceased to be. */
export type WrittenTranslation = {
  readonly translation: Translation;
  readonly changed: readonly string[];
  readonly checked: readonly string[];
  readonly unchecked: readonly string[];
};

const statusOf = (before: TranslatedText | undefined, written: WrittenText, text: string): TranslatedText["status"] => {
  if (written.isChecked) return "checked";
  const isSame = before?.text === text && before.from === written.from;
  return isSame && before.status === "machine" ? "machine" : "draft";
};

/**
 * Writes texts into a translation; what is not named stays as it is. A text that was translated from an English that has
 * changed meanwhile is kept, and counts as outdated. A text that was changed is no longer what was checked, unless
 * whoever changed it says that it is.
 */
export const writeTexts = (
  before: Translation,
  { version, english }: { readonly version: number; readonly english: EnglishTexts },
  texts: Readonly<Record<string, WrittenText>>,
): Result<WrittenTranslation> => {
  const after: Record<string, TranslatedText> = { ...before.texts };
  const changed: string[] = [];
  const checked: string[] = [];
  const unchecked: string[] = [];
  for (const [key, written] of Object.entries(texts)) {
    const old = Object.hasOwn(before.texts, key) ? before.texts[key] : undefined;
    if (!english.has(key) && !old)
      return refuse("surveys/no-such-text", "A text that was translated is no longer there. Load the page again.", {
        field: key,
      });
    const text = written.text.trim();
    const most = roomFor(written.from);
    if (text.length > most)
      return refuse(
        "surveys/translation-too-long",
        `Keep the translation to ${most.toLocaleString("en-GB")} characters.`,
        { field: key },
      );
    const next: TranslatedText | undefined =
      text === "" ? undefined : { text, from: written.from, status: statusOf(old, written, text) };
    if (old?.text === next?.text && old?.from === next?.from && old?.status === next?.status) continue;
    changed.push(key);
    if (next?.status === "checked") checked.push(key);
    else if (old?.status === "checked") unchecked.push(key);
    if (next) after[key] = next;
    else delete after[key];
  }
  return ok({ translation: { ...before, version, texts: after }, changed, checked, unchecked });
};
