import { type Answers, Questionnaire } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { workedOutBySums } from "./adversary/adversary.testing.ts";
import { chosen, options, published } from "./people.testing.ts";

const asked = { id: "q", text: "Do you go there?", kind: "single", options: options("c", "b", "a") };
const why = { id: "why", text: "Why?", kind: "single", options: options("x", "y") };
const next = { ...why, showIf: { any: [{ all: [chosen("q", "a")] }] } };

describe("a question that some are led to by an answer that is not shown", () => {
  it("is not shown where nearly all of them answered it, because so many at least gave that answer", () => {
    const { of, told } = published(
      [asked, next],
      [
        [40, { q: "c" }],
        [1, { q: "b" }],
        [18, { q: "a", why: "x" }],
        [1, { q: "a" }],
      ],
    );
    expect(of("q")?.options.map(({ count }) => count)).toEqual([40, null, null]);
    expect(of("why")).toMatchObject({ base: null, skipped: null, notShown: null });
    expect(told).toEqual([]);
  });

  it("is shown where enough of them left it out, without how many those were", () => {
    const { of, told } = published(
      [asked, next],
      [
        [400, { q: "c" }],
        [5, { q: "b" }],
        [50, { q: "a", why: "x" }],
        [30, { q: "a", why: "y" }],
        [15, { q: "a" }],
      ],
    );
    expect(of("why")).toMatchObject({ base: 80, skipped: null, notShown: null });
    expect(of("why")?.options.map(({ count }) => count)).toEqual([50, 30]);
    expect(told).toEqual([]);
  });
});

describe("a question that is asked by two answers at once", () => {
  const other = { id: "r", text: "And there?", kind: "single", options: options("x", "y") };
  const both = { ...why, showIf: { any: [{ all: [chosen("q", "a"), chosen("r", "x")] }] } };
  const either = { ...why, showIf: { any: [{ all: [chosen("q", "a")] }, { all: [chosen("r", "x")] }] } };
  const people = (few: number): [number, Answers][] => [
    [30, { q: "c", r: "y" }],
    [20, { q: "c", r: "x", why: "x" }],
    [40, { q: "a", r: "x", why: "y" }],
    [few, { q: "a", r: "y", why: "y" }],
  ];

  it.each([
    ["one and the other", both],
    ["one or the other", either],
  ])("by %s says how many were asked only where no few of both are told by it", (_, question) => {
    expect(published([asked, other, question], people(12)).of("why")?.notShown).not.toBe(null);
    const few = published([asked, other, question], people(3));
    expect(few.of("q")?.options.at(-1)?.count).toBe(43);
    expect(few.of("r")?.options.map(({ count }) => count)).toEqual([60, 33]);
    expect(few.of("why")?.notShown).toBe(null);
    expect(few.told).toEqual([]);
  });

  it("of one choice is shown as those answers are, which add up by themselves", () => {
    const some = {
      any: [
        {
          all: [
            { ...chosen("q", "c"), not: true },
            { test: "answered", question: "q" },
          ],
        },
      ],
    };
    const { of } = published([asked, { ...why, showIf: some }], people(12));
    expect(of("why")).toMatchObject({ base: 52, skipped: 0, notShown: 50 });
  });

  it("of a choice of several does not say how many chose two of them", () => {
    const several = { ...asked, kind: "several" };
    const one = { ...why, showIf: { any: [{ all: [chosen("q", "a")] }, { all: [chosen("q", "b")] }] } };
    const { of, told } = published(
      [several, one],
      [
        [30, { q: ["c"] }],
        [20, { q: ["a"], why: "x" }],
        [19, { q: ["b"], why: "y" }],
        [1, { q: ["a", "b"], why: "x" }],
      ],
    );
    expect(of("q")?.options.map(({ count }) => count)).toEqual([30, 20, 21]);
    expect(of("why")?.notShown).toBe(null);
    expect(told).toEqual([]);
  });
});

describe("whoever adds and subtracts", () => {
  it("does find a number that was left to be found", () => {
    const questionnaire = Questionnaire.parse({ version: 1, questions: [asked] });
    const people: [number, Answers][] = [
      [40, { q: "c" }],
      [20, { q: "b" }],
      [20, { q: "a" }],
    ];
    const { results } = published([asked], people);
    const [shown] = results.questions;
    if (!shown) throw new Error("Nothing was asked.");
    // Hidden is one number alone, and six of those twenty never were.
    const options = shown.options.map((one) => ({ ...one, count: one.id === "a" ? null : one.count }));
    const versions = [{ version: 1, responses: 66 }];
    const careless = { ...results, responses: 66, versions, questions: [{ ...shown, base: 66, options }] };
    expect(workedOutBySums([questionnaire], { results: careless })).toEqual(["version 1, q: option a is 6"]);
  });
});
