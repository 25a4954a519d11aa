import { describe, expect, it } from "vitest";
import { composed, readReference } from "./index.ts";
import { no } from "./testing.ts";

describe("text in a normal form", () => {
  it("is what Unicode says of it, in every script people write", () => {
    for (const text of ["Zażółć gęślą jaźń", "ş ţ ș ț", "e\u0301", "नमस्ते", "שָׁלוֹם", "ཧཱུྃ", "👩‍👩‍👧‍👦 ❤️", "각", "ﬁ ①"])
      for (const form of ["NFC", "NFKC", "NFKD"] as const) expect(composed(text, form)).toBe(text.normalize(form));
  });
  it("keeps thirty marks on a letter and leaves the rest out, and is the same when it is done again", () => {
    for (const mark of ["\u0316", "\u0344", "\ufe0f", "\u{1d165}"]) {
      const once = composed(`a${mark.repeat(500)}b`);
      expect([...once].length).toBeLessThanOrEqual(32);
      expect(once.endsWith("b")).toBe(true);
      expect(composed(once)).toBe(once);
    }
  });
  it("is made of a text of marks alone, which the engine itself works at for minutes", () => {
    const marks = `a${"\u0301".repeat(150_000)}${"\u0316".repeat(150_000)}`;
    for (const form of ["NFC", "NFKC", "NFKD"] as const) expect(composed(marks, form).length).toBeLessThan(40);
    expect(no(readReference(marks)).code).toBe("reference/not-a-reference");
  });
});
