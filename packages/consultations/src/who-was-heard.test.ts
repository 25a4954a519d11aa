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

  it("says of a part in which nobody is that nobody is", () => {
    expect(protectCounts({ grays: 40, tilbury: 0 }).parts).toEqual([
      { key: "grays", count: 40 },
      { key: "tilbury", count: 0 },
    ]);
  });

  it("hides a second part where the only small one could be worked out", () => {
    expect(protectCounts({ grays: 40, tilbury: 31, elsewhere: 3 }).parts).toEqual([
      { key: "grays", count: 40 },
      { key: "tilbury", count: null },
      { key: "elsewhere", count: null },
    ]);
  });

  it("hides a third part where two small ones would be known to be few together", () => {
    const { parts } = protectCounts({ grays: 40, tilbury: 31, elsewhere: 3, "not said": 2 });
    expect(parts.filter(({ count }) => count === null)).toHaveLength(3);
  });

  it("is nothing at all, not even the total, where fewer than ten answered", () => {
    expect(protectCounts({ grays: 8, tilbury: 1 })).toEqual({
      total: null,
      parts: [
        { key: "grays", count: null },
        { key: "tilbury", count: null },
      ],
    });
  });
});
