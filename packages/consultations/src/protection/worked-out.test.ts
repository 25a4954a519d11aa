import { type Answers, countersOf, Questionnaire } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { publicResults } from "./public-results.ts";

const SMALLEST = 3;

/** Every way in which so many people at most can have answered, as how many answered in each way. */
const crowdsOf = (ways: number, people: number): number[][] =>
  ways === 0
    ? [[]]
    : crowdsOf(ways - 1, people).flatMap((crowd) => {
        const left = people - crowd.reduce((sum, count) => sum + count, 0);
        return Array.from({ length: left + 1 }, (_, count) => [...crowd, count]);
      });

/**
 * Whoever holds what is published and knows the rule tries every crowd there can be, and keeps those of which the same
 * would be published. What all of those have in common, they know. It must be no number of few people.
 */
const workedOut = (questions: readonly object[], ways: readonly Answers[], people: number, versions = 1): string[] => {
  const questionnaires = Array.from({ length: versions }, (_, place) =>
    Questionnaire.parse({ version: place + 1, questions }),
  );
  const each = questionnaires.flatMap((questionnaire) =>
    ways.map((answers) => ({ version: questionnaire.version, counters: countersOf(questionnaire, answers) })),
  );
  const names = [...new Set(each.flatMap(({ counters }) => Object.keys(counters)))];
  const crowds = crowdsOf(each.length, people).map((crowd) => {
    const counts: Record<string, Record<string, number>> = {};
    for (const [way, many] of crowd.entries()) {
      const { version, counters } = each[way] ?? { version: 0, counters: {} };
      if (many === 0) continue;
      const sum = counts[version] ?? {};
      counts[version] = sum;
      for (const [name, count] of Object.entries(counters)) sum[name] = (sum[name] ?? 0) + many * count;
    }
    const size = crowd.reduce((sum, many) => sum + many, 0);
    return { size, counts, published: JSON.stringify(publicResults(questionnaires, { versions: counts }, SMALLEST)) };
  });
  const found: string[] = [];
  // Of several versions the sum can be hidden, and larger crowds than are tried here look like the largest.
  const largest = versions === 1 ? people : people - SMALLEST + 1;
  for (const [published, alike] of Map.groupBy(crowds, (one) => one.published)) {
    if (alike.every(({ size }) => size > largest)) continue;
    for (const { version } of questionnaires)
      for (const name of names) {
        const count = alike[0]?.counts[version]?.[name] ?? 0;
        if (count === 0 || count >= SMALLEST) continue;
        if (alike.every(({ counts }) => counts[version]?.[name] === count))
          found.push(`${name} of version ${version} is ${count}: ${published}`);
      }
  }
  return found;
};

const options = (...ids: string[]) => ids.map((id) => ({ id, text: id.toUpperCase() }));
const asked = { id: "q", text: "Asked?" };
const dontKnow = { q: { kind: "declined", as: "do-not-know" } } as const;
const skipped: Answers = {};

