import { describe, expect, it } from "vitest";
import { lateWords } from "./late-words.ts";

describe("answers that came too late", () => {
  // The first moment that is too late: midnight in London after the closing day.
  const closesAt = new Date("2026-12-25T00:00:00Z");

  it("are told of with the closing time that people were given", () => {
    expect(lateWords(closesAt, new Date("2026-12-26T09:00:00Z"))).toBe(
      "They are kept and can be read. They are never counted: it closed at 11:59pm on 24 December 2026.",
    );
  });

  it("cannot have come to one that is open, which is not said to have closed", () => {
    expect(lateWords(closesAt, new Date("2026-11-22T09:00:00Z"))).toMatch(
      /: it closes at 11:59pm on 24 December 2026\.$/,
    );
    expect(lateWords(undefined, new Date("2026-11-22T09:00:00Z"))).toMatch(/never counted\.$/);
  });
});
