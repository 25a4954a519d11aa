import { aFreeText, aQuestionnaire, aSection, aSingleChoice, onlyIf } from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { askedOnlyIf, sectionAt } from "./script-sections.ts";

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
  it("speaks of the person who answers, and leaves the words of an answer as they are", () => {
    const plan = aQuestionnaire({
      questions: [
        aSingleChoice({
          id: "who",
          options: [
            { id: "you", text: "As you like" },
            { id: "no", text: "No" },
          ],
        }),
        { kind: "date", id: "moved", text: "When did you move?", required: false, least: "year" },
      ],
    });
    const chose = onlyIf({ test: "chosen", question: "who", anyOf: ["you"] });
    const moved = onlyIf({ test: "dated", question: "moved", from: "2000-01-01", not: true });
    expect(askedOnlyIf(chose, plan)).toBe("they chose “As you like” at question 1");
    expect(askedOnlyIf(moved, plan)).toBe("it is not so that their date at question 2 is 1 January 2000 or later");
  });
  it("asks for another round after the last question of the section, and nowhere else", () => {
    expect(sectionAt(questionnaire, "age", "ends")?.again?.text).toBe("Is there another?");
    expect(sectionAt(questionnaire, "name", "ends")).toBeUndefined();
    expect(sectionAt(questionnaire, "age", "begins")).toBeUndefined();
    expect(sectionAt(questionnaire, "last", "begins")).toBeUndefined();
  });
});
