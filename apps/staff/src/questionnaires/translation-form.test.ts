import type { Translation } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { readTranslation, suggestionsFor, takenOver, translationForm } from "./translation-form.ts";

const english = ["first", "second", "third"].map((id) => ({ key: `question/${id}/option/yes`, english: "Yes" }));
const [first, second, third] = english.map(({ key }) => key) as [string, string, string];
const kept = (texts: Translation["texts"]): Translation => ({ language: "pl", version: 1, texts });
const begin = (translation?: Translation) => {
  const form = translationForm(english, translation);
  return { form, start: form };
};

describe("a translation that is taken over", () => {
  it("is offered as soon as the same English was translated above, before anything is saved", () => {
    const { form, start } = begin();
    const typed = { ...form, [first]: { text: " Tak ", isChecked: false } };
    const suggestions = suggestionsFor({ form: typed, start }, english, undefined);
    expect(suggestions.get(second)).toEqual([{ text: "Tak", isChecked: false, places: 1 }]);
    expect(suggestions.has(first)).toBe(false);
  });

  it("goes into empty boxes only, and is not checked there although it is where it came from", () => {
    const outdated = { text: "No tak", from: "Yeah", status: "checked" } as const;
    const translation = kept({ [first]: { text: "Tak", from: "Yes", status: "checked" }, [second]: outdated });
    const { form, start } = begin(translation);
    const taken = takenOver(form, suggestionsFor({ form, start }, english, translation));
    expect(taken).toEqual({ [third]: { text: "Tak", isChecked: false } });
    expect(readTranslation({ ...form, ...taken }, start, english)).toEqual({
      ok: true,
      texts: { [third]: { text: "Tak", from: "Yes", isChecked: false } },
    });
  });

  it("is no longer offered where the box it came from was emptied", () => {
    const translation = kept({ [first]: { text: "Tak", from: "Yes", status: "draft" } });
    const { form, start } = begin(translation);
    expect(suggestionsFor({ form, start }, english, translation).size).toBe(2);
    const emptied = { ...form, [first]: { text: "", isChecked: false } };
    expect(suggestionsFor({ form: emptied, start }, english, translation).size).toBe(0);
  });
});
