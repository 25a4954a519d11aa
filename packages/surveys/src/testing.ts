import type { Routing } from "./questionnaire/condition.ts";
import type { FreeText, SeveralChoices, SingleChoice } from "./questionnaire/question.ts";
import { Questionnaire } from "./questionnaire/questionnaire.ts";
import type { Section } from "./questionnaire/section.ts";

export const aSingleChoice = (change: Partial<SingleChoice> = {}): SingleChoice => ({
  kind: "single",
  id: "agree",
  text: "Do you agree with the vision?",
  required: false,
  options: [
    { id: "yes", text: "Yes" },
    { id: "no", text: "No" },
    { id: "do-not-know", text: "I do not know" },
  ],
  ...change,
});

export const aSeveralChoices = (change: Partial<SeveralChoices> = {}): SeveralChoices => ({
  kind: "several",
  id: "areas",
  text: "Which areas matter most to you?",
  required: false,
  options: [
    { id: "engagement", text: "Engagement" },
    { id: "empowerment", text: "Empowerment" },
    { id: "equality", text: "Equality" },
  ],
  ...change,
});

export const aFreeText = (change: Partial<FreeText> = {}): FreeText => ({
  kind: "text",
  id: "change",
  text: "What would you change?",
  required: false,
  maxLength: 2_000,
  ...change,
});

/** One question of each kind. */
export const aQuestionnaire = (change: Partial<Questionnaire> = {}): Questionnaire =>
  Questionnaire.parse({ version: 1, questions: [aSingleChoice(), aSeveralChoices(), aFreeText()], ...change });

export { type Draw, drawWith } from "./made-up/draw.ts";
export { aRandomAnswer, keptAnswers, randomAnswers } from "./made-up/random-answers.ts";
export { aRandomDraft, aRandomQuestionnaire } from "./made-up/random-questionnaire.ts";

/** A condition of one group: all of these tests. */
export const onlyIf = (...all: Routing["any"][number]["all"]): Routing => ({ any: [{ all }] });

export const aSection = (change: Partial<Section> = {}): Section => ({ id: "about", title: "About you", ...change });

/** One question of every kind, each with its own id, none of which must be answered. */
export const everyKind = (): Questionnaire =>
  Questionnaire.parse({
    version: 1,
    questions: [
      aSingleChoice({ options: [...aSingleChoice().options, { id: "other", text: "Something else", other: true }] }),
      aSeveralChoices({
        most: 2,
        options: [...aSeveralChoices().options, { id: "none", text: "None of these", exclusive: true }],
      }),
      aFreeText(),
      { kind: "number", id: "people", text: "How many people live with you?", min: 0, max: 20, unit: "people" },
      { kind: "number", id: "hours", text: "How many hours a week do you care for somebody?", decimals: 1 },
      { kind: "date", id: "moved", text: "When did you move here?", from: "1950-01-01", to: "2026-06-30" },
      { kind: "scale", id: "happy", text: "How happy are you here?", min: 0, max: 10, declines: ["do-not-know"] },
      {
        kind: "matrix",
        id: "services",
        text: "How good are these services?",
        rows: [
          { id: "parks", text: "Parks" },
          { id: "roads", text: "Roads" },
        ],
        columns: [
          { id: "good", text: "Good" },
          { id: "poor", text: "Poor" },
        ],
      },
      { kind: "ranking", id: "order", text: "What comes first?", options: aSeveralChoices().options },
      {
        kind: "allocation",
        id: "budget",
        text: "How would you share out £100?",
        options: aSeveralChoices().options,
        total: 10_000,
      },
      {
        kind: "place",
        id: "where",
        text: "Which place do you mean?",
        takes: ["point", "ward", "named"],
        wards: [{ code: "E05002235", name: "First ward" }],
        within: [0.2, 51.4, 0.6, 51.6],
      },
      {
        kind: "file",
        id: "photo",
        text: "Do you have a photo?",
        endings: ["jpg", "png"],
        most: 2,
        maxBytes: 5_000_000,
      },
    ],
  });
