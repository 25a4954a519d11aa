import { currentText, type EnglishTexts, type Translation } from "./translation.ts";

/** A translation that the same English has elsewhere. */
export type SuggestedText = {
  readonly text: string;
  /** Whether a person has checked it in one of those places. */
  readonly isChecked: boolean;
  /** In how many places it stands. */
  readonly places: number;
};

/** Where a translation stands that a person wrote: the first place of each, by the English it was written for. */
const writtenFor = (
  english: EnglishTexts,
  { texts }: Pick<Translation, "texts">,
): Map<string, Map<string, SuggestedText>> => {
  const found = new Map<string, Map<string, SuggestedText>>();
  for (const key of english.keys()) {
    const kept = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (!kept || kept.status === "machine") continue;
    const same = found.get(kept.from) ?? new Map<string, SuggestedText>();
    const before = same.get(kept.text);
    same.set(kept.text, {
      text: kept.text,
      isChecked: kept.status === "checked" || before?.isChecked === true,
      places: (before?.places ?? 0) + 1,
    });
    found.set(kept.from, same);
  }
  return found;
};

/**
 * For every text that has no translation of its English as it is now: what the same English is called elsewhere, the
 * likeliest first. That is what somebody has checked before what nobody has, and then what stands in most places. What a
 * machine translated and nobody has checked is offered for nothing. Words can need another translation in another
 * place, so whoever takes one over has it checked there as well.
 */
export const suggestTexts = (
  english: EnglishTexts,
  translation: Pick<Translation, "texts">,
): ReadonlyMap<string, readonly SuggestedText[]> => {
  const written = writtenFor(english, translation);
  const suggested = new Map<string, readonly SuggestedText[]>();
  for (const [key, words] of english) {
    const same = written.get(words);
    if (!same || currentText(translation, key, words)) continue;
    suggested.set(
      key,
      [...same.values()].sort(
        (one, other) => Number(other.isChecked) - Number(one.isChecked) || other.places - one.places,
      ),
    );
  }
  return suggested;
};
