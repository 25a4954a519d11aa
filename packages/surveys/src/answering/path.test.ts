import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answers,
  answeredPath,
  checkAnswers,
  chosenIn,
  everyStep,
  nextStep,
  pathOf,
  type Questionnaire,
  stepBefore,
  stepOf,
  tabulate,
  visibleQuestions,
} from "../index.ts";
import { isBlank } from "../questionnaire/answer.ts";
import { meets } from "../questionnaire/meets-test.ts";
import {
  aFreeText,
  aQuestionnaire,
  aRandomQuestionnaire,
  aSection,
  aSingleChoice,
  drawWith,
  keptAnswers,
  onlyIf,
  randomAnswers,
} from "../testing.ts";

const keysOf = (steps: readonly { key: string }[]) => steps.map(({ key }) => key);

/** “Why not?” is asked of those who said no. */
const askingWhyNot = aQuestionnaire({
  questions: [
    aSingleChoice(),
    aFreeText({ id: "why-not", showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] }) }),
    aFreeText({ id: "last", showIf: onlyIf({ test: "answered", question: "why-not" }) }),
  ],
});

const children = aQuestionnaire({
  questions: [
    aFreeText({ id: "name", section: "child" }),
    aSingleChoice({ id: "school", section: "child" }),
    aFreeText({
      id: "which",
      section: "child",
      showIf: onlyIf({ test: "chosen", question: "school", anyOf: ["yes"] }),
    }),
    aFreeText({ id: "bus", showIf: onlyIf({ test: "chosen", question: "school", anyOf: ["yes"] }) }),
  ],
  sections: [aSection({ id: "child", repeat: { another: "Do you have another child?", most: 3 } })],
});

describe("the way through a questionnaire", () => {
  it("asks a question only of those whom it concerns", () => {
    expect(keysOf(pathOf(askingWhyNot, { agree: "yes" }))).toEqual(["agree"]);
    expect(keysOf(pathOf(askingWhyNot, { agree: "no" }))).toEqual(["agree", "why-not"]);
    expect(keysOf(pathOf(askingWhyNot, { agree: "no", "why-not": "Noise" }))).toEqual(["agree", "why-not", "last"]);
  });
  it("does not hear what is hidden: an answer given before going back opens no later page", () => {
    expect(keysOf(pathOf(askingWhyNot, { agree: "yes", "why-not": "Noise" }))).toEqual(["agree"]);
  });
  it("leads on from a page that is no longer on it, and back", () => {
    expect(nextStep(askingWhyNot, { agree: "no" })?.key).toBe("agree");
    expect(nextStep(askingWhyNot, { agree: "yes" }, "why-not")).toBeUndefined();
    expect(stepBefore(askingWhyNot, { agree: "yes" }, "why-not")?.key).toBe("agree");
    expect(stepBefore(askingWhyNot, { agree: "no" })?.key).toBe("why-not");
    expect(nextStep(askingWhyNot, {}, "nowhere")).toBeUndefined();
    expect(stepOf(askingWhyNot, { agree: "yes" }, "why-not")).toBeUndefined();
  });
  it("goes round a repeating section for as long as there is another, and no further than there may be", () => {
    expect(keysOf(pathOf(children, {}))).toEqual(["name", "school", "child"]);
    const two: Answers = { school: "yes", child: "yes", "school#2": "no", "child#2": "no" };
    expect(keysOf(pathOf(children, two))).toEqual([
      "name",
      "school",
      "which",
      "child",
      "name#2",
      "school#2",
      "child#2",
      "bus",
    ]);
    const all = keysOf(everyStep(children));
    expect([all.includes("name#3"), all.includes("child#3"), all.includes("name#4")]).toEqual([true, false, false]);
  });
  it("asks within a round by what was said in that round, and after it by any", () => {
    const second: Answers = { school: "no", child: "yes", "school#2": "yes" };
    expect(keysOf(pathOf(children, second))).toEqual([
      "name",
      "school",
      "child",
      "name#2",
      "school#2",
      "which#2",
      "child#2",
      "bus",
    ]);
  });
  it("lets conditions be joined by and, or and not", () => {
    const joined = aQuestionnaire({
      questions: [
        aSingleChoice({ id: "a" }),
        aSingleChoice({ id: "b" }),
        aFreeText({
          id: "c",
          showIf: {
            any: [
              {
                all: [
                  { test: "chosen", question: "a", anyOf: ["yes"] },
                  { test: "chosen", question: "b", anyOf: ["yes"], not: true },
                ],
              },
              { all: [{ test: "chosen", question: "a", anyOf: ["do-not-know"] }] },
            ],
          },
        }),
      ],
    });
    const asks = (answers: Answers) => visibleQuestions(joined, answers).has("c");
    expect([
      asks({ a: "yes" }),
      asks({ a: "yes", b: "yes" }),
      asks({ a: "yes", b: "no" }),
      asks({ a: "do-not-know" }),
      asks({}),
    ]).toEqual([true, false, true, true, false]);
  });
});

