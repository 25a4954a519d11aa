import { type Answers, countersOf, Questionnaire } from "@collaborative-communities/surveys";
import { type Draw, drawWith } from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { workedOutBySums } from "./adversary.testing.ts";
import { publicResults } from "./public-results.ts";

const IDS = ["a", "b", "c", "d"];

const aTest = (
  draw: Draw,
  asked: readonly { id: string; options: readonly { id: string }[]; declines?: unknown }[],
) => {
  const about = asked[draw(asked.length - 1)] as (typeof asked)[number];
  const not = draw(3) === 0 ? { not: true } : {};
  if (draw(5) === 0) return { test: "answered", question: about.id, ...not };
  if (about.declines && draw(5) === 0) return { test: "declined", question: about.id, ...not };
  const anyOf = about.options.filter(() => draw(2) === 0).map(({ id }) => id);
  return { test: "chosen", question: about.id, anyOf: anyOf.length > 0 ? anyOf : ["a"], ...not };
};

/** Two to four questions, in which what was said before often leads to what is asked. */
const aSurvey = (draw: Draw): Questionnaire => {
  const questions: { id: string; options: { id: string; text: string }[]; declines?: unknown }[] = [];
  for (const id of ["q", "r", "s", "t"].slice(0, 2 + draw(2))) {
    const tests = () => Array.from({ length: 1 + draw(1) }, () => aTest(draw, questions));
    const showIf =
      questions.length === 0 || draw(4) === 0
        ? {}
        : { showIf: { any: draw(1) === 0 ? [{ all: tests() }] : tests().map((test) => ({ all: [test] })) } };
    questions.push({
      id,
      ...{ text: `Asked ${id}?`, kind: draw(2) === 0 ? "several" : "single" },
      options: IDS.slice(0, 2 + draw(2)).map((option) => ({ id: option, text: option.toUpperCase() })),
      ...(draw(2) === 0 && { declines: ["do-not-know"] }),
      ...showIf,
    });
  }
  // One that nobody could open is drawn again.
  const read = Questionnaire.safeParse({ version: 1, questions });
  return read.success ? read.data : aSurvey(draw);
};

/** Few people, most of whom say the same: where there are small numbers. */
const answersOf = (draw: Draw, { questions }: Questionnaire): Answers => {
  const answers: Answers = {};
  for (const question of questions) {
    if (question.kind !== "single" && question.kind !== "several") continue;
    if (draw(9) === 0) continue;
    const one = () => question.options[Math.min(draw(question.options.length - 1), draw(question.options.length))]?.id;
    if (question.declines && draw(7) === 0) answers[question.id] = { kind: "declined", as: "do-not-know" };
    else if (question.kind === "single") answers[question.id] = one() ?? "a";
    else answers[question.id] = [...new Set([one() ?? "a", one() ?? "b"])];
  }
  return answers;
};

const SURVEYS = 2_000;

describe("whoever adds and subtracts everything that is published", () => {
  it("works out no number of few people, whichever way questions lead to others", () => {
    const found: string[] = [];
    for (let seed = 1; seed <= SURVEYS; seed += 1) {
      const draw = drawWith(seed);
      const questionnaire = aSurvey(draw);
      const counters: Record<string, number> = {};
      for (let people = 12 + draw(50); people > 0; people -= 1)
        for (const [name, by] of Object.entries(countersOf(questionnaire, answersOf(draw, questionnaire))))
          counters[name] = (counters[name] ?? 0) + by;
      const results = publicResults([questionnaire], { versions: { 1: counters } }, 5);
      const told = workedOutBySums(questionnaire, results);
      if (told.length > 0) found.push(`survey ${seed}: ${told.join(", ")}`);
    }
    expect(found).toEqual([]);
  }, 60_000);
});
