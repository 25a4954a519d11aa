import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkAnswers,
  checkRouting,
  type Question,
  Questionnaire,
  type QuestionnaireDraft,
  type Routing,
  visibleQuestions,
} from "../index.ts";
import {
  aFreeText,
  aRandomDraft,
  aSection,
  aSeveralChoices,
  aSingleChoice,
  drawWith,
  everyKind,
  keptAnswers,
  onlyIf,
} from "../testing.ts";

const said = (...questions: Question[]) => checkRouting({ questions }).map(({ code, message }) => [code, message]);
const codes = (draft: QuestionnaireDraft) => checkRouting(draft).map(({ code, about }) => [about, code]);
const isYes: Routing = onlyIf({ test: "chosen", question: "agree", anyOf: ["yes"] });

describe("routing, when it is written", () => {
  it("may not wait for a later question", () => {
    expect(said(aFreeText({ id: "why", text: "Why?", showIf: isYes }), aSingleChoice({ text: "Agree?" }))).toEqual([
      ["surveys/condition-on-later", "“Why?” waits for “Agree?”, which is asked later."],
    ]);
  });
  it("may not go in a circle", () => {
    const answered = (question: string) => onlyIf({ test: "answered", question });
    expect(
      said(
        aFreeText({ id: "a", text: "A?", showIf: answered("b") }),
        aFreeText({ id: "b", text: "B?", showIf: answered("a") }),
        aFreeText({ id: "c", text: "C?", showIf: answered("c") }),
      ),
    ).toEqual([
      ["surveys/condition-loop", "“A?” and “B?” wait for each other."],
      ["surveys/condition-loop", "“C?” waits for its own answer."],
    ]);
    expect(
      codes({
        questions: [aSingleChoice({ section: "about" }), aFreeText()],
        sections: [aSection({ showIf: isYes })],
      }),
    ).toEqual([["about", "surveys/condition-loop"]]);
  });
  it("may only test what is there, in a way that fits", () => {
    expect(
      codes({
        questions: [
          aSingleChoice(),
          aFreeText({ id: "a", showIf: onlyIf({ test: "chosen", question: "gone", anyOf: ["yes"] }) }),
          aFreeText({ id: "b", showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["perhaps"] }) }),
          aFreeText({ id: "c", showIf: onlyIf({ test: "between", question: "agree", atLeast: 3 }) }),
        ],
      }),
    ).toEqual([
      ["a", "surveys/condition-on-no-question"],
      ["b", "surveys/condition-on-no-answer"],
      ["c", "surveys/condition-does-not-fit"],
    ]);
  });
  it("names a condition that nobody can meet, and the page behind it", () => {
    const both = onlyIf(
      { test: "chosen", question: "agree", anyOf: ["yes"] },
      { test: "chosen", question: "agree", anyOf: ["no"] },
    );
    expect(said(aSingleChoice({ text: "Agree?" }), aFreeText({ id: "why", text: "Why?", showIf: both }))).toEqual([
      [
        "surveys/condition-contradicts",
        "Nobody can meet the condition of “Why?”: it asks for answers to “Agree?” that rule each other out.",
      ],
      ["surveys/page-unreachable", "Nobody can reach “Why?”: no answers lead to it."],
    ]);
  });
  it("lets one person choose both where several may be chosen", () => {
    const both = onlyIf(
      { test: "chosen", question: "areas", anyOf: ["equality"] },
      { test: "chosen", question: "areas", anyOf: ["engagement"] },
    );
    expect(said(aSeveralChoices(), aFreeText({ id: "why", showIf: both }))).toEqual([]);
  });
  it("names a part of a condition that nobody can meet, where another part can be met", () => {
    const showIf: Routing = {
      any: [
        ...isYes.any,
        {
          all: [
            { test: "answered", question: "agree", not: true },
            { test: "chosen", question: "agree", anyOf: ["no"] },
          ],
        },
      ],
    };
    expect(codes({ questions: [aSingleChoice(), aFreeText({ id: "why", showIf })] })).toEqual([
      ["why", "surveys/condition-contradicts"],
    ]);
  });
  it("names a page that only those could reach who never see the question it waits for", () => {
    const noThenWhy = [
      aSingleChoice(),
      aFreeText({ id: "why-not", showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] }) }),
      aFreeText({
        id: "both",
        showIf: onlyIf(
          { test: "answered", question: "why-not" },
          { test: "chosen", question: "agree", anyOf: ["yes"] },
        ),
      }),
    ];
    expect(codes({ questions: noThenWhy })).toEqual([["both", "surveys/page-unreachable"]]);
  });
  it("names a page for those who leave out what must be answered", () => {
    const left = onlyIf({ test: "answered", question: "agree", not: true });
    const asked = (required: boolean) =>
      codes({ questions: [aSingleChoice({ required }), aFreeText({ showIf: left })] });
    expect(asked(true).map(([, code]) => code)).toContain("surveys/page-unreachable");
    expect(asked(false)).toEqual([]);
  });
  it.each([
    ["people", { test: "between", question: "people", atLeast: 30 }],
    ["happy", { test: "between", question: "happy", atLeast: 8, atMost: 7 }],
    ["budget", { test: "between", question: "budget", option: "equality", atLeast: 10_001 }],
  ] as const)("names a number that %s cannot be", (_, test) => {
    const draft = { questions: [...everyKind().questions, aFreeText({ id: "end", showIf: onlyIf(test) })] };
    expect(codes(draft).map(([, code]) => code)).toContain("surveys/condition-contradicts");
  });
  it("is refused with the questionnaire, each issue with its code", () => {
    const parsed = Questionnaire.safeParse({ version: 1, questions: [aFreeText({ showIf: isYes }), aSingleChoice()] });
    const [issue] = parsed.error?.issues ?? [];
    expect([issue?.path, issue?.code === "custom" && issue.params]).toEqual([
      ["questions", 0, "showIf"],
      { code: "surveys/condition-on-later" },
    ]);
  });
  it("calls no page unreachable that somebody reaches", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (first, second) => {
        const draft = aRandomDraft(drawWith(first));
        const hopeless = checkRouting(draft)
          .filter(({ code }) => code === "surveys/page-unreachable")
          .map(({ about }) => about);
        const draw = drawWith(second);
        for (let person = 0; person < 10; person += 1) {
          const answers = keptAnswers(draw, draft);
          // Somebody who left out what must be answered has not come to the end.
          if (!checkAnswers(draft, answers).ok) continue;
          const seen = visibleQuestions(draft, answers);
          expect(hopeless.filter((id) => seen.has(id as string))).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe("a questionnaire's parts", () => {
  const issues = (draft: object) =>
    Questionnaire.safeParse({ version: 1, ...draft }).error?.issues.map((issue) =>
      issue.code === "custom" ? (issue.params as { code: string }).code : issue.code,
    );
  it("are refused where they do not go together", () => {
    expect(issues({ questions: [aSingleChoice(), aSingleChoice()] })).toEqual(["surveys/question-id-twice"]);
    expect(issues({ questions: [aSingleChoice({ section: "nowhere" })] })).toEqual(["surveys/unknown-section"]);
    expect(issues({ questions: [], sections: [aSection()] })).toEqual(["surveys/section-empty"]);
    expect(
      issues({
        questions: [aSingleChoice({ section: "about" }), aFreeText(), aSeveralChoices({ section: "about" })],
        sections: [aSection()],
      }),
    ).toEqual(["surveys/section-torn"]);
    expect(issues({ questions: [aSingleChoice({ id: "about", section: "about" })], sections: [aSection()] })).toEqual([
      "surveys/section-id-twice",
    ]);
    expect(issues({ questions: [{ kind: "scale", id: "s", text: "S?", min: 5, max: 5 }] })).toEqual([
      "surveys/scale-limits",
    ]);
    expect(issues({ questions: [{ kind: "number", id: "n", text: "N?", min: 5, max: 4 }] })).toEqual([
      "surveys/limits-crossed",
    ]);
  });
});
