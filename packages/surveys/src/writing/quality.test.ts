import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import {
  checkQuality,
  minutesToAnswer,
  QUESTION_BANK,
  type Question,
  Questionnaire,
  readingAgeOf,
  takeFromBank,
} from "../index.ts";
import { aFreeText, aQuestionnaire, aSingleChoice, everyKind } from "../testing.ts";

const warnings = (...questions: Question[]) =>
  checkQuality(aQuestionnaire({ questions })).map(({ code, question }) => [
    question,
    code.replace("surveys/quality-", ""),
  ]);
const asked = (text: string, change: Partial<ReturnType<typeof aSingleChoice>> = {}) =>
  warnings(aSingleChoice({ text, ...change })).map(([, code]) => code);

describe("a question", () => {
  it.each([
    "Do you agree that our excellent new plan will help?",
    "Do you agree that the library should close?",
    "Don’t you think the park is better now?",
    "What do you think of our exciting proposal?",
    "Most people support this. Do you?",
  ])("that leads people to an answer is warned of: %s", (text) => {
    expect(asked(text)).toContain("leading");
  });
  it.each([
    "How much do you agree or disagree with this proposal?",
    "What do you think of the plan?",
    "Do you agree with the vision?".replace("Do you agree with", "What is your view of"),
    "How often do you use the library?",
    "How safe do you feel right now?",
  ])("in balanced words is not: %s", (text) => {
    expect(asked(text)).toEqual([]);
  });
  it("that asks two things at once is warned of", () => {
    expect(asked("How clean and safe is the park?")).toContain("double");
    expect(asked("How satisfied are you with buses as well as trains?")).toContain("double");
    expect(asked("Did you visit between 9 and 11?")).toEqual([]);
    expect(asked("How good is health and social care here?")).toEqual([]);
  });
  it("that leaves no way out is warned of, unless one is offered", () => {
    const options = [
      { id: "yes", text: "Yes" },
      { id: "no", text: "No" },
    ];
    expect(asked("Is the park clean?", { options })).toEqual(["no-way-out"]);
    expect(asked("Is the park clean?", { options, declines: ["do-not-know"] })).toEqual([]);
    expect(asked("Is the park clean?", { options: [...options, { id: "x", text: "Not sure" }] })).toEqual([]);
  });
  it("with answers that overlap, or too many, is warned of", () => {
    const bands = (...texts: string[]) => ({
      options: texts.map((text, place) => ({ id: `o${place}`, text })),
      declines: ["prefer-not-to-say" as const],
    });
    expect(asked("How old are you?", bands("16 to 24", "24 to 35"))).toEqual(["overlap"]);
    expect(asked("How old are you?", bands("16 to 24", "25 to 35"))).toEqual([]);
    expect(
      asked("Which one?", bands(...Array.from({ length: 13 }, (_, at) => `Street ${"x".repeat(at + 1)}`))),
    ).toEqual(["many-options"]);
  });
  it("that is hard to read, or has two negatives, is warned of", () => {
    expect(
      asked(
        "To what extent does the aforementioned infrastructural reconfiguration facilitate multimodal accessibility?",
      ),
    ).toContain("hard-to-read");
    expect(asked("Would you not oppose having no new houses here?")).toContain("negatives");
  });
  it("is never blocked by it", () => {
    const text = "Do you agree that our excellent plan is good and cheap?";
    expect(Questionnaire.safeParse({ version: 1, questions: [aSingleChoice({ text })] }).success).toBe(true);
  });
});

describe("a whole questionnaire", () => {
  it("says how many minutes it takes, and warns when it is long", () => {
    expect(minutesToAnswer(aQuestionnaire({ questions: [aSingleChoice()] }))).toBe(1);
    expect(minutesToAnswer(everyKind())).toBeGreaterThan(minutesToAnswer(aQuestionnaire()));
    const long = Array.from({ length: 14 }, (_, place) => aFreeText({ id: `q${place}` }));
    expect(warnings(...long)).toEqual([[undefined, "long"]]);
  });
  it("has a reading age that grows with long words and sentences", () => {
    const easy = readingAgeOf("Do you like the park? Is it near your home?");
    const hard = readingAgeOf(
      "Notwithstanding infrastructural considerations, to what degree is connectivity satisfactory?",
    );
    expect([easy, (hard ?? 0) > 16, readingAgeOf(" ")]).toEqual([6, true, undefined]);
  });
});

describe("the question bank", () => {
  it("holds questions that parse, that may be left out, and whose wording has a source", () => {
    const questions = QUESTION_BANK.map(({ question }) => question);
    expect(Questionnaire.parse({ version: 1, questions }).questions).toEqual(questions);
    for (const { question, source, isSensitive } of QUESTION_BANK) {
      expect([question.required, question.fromBank, source === ""]).toEqual([false, question.id, false]);
      expect(question.declines).toBeDefined();
      if (isSensitive) expect(question.declines).toContain("prefer-not-to-say");
    }
  });
  it("asks nothing that leads", () => {
    const leading = checkQuality({ version: 1, questions: QUESTION_BANK.map(({ question }) => question) });
    expect(leading.filter(({ code }) => code === "surveys/quality-leading")).toEqual([]);
  });
  it("gives a question with those it depends on", () => {
    expect(yes(takeFromBank(["condition-impact", "sex"])).map(({ id }) => id)).toEqual([
      "sex",
      "condition",
      "condition-impact",
    ]);
    expect(no(takeFromBank(["shoe-size"])).message).toBe("There is no question “shoe-size” in the bank.");
  });
});
