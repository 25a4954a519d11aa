import { type Answers, countersOf, Questionnaire } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { workedOutBySums } from "./adversary/adversary.testing.ts";
import { publicResults } from "./public-results.ts";

const options = (...ids: string[]) => ids.map((id) => ({ id, text: id.toUpperCase() }));
const chosen = (question: string, ...anyOf: string[]) => ({ test: "chosen", question, anyOf });

/** What everybody sees where so many people answered so. */
const published = (questions: readonly object[], people: readonly (readonly [many: number, answers: Answers])[]) => {
  const questionnaire = Questionnaire.parse({ version: 1, questions });
  const counters: Record<string, number> = {};
  for (const [many, answers] of people)
    for (const [name, by] of Object.entries(countersOf(questionnaire, answers)))
      counters[name] = (counters[name] ?? 0) + many * by;
  const results = publicResults([questionnaire], { versions: { 1: counters } }, 10);
  const of = (id: string) => results.questions.find(({ question }) => question.id === id);
  return { results, of, told: workedOutBySums([questionnaire], { results }) };
};

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

describe("a question that is asked by a number, a date, a place or a point on a scale", () => {
  const many = <T>(count: number, answers: T): [number, T] => [count, answers];
  const scale = { id: "q", text: "How safe is it?", kind: "scale", min: 1, max: 4 };
  const at = (value: number): Answers[string] => ({ kind: "scale", value });
  const between = (atLeast: number, atMost: number) => ({
    any: [{ all: [{ test: "between", question: "q", atLeast, atMost }] }],
  });

  it("does not say how many were asked where it divides those who are shown together", () => {
    const { of, told } = published(
      [scale, { ...why, showIf: between(1, 3) }],
      [
        many(30, { q: at(1), why: "x" }),
        many(20, { q: at(2), why: "y" }),
        many(15, { q: at(3), why: "y" }),
        many(4, { q: at(4) }),
        many(12, {}),
      ],
    );
    expect(of("q")?.values?.map(({ from, to, count }) => [from, to, count])).toEqual([
      [1, 1, 30],
      [2, 2, 20],
      [3, 4, 19],
    ]);
    // Sixteen were not asked, and twelve of them had said nothing.
    expect(of("q")?.skipped).toBe(12);
    expect(of("why")?.notShown).toBe(null);
    expect(told).toEqual([]);
  });

  it("is not shown where nearly all of those who can have been asked by their place answered it", () => {
    const wards = ["E05000001", "E05000002", "E05000003"];
    const place = {
      ...{ id: "q", text: "Where?", kind: "place", takes: ["ward"] },
      wards: wards.map((code) => ({ code, name: code })),
    };
    const from = (place: number): Answers[string] => ({
      kind: "place",
      place: { kind: "ward", code: wards[place] as string },
    });
    const elsewhere = { test: "in-ward", question: "q", anyOf: [wards[0]], not: true };
    const { of, told } = published(
      [place, { ...why, showIf: { any: [{ all: [{ test: "answered", question: "q" }, elsewhere] }] } }],
      [
        many(40, { q: from(0) }),
        many(25, { q: from(1), why: "x" }),
        many(12, { q: from(1), why: "y" }),
        many(1, { q: from(2) }),
      ],
    );
    expect(of("q")?.options.map(({ count }) => count)).toEqual([40, null, null]);
    expect(of("why")).toMatchObject({ base: null, notShown: null });
    expect(told).toEqual([]);
  });
});

describe("a question that is asked in one of several ways", () => {
  it("is not shown where the answers that lead to it are nearly all that is hidden", () => {
    const four = { ...asked, options: options("a", "b", "c", "d") };
    const ways = { any: [{ all: [chosen("q", "c")] }, { all: [chosen("q", "b", "c")] }] };
    const { of, told } = published(
      [four, { ...why, showIf: ways }],
      [
        [40, { q: "a" }],
        [30, { q: "b", why: "x" }],
        [27, { q: "c", why: "y" }],
        [1, { q: "c" }],
        [1, { q: "d" }],
      ],
    );
    expect(of("q")?.options.map(({ count }) => count)).toEqual([40, 30, null, null]);
    // Fifty-eight at least of the fifty-nine who did not choose the first.
    expect(of("why")).toMatchObject({ base: null, notShown: null });
    expect(told).toEqual([]);
  });

  it("does not say how few chose none of the answers that lead away from it", () => {
    const several = { ...asked, kind: "several", options: options("a", "b", "c") };
    const none = {
      any: [
        {
          all: [
            { ...chosen("q", "a"), not: true },
            { ...chosen("q", "b"), not: true },
          ],
        },
      ],
    };
    const { of, told } = published(
      [several, { ...why, showIf: none }],
      [
        [30, { q: ["a", "c"] }],
        [25, { q: ["b"] }],
        [20, { q: ["a", "b"] }],
        [4, { q: ["c"], why: "x" }],
        [14, { why: "y" }],
      ],
    );
    expect(of("q")?.options.map(({ count }) => count)).toEqual([50, 45, 34]);
    expect(of("q")?.skipped).toBe(14);
    // Eighteen were asked, and fourteen of them had said nothing.
    expect(of("why")?.notShown).toBe(null);
    expect(told).toEqual([]);
  });

  it("is not shown where whoever was not asked would be few", () => {
    const words = { id: "q", text: "What do you think?", kind: "text" };
    const whyNot = { ...why, id: "r", showIf: { any: [{ all: [{ test: "answered", question: "q", not: true }] }] } };
    const both = { ...why, showIf: { any: [{ all: [{ test: "answered", question: "r", not: true }] }] } };
    const { of, told } = published(
      [words, whyNot, both],
      [
        [40, { q: "Much", why: "x" }],
        [30, { q: "Little", why: "y" }],
        [30, { q: "Nothing" }],
        [1, { r: "x" }],
      ],
    );
    expect(of("q")).toMatchObject({ base: 100, skipped: 1 });
    expect(of("why")).toMatchObject({ base: null, notShown: null });
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
