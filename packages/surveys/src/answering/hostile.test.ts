import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { checkAnswer, foldText, Questionnaire, readForm } from "../index.ts";
import { aFreeText, aSingleChoice, everyKind } from "../testing.ts";

// With work that grows with the square of the length, neither comes to its end before the test is ended.
describe("an answer that was made to hold everybody up", () => {
  it("is read to its end where it is nothing but accents", () => {
    const marks = `a${"\u0301".repeat(100_000)}${"\u0316".repeat(100_000)}`;
    expect(yes(checkAnswer(aFreeText(), marks))).toHaveLength(30);
    expect(foldText(marks)).toBe("a");
  });
  it("is read to its end where it is a number with noughts without end", () => {
    const [hours] = everyKind().questions.filter(({ id }) => id === "hours");
    if (!hours) throw new Error("There is such a question.");
    expect(no(readForm(hours, { hours: [`1.${"0".repeat(400_000)}1`] })).code).toBe("surveys/not-a-number");
    expect(yes(readForm(hours, { hours: [`1.5${"0".repeat(400_000)}`] }))).toEqual({ kind: "number", units: 15 });
  });
});

describe("a number with a point before three digits", () => {
  const asked = (id: string) =>
    everyKind().questions.find((one) => one.id === id) as Questionnaire["questions"][number];
  it("is asked about, because in Romanian, Polish and Lithuanian 1.000 may be a thousand, and is never taken for one", () => {
    expect(no(readForm(asked("people"), { people: ["1.000"] })).code).toBe("surveys/not-a-whole-number");
    expect(no(readForm(asked("hours"), { hours: ["2.000"] })).code).toBe("surveys/too-many-decimals");
    expect(no(readForm(asked("budget"), { "budget.equality": ["£1.000"] })).code).toBe("surveys/not-an-amount");
  });
  it("is what it says where so many decimals are asked for, or only noughts too many were written", () => {
    const fine = { ...asked("hours"), decimals: 3 } as Questionnaire["questions"][number];
    expect(yes(readForm(fine, { hours: ["1.250"] }))).toEqual({ kind: "number", units: 1_250 });
    expect(yes(readForm(asked("hours"), { hours: ["12,50"] }))).toEqual({ kind: "number", units: 125 });
    expect(yes(readForm(asked("people"), { people: ["3.00"] }))).toEqual({ kind: "number", units: 3 });
  });
});

describe("an id that every object of JavaScript has", () => {
  it("is refused of a question, an option, a row and a section, and none of the others is an id at all", () => {
    const named = [
      { questions: [{ ...aFreeText(), id: "constructor" }] },
      {
        questions: [
          {
            ...aSingleChoice(),
            options: [
              { id: "constructor", text: "Yes" },
              { id: "no", text: "No" },
            ],
          },
        ],
      },
      {
        questions: [{ ...aFreeText(), section: "constructor" }],
        sections: [{ id: "constructor", title: "About you" }],
      },
    ];
    for (const draft of named) expect(Questionnaire.safeParse({ version: 1, ...draft }).success).toBe(false);
    for (const id of [
      ...Object.getOwnPropertyNames(Object.prototype),
      ...Object.getOwnPropertyNames(Array.prototype),
    ]) {
      const isId = Questionnaire.safeParse({ version: 1, questions: [{ ...aFreeText(), id }] }).success;
      expect(isId && id in {}, id).toBe(false);
    }
  });
});
