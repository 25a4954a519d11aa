import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer, describeRouting, drawRouting, nextStep, pathOf, type Routing, type Test } from "../index.ts";
import {
  aFreeText,
  aQuestionnaire,
  aRandomQuestionnaire,
  aSection,
  aSingleChoice,
  drawWith,
  everyKind,
  onlyIf,
  randomAnswers,
} from "../testing.ts";

const all = everyKind();
const said = (...tests: Test[]) => describeRouting(onlyIf(...tests), all);
const isNo: Routing = onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] });

describe("routing in words", () => {
  it("names the question by its number, and the answer by its words", () => {
    expect(said({ test: "chosen", question: "agree", anyOf: ["yes", "no"] })).toBe(
      "the answer to question 1 is “Yes” or “No”",
    );
    expect(said({ test: "chosen", question: "areas", anyOf: ["equality"], not: true })).toBe(
      "the answers to question 2 do not include “Equality”",
    );
  });
  it("can be said of every kind of question", () => {
    expect(said({ test: "between", question: "hours", atLeast: 125 })).toBe("the answer to question 5 is 12.5 or more");
    expect(said({ test: "between", question: "budget", option: "equality", atMost: 5_000 })).toBe(
      "“Equality” in question 10 gets £50 or less",
    );
    expect(said({ test: "rated", question: "services", row: "parks", anyOf: ["poor"] })).toBe(
      "“Parks” in question 8 is “Poor”",
    );
    expect(said({ test: "ranked", question: "order", option: "equality", within: 1 })).toBe(
      "“Equality” in question 9 is in first place",
    );
    expect(said({ test: "dated", question: "moved", from: "2000-01-01" })).toBe(
      "the answer to question 6 is 1 January 2000 or later",
    );
    expect(said({ test: "in-ward", question: "where", anyOf: ["E05002235"] })).toBe(
      "the answer to question 11 is “First ward”",
    );
    expect(said({ test: "declined", question: "happy", not: true })).toBe(
      "the answer to question 7 is not “I do not know” or “Prefer not to say”",
    );
    expect(said({ test: "answered", question: "gone" })).toBe("a question that is not there was answered");
  });
  it("joins conditions that must all be met by “and”, and those of which one is enough by “or”", () => {
    const routing: Routing = {
      any: [...isNo.any, { all: [{ test: "answered", question: "people" }, ...(isNo.any[0]?.all ?? [])] }],
    };
    expect(describeRouting(routing, all)).toBe(
      "the answer to question 1 is “No”; or if question 4 was answered, and the answer to question 1 is “No”",
    );
  });
});

describe("the picture of the ways through", () => {
  const questionnaire = aQuestionnaire({
    questions: [
      aSingleChoice(),
      aFreeText({ id: "why", text: "Why not?", showIf: isNo }),
      aFreeText({ id: "name", text: "Who?", section: "about" }),
      aFreeText({
        id: "age",
        text: "How old?",
        section: "about",
        showIf: onlyIf({ test: "answered", question: "name" }),
      }),
      aFreeText({ id: "last", text: "Anything else?" }),
    ],
    sections: [aSection({ showIf: isNo, repeat: { another: "Another?", most: 3 } })],
  });
  it("shows branches beside the way everybody goes, and what can come next", () => {
    const { pages, sections } = drawRouting(questionnaire);
    expect(pages.map(({ id, track, next }) => [id, track, next])).toEqual([
      ["agree", 0, [2, 5]],
      ["why", 1, [3]],
      ["name", 1, [3, 4, 5]],
      ["age", 2, [3, 5]],
      ["last", 0, [undefined]],
    ]);
    expect(sections).toEqual([
      {
        id: "about",
        title: "About you",
        from: 3,
        to: 4,
        when: "the answer to question 1 is “No”",
        rounds: 3,
        problems: [],
      },
    ]);
  });
  it("shows no way that nobody can go", () => {
    const plan = aQuestionnaire({
      questions: [
        aSingleChoice({ required: true }),
        aFreeText({ id: "why", text: "Why not?", showIf: isNo }),
        aFreeText({ id: "more", text: "What then?", showIf: isNo }),
        aFreeText({
          id: "thanks",
          text: "What do you like?",
          showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["no"], not: true }),
        }),
        aFreeText({ id: "last", text: "Anything else?" }),
      ],
    });
    expect(drawRouting(plan).pages.map(({ next }) => next)).toEqual([[2, 4], [3], [5], [5], [undefined]]);
  });
  it("names what is wrong at its place", () => {
    const { pages } = drawRouting({ questions: [aFreeText({ showIf: isNo })] });
    expect(pages[0]?.problems).toEqual([
      "“What would you change?” waits for the question “agree”, which is not there.",
    ]);
  });
  it("leaves no way out that somebody can go", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawWith(seed);
        const random = aRandomQuestionnaire(draw);
        const answers = randomAnswers(draw, random);
        const { pages } = drawRouting(random);
        const numberOf = (id: string | undefined) => pages.find((page) => page.id === id)?.number;
        // Whether there is another round is asked between two pages, and is no page of its own here.
        const steps = pathOf(random, answers).filter(({ kind }) => kind === "question");
        for (const [at, { key, question }] of steps.entries()) {
          // Nobody goes on from what must be answered without an answer.
          if (question.required && !checkAnswer(question, answers[key]).ok) break;
          const after = numberOf(steps[at + 1]?.question.id);
          expect(pages.find(({ id }) => id === question.id)?.next).toContain(after);
        }
        expect(nextStep(random, answers)?.question.id).toBe(steps[0]?.question.id);
      }),
    );
  });
});
