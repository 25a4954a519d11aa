import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import {
  type Answers,
  addAnswer,
  answeredPath,
  checkAnswer,
  checkAnswers,
  columnsOf,
  compareVersions,
  describeAnswer,
  emptyCounts,
  everyStep,
  exportRow,
  foldText,
  importRow,
  type PostedForm,
  Questionnaire,
  readCounts,
  readForm,
  withoutOwnWords,
  withoutRound,
  writeForm,
} from "../index.ts";
import { aFreeText, everyKind, onlyIf } from "../testing.ts";

/** Far more than a slow machine needs for any of it, and far less than each took while its time grew with the square. */
const SOON = 5_000;
const timed = (work: () => void): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

describe("an answer that was made to hold everybody up", () => {
  it("is read in no time worth counting where it is nothing but accents", () => {
    const marks = `a${"\u0301".repeat(100_000)}${"\u0316".repeat(100_000)}`;
    const took = timed(() => {
      expect(yes(checkAnswer(aFreeText(), marks))).toHaveLength(30);
      expect(foldText(marks)).toBe("a");
    });
    expect(took).toBeLessThan(SOON);
  });
  it("is read in no time worth counting where it is a number with noughts without end", () => {
    const [hours] = everyKind().questions.filter(({ id }) => id === "hours");
    if (!hours) throw new Error("There is such a question.");
    const took = timed(() => {
      expect(no(readForm(hours, { hours: [`1.${"0".repeat(400_000)}1`] })).code).toBe("surveys/not-a-number");
      expect(yes(readForm(hours, { hours: [`1.5${"0".repeat(400_000)}`] }))).toEqual({ kind: "number", units: 15 });
    });
    expect(took).toBeLessThan(SOON);
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

describe("a question whose id every object of JavaScript knows", () => {
  const hostile = (kind: string): Questionnaire => {
    const question = everyKind().questions.find((one) => one.kind === kind);
    const named = JSON.parse(
      JSON.stringify(question).replaceAll(/"id":"(?:yes|engagement|parks|good)"/g, '"id":"constructor"'),
    );
    return Questionnaire.parse({
      version: 1,
      questions: [
        { ...named, id: "constructor", section: "valueof" },
        { ...aFreeText(), showIf: onlyIf({ test: "answered", question: "constructor" }) },
      ],
      sections: [{ id: "valueof", title: "About you", repeat: { another: "Another?", most: 3 } }],
    });
  };
  it.each(["single", "several", "text", "number", "date", "scale", "matrix", "ranking", "allocation", "place", "file"])(
    "is answered, skipped, counted, written to a file and read back like any other: %s",
    (kind) => {
      const questionnaire = hostile(kind);
      const [question] = questionnaire.questions;
      if (!question) throw new Error("There is a question.");
      const columns = columnsOf(questionnaire);
      const given: Record<string, unknown> = {
        single: "constructor",
        several: ["constructor"],
        text: "words",
        number: { kind: "number", units: 3 },
        date: { kind: "date", year: 2000 },
        scale: { kind: "scale", value: 3 },
        matrix: { kind: "matrix", rows: { constructor: "constructor" } },
        ranking: { kind: "ranking", order: ["constructor"] },
        allocation: { kind: "allocation", amounts: { constructor: 10_000, empowerment: 0, equality: 0 } },
        place: { kind: "place", place: { kind: "named", name: "Here" } },
        file: { kind: "file", files: [{ id: "1", name: "a.jpg", size: 1, sha256: "0".repeat(64) }] },
      };
      const answers = {
        constructor: given[kind],
        valueof: "yes",
        "constructor#2": given[kind],
        change: "More",
      } as Answers;
      for (const all of [{} as Answers, { change: "More" } as Answers, answers]) {
        const checked = checkAnswers(questionnaire, all);
        if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
        expect(checked.answers).toEqual("valueof" in all ? answers : {});
        expect(yes(importRow(questionnaire, columns, exportRow(questionnaire, columns, checked.answers)))).toEqual(
          checked.answers,
        );
        const [count] = readCounts(questionnaire, addAnswer(emptyCounts(), questionnaire, all));
        expect(count).toMatchObject("valueof" in all ? { base: 2, skipped: 0 } : { base: 0, skipped: 1 });
        expect(answeredPath(questionnaire, all).steps.length).toBeGreaterThan(0);
        for (const { key, question: asked } of everyStep(questionnaire)) {
          const answer = Object.hasOwn(all, key) ? all[key] : undefined;
          const form: PostedForm = writeForm(asked, answer, key);
          if (kind !== "file") expect(yes(readForm(asked, form, key))).toEqual(answer);
          expect(describeAnswer(asked, answer)).toBeInstanceOf(Array);
        }
        expect(Object.keys(withoutOwnWords(questionnaire, all))).not.toContain("change");
      }
      expect(withoutRound(questionnaire, answers, "valueof", 2)).toEqual({
        constructor: given[kind],
        valueof: "no",
        change: "More",
      });
      expect(() => compareVersions(questionnaire, hostile("text"))).not.toThrow();
    },
  );
});
