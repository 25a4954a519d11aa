import { describe, expect, it } from "vitest";
import { gather } from "./gather.ts";

const aMoment = () => new Promise((later) => setTimeout(later, 5));

/** Doubles numbers, and notes which it was given together. */
const doubling = (fails: (all: readonly number[]) => boolean = () => false) => {
  const batches: number[][] = [];
  const double = async (all: readonly number[]): Promise<number[]> => {
    batches.push([...all]);
    await aMoment();
    if (fails(all)) throw new Error("This cannot be doubled.");
    return all.map((one) => one * 2);
  };
  return { batches, double };
};

describe("gathering calls into one", () => {
  it("does a single one at once, without waiting for company", async () => {
    const { batches, double } = doubling();
    expect(await gather(double)(21)).toBe(42);
    expect(batches).toEqual([[21]]);
  });

  it("does together what comes at the same moment or while others are under way, and answers each with its own", async () => {
    const { batches, double } = doubling();
    const one = gather(double, { atOnce: 1 });
    const first = Promise.all([one(1), one(2)]);
    await new Promise((later) => setImmediate(later));
    const second = Promise.all([one(3), one(4), one(5)]);
    expect(await Promise.all([first, second])).toEqual([
      [2, 4],
      [6, 8, 10],
    ]);
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it("puts no more into one than it may, and loses none", async () => {
    const { batches, double } = doubling();
    const one = gather(double, { atOnce: 2, most: 3 });
    const all = Array.from({ length: 20 }, (_, number) => number);
    expect(await Promise.all(all.map(one))).toEqual(all.map((number) => number * 2));
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(3);
    expect(batches.flat()).toEqual(all);
  });

  it("fails only what is wrong: the others of its company are done alone", async () => {
    const { double } = doubling((all) => all.includes(13));
    const one = gather(double);
    const outcomes = await Promise.allSettled([one(12), one(13), one(14)]);
    expect(outcomes.map((outcome) => (outcome.status === "fulfilled" ? outcome.value : "failed"))).toEqual([
      24,
      "failed",
      28,
    ]);
    expect(await one(15)).toBe(30);
  });
});