/** What is asked, worked out another way: each page by itself, from the pages it depends on. */
const worksOut = (questionnaire: Questionnaire, answers: Answers): string[] => {
  const { questions, sections = [] } = questionnaire;
  const shown = (key: string): boolean => {
    const [id = "", number = "1"] = key.split("#");
    const round = Number(number);
    const question = questions.find((one) => one.id === id);
    const section = sections.find((one) => one.id === (question ? question.section : id));
    const holds = (showIf: Questionnaire["questions"][number]["showIf"], within?: string): boolean =>
      !showIf ||
      showIf.any.some(({ all }) =>
        all.every((test) => {
          const from = questions.find((one) => one.id === test.question);
          const home = sections.find((one) => one.id === from?.section);
          const rounds =
            home?.repeat && home.id === within
              ? [round]
              : Array.from({ length: home?.repeat?.most ?? 1 }, (_, at) => at + 1);
          const given = rounds.map((at) => (at === 1 ? test.question : `${test.question}#${at}`));
          return meets(
            test,
            given.map((one) => {
              const answer = answers[one];
              return answer !== undefined && !isBlank(answer) && shown(one) ? answer : undefined;
            }),
          );
        }),
      );
    if (section && !holds(section.showIf)) return false;
    if (round > (section?.repeat?.most ?? 1)) return false;
    const gate = section && round > 1 ? (round === 2 ? section.id : `${section.id}#${round - 1}`) : undefined;
    if (gate !== undefined && !(shown(gate) && chosenIn(answers[gate])[0] === "yes")) return false;
    if (question) return holds(question.showIf, section?.id);
    // “Another?” is asked after a round in which something was asked, unless it is the last there may be.
    return (
      section?.repeat !== undefined &&
      round < section.repeat.most &&
      questions.some((one) => one.section === section.id && shown(round === 1 ? one.id : `${one.id}#${round}`))
    );
  };
  return keysOf(everyStep(questionnaire)).filter(shown);
};

const seeds = fc.tuple(fc.integer(), fc.integer());
const survey = ([first, second]: [number, number]) => {
  const questionnaire = aRandomQuestionnaire(drawWith(first));
  return { questionnaire, draw: drawWith(second) };
};

describe("every way of asking the same questionnaire", () => {
  it("agrees on the order of pages: page by page without JavaScript, live on one page, and all at once", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { questionnaire, draw } = survey(seed);
        const everything = randomAnswers(draw, questionnaire);
        const path = keysOf(pathOf(questionnaire, everything));
        // Page by page: each page knows only what was sent before it.
        const [sent, asked]: [Answers, string[]] = [{}, []];
        for (let step = nextStep(questionnaire, sent); step; step = nextStep(questionnaire, sent, step.key)) {
          asked.push(step.key);
          const answer = everything[step.key];
          if (answer !== undefined) sent[step.key] = answer;
        }
        expect(asked).toEqual(path);
        // Live: everything is there at once, and what is shown is what is asked.
        const live = visibleQuestions(questionnaire, everything);
        expect(keysOf(everyStep(questionnaire)).filter((key) => live.has(key))).toEqual(path);
        expect(worksOut(questionnaire, everything)).toEqual(path);
      }),
      { numRuns: 200 },
    );
  });
  it("goes back along the pages it came", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { questionnaire, draw } = survey(seed);
        const answers = randomAnswers(draw, questionnaire);
        const back: string[] = [];
        for (let step = stepBefore(questionnaire, answers); step; step = stepBefore(questionnaire, answers, step.key))
          back.unshift(step.key);
        expect(back).toEqual(keysOf(pathOf(questionnaire, answers)));
      }),
    );
  });
  it("counts no answer that became hidden by going back", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { questionnaire, draw } = survey(seed);
        const before = keptAnswers(draw, questionnaire);
        // Somebody goes back and gives other answers to some pages; what was said before stays in the draft.
        const later = { ...before, ...randomAnswers(draw, questionnaire) };
        const { steps, hidden } = answeredPath(questionnaire, later);
        const visible = Object.fromEntries(
          steps.flatMap(({ step, answer }) => (answer === undefined ? [] : [[step.key, answer]])),
        );
        expect(hidden.every((key) => !(key in visible))).toBe(true);
        expect(tabulate(questionnaire, [later])).toEqual(tabulate(questionnaire, [visible]));
        const [all, shown] = [checkAnswers(questionnaire, later), checkAnswers(questionnaire, visible)];
        // Where every answer that is shown is right, what is hidden makes no difference to what is kept.
        if (shown.ok) expect(all).toEqual(shown);
      }),
      { numRuns: 150 },
    );
  });
  it("keeps what was kept when it is checked again", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { questionnaire, draw } = survey(seed);
        const checked = checkAnswers(questionnaire, keptAnswers(draw, questionnaire));
        if (checked.ok) expect(checkAnswers(questionnaire, checked.answers)).toEqual(checked);
        else for (const { field } of checked.problems) expect(field).toBeDefined();
      }),
    );
  });
});
