import type { FreeText, SeveralChoices, SingleChoice } from "./question.ts";
import { Questionnaire } from "./questionnaire.ts";

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
