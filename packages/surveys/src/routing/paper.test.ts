import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answer,
  type Answers,
  conditionInWords,
  paperRoutes,
  Questionnaire,
  type Routing,
  visibleQuestions,
} from "../index.ts";
import {
  aFreeText,
  aRandomQuestionnaire,
  aSection,
  aSingleChoice,
  drawWith,
  everyKind,
  onlyIf,
  randomAnswers,
} from "../testing.ts";

const yes: Routing = onlyIf({ test: "chosen", question: "agree", anyOf: ["yes"] });
const no: Routing = onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] });

describe("the way through a questionnaire on paper", () => {
  const routed = Questionnaire.parse({
    version: 1,
    questions: [
      aSingleChoice({ declines: ["prefer-not-to-say"] }),
      aFreeText({ id: "why-yes", showIf: yes }),
      aFreeText({ id: "why-no", showIf: no }),
      aFreeText({ id: "last" }),
    ],
  });
  it("says beside an answer to which question to go, where the questions between are not asked", () => {
    const [agree] = paperRoutes(routed);
    expect(agree?.jumps).toEqual([
      { when: { option: "no" }, to: 3 },
      { when: { option: "do-not-know" }, to: 4 },
      { when: { declined: "prefer-not-to-say" }, to: 4 },
    ]);
  });
  it("sends somebody who answered one branch past the other", () => {
    expect(paperRoutes(routed).map(({ then }) => then)).toEqual([undefined, 4, undefined, undefined]);
  });
  it("says when nothing more is asked", () => {
    const [first] = paperRoutes({ ...routed, questions: routed.questions.slice(0, 2) });
    expect(first?.jumps.map(({ to }) => to)).toEqual(["end", "end", "end"]);
  });
  it("passes over nothing inside a section that is asked again", () => {
    const repeated = Questionnaire.parse({
      version: 1,
      sections: [aSection({ repeat: { another: "Is there another?", most: 3 } })],
      questions: [aSingleChoice({ section: "about" }), aFreeText({ section: "about", showIf: yes })],
    });
    expect(paperRoutes(repeated).flatMap(({ jumps }) => jumps)).toEqual([]);
  });
  it("never sends anybody past a question that they are asked", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (first, second) => {
        const questionnaire = aRandomQuestionnaire(drawWith(first));
        const answers: Answers = randomAnswers(drawWith(second), questionnaire);
        const asked = visibleQuestions(questionnaire, answers);
        for (const { question, number, jumps, then } of paperRoutes(questionnaire)) {
          if (!asked.has(question.id)) continue;
          const given: Answer | undefined = answers[question.id];
          const chosen = typeof given === "string" ? given : undefined;
          const target = then ?? jumps.find(({ when }) => "option" in when && when.option === chosen)?.to;
          if (target === undefined) continue;
          const until = target === "end" ? questionnaire.questions.length + 1 : target;
          for (const { id } of questionnaire.questions.slice(number, until - 1)) expect(asked.has(id)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a condition on paper", () => {
  const questionnaire = everyKind();
  const said = (...all: Routing["any"][number]["all"]) => conditionInWords(onlyIf(...all), questionnaire);
  it("names the answer and the number of its question", () => {
    expect(said({ test: "chosen", question: "agree", anyOf: ["yes", "no"] })).toBe(
      "you chose “Yes” or “No” at question 1",
    );
    expect(said({ test: "chosen", question: "agree", anyOf: ["yes"], not: true })).toBe(
      "you did not choose “Yes” at question 1",
    );
  });
  it("has words for every kind of test", () => {
    expect(said({ test: "answered", question: "change", not: true })).toBe("you left question 3 blank");
    expect(said({ test: "declined", question: "happy" })).toBe(
      "you chose “I do not know” or “Prefer not to say” at question 7",
    );
    expect(said({ test: "between", question: "hours", atLeast: 125 })).toBe("you wrote 12.5 or more at question 5");
    expect(said({ test: "between", question: "budget", option: "equality", atLeast: 5_000, atMost: 10_000 })).toBe(
      "you wrote £50 to £100 for “Equality” at question 10",
    );
    expect(said({ test: "rated", question: "services", row: "parks", anyOf: ["poor"] })).toBe(
      "you chose “Poor” for “Parks” at question 8",
    );
    expect(said({ test: "ranked", question: "order", option: "equality", within: 1 })).toBe(
      "you put “Equality” first at question 9",
    );
    expect(said({ test: "dated", question: "moved", from: "2020-01-01", not: true })).toBe(
      "it is not so that your date at question 6 is 1 January 2020 or later",
    );
    expect(said({ test: "in-ward", question: "where", anyOf: ["E05002235"] })).toBe(
      "you chose “First ward” at question 11",
    );
  });
  it("joins what must all hold, and what will do instead", () => {
    const routing: Routing = {
      any: [
        {
          all: [
            { test: "chosen", question: "agree", anyOf: ["yes"] },
            { test: "answered", question: "change" },
          ],
        },
        { all: [{ test: "answered", question: "people" }] },
      ],
    };
    expect(conditionInWords(routing, questionnaire)).toBe(
      "you chose “Yes” at question 1 and you answered question 3, or you answered question 4",
    );
  });
});
