import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { type Translation, textsOf, translationState, writeTexts } from "../index.ts";
import { aQuestionnaire, aSingleChoice } from "../testing.ts";

const questionnaire = aQuestionnaire({ questions: [aSingleChoice()] });
const english = textsOf(questionnaire);
const asked = { version: questionnaire.version, english };
const none: Translation = { language: "pl", version: 1, texts: {} };
const yesText = "question/agree/option/yes";
const tak = { text: " Tak ", from: "Yes", isChecked: false };
const write = (before: Translation, texts: Parameters<typeof writeTexts>[2]) => yes(writeTexts(before, asked, texts));

describe("writing a translation", () => {
  it("keeps a text as a draft until a person has checked it", () => {
    const draft = write(none, { [yesText]: tak });
    expect(draft.translation.texts).toEqual({ [yesText]: { text: "Tak", from: "Yes", status: "draft" } });
    expect([draft.changed, draft.checked]).toEqual([[yesText], []]);
    const checked = write(draft.translation, { [yesText]: { ...tak, isChecked: true } });
    expect([checked.translation.texts[yesText]?.status, checked.checked]).toEqual(["checked", [yesText]]);
  });
  it("is no longer checked where it was changed and nobody says that it still is", () => {
    const checked = write(none, { [yesText]: { ...tak, isChecked: true } });
    const changed = write(checked.translation, { [yesText]: { ...tak, text: "Owszem" } });
    expect([changed.translation.texts[yesText]?.status, changed.unchecked]).toEqual(["draft", [yesText]]);
  });
  it("takes a text away where its box is emptied, and changes nothing that was not named", () => {
    const both = write(none, { [yesText]: tak, "question/agree": { ...tak, text: "Zgoda?", from: "Agree?" } });
    const { translation } = write(both.translation, { [yesText]: { ...tak, text: "  " } });
    expect(Object.keys(translation.texts)).toEqual(["question/agree"]);
    expect(write(translation, {}).changed).toEqual([]);
  });
  it("keeps what was translated from an English that changed meanwhile, as outdated", () => {
    const { translation } = write(none, { [yesText]: { ...tak, from: "Yeah", isChecked: true } });
    expect(translationState(english, translation).outdated).toEqual([yesText]);
  });
  it("refuses a text that is not asked, and one that is too long, and says which", () => {
    expect(no(writeTexts(none, asked, { "question/gone": tak }))).toMatchObject({
      code: "surveys/no-such-text",
      field: "question/gone",
    });
    expect(no(writeTexts(none, asked, { [yesText]: { ...tak, text: "a".repeat(1_001) } })).code).toBe(
      "surveys/translation-too-long",
    );
  });
  it("gives a translation twice the room of a long English text", () => {
    const proposal = "a".repeat(2_000);
    const long = { version: 1, english: new Map([["proposal", proposal]]) };
    const written = (length: number) => ({ proposal: { text: "b".repeat(length), from: proposal, isChecked: false } });
    expect(yes(writeTexts(none, long, written(4_000))).changed).toEqual(["proposal"]);
    expect(no(writeTexts(none, long, written(4_001))).message).toBe("Keep the translation to 4,000 characters.");
  });
});
