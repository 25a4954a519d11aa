import { aFreeText, aQuestionnaire, aSection, aSingleChoice, onlyIf } from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { sectionAt } from "./script-sections.ts";

const questionnaire = aQuestionnaire({
  questions: [
    aSingleChoice(),
    aFreeText({ id: "name", text: "Who?", section: "about" }),
    aFreeText({ id: "age", text: "How old?", section: "about" }),
    aFreeText({ id: "last", text: "Anything else?" }),
  ],
  sections: [
    aSection({
      title: "About them",
      hint: "One person at a time.",
      showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] }),
      repeat: { another: "Is there another?", most: 3 },
    }),
  ],
});

describe("the script for the telephone", () => {
  it("says where a section begins whom it is for, and what it is about", () => {
    expect(sectionAt(questionnaire, "name", "begins")).toEqual({
      title: "About them",
      hint: "One person at a time.",
      onlyIf: "they chose “No” at question 1",
      again: { text: "Is there another?", first: 2, most: 3 },
    });
  });
  it("asks for another round after the last question of the section, and nowhere else", () => {
    expect(sectionAt(questionnaire, "age", "ends")?.again?.text).toBe("Is there another?");
    expect(sectionAt(questionnaire, "name", "ends")).toBeUndefined();
    expect(sectionAt(questionnaire, "age", "begins")).toBeUndefined();
    expect(sectionAt(questionnaire, "last", "begins")).toBeUndefined();
  });
});
