import type { Translation } from "@collaborative-communities/surveys";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CATALOGUES } from "./messages/index.ts";
import { ListNotChecked, type Shown, summaryIn, titleIn, titleOf, toldIn } from "./told.tsx";
import type { View } from "./view.ts";

const viewIn = (language: "en" | "pl"): View => ({
  language,
  t: CATALOGUES[language],
  path: "/consultations",
  query: "?topic=parks",
  assets: {} as View["assets"],
  demonstration: false,
});
const [english, polish] = [viewIn("en"), viewIn("pl")];

const listed = {
  title: "Benches",
  summary: "Where should they go?",
  inLanguages: { pl: { title: { text: "Ławki", isChecked: true } } },
};

const text = (from: string, words: string, status: "draft" | "checked" = "checked") => ({ text: words, from, status });
const shownWith = (texts: Translation["texts"]) =>
  ({
    plan: {
      title: "Benches",
      summary: "Where should they go?",
      openToInfluence: [],
      notOpenToInfluence: [],
      decisionMaker: "",
    },
    information: {
      what: ["Forty benches."],
      changes: [],
      reasons: "",
      alternatives: [],
      noAlternativeBecause: "",
      cost: "",
      whoIsAffected: "",
      decidedBy: "",
      decidedWhen: "",
      inPerson: [],
    },
    translations: { pl: { language: "pl", version: 1, texts } },
  }) as unknown as Shown;

const WHOLE = {
  "plan/title": text("Benches", "Ławki"),
  "plan/summary": text("Where should they go?", "Gdzie mają stać?"),
  "information/what/1": text("Forty benches.", "Czterdzieści ławek."),
};

describe("a title in the language of the page", () => {
  it("is shown as it was translated, and in English, said to be English, where it was not", () => {
    expect(titleIn(polish, listed)).toEqual({ text: "Ławki", lang: undefined, isUnchecked: false });
    expect(summaryIn(polish, listed)).toEqual({ text: "Where should they go?", lang: "en", isUnchecked: false });
    expect(titleIn(english, listed)).toEqual({ text: "Benches", lang: undefined, isUnchecked: false });
  });

  it("is English again on every page of the consultation once its English has changed", () => {
    expect(titleOf(polish, shownWith(WHOLE)).text).toBe("Ławki");
    const outdated = shownWith({ ...WHOLE, "plan/title": text("Seats", "Siedzenia") });
    expect(titleOf(polish, outdated)).toEqual({ text: "Benches", lang: "en", isUnchecked: false });
  });

  it("is said once over a list to be unchecked, with the way to the same list in English", () => {
    const unchecked = { text: "Ławki", lang: undefined, isUnchecked: true };
    const note = (view: View, said: typeof unchecked) =>
      renderToStaticMarkup(<ListNotChecked view={view} said={[said]} />);
    expect(note(polish, unchecked)).toContain(CATALOGUES.pl.told.listNotChecked);
    expect(note(polish, unchecked)).toContain('href="/consultations?topic=parks"');
    expect(note(polish, { ...unchecked, isUnchecked: false })).toBe("");
  });
});

describe("the words around the questions", () => {
  it("are all in the language of the page where somebody translated all, and need no note where that was checked", () => {
    const told = toldIn(polish, shownWith(WHOLE));
    expect(told.shown.information.what).toEqual(["Czterdzieści ławek."]);
    expect([told.isEnglish, told.isUnchecked, told.lang("information/what/1")]).toEqual([false, false, undefined]);
  });

  it("stay English text by text where they are missing, and say of each that it is", () => {
    const { "information/what/1": _, ...rest } = WHOLE;
    const told = toldIn(polish, shownWith({ ...rest, "plan/title": text("Benches", "Ławki", "draft") }));
    expect(told.shown.information.what).toEqual(["Forty benches."]);
    expect([told.lang("plan/title"), told.lang("information/what/1")]).toEqual([undefined, "en"]);
    expect([told.isEnglish, told.isAllEnglish, told.isUnchecked]).toEqual([true, false, true]);
  });

  it("are said to be unchecked on a page only where that page shows one that is", () => {
    const told = toldIn(
      polish,
      shownWith({ ...WHOLE, "plan/summary": text("Where should they go?", "Gdzie?", "draft") }),
    );
    expect(told.isUncheckedIn(["plan/title", "information/what/1"])).toBe(false);
    expect(told.isUncheckedIn(["plan/title", "plan/summary"])).toBe(true);
  });

  it("are plain English on the English page, whatever is translated", () => {
    const told = toldIn(english, shownWith(WHOLE));
    expect(told.shown.plan.title).toBe("Benches");
    expect([told.isEnglish, told.isUnchecked, told.lang("plan/title")]).toEqual([false, false, undefined]);
  });
});
