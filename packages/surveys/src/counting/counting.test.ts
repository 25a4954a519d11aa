import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answers,
  addAnswer,
  bandOf,
  type Counts,
  checkAnswers,
  countersOf,
  emptyCounts,
  mergeCounts,
  type Questionnaire,
  readCounts,
  removeAnswer,
  tabulate,
} from "../index.ts";
import {
  aFreeText,
  aQuestionnaire,
  aRandomQuestionnaire,
  aSection,
  aSingleChoice,
  drawWith,
  everyKind,
  keptAnswers,
  onlyIf,
} from "../testing.ts";

const count = (questionnaire: Questionnaire, responses: Answers[], id: string) => {
  const found = tabulate(questionnaire, responses).find(({ question }) => question.id === id);
  if (!found) throw new Error(`No count of ${id}.`);
  return found;
};

describe("a base", () => {
  const routed = aQuestionnaire({
    questions: [
      aSingleChoice({ declines: ["do-not-know", "prefer-not-to-say"] }),
      aFreeText({ id: "why-not", showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] }) }),
    ],
  });
  it("is of those who saw the question and answered it; who skipped it, and who never saw it, stand apart", () => {
    const responses: Answers[] = [
      { agree: "yes" },
      { agree: "no", "why-not": "Noise" },
      { agree: "no" },
      { agree: { kind: "declined", as: "do-not-know" } },
      {},
    ];
    expect(count(routed, responses, "agree")).toMatchObject({
      base: 4,
      skipped: 1,
      notShown: 0,
      declined: { "do-not-know": 1, "prefer-not-to-say": 0 },
    });
    expect(count(routed, responses, "why-not")).toMatchObject({ base: 1, skipped: 1, notShown: 3 });
  });
  it("does not count an answer that is hidden", () => {
    expect(count(routed, [{ agree: "yes", "why-not": "Noise" }], "why-not")).toMatchObject({ base: 0, notShown: 1 });
  });
  it("of a repeating section is of rounds, and says how many people they come from", () => {
    const repeating = aQuestionnaire({
      questions: [aSingleChoice({ section: "child" })],
      sections: [aSection({ id: "child", repeat: { another: "Another?", most: 3 } })],
    });
    const responses: Answers[] = [{ agree: "yes", child: "yes", "agree#2": "no" }, { agree: "yes" }, {}];
    expect(count(repeating, responses, "agree")).toMatchObject({
      base: 3,
      skipped: 1,
      notShown: 0,
      rounds: { people: 3, shown: 4 },
    });
  });
});

describe("counts of every kind", () => {
  const one: Answers = {
    people: { kind: "number", units: 3 },
    moved: { kind: "date", year: 1990 },
    happy: { kind: "scale", value: 7 },
    services: { kind: "matrix", rows: { roads: "poor" } },
    order: { kind: "ranking", order: ["equality", "engagement"] },
    budget: { kind: "allocation", amounts: { engagement: 2_500, empowerment: 0, equality: 7_500 } },
    where: { kind: "place", place: { kind: "ward", code: "E05002235" } },
  };
  const other: Answers = {
    ...one,
    people: { kind: "number", units: 5 },
    order: { kind: "ranking", order: ["equality"] },
  };
  const of = (id: string) => count(everyKind(), [one, other, {}], id);
  it("say how many gave what", () => {
    expect(of("people")).toMatchObject({
      base: 2,
      skipped: 1,
      sum: 8,
      values: [
        { from: 3, count: 1 },
        { from: 5, count: 1 },
      ],
    });
    expect(of("happy").values).toEqual([{ from: 7, to: 7, count: 2 }]);
    expect(of("moved").values).toEqual([{ from: 1990, to: 1990, count: 2 }]);
    expect(of("where").options).toEqual([{ id: "E05002235", text: "First ward", count: 2 }]);
  });
  it("give each row of a matrix its own base", () => {
    expect(of("services").rows?.map(({ id, base }) => [id, base])).toEqual([
      ["parks", 0],
      ["roads", 2],
    ]);
  });
  it("say how often each option came first, and how often it had any place", () => {
    expect(of("order").ranks?.map(({ id, places }) => [id, places])).toEqual([
      ["engagement", [0, 1, 0]],
      ["empowerment", [0, 0, 0]],
      ["equality", [2, 0, 0]],
    ]);
    expect(of("order").options.map((option) => option.count)).toEqual([1, 0, 2]);
  });
  it("add budgets up to the penny", () => {
    expect(of("budget").sums?.map(({ sum }) => sum)).toEqual([5_000, 0, 15_000]);
  });
  it("put large numbers into bands, so that there are never too many counters", () => {
    expect([bandOf(999), bandOf(12_345), bandOf(-12_345), bandOf(0)]).toEqual([
      [999, 999],
      [12_000, 12_999],
      [-12_999, -12_000],
      [0, 0],
    ]);
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (value) => {
        const [from, to] = bandOf(value);
        expect(from <= value && value <= to).toBe(true);
        expect(bandOf(from)).toEqual([from, to]);
        expect(bandOf(to)).toEqual([from, to]);
      }),
    );
  });
});

