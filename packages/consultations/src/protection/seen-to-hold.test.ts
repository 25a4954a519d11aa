import type { Answers } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { chosen, options, published } from "./people.testing.ts";

const asked = { id: "q", text: "Do you go there?", kind: "single", options: options("c", "b", "a") };
const why = { id: "why", text: "Why?", kind: "single", options: options("x", "y") };

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

describe("several questions that the same answers lead to", () => {
  const ifNot = { ...why, id: "not", showIf: { any: [{ all: [{ ...chosen("q", "a"), not: true }] }] } };
  const several = { ...asked, kind: "several", options: options("a", "b"), declines: ["prefer-not-to-say"] };

  it("are not all shown where those who went one way and those who went the other are nearly everybody", () => {
    const people: [number, Answers][] = [
      [130, { q: ["a"], why: "x" }],
      [119, { q: ["a", "b"], why: "y" }],
      [1, { q: ["a"] }],
      [4, { q: ["b"], not: "x" }],
      [30, { q: { kind: "declined", as: "prefer-not-to-say" }, not: "x" }],
      [20, { not: "y" }],
      [1, {}],
    ];
    const { of, told } = published(
      [several, ifNot, { ...why, showIf: { any: [{ all: [chosen("q", "a")] }] } }],
      people,
    );
    expect(of("q")).toMatchObject({ base: 284, skipped: 21, declined: { "prefer-not-to-say": 30 } });
    expect(of("q")?.options.map(({ count }) => count)).toEqual([null, 123]);
    expect(of("not")?.base).toBe(54);
    // Fifty-five at least did not choose the first, and two hundred and fifty did: of three hundred and five.
    expect(of("why")?.base).toBe(null);
    expect(told).toEqual([]);
  });

  it("are shown where many of them left the questions out", () => {
    const { of, told } = published(
      [
        asked,
        { ...why, showIf: { any: [{ all: [chosen("q", "a")] }] } },
        { ...ifNot, showIf: { any: [{ all: [chosen("q", "b")] }] } },
      ],
      [
        [100, { q: "c" }],
        [5, { q: "a" }],
        [200, { q: "a", why: "x" }],
        [150, { q: "a", why: "y" }],
        [60, { q: "a" }],
        [7, { q: "b" }],
      ],
    );
    expect(of("q")?.options.map(({ count }) => count)).toEqual([100, null, null]);
    expect(of("why")?.base).toBe(350);
    expect(told).toEqual([]);
  });

  it("are not shown by which of several choices were made together", () => {
    const none = { id: "none", text: "None", exclusive: true };
    const ways = {
      any: [
        { all: [chosen("q", "a"), { ...chosen("q", "b"), not: true }] },
        { all: [{ ...chosen("q", "a"), not: true }] },
      ],
    };
    const { of, told } = published(
      [
        { ...several, options: [...options("a", "b"), none] },
        { ...why, showIf: ways },
      ],
      [
        [90, { q: ["a", "b"] }],
        [59, { q: ["a"], why: "x" }],
        [1, { q: ["a"] }],
        [50, { q: ["b"], why: "y" }],
        [1, { q: ["none"], why: "x" }],
        [40, { q: { kind: "declined", as: "prefer-not-to-say" }, why: "y" }],
      ],
    );
    expect(of("why")?.base).toBe(null);
    expect(told).toEqual([]);
  });

  it("are seen through: whoever gave an answer was asked the question", () => {
    const four = { ...asked, options: options("a", "b", "c", "d") };
    const r = { ...why, id: "r", showIf: { any: [{ all: [chosen("q", "c", "d")] }] } };
    const third = {
      ...why,
      showIf: { any: [{ all: [chosen("r", "x"), { ...chosen("q", "d"), not: true }] }, { all: [chosen("q", "c")] }] },
    };
    const { of, told } = published(
      [four, r, third],
      [
        [40, { q: "a" }],
        [30, { q: "b" }],
        [36, { q: "c", r: "x", why: "x" }],
        [1, { q: "c", r: "x" }],
        [1, { q: "d", r: "x" }],
        [30, {}],
      ],
    );
    expect(of("q")?.options.map(({ count }) => count)).toEqual([40, 30, null, null]);
    expect(of("why")?.base).toBe(null);
    expect(told).toEqual([]);
  });
});

describe("two of several choices", () => {
  it("are not shown where how many made both is what is over, and few", () => {
    const several = { ...asked, kind: "several", options: options("a", "b", "c") };
    const crowd = (both: number): [number, Answers][] => [
      [30, { q: ["a"] }],
      [25, { q: ["b"] }],
      [both, { q: ["a", "b"] }],
    ];
    expect(
      published([several], crowd(20))
        .of("q")
        ?.options.map(({ count }) => count),
    ).toEqual([50, 45, 0]);
    const few = published([several], crowd(2));
    expect(few.of("q")?.options.map(({ count }) => count)).toEqual([null, null, null]);
    expect(few.told).toEqual([]);
  });
});
