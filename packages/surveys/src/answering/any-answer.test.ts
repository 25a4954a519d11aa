import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ANSWER_REFUSALS,
  type Answer,
  checkAnswer,
  checkAnswers,
  declineValue,
  describeAnswer,
  type Question,
  Questionnaire,
  readForm,
  writeForm,
} from "../index.ts";
import { aRandomAnswer, aRandomQuestionnaire, aSingleChoice, drawWith, everyKind } from "../testing.ts";

const questionnaire = everyKind();
const ask = (id: string, change: object = {}): Question =>
  Questionnaire.parse({
    version: 1,
    questions: [{ ...questionnaire.questions.find((one) => one.id === id), ...change }],
  }).questions[0] as Question;

describe("words beside an option", () => {
  it("that was not chosen are asked about, so that they are not lost", () => {
    const beside = { agree: ["yes"], "agree.other.words": ["Perhaps later"] };
    expect(no(readForm(ask("agree"), beside))).toMatchObject({
      code: "surveys/words-not-chosen",
      details: { option: "Something else" },
    });
    expect(no(readForm(ask("agree"), { ...beside, agree: [] })).code).toBe("surveys/words-not-chosen");
    expect(yes(readForm(ask("agree"), { ...beside, "agree.other.words": ["  "] }))).toBe("yes");
  });
});

describe("any answer", () => {
  const seeds = fc.tuple(fc.integer(), fc.integer());
  const one = ([first, second]: [number, number]) => {
    const { questions } = aRandomQuestionnaire(drawWith(first));
    const draw = drawWith(second);
    const question = questions[draw(questions.length - 1)] as Question;
    return { question, answer: aRandomAnswer(draw, question) };
  };
  it("is refused with a code and a sentence, or kept; and kept again as it is", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { question, answer } = one(seed);
        const checked = checkAnswer(question, answer);
        if (!checked.ok) {
          expect(ANSWER_REFUSALS).toContain(checked.refusal.code);
          expect(checked.refusal.message).toMatch(/^[“A-Z].*\.$/s);
          expect(checked.refusal.field).toBe(question.id);
        } else expect(checkAnswer(question, checked.value)).toEqual(checked);
      }),
      { numRuns: 200 },
    );
  });
  it("fills a form that is read back as the same", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { question, answer } = one(seed);
        const checked = checkAnswer(question, answer);
        if (!checked.ok || question.kind === "file") return;
        expect(readForm(question, writeForm(question, checked.value, "key#2"), { key: "key#2" })).toEqual(
          checked.value === undefined && question.required ? checkAnswer(question, undefined) : checked,
        );
      }),
      { numRuns: 200 },
    );
  });
  it("of any shape is never more than refused", () => {
    const shape = fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.record({ kind: fc.constant("number" as const), units: fc.double() }),
      fc.record({ kind: fc.constant("allocation" as const), amounts: fc.dictionary(fc.string(), fc.double()) }),
      fc.record({ kind: fc.constant("date" as const), year: fc.integer(), month: fc.integer(), day: fc.integer() }),
      fc.record({ kind: fc.constant("matrix" as const), rows: fc.dictionary(fc.string(), fc.string()) }),
      fc.record({ kind: fc.constant("choice" as const), chosen: fc.array(fc.string()), words: fc.constant({}) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: questionnaire.questions.length - 1 }), shape, (at, sent) => {
        const question = questionnaire.questions[at] as Question;
        const checked = checkAnswer(question, sent as Answer);
        if (checked.ok) expect(checkAnswer(question, checked.value)).toEqual(checked);
        else expect(checked.refusal.field).toBe(question.id);
      }),
      { numRuns: 200 },
    );
  });
  it("from a form with “I do not know” is that, and not both it and another", () => {
    const value = declineValue("do-not-know");
    expect(yes(readForm(ask("happy"), { happy: [value] }))).toEqual({ kind: "declined", as: "do-not-know" });
    const several = ask("areas", { declines: ["do-not-know"] });
    expect(no(readForm(several, { areas: ["equality", value] })).code).toBe("surveys/declined-with-answer");
    const words = ask("change", { declines: ["do-not-know"] });
    expect(no(readForm(words, { change: ["My words", value] })).code).toBe("surveys/declined-with-answer");
    expect(yes(readForm(words, { change: [" ", value] }))).toEqual({ kind: "declined", as: "do-not-know" });
  });
  it("is shown in words", () => {
    const said = (id: string, answer: Answer) => describeAnswer(ask(id), answer);
    expect(said("agree", { kind: "choice", chosen: ["other"], words: { other: "Buses" } })).toEqual([
      "Something else: Buses",
    ]);
    expect(said("hours", { kind: "number", units: -5 })).toEqual(["-0.5"]);
    expect(said("people", { kind: "number", units: 3 })).toEqual(["3 people"]);
    expect(said("moved", { kind: "date", year: 1990, month: 6 })).toEqual(["June 1990"]);
    expect(said("services", { kind: "matrix", rows: { roads: "poor" } })).toEqual(["Roads: Poor"]);
    expect(said("services", { kind: "matrix", rows: { SECOND: "poor", roads: "poor" } })[0]).toBe("Roads: Poor");
    expect(said("order", { kind: "ranking", order: ["equality", "engagement"] })).toEqual([
      "1. Equality",
      "2. Engagement",
    ]);
    expect(said("budget", { kind: "allocation", amounts: { equality: 10_000 } })).toEqual(["Equality: £100"]);
    expect(said("where", { kind: "place", place: { kind: "ward", code: "E05002235" } })).toEqual(["First ward"]);
    expect(said("happy", { kind: "declined", as: "do-not-know" })).toEqual(["I do not know"]);
  });
});

describe("a questionnaire kept before the newer kinds", () => {
  it("parses to exactly what it was, and its answers are kept as they were", () => {
    const kept = {
      version: 3,
      questions: [
        { ...aSingleChoice(), hint: "Think of next year." },
        { kind: "text", id: "why", text: "Why?", required: true, maxLength: 500 },
      ],
    };
    expect(Questionnaire.parse(kept)).toEqual(kept);
    expect(checkAnswers(Questionnaire.parse(kept), { agree: "yes", why: "So" })).toEqual({
      ok: true,
      answers: { agree: "yes", why: "So" },
    });
  });
});
