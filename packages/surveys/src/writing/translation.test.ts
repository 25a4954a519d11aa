import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOver, Questionnaire, type Translation, textsOf, translate, translationState } from "../index.ts";
import { aQuestionnaire, aRandomQuestionnaire, aSingleChoice, drawWith } from "../testing.ts";

const questionnaire = aQuestionnaire({ questions: [aSingleChoice()] });
const from = { text: "Do you agree with the vision?", yes: "Yes", no: "No" };
const polish: Translation = {
  language: "pl",
  version: 1,
  texts: {
    "question/agree": { text: "Czy zgadza się Pan/Pani z tą wizją?", from: from.text, status: "checked" },
    "question/agree/option/yes": { text: "Tak", from: from.yes, status: "machine" },
    "question/agree/option/no": { text: "Nie", from: "Not at all", status: "checked" },
  },
};

describe("a translation", () => {
  it("stays English where it is missing, or its English has changed", () => {
    const [question] = translate(questionnaire, polish).questions;
    expect(question?.text).toBe("Czy zgadza się Pan/Pani z tą wizją?");
    expect(question?.kind === "single" && question.options.map(({ text }) => text)).toEqual([
      "Tak",
      "No",
      "I do not know",
    ]);
  });
  it("can leave out what no person has checked", () => {
    const [question] = translate(questionnaire, polish, { checkedOnly: true }).questions;
    expect(question?.kind === "single" && question.options[0]?.text).toBe("Yes");
  });
  it("says how far it has come", () => {
    expect(translationState(textsOf(questionnaire), polish)).toMatchObject({
      texts: 4,
      missing: ["question/agree/option/do-not-know"],
      outdated: ["question/agree/option/no"],
      machine: ["question/agree/option/yes"],
      checked: ["question/agree"],
      isHumanChecked: false,
    });
  });
  it("carries over to a new version what still has its English", () => {
    const later = { ...questionnaire, version: 2, questions: [aSingleChoice({ text: "Do you like it?" })] };
    const title = { text: "Parki", from: "Parks", status: "draft" as const };
    const english = new Map([["plan/title", "Parks"], ...textsOf(later)]);
    const before = { ...polish, texts: { ...polish.texts, "plan/title": title } };
    expect(carryOver(before, { version: 2, english })).toEqual({
      language: "pl",
      version: 2,
      texts: { "question/agree/option/yes": polish.texts["question/agree/option/yes"], "plan/title": title },
    });
  });
  it("is complete once a person has checked every text, and changes nothing but texts", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const asked = aRandomQuestionnaire(drawWith(seed));
        const texts = Object.fromEntries(
          [...textsOf(asked)].map(([key, english]) => [
            key,
            { text: `${english} (pl)`, from: english, status: "checked" as const },
          ]),
        );
        const whole: Translation = { language: "pl", version: asked.version, texts };
        expect(translationState(textsOf(asked), whole).isHumanChecked).toBe(true);
        const translated = Questionnaire.parse(translate(asked, whole));
        const back = JSON.parse(JSON.stringify(translated).replaceAll(" (pl)", ""));
        expect(back).toEqual(JSON.parse(JSON.stringify(asked)));
        expect(translate(asked, { ...whole, texts: {} })).toEqual(asked);
      }),
    );
  });
});
