import { type Answers, Questionnaire, stepOf, type Translation } from "@collaborative-communities/surveys";
import { aFreeText, aSection, aSingleChoice, onlyIf } from "@collaborative-communities/surveys/testing";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CATALOGUES } from "../messages/index.ts";
import type { View } from "../view.ts";
import { answerText } from "./answer-text.tsx";
import { opensSection, progressOf, wayOn } from "./way.ts";
import { keysOf, langOf, WordingNotes, wordingIn } from "./wording.tsx";

const viewIn = (language: "en" | "pl"): View => ({
  language,
  t: CATALOGUES[language],
  path: "/consultations/a-survey/questions/agree",
  assets: {} as View["assets"],
  demonstration: false,
});

const questionnaire = Questionnaire.parse({
  version: 1,
  questions: [
    aSingleChoice(),
    aFreeText({ id: "name", section: "person" }),
    aFreeText({ id: "age", section: "person" }),
    aFreeText({ id: "why", showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] }) }),
  ],
  sections: [aSection({ id: "person", title: "A person", repeat: { another: "Is there anybody else?", most: 3 } })],
});

const text = (from: string, words: string, status: "machine" | "checked" = "checked") => ({
  text: words,
  from,
  status,
});

const polish = (texts: Translation["texts"]): Record<string, Translation> => ({
  pl: { language: "pl", version: 1, texts },
});

const notes = (translations: Record<string, Translation>, key = "agree") => {
  const view = viewIn("pl");
  const wording = wordingIn(view, { questionnaire, translations });
  const step = stepOf(wording.questionnaire, {}, key);
  if (!step) throw new Error(`No page ${key}.`);
  return { wording, step, html: renderToStaticMarkup(<WordingNotes view={view} wording={wording} steps={[step]} />) };
};

const WHOLE = {
  "question/agree": text("Do you agree with the vision?", "Czy zgadzasz się z wizją?"),
  "question/agree/option/yes": text("Yes", "Tak"),
  "question/agree/option/no": text("No", "Nie"),
  "question/agree/option/do-not-know": text("I do not know", "Nie wiem"),
};

describe("a question in the language of the page", () => {
  it("is shown as it was translated, and needs no note where that was checked", () => {
    const { step, html } = notes(polish(WHOLE));
    expect(step.question.text).toBe("Czy zgadzasz się z wizją?");
    expect(html).toBe("");
  });
  it("stays English where a text is missing or its English has changed, marked so, and a note says it once", () => {
    const { wording, step, html } = notes(
      polish({ ...WHOLE, "question/agree/option/no": text("Not at all", "Wcale nie") }),
    );
    const lang = langOf(wording, step);
    expect([lang(), lang("option/yes"), lang("option/no")]).toEqual([undefined, undefined, "en"]);
    expect(html).toBe(
      `<div class="cc-wording-notes"><p class="govuk-body-s">${CATALOGUES.pl.asking.inEnglish}</p></div>`,
    );
    const said = renderToStaticMarkup(answerText(viewIn("pl"), step.question, "no", lang));
    expect(said).toBe('<span class="cc-words" lang="en">No</span>');
  });
  it("says where nobody has checked it, with a way to the English", () => {
    const { html } = notes(
      polish({ ...WHOLE, "question/agree": text("Do you agree with the vision?", "Zgoda?", "machine") }),
    );
    expect(html).toContain(CATALOGUES.pl.asking.notChecked);
    expect(html).toContain('href="/consultations/a-survey/questions/agree"');
    expect(html).not.toContain(CATALOGUES.pl.asking.inEnglish);
  });
  it("says it of the questions and the title together where both are unchecked, and of either alone", () => {
    const title = { text: "Ankieta", lang: undefined, isUnchecked: true };
    const questions = (status: "machine" | "checked") => {
      const texts = { ...WHOLE, "question/agree": text("Do you agree with the vision?", "Zgoda?", status) };
      const { wording, step } = notes(polish(texts));
      return { view: viewIn("pl"), wording, steps: [step] };
    };
    const said = (props: Parameters<typeof WordingNotes>[0]) =>
      /<p class="govuk-body-s">(.*?) <a/.exec(renderToStaticMarkup(<WordingNotes {...props} />))?.[1];
    const { asking, told } = CATALOGUES.pl;
    expect(said({ ...questions("machine"), title })).toBe(told.notChecked);
    expect(said({ ...questions("checked"), title })).toBe(told.titleNotChecked);
    expect(said({ ...questions("machine"), title: { ...title, isUnchecked: false } })).toBe(asking.notChecked);
    expect(said({ ...questions("machine"), isSaidAbove: true })).toBeUndefined();
  });
  it("asks nothing of that on a page in English", () => {
    const view = viewIn("en");
    const wording = wordingIn(view, { questionnaire, translations: {} });
    expect(wording.questionnaire).toBe(questionnaire);
    const step = stepOf(questionnaire, {}, "agree");
    expect(step && keysOf(wording, [step]).every((key) => wording.lang(key) === undefined)).toBe(true);
  });
});

