import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answers,
  carryAnswers,
  everyStep,
  pathOf,
  Questionnaire,
  removeRound,
  roundsOf,
  withoutRound,
} from "../index.ts";
import {
  aFreeText,
  aQuestionnaire,
  aRandomQuestionnaire,
  aSection,
  aSingleChoice,
  drawWith,
  keptAnswers,
} from "../testing.ts";

describe("answers that were begun before the questions changed", () => {
  const before = aQuestionnaire();
  const answers: Answers = { agree: "yes", areas: ["equality"], change: "Buses" };
  const revised = (change: (draft: Questionnaire) => void): Questionnaire => {
    const draft = structuredClone({ ...before, version: 2 });
    change(draft);
    return Questionnaire.parse(draft);
  };
  const carried = (now: Questionnaire) => carryAnswers(now, answers, () => before);
  const rewrite = (id: string, change: object) => (draft: Questionnaire) =>
    Object.assign(draft.questions.find((one) => one.id === id) as object, change);

  it("go on where the same is asked, though a question was added and others moved", () => {
    const now = revised((draft) => {
      draft.questions.reverse();
      draft.questions.push(aFreeText({ id: "more", text: "What else?" }));
    });
    expect(carried(now)).toEqual({ fitting: answers, again: {}, gone: {} });
  });
  it("are asked again where the question has other words", () => {
    const now = revised(rewrite("agree", { text: "Do you agree with the new vision?" }));
    expect(carried(now)).toMatchObject({ fitting: { change: "Buses" }, again: { agree: "yes" } });
  });
  it("are asked again where what was chosen has other words, or is not there any more", () => {
    const options = [
      { id: "yes", text: "Yes, with changes" },
      { id: "no", text: "No" },
    ];
    expect(carried(revised(rewrite("agree", { options }))).again).toEqual({ agree: "yes" });
    const fewer = aSingleChoice().options.filter(({ id }) => id !== "yes");
    expect(carried(revised(rewrite("agree", { options: fewer }))).again).toEqual({ agree: "yes" });
  });
  it("are told apart from those to a question that is not asked any more", () => {
    const now = revised((draft) => {
      draft.questions = draft.questions.filter(({ id }) => id !== "change");
    });
    expect(carried(now)).toEqual({
      fitting: { agree: "yes", areas: ["equality"] },
      again: {},
      gone: { change: "Buses" },
    });
  });
  it("are all there still, however the questions changed", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (one, other, seed) => {
        const [old, now] = [aRandomQuestionnaire(drawWith(one)), aRandomQuestionnaire(drawWith(other))];
        const given = keptAnswers(drawWith(seed), old);
        const { fitting, again, gone } = carryAnswers({ ...now, version: 2 }, given, () => old);
        expect({ ...fitting, ...again, ...gone }).toEqual(given);
        expect(Object.keys({ ...fitting, ...again }).every((key) => everyStep(now).some((s) => s.key === key))).toBe(
          true,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("a round of a repeating section", () => {
  const questionnaire = Questionnaire.parse({
    version: 1,
    questions: [aSingleChoice(), aFreeText({ id: "name", section: "person" }), aFreeText({ id: "end" })],
    sections: [aSection({ id: "person", repeat: { another: "Is there anybody else?", most: 3 } })],
  });
  const three: Answers = {
    agree: "yes",
    name: "First",
    person: "yes",
    "name#2": "Second",
    "person#2": "yes",
    "name#3": "Third",
    end: "End",
  };

  it("can be taken out, and the later ones move up", () => {
    const left = withoutRound(questionnaire, three, "person", 1);
    expect(left).toEqual({ agree: "yes", name: "Second", person: "yes", "name#2": "Third", end: "End" });
    expect(roundsOf(questionnaire, left, "person")).toBe(2);
    expect(removeRound(questionnaire, { name: 1, "name#2": 2, end: 2 }, "person", 1)).toEqual({ name: 2, end: 2 });
  });
  it("that was the last leaves the one before it as the last", () => {
    const left = withoutRound(questionnaire, three, "person", 3);
    expect(left).toMatchObject({ name: "First", "name#2": "Second", "person#2": "no" });
    expect(pathOf(questionnaire, left).map(({ key }) => key)).toEqual([
      "agree",
      "name",
      "person",
      "name#2",
      "person#2",
      "end",
    ]);
  });
});
