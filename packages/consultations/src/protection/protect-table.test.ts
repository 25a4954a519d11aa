import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { besideTotal, LEAST_THRESHOLD, protectTable } from "./protect-table.ts";

/** Every way in which so many parts can hold so many people at most. */
const tablesOf = (parts: number, people: number): number[][] =>
  parts === 0
    ? [[]]
    : tablesOf(parts - 1, people).flatMap((table) => {
        const left = people - table.reduce((sum, count) => sum + count, 0);
        return Array.from({ length: left + 1 }, (_, count) => [...table, count]);
      });

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe("the parts of a number of people", () => {
  it("are shown where none is small, nobody among them", () => {
    expect(protectTable([40, 0, 31], { smallest: 10 })).toEqual([40, 0, 31]);
  });

  it("are hidden where they are small, with another by which they could be worked out", () => {
    expect(protectTable([40, 31, 3], { smallest: 10 })).toEqual([40, null, null]);
    expect(protectTable([40, 31, 3, 2], { smallest: 10 })).toEqual([40, null, null, null]);
  });

  it("are hidden where they are ten of one each, which would be known as soon as their sum is", () => {
    const ones = Array.from({ length: 10 }, () => 1);
    expect(protectTable([...ones, 200], { smallest: 10 })).toEqual([...ones, 200].map(() => null));
  });

  it("are hidden where one of them holds everybody, if being among them would say so", () => {
    expect(protectTable([33, 0], { smallest: 10, hidesUnanimous: true })).toEqual([null, null]);
    expect(protectTable([33, 0], { smallest: 10 })).toEqual([33, 0]);
  });

  it("can never be worked out, even by who knows the rule and tries every table there is", () => {
    for (const hidesUnanimous of [true, false])
      for (const smallest of [LEAST_THRESHOLD, 4])
        for (const parts of [2, 3, 4]) {
          const shownAlike = Map.groupBy(tablesOf(parts, smallest * parts + 4), (table) => {
            const total = sum(table);
            const figures = protectTable(table, { smallest, hidesUnanimous });
            return JSON.stringify([total > 0 && total < smallest ? null : total, figures]);
          });
          for (const [shown, tables] of shownAlike) {
            const [, figures] = JSON.parse(shown) as [number, (number | null)[]];
            for (const [place, figure] of figures.entries())
              if (figure === null)
                expect(new Set(tables.map((table) => table[place])).size, `${shown} ${place}`).toBeGreaterThan(1);
          }
        }
  });

  it("leave what is hidden wide open: a part could be nobody nearly, or as many as the smallest shown", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 3, max: 20 }),
        (counts, smallest) => {
          const figures = protectTable(counts, { smallest });
          for (const figure of figures) if (figure) expect(figure).toBeGreaterThanOrEqual(smallest);
          const hidden = figures.filter((figure) => figure === null).length;
          const rest = sum(counts) - sum(figures.map((figure) => figure ?? 0));
          expect(hidden).not.toBe(1);
          // Where the total is hidden too, nobody knows even what is left.
          if (hidden > 0 && sum(counts) >= smallest && figures.some((figure) => figure !== null))
            expect(rest).toBeGreaterThanOrEqual(hidden * smallest);
        },
      ),
    );
  });
});

describe("a number that was counted in another way", () => {
  it("stands beside a total only where their difference is nobody, or no few people", () => {
    // Domain case T34: 71 people and, without one place, 68.
    expect(besideTotal(68, 71, 10)).toBeNull();
    expect(besideTotal(71, 71, 10)).toBe(71);
    expect(besideTotal(50, 71, 10)).toBe(50);
    expect(besideTotal(5, 71, 10)).toBeNull();
    expect(besideTotal(50, null, 10)).toBeNull();
  });
});
