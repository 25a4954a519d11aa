import { describe, expect, it } from "vitest";
import {
  bandsOf,
  type CountPicture,
  type CountToDraw,
  everyStep,
  isAllWithheld,
  meanOf,
  meanPlaceOf,
  medianOf,
  pictureOf,
  type Questionnaire,
  tabulate,
} from "../index.ts";
import type { Answers } from "../questionnaire/answer.ts";
import { aRandomQuestionnaire, drawWith, everyKind, keptAnswers } from "../testing.ts";

const questionnaire = everyKind();
const pictures = (...answers: Answers[]): Map<string, CountPicture> =>
  new Map(tabulate(questionnaire, answers).map((count) => [count.question.id, pictureOf(count)]));
const barsOf = (picture: CountPicture | undefined) =>
  picture?.draws === "bars"
    ? picture.bars.map(({ label, count, note }) => [label, count, ...(note ? [note] : [])])
    : [];

describe("a count is drawn", () => {
  it("as bars of those who answered, with those who do not know beside them in the same base", () => {
    const drawn = pictures(
      { happy: { kind: "scale", value: 3 } },
      { happy: { kind: "scale", value: 8 } },
      { happy: { kind: "declined", as: "do-not-know" } },
      {},
    ).get("happy");
    expect(drawn).toMatchObject({ draws: "bars", whole: 3, sentences: ["Mean: 5.5.", "Median: 3."] });
    expect(barsOf(drawn)).toHaveLength(12);
    expect(barsOf(drawn).slice(-1)).toEqual([["I do not know", 1]]);
  });

  it("in the unit that was asked for, with one decimal more in the mean", () => {
    const drawn = pictures(
      { hours: { kind: "number", units: 125 }, people: { kind: "number", units: 2 } },
      { hours: { kind: "number", units: 130 }, people: { kind: "number", units: 5 } },
    );
    expect(drawn.get("hours")?.sentences).toEqual(["Mean: 12.75.", "Median: 12.5."]);
    expect(drawn.get("people")?.sentences).toEqual(["Mean: 3.5 people.", "Median: 2 people."]);
    expect(barsOf(drawn.get("people"))).toEqual([
      ["2", 1],
      ["3", 0],
      ["4", 0],
      ["5", 1],
    ]);
  });

  const moved = (values: CountToDraw["values"]): CountToDraw => {
    const [question] = everyStep(questionnaire).filter(({ key }) => key === "moved");
    if (!question) throw new Error("It is not asked.");
    const declined = { "do-not-know": 0, "prefer-not-to-say": 0 };
    return { question: question.question, base: 30, declined, options: [], values: values ?? [], isBanded: true };
  };

  it("with years that are earlier and later, not less and more", () => {
    const drawn = pictureOf(
      moved([
        { from: null, to: 1979, count: 12 },
        { from: 1980, to: null, count: 18 },
      ]),
    );
    expect(barsOf(drawn)).toEqual([
      ["1979 or earlier", 12],
      ["1980 or later", 18],
    ]);
  });

  it("as nothing but a sentence where none of its figures may be shown", () => {
    const withheld = moved([
      { from: null, to: 1979, count: null },
      { from: 1980, to: null, count: null },
    ]);
    expect(isAllWithheld(pictureOf(withheld))).toBe(true);
    const [, ...others] = withheld.values ?? [];
    expect(isAllWithheld(pictureOf({ ...withheld, values: [{ from: null, to: 1979, count: 20 }, ...others] }))).toBe(
      false,
    );
    expect(isAllWithheld(pictureOf({ ...withheld, values: [] }))).toBe(false);
  });

  it("in bands of a scale with what its ends mean", () => {
    const scale = {
      kind: "scale",
      id: "s",
      text: "How safe?",
      min: 0,
      max: 10,
      low: "Not at all",
      high: "Very",
    } as const;
    const bands = [
      { from: 0, to: 4, count: 12 },
      { from: 5, to: 10, count: 18 },
    ];
    const drawn = pictureOf({ ...moved(bands), question: { ...scale, required: false } });
    expect(drawn.sentences).toEqual(["Median: 5 to 10.", "0: Not at all.", "10: Very."]);
  });

  it("with a word on what the bars of an order and of a budget are, where there is one to see", () => {
    const drawn = pictures({
      order: { kind: "ranking", order: ["equality"] },
      budget: { kind: "allocation", amounts: { engagement: 10_000, empowerment: 0, equality: 0 } },
    });
    expect(drawn.get("order")?.sentences).toEqual(["The bars show what people put first."]);
    expect(drawn.get("budget")?.sentences).toEqual(["The bars show the mean amount that people gave to each."]);
  });

  it("as first choices with the mean place of those who placed it, and none where nobody did", () => {
    const drawn = pictures(
      { order: { kind: "ranking", order: ["equality", "engagement"] } },
      { order: { kind: "ranking", order: ["engagement", "equality"] } },
      { order: { kind: "ranking", order: ["engagement"] } },
    ).get("order");
    expect(barsOf(drawn)).toEqual([
      ["Engagement", 2, "mean place 1.3"],
      ["Empowerment", 0],
      ["Equality", 1, "mean place 1.5"],
    ]);
  });

  it("as the mean amount of a budget, of which all together are the whole", () => {
    const drawn = pictures(
      { budget: { kind: "allocation", amounts: { engagement: 10_000, empowerment: 0, equality: 0 } } },
      { budget: { kind: "allocation", amounts: { engagement: 2_500, empowerment: 2_500, equality: 5_000 } } },
    ).get("budget");
    expect(barsOf(drawn)).toEqual([
      ["Engagement", 6_250],
      ["Empowerment", 1_250],
      ["Equality", 2_500],
    ]);
    expect(drawn).toMatchObject({ draws: "bars", whole: 10_000 });
    expect(drawn?.draws === "bars" && drawn.write?.(6_250)).toBe("£62.50");
  });

  it("as a row of each of a matrix, with the base of that row", () => {
    const drawn = pictures(
      { services: { kind: "matrix", rows: { parks: "good", roads: "poor" } } },
      { services: { kind: "matrix", rows: { parks: "good" } } },
    ).get("services");
    expect(drawn).toMatchObject({
      draws: "stacks",
      rows: [
        { label: "Parks", base: 2, counts: [2, 0] },
        { label: "Roads", base: 1, counts: [0, 1] },
      ],
    });
  });

  it("as places by ward, with those beside them that were given on the map or in words", () => {
    const somewhere = (place: object) => ({ where: { kind: "place", place } }) as Answers;
    const drawn = pictures(
      somewhere({ kind: "named", name: "The park" }),
      somewhere({ kind: "ward", code: "E05002235" }),
      somewhere({ kind: "point", lon: 0.3, lat: 51.5 }),
      somewhere({ kind: "ward", code: "E05002235" }),
    ).get("where");
    expect(drawn).toMatchObject({ whole: 4 });
    expect(barsOf(drawn)).toEqual([
      ["First ward", 2],
      ["A point on the map", 1],
      ["A place in words", 1],
    ]);
  });

  it("as nothing where each answer is read by itself", () => {
    const nothing = [...pictures({ change: "More trees" })].filter(([, { draws }]) => draws === "nothing");
    expect(nothing.map(([id]) => id)).toEqual(["change", "photo"]);
  });

  it("in the words and the language of whoever looks", () => {
    const [count] = tabulate(questionnaire, [{ agree: "yes" }]);
    const asked = { ...questionnaire.questions[0], text: "Zgoda?" } as Questionnaire["questions"][number];
    const polish =
      asked.kind === "single" ? { ...asked, options: [{ id: "yes", text: "Tak" }, ...asked.options.slice(1)] } : asked;
    expect(barsOf(count && pictureOf(count, undefined, polish))[0]).toEqual(["Tak", 1]);
  });

  it("whatever was asked and answered, with no bar longer than the whole and nobody lost", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const draw = drawWith(seed);
      const random = aRandomQuestionnaire(draw);
      const counts = tabulate(
        random,
        Array.from({ length: 25 }, () => keptAnswers(draw, random)),
      );
      expect(everyStep(random).length).toBeGreaterThan(0);
      for (const count of counts) {
        const picture = pictureOf(count);
        if (picture.draws === "bars")
          for (const bar of picture.bars) expect(bar.count).toBeLessThanOrEqual(Math.max(picture.whole ?? 0, 0));
        if (picture.draws === "stacks")
          for (const row of picture.rows)
            expect(row.counts.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(row.base);
        if (["number", "date"].includes(count.question.kind) && picture.draws === "bars")
          expect(picture.bars.reduce((sum, bar) => sum + (bar.count ?? 0), 0)).toBe(count.base);
      }
    }
  });
});

