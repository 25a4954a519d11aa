import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectCounts } from "./who-was-heard.ts";

describe("who was heard, as it may be shown", () => {
  it("is shown whole where no number is small", () => {
    expect(protectCounts({ grays: 40, tilbury: 31 })).toEqual({
      total: 71,
      parts: [
        { key: "grays", count: 40 },
        { key: "tilbury", count: 31 },
      ],
    });
  });

  it("hides a second part where the only small one could be worked out", () => {
    expect(protectCounts({ grays: 40, tilbury: 31, elsewhere: 3 }).parts).toEqual([
      { key: "grays", count: 40 },
      { key: "tilbury", count: undefined },
      { key: "elsewhere", count: undefined },
    ]);
  });

  it("hides a third part where two small ones would be known to be few together", () => {
    const { parts } = protectCounts({ grays: 40, tilbury: 31, elsewhere: 3, "not said": 2 });
    expect(parts.filter(({ count }) => count === undefined)).toHaveLength(3);
  });

  it("is nothing at all, not even the total, where fewer than ten answered", () => {
    expect(protectCounts({ grays: 8, tilbury: 1 })).toEqual({
      total: undefined,
      parts: [
        { key: "grays", count: undefined },
        { key: "tilbury", count: undefined },
      ],
    });
  });

  it("never shows a number below the threshold, nor lets one be worked out", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.nat(60), { maxKeys: 8 }),
        fc.integer({ min: 2, max: 20 }),
        (counts, smallest) => {
          const { total, parts } = protectCounts(counts, smallest);
          const shown = parts.flatMap(({ count }) => (count === undefined ? [] : [count]));
          for (const count of shown) expect(count).toBeGreaterThanOrEqual(smallest);
          const hidden = parts.length - shown.length;
          const rest = (total ?? smallest) - shown.reduce((sum, count) => sum + count, 0);
          if (total === undefined) expect(shown).toEqual([]);
          if (hidden > 0) expect(rest).toBeGreaterThanOrEqual(smallest);
          if (hidden === 1) expect(shown).toEqual([]);
        },
      ),
    );
  });
});
