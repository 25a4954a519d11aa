import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answers,
  checkAnswer,
  checkAnswers,
  percentOf,
  placeOf,
  Questionnaire,
  tabulate,
  tidyText,
} from "./index.ts";
import { aFreeText, aQuestionnaire, aSeveralChoices, aSingleChoice } from "./testing.ts";

describe("a questionnaire", () => {
  it("is refused when an answer is there twice, however it is written", () => {
    const question = aSingleChoice({
      options: [
        { id: "a", text: "Yes" },
        { id: "b", text: " yes" },
      ],
    });
    const checked = Questionnaire.safeParse({ version: 1, questions: [question] });
    expect(checked.error?.issues[0]?.message).toBe("The answer “yes” is there twice.");
  });
  it("is refused when a choice has fewer than two answers", () => {
    const question = { ...aSingleChoice(), options: [{ id: "a", text: "Yes" }] };
    expect(Questionnaire.safeParse({ version: 1, questions: [question] }).success).toBe(false);
  });
  it("knows what comes before and after a question", () => {
    const place = placeOf(aQuestionnaire(), "areas");
    expect([place?.number, place?.of, place?.before?.id, place?.after?.id]).toEqual([2, 3, "agree", "change"]);
    expect(placeOf(aQuestionnaire(), "nowhere")).toBeUndefined();
  });
});

describe("an answer", () => {
  it("may be left out unless the question must be answered", () => {
    expect(yes(checkAnswer(aSingleChoice(), ""))).toBeUndefined();
    expect(no(checkAnswer(aSingleChoice({ required: true }), undefined)).code).toBe("surveys/choice-required");
    expect(no(checkAnswer(aFreeText({ required: true }), "  \n ")).message).toBe("Enter your answer.");
  });
  it("must be one that is listed", () => {
    expect(no(checkAnswer(aSingleChoice(), "maybe")).code).toBe("surveys/unknown-option");
    expect(no(checkAnswer(aSeveralChoices(), ["equality", "__proto__"])).code).toBe("surveys/unknown-option");
  });
  it("is a single one where one is asked for, even if two are sent", () => {
    expect(no(checkAnswer(aSingleChoice(), ["yes", "no"])).code).toBe("surveys/one-answer-only");
    expect(yes(checkAnswer(aSingleChoice(), ["yes", "yes"]))).toBe("yes");
  });
  it("keeps several choices in the order they were asked", () => {
    expect(yes(checkAnswer(aSeveralChoices(), ["equality", "engagement"]))).toEqual(["engagement", "equality"]);
  });
  it("says by how much a text is too long, and counts an emoji as one", () => {
    const question = aFreeText({ maxLength: 50 });
    expect(yes(checkAnswer(question, "😀".repeat(50)))).toBe("😀".repeat(50));
    expect(no(checkAnswer(question, "ș".repeat(53))).message).toBe(
      "Your answer must be 50 characters or fewer. It is 3 too long.",
    );
  });
  it("keeps every word in any script, and drops only what is no writing", () => {
    expect(tidyText("  Ștefan שלום 👩‍👩‍👧\r\nline two\u0000 ")).toBe("Ștefan שלום 👩‍👩‍👧\nline two");
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => tidyText(tidyText(text)) === tidyText(text)));
  });
});

describe("a set of answers", () => {
  it("has every problem named at once", () => {
    const questionnaire = aQuestionnaire({
      questions: [aSingleChoice({ required: true }), aFreeText({ maxLength: 50 })],
    });
    const checked = checkAnswers(questionnaire, { change: "x".repeat(51), extra: "?" });
    expect(checked.ok ? [] : checked.problems.map((problem) => [problem.field, problem.code])).toEqual([
      ["agree", "surveys/choice-required"],
      ["change", "surveys/answer-too-long"],
      ["extra", "surveys/unknown-question"],
    ]);
  });
  it("comes back the same when it is checked again", () => {
    const answers = fc.record(
      {
        agree: fc.constantFrom("yes", "no", "do-not-know"),
        areas: fc.subarray(["engagement", "empowerment", "equality"], { minLength: 1 }),
        change: fc.string({ unit: "grapheme", maxLength: 300 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (sent) => {
        const once = checkAnswers(aQuestionnaire(), sent as Answers);
        if (!once.ok) throw new Error(once.problems[0]?.message);
        expect(checkAnswers(aQuestionnaire(), once.answers)).toEqual(once);
      }),
    );
  });
});

describe("counting", () => {
  it("gives each question its own base, and shows who skipped it apart", () => {
    const counts = tabulate(aQuestionnaire(), [{ agree: "yes" }, { agree: "no", areas: ["equality"] }, {}]);
    expect(counts[0]).toMatchObject({ base: 2, skipped: 1 });
    expect(counts[0]?.options.map((option) => option.count)).toEqual([1, 1, 0]);
    expect(counts[1]).toMatchObject({ base: 1, skipped: 2 });
    expect(counts[2]).toMatchObject({ base: 0, skipped: 3, options: [] });
  });
  it("adds up: a single choice's options sum to its base", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ agree: fc.constantFrom("yes", "no") }, { requiredKeys: [] })), (responses) => {
        const [count] = tabulate(aQuestionnaire(), responses as Answers[]);
        expect(count?.options.reduce((sum, option) => sum + option.count, 0)).toBe(count?.base);
        expect((count?.base ?? 0) + (count?.skipped ?? 0)).toBe(responses.length);
      }),
    );
  });
  it("counts a question and an answer with any id, even one like a name that JavaScript knows", () => {
    const question = aSingleChoice({
      id: "length",
      options: [
        { id: "valueof", text: "A" },
        { id: "length", text: "B" },
      ],
    });
    const [count] = tabulate(aQuestionnaire({ questions: [question] }), [{}, { length: "length" }]);
    expect(count).toMatchObject({ base: 1, skipped: 1 });
    expect(count?.options.map((option) => option.count)).toEqual([0, 1]);
  });
  it("gives no percentage of nobody", () => {
    expect([percentOf(186, 196), percentOf(0, 10), percentOf(0, 0)]).toEqual([95, 0, undefined]);
  });
});