const seeds = fc.tuple(fc.integer(), fc.array(fc.integer(), { maxLength: 8 }));
/** Some versions of questionnaires, and people who answered them. */
const survey = ([first, people]: [number, number[]]) => {
  const questionnaire = aRandomQuestionnaire(drawWith(first));
  const later = { ...aRandomQuestionnaire(drawWith(first + 1)), version: questionnaire.version + 1 };
  const given = people.map((person) => {
    const asked = person % 2 === 0 ? questionnaire : later;
    return { asked, answers: keptAnswers(drawWith(person), asked) };
  });
  return { questionnaire, given };
};
const countAll = (given: readonly { asked: Questionnaire; answers: Answers }[]): Counts =>
  given.reduce((counts, { asked, answers }) => addAnswer(counts, asked, answers), emptyCounts());

describe("counting as answers come", () => {
  it("comes to the same in any order and in any parts", () => {
    fc.assert(
      fc.property(seeds, seeds, seeds, (a, b, c) => {
        const [one, other, third] = [a, b, c].map((seed) => countAll(survey(seed).given)) as [Counts, Counts, Counts];
        expect(mergeCounts(one, other)).toEqual(mergeCounts(other, one));
        expect(mergeCounts(mergeCounts(one, other), third)).toEqual(mergeCounts(one, mergeCounts(other, third)));
        expect(mergeCounts(one, emptyCounts())).toEqual(one);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(seeds, fc.nat({ max: 8 }), (seed, at) => {
        const { given } = survey(seed);
        const parts = [countAll(given.slice(0, at)), countAll(given.slice(at))] as const;
        expect(mergeCounts(...parts)).toEqual(countAll(given));
        expect(countAll([...given].reverse())).toEqual(countAll(given));
      }),
    );
  });
  it("takes an answer out again exactly", () => {
    fc.assert(
      fc.property(seeds, fc.integer(), (seed, person) => {
        const { questionnaire, given } = survey(seed);
        const before = countAll(given);
        const answers = keptAnswers(drawWith(person), questionnaire);
        expect(removeAnswer(addAnswer(before, questionnaire, answers), questionnaire, answers)).toEqual(before);
        expect(given.reduce((counts, one) => removeAnswer(counts, one.asked, one.answers), before)).toEqual(
          emptyCounts(),
        );
      }),
    );
  });
  it("comes to the same as counting all answers at once, each version by itself", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { questionnaire, given } = survey(seed);
        const own = given.filter(({ asked }) => asked === questionnaire).map(({ answers }) => answers);
        expect(readCounts(questionnaire, countAll(given))).toEqual(tabulate(questionnaire, own));
      }),
    );
  });
  it("adds up: base, skipped and not shown are everybody, and a single choice's options are its base", () => {
    fc.assert(
      fc.property(seeds, ([first, people]) => {
        const questionnaire = aRandomQuestionnaire(drawWith(first));
        const responses = people.map((person) => keptAnswers(drawWith(person), questionnaire));
        for (const { question, base, skipped, notShown, declined, options, rounds } of tabulate(
          questionnaire,
          responses,
        )) {
          expect(skipped).toBeGreaterThanOrEqual(0);
          expect(notShown).toBeGreaterThanOrEqual(0);
          if (!rounds) expect(base + skipped + notShown).toBe(responses.length);
          else expect([base + skipped, rounds.people + notShown]).toEqual([rounds.shown, responses.length]);
          const said = declined["do-not-know"] + declined["prefer-not-to-say"];
          if (question.kind === "single") expect(options.reduce((sum, option) => sum + option.count, said)).toBe(base);
        }
      }),
    );
  });
  it("counts what was checked as it was sent", () => {
    const questionnaire = everyKind();
    const checked = checkAnswers(questionnaire, { agree: ["yes"], happy: { kind: "scale", value: 4 } });
    expect(checked.ok && countersOf(questionnaire, checked.answers)).toMatchObject({
      responses: 1,
      "agree/option/yes": 1,
      "happy/sum": 4,
      "happy/band/4": 1,
    });
  });
});