describe("bands", () => {
  const of = (...values: number[]) => values.map((value) => ({ from: value, to: value, count: 1 }));

  it("are few, of one round width, and hold every answer once", () => {
    expect(bandsOf(of(3, 47), 5).map(({ from, to }) => [from, to])).toEqual([
      [0, 9],
      [10, 19],
      [20, 29],
      [30, 39],
      [40, 49],
    ]);
    for (let seed = 1; seed <= 200; seed += 1) {
      const draw = drawWith(seed);
      const values = of(
        ...new Set(Array.from({ length: 1 + draw(30) }, () => draw(10 ** (1 + draw(5))) - draw(400))),
      ).sort((one, other) => one.from - other.from);
      const bands = bandsOf(values);
      expect(bands.length).toBeLessThanOrEqual(10);
      expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    }
  });

  it("of nothing are none, and neither is there a middle or a mean of nothing", () => {
    expect(bandsOf([])).toEqual([]);
    expect(medianOf([])).toBeUndefined();
    expect(meanPlaceOf([0, 0])).toBeUndefined();
    expect(meanOf({ base: 1, declined: { "do-not-know": 1, "prefer-not-to-say": 0 }, sum: 0 })).toBeUndefined();
  });

  it("keep numbers below and above nothing apart", () => {
    expect(bandsOf(of(-15, -1, 0, 12), 5).map(({ from, to, count }) => [from, to, count])).toEqual([
      [-19, -10, 1],
      [-9, -1, 1],
      [0, 9, 1],
      [10, 19, 1],
    ]);
  });
});
