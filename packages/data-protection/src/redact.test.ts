import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPassages, REDACTED, redact } from "./redact.ts";

describe("redacting", () => {
  it("takes out every place where the words stand, and says that something stood there", () => {
    const text = "My neighbour Ana Pop parks here. ANA POP shouts.";
    const passages = yes(findPassages(text, "ana pop"));
    expect(redact(text, passages)).toBe(`My neighbour ${REDACTED} parks here. ${REDACTED} shouts.`);
  });
  it("takes words as they stand, not as a pattern", () => {
    expect(yes(findPassages("a.b and axb", "a.b"))).toEqual([{ from: 0, to: 3 }]);
    expect(no(findPassages("text", "other")).code).toBe("redaction/not-there");
    expect(no(findPassages("text", " ")).field).toBe("words");
  });
  it("makes passages that touch one", () => {
    expect(
      redact("abcdef", [
        { from: 0, to: 2 },
        { from: 2, to: 4 },
        { from: 1, to: 3 },
      ]),
    ).toBe(`${REDACTED}ef`);
    expect(redact("abcdef", [{ from: 4, to: 99 }])).toBe(`abcd${REDACTED}`);
  });
  it("leaves nothing of what was marked, and everything else", () => {
    const marked = fc.array(fc.record({ from: fc.nat(40), length: fc.integer({ min: 1, max: 10 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), marked, (length, spans) => {
        // Each letter once, so that it can be told which are left.
        const text = Array.from({ length }, (_, place) => String.fromCharCode(0x4e00 + place)).join("");
        const passages = spans.map(({ from, length: long }) => ({ from, to: from + long }));
        const left = redact(text, passages).replaceAll(REDACTED, "");
        const kept = [...text].filter((_, place) => !passages.some(({ from, to }) => from <= place && place < to));
        expect(left).toBe(kept.join(""));
      }),
    );
  });
});
