import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answers,
  addAnswer,
  asksTheSame,
  checkAnswers,
  compareVersions,
  describeAnswer,
  emptyCounts,
  type Questionnaire,
  readVersions,
  reviseQuestionnaire,
} from "../index.ts";
import {
  aFreeText,
  aQuestionnaire,
  aRandomQuestionnaire,
  aSeveralChoices,
  aSingleChoice,
  drawWith,
  onlyIf,
} from "../testing.ts";

const four = aQuestionnaire({
  questions: [aSingleChoice(), aSeveralChoices(), aFreeText(), aFreeText({ id: "last", text: "Anything else?" })],
});
const without = (questionnaire: Questionnaire, id: string) => ({
  questions: questionnaire.questions.filter((question) => question.id !== id),
});

describe("changing a questionnaire", () => {
  it("that nobody has answered changes the version itself", () => {
    const revised = yes(reviseQuestionnaire(four, without(four, "last"), { responses: 0 }));
    expect([revised.isNewVersion, revised.questionnaire.version]).toEqual([false, 1]);
  });
  it("that 50 people have answered makes a new version, in which the old answers stay readable", () => {
    const revised = yes(reviseQuestionnaire(four, without(four, "last"), { responses: 50 }));
    expect([revised.isNewVersion, revised.questionnaire.version]).toEqual([true, 2]);
    expect(revised.changes).toEqual([
      { question: "last", change: "removed", message: "“Anything else?” is not asked any more.", comparable: false },
    ]);
    const old: Answers = { agree: "yes", last: "Thank you" };
    const question = four.questions[3];
    expect(checkAnswers(four, old)).toEqual({ ok: true, answers: old });
    expect(question && describeAnswer(question, old.last)).toEqual(["Thank you"]);
    expect(checkAnswers(revised.questionnaire, old).ok).toBe(false);
  });
  it("to the same again makes no new version", () => {
    const revised = yes(reviseQuestionnaire(four, { questions: four.questions }, { responses: 50 }));
    expect(revised).toEqual({ questionnaire: four, changes: [], isNewVersion: false });
  });
  it("to one that cannot be asked is refused with the reasons", () => {
    const twice = { questions: [aSingleChoice(), aSingleChoice()] };
    expect(no(reviseQuestionnaire(four, twice, { responses: 0 })).message).toBe("Two questions share the id agree.");
  });
});

describe("a report over two versions", () => {
  it("mixes no bases: each version stands by itself, and a removed question has none in the later one", () => {
    const later = yes(reviseQuestionnaire(four, without(four, "last"), { responses: 50 })).questionnaire;
    let counts = emptyCounts();
    for (let person = 0; person < 50; person += 1)
      counts = addAnswer(counts, four, { agree: "yes", ...(person < 20 && { last: "Thank you" }) });
    for (let person = 0; person < 30; person += 1) counts = addAnswer(counts, later, { agree: "no" });
    const report = readVersions([later, four], counts);
    const of = (id: string) =>
      report
        .find(({ question }) => question === id)
        ?.versions.map(({ version, count: { base, skipped, notShown } }) => [version, base, skipped, notShown]);
    expect(of("agree")).toEqual([
      [1, 50, 0, 0],
      [2, 30, 0, 0],
    ]);
    expect(of("last")).toEqual([[1, 20, 30, 0]]);
  });
  it("says where the same question was asked in other words or of other people", () => {
    const reworded = {
      ...four,
      version: 2,
      questions: [aSingleChoice({ text: "Do you like it?" }), ...four.questions.slice(1)],
    };
    const comparable = readVersions([four, reworded], emptyCounts()).map(({ question, versions }) => [
      question,
      versions.map((one) => one.comparable),
    ]);
    expect(comparable.slice(0, 2)).toEqual([
      ["agree", [true, false]],
      ["areas", [true, true]],
    ]);
  });
});

describe("the difference between two versions", () => {
  const after = (...questions: Questionnaire["questions"]) =>
    compareVersions(four, { version: 2, questions }).map(({ question, change, comparable }) => [
      question,
      change,
      comparable,
    ]);
  const [agree, areas, change, last] = four.questions as [
    Questionnaire["questions"][number],
    Questionnaire["questions"][number],
    Questionnaire["questions"][number],
    Questionnaire["questions"][number],
  ];
  it("names as few moved questions as explain the new order", () => {
    expect(after(last, agree, areas, change)).toEqual([["last", "moved", true]]);
  });
  it("tells what can be compared from what cannot", () => {
    expect(
      after(
        { ...aSingleChoice(), hint: "Take your time." },
        aSeveralChoices({ options: aSeveralChoices().options.slice(0, 2) }),
        aFreeText({ showIf: onlyIf({ test: "answered", question: "agree" }) }),
        aFreeText({ id: "last", text: "Anything else?", required: true }),
        aFreeText({ id: "new" }),
      ),
    ).toEqual([
      ["agree", "reworded", true],
      ["areas", "answers", false],
      ["change", "routing", false],
      ["last", "rules", false],
      ["new", "added", false],
    ]);
  });
  it("is none between a questionnaire and itself", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const questionnaire = aRandomQuestionnaire(drawWith(seed));
        expect(compareVersions(questionnaire, structuredClone(questionnaire))).toEqual([]);
        expect(asksTheSame(questionnaire, { ...structuredClone(questionnaire), version: 99 })).toBe(true);
      }),
    );
  });
});