describe("from everything that is published of a question nobody can work out what few people answered", () => {
  const nothing = (questions: readonly object[], ways: readonly Answers[], people: number, versions?: number) =>
    expect(workedOut(questions, ways, people, versions).slice(0, 3)).toEqual([]);

  it("to a choice of one", () => {
    const single = { ...asked, kind: "single", options: options("a", "b", "c"), declines: ["do-not-know"] };
    nothing([single], [{ q: "a" }, { q: "b" }, { q: "c" }, dontKnow, skipped], 9);
  });

  it("to a choice of several", () => {
    const several = { ...asked, kind: "several", options: options("a", "b", "c") };
    const ways = [["a"], ["b"], ["c"], ["a", "b"], ["a", "c"], ["b", "c"], ["a", "b", "c"]].map((q) => ({ q }));
    nothing([several], ways, 8);
    nothing([{ ...several, most: 1 }], [...ways.slice(0, 3), skipped], 10);
    nothing([{ ...several, most: 2 }], ways.slice(0, 6), 8);
  });

  it("to a choice of several with “none of these”", () => {
    const none = { id: "none", text: "None of these", exclusive: true };
    const several = { ...asked, kind: "several", options: [...options("a", "b"), none], declines: ["do-not-know"] };
    const ways: Answers[] = [{ q: ["a"] }, { q: ["b"] }, { q: ["a", "b"] }, { q: ["none"] }, dontKnow, skipped];
    nothing([several], ways, 9);
    const other = { id: "other", text: "Nothing at all", exclusive: true };
    nothing([{ ...several, options: [...options("a", "b"), none, other] }], [...ways.slice(0, 4), { q: ["other"] }], 9);
  });

  it("on a scale, with its mean and its median", () => {
    const scale = { ...asked, kind: "scale", min: 1, max: 3, declines: ["do-not-know"] };
    const ways = [1, 2, 3].map((value) => ({ q: { kind: "scale", value } as const }));
    nothing([scale], [...ways, dontKnow, skipped], 9);
  });

  it("as a number", () => {
    const ways = [1, 2, 7, 40, 900].map((units) => ({ q: { kind: "number", units } as const }));
    nothing([{ ...asked, kind: "number" }], ways, 9);
    nothing([{ ...asked, kind: "number", declines: ["do-not-know"] }], [...ways.slice(1), dontKnow], 9);
  });

  it("in a grid", () => {
    const grid = {
      ...asked,
      kind: "matrix",
      rows: options("r", "s"),
      columns: options("a", "b"),
      declines: ["do-not-know"],
    };
    const ways = [{ r: "a", s: "a" }, { r: "a", s: "b" }, { r: "b", s: "b" }, { r: "a" }, { s: "b" }];
    nothing([grid], [...ways.map((rows) => ({ q: { kind: "matrix", rows } as const }) as Answers), dontKnow], 8);
  });

  it("in an order", () => {
    const orders = ["abc", "acb", "bac", "bca", "cab", "cba"].map(
      (order) => ({ q: { kind: "ranking", order: [...order] } }) as Answers,
    );
    nothing([{ ...asked, kind: "ranking", options: options("a", "b", "c"), total: true }], orders, 9);
  });

  it("sharing out", () => {
    const shares = [
      { a: 2, b: 0, c: 0 },
      { a: 0, b: 2, c: 0 },
      { a: 1, b: 1, c: 0 },
      { a: 0, b: 1, c: 1 },
      { a: 1, b: 0, c: 1 },
      { a: 0, b: 0, c: 2 },
    ].map((amounts) => ({ q: { kind: "allocation", amounts } }) as Answers);
    nothing([{ ...asked, kind: "allocation", options: options("a", "b", "c"), total: 2, in: "points" }], shares, 8);
    const halves = [4, 3, 2, 1, 0].map((a) => ({ q: { kind: "allocation", amounts: { a, b: 4 - a } } }) as Answers);
    nothing([{ ...asked, kind: "allocation", options: options("a", "b"), total: 4, in: "points" }], halves, 10);
  });

  it("where one question leads to another", () => {
    const first = { ...asked, kind: "single", options: options("a", "b", "c") };
    const showIf = { any: [{ all: [{ test: "chosen", question: "q", anyOf: ["a"] }] }] };
    const next = { id: "next", text: "And then?", kind: "single", options: options("x", "y"), showIf };
    const ways: Answers[] = [{ q: "a", next: "x" }, { q: "a", next: "y" }, { q: "a" }, { q: "b" }, { q: "c" }];
    nothing([first, next], [...ways, skipped], 9);
    const either = { any: [{ all: [{ test: "chosen", question: "q", anyOf: ["a", "c"] }] }] };
    const both: Answers[] = [...ways, { q: "c", next: "x" }];
    nothing(
      [first, { ...next, showIf: either, required: true }],
      [...both.slice(0, 2), ways[3] ?? {}, both[6] ?? {}],
      10,
    );
  });

  it("where one question leads to another by an answer that is hidden beside a small one", () => {
    const first = { ...asked, kind: "single", options: options("c", "b", "a") };
    const showIf = { any: [{ all: [{ test: "chosen", question: "q", anyOf: ["a"] }] }] };
    const next = { id: "next", text: "And then?", kind: "text", showIf };
    nothing([first, next], [{ q: "a", next: "x" }, { q: "a" }, { q: "b" }, { q: "c" }], 13);
  });

  it("where versions of it stand side by side", () => {
    nothing([{ ...asked, kind: "single", options: options("a", "b") }], [{ q: "a" }, { q: "b" }], 10, 2);
    nothing([{ ...asked, kind: "single", options: options("a", "b") }], [{ q: "a" }, { q: "b" }], 8, 3);
  });
});
