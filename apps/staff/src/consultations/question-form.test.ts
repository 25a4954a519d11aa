import type { Option } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { newQuestion, optionsOf, questionForms, readQuestions } from "./question-form.ts";

const saved: Option[] = [
  { id: "yes", text: "Yes" },
  { id: "no", text: "No" },
  { id: "not-sure", text: "I am not sure" },
];

describe("answers written one to a line", () => {
  it("keep their ids when nothing was changed", () => {
    expect(optionsOf("Yes\nNo\nI am not sure", saved)).toEqual(saved);
  });
  it("keep their ids when they change places", () => {
    expect(optionsOf("I am not sure\nYes\nNo", saved).map(({ id }) => id)).toEqual(["not-sure", "yes", "no"]);
  });
  it("keep their id when one is reworded", () => {
    expect(optionsOf("Yes\nNo\nI do not know", saved)[2]).toEqual({ id: "not-sure", text: "I do not know" });
  });
  it("keep the ids of those that stay when one is taken out or put in", () => {
    expect(optionsOf("Yes\nI am not sure", saved).map(({ id }) => id)).toEqual(["yes", "not-sure"]);
    expect(optionsOf("Yes\nPerhaps\nNo\nI am not sure", saved).map(({ id }) => id)).toEqual([
      "yes",
      "perhaps",
      "no",
      "not-sure",
    ]);
  });
  it("never get an id that is or was another answer's", () => {
    expect(optionsOf("Yes!\nYes?\nNo\nI am not sure", saved).map(({ id }) => id)).toEqual([
      "yes-2",
      "yes-3",
      "no",
      "not-sure",
    ]);
  });
  it("leave out empty lines and spaces at the ends", () => {
    expect(optionsOf("  Yes \r\n\n No\n\n", [])).toEqual([
      { id: "yes", text: "Yes" },
      { id: "no", text: "No" },
    ]);
  });
});

describe("questions", () => {
  it("come back as they were saved", () => {
    const questionnaire = {
      version: 3,
      questions: [
        { kind: "single" as const, id: "agree", text: "Do you agree?", required: true, options: saved },
        { kind: "text" as const, id: "why", text: "Why?", hint: "In a few words.", required: false, maxLength: 300 },
      ],
    };
    expect(readQuestions(questionForms(questionnaire), 3)).toEqual({ ok: true, questionnaire });
  });
  it("may be asked twice in the same words without sharing an id", () => {
    const asked = { ...newQuestion("text"), text: "Anything else?" };
    const read = readQuestions([asked, asked], 1);
    expect(read.ok && read.questionnaire.questions.map(({ id }) => id)).toEqual(["anything-else", "anything-else-2"]);
  });
  it("say by number what is wrong, all at once", () => {
    const read = readQuestions([newQuestion("text"), { ...newQuestion("single"), text: "Which?", lines: "One" }], 1);
    expect(read.ok ? [] : read.errors).toEqual([
      { field: "question-1-text", text: "Question 1: Enter the question." },
      { field: "question-2-lines", text: "Question 2: Give at least 2 answers to choose from." },
    ]);
  });
});