describe("how far somebody has come", () => {
  const progress = (asked: Questionnaire, answers: Answers, key: string) => {
    const step = stepOf(asked, answers, key);
    return step && progressOf(asked, answers, step);
  };
  it("is said out of so many only where nothing that is answered can change how many", () => {
    const plain = Questionnaire.parse({ version: 1, questions: [aSingleChoice(), aFreeText()] });
    expect(progress(plain, {}, "change")).toEqual({ number: 2, of: 2 });
    expect(progress(questionnaire, { agree: "no" }, "why")).toEqual({ number: 4 });
  });
  it("counts questions, and not the page that asks whether there is another", () => {
    const answers = { person: "yes", "person#2": "no" };
    expect(progress(questionnaire, answers, "person")).toBeUndefined();
    expect(progress(questionnaire, answers, "name#2")).toEqual({ number: 4 });
  });
  it("says what a section is about on its first page in each round", () => {
    const answers = { person: "yes" };
    const opens = (key: string) => {
      const step = stepOf(questionnaire, answers, key);
      return step && opensSection(questionnaire, answers, step);
    };
    expect(["agree", "name", "age", "name#2", "age#2"].map(opens)).toEqual([false, true, false, true, false]);
  });
});

describe("after a page", () => {
  const from = { slug: "a-survey", questionnaire };
  it("comes the next one on the way, and after the last where a person lives", () => {
    const on = (key: string, now: Answers) => wayOn({ ...from, key, before: {}, now, from: undefined });
    expect(on("agree", { agree: "no" })).toBe("/consultations/a-survey/questions/name");
    expect(on("person", { agree: "no", person: "yes" })).toBe("/consultations/a-survey/questions/name/2");
    expect(on("person", { agree: "yes" })).toBe("/consultations/a-survey/where");
  });
  it("comes checking again, for whoever came from there, unless the change asks something for the first time", () => {
    const before: Answers = { agree: "yes", name: "A", age: "B" };
    const change = (key: string, now: Answers, came: "check" | "new" = "check", was = before) =>
      wayOn({ ...from, key, before: was, now, from: came });
    expect(change("name", { ...before, name: "C" })).toBe("/consultations/a-survey/check");
    expect(change("agree", { ...before, agree: "no" })).toBe("/consultations/a-survey/questions/why?from=new");
    const asked = { ...before, agree: "no" };
    expect(change("why", asked, "new", asked)).toBe("/consultations/a-survey/check");
    const another = { ...before, person: "yes" };
    expect(change("person", another)).toBe("/consultations/a-survey/questions/name/2?from=new");
    const named = { ...another, "name#2": "D" };
    expect(change("name#2", named, "new", named)).toBe("/consultations/a-survey/questions/age/2?from=new");
  });
});
