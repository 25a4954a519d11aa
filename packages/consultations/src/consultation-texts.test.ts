import type { Translation } from "@collaborative-communities/surveys";
import { translationState } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import {
  informationToTranslate,
  listedTexts,
  textsOfConsultation,
  toldTexts,
  translateTold,
} from "./consultation-texts.ts";
import { newProgress } from "./lifecycle/progress.ts";
import { aConsultation, aConsultationAt } from "./testing.ts";

const { progress, facts } = aConsultationAt("open");
const { plan, questionnaire } = aConsultation();
const asked = { plan, routes: facts.routes };
const told = { plan, information: informationToTranslate(asked, progress, facts.proposal) };

const inPolish = (texts: Translation["texts"]): Translation => ({ language: "pl", version: 1, texts });
const everyText = (from: typeof told) =>
  inPolish(
    Object.fromEntries(
      [...toldTexts(from)].map(([key, english]) => [
        key,
        { text: `${english} (pl)`, from: english, status: "checked" as const },
      ]),
    ),
  );

describe("the texts of a consultation in other languages", () => {
  it("are its title, its summary and everything people read before they answer, and then the questions", () => {
    const keys = [...textsOfConsultation({ ...told, questionnaire }).keys()];
    expect(keys.slice(0, 3)).toEqual(["plan/title", "plan/summary", "information/what/1"]);
    for (const key of ["information/reasons", "information/alternative/1/why", "plan/can-change/1"])
      expect(keys).toContain(key);
    expect(keys.indexOf(`question/${questionnaire.questions[0]?.id}`)).toBeGreaterThan(
      keys.indexOf("plan/decision-maker"),
    );
  });

  it("ask for no translation of what is empty", () => {
    const bare = { ...told, plan: { ...plan, summary: "" } };
    expect(toldTexts(bare).has("plan/summary")).toBe(false);
    expect([...toldTexts(bare).values()]).not.toContain("");
  });

  it("change nothing but words, and are complete once a person has checked every one", () => {
    const whole = everyText(told);
    expect(translationState(toldTexts(told), whole).isHumanChecked).toBe(true);
    const translated = translateTold(told, whole);
    expect(translated.plan.title).toBe(`${plan.title} (pl)`);
    expect(JSON.parse(JSON.stringify(translated).replaceAll(" (pl)", ""))).toEqual(JSON.parse(JSON.stringify(told)));
  });

  it("are outdated where the English title changed afterwards, and the title is English again", () => {
    const later = { ...told, plan: { ...plan, title: "More shade in our parks" } };
    expect(translateTold(later, everyText(told)).plan.title).toBe("More shade in our parks");
    expect(translationState(toldTexts(later), everyText(told)).outdated).toEqual(["plan/title"]);
  });

  it("can be translated before it opens, as people will read them once it has", () => {
    const before = informationToTranslate(asked, newProgress("one"), facts.proposal);
    expect(before.reasons).toBe(facts.proposal?.reasons);
    expect(before.reasons).not.toBe("");
    expect(toldTexts({ plan, information: before })).toEqual(toldTexts(told));
  });
});

describe("a title in a list", () => {
  const text = (from: string, words: string) => ({ text: words, from, status: "draft" as const });
  it("is there in a language only while it fits the English title, and says whether somebody checked it", () => {
    const translations = [
      { language: "pl", title: text(plan.title, "Cień w parkach"), summary: null },
      { language: "ro", title: text("Another title", "Alt titlu"), summary: text(plan.summary, "Rezumat") },
      { language: "lt", title: null, summary: text("Another summary", "Santrauka") },
    ];
    expect(listedTexts(plan, translations)).toEqual({
      pl: { title: { text: "Cień w parkach", isChecked: false } },
      ro: { summary: { text: "Rezumat", isChecked: false } },
    });
  });
});
