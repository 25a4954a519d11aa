import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMeasure } from "./index.ts";
import { aMeasure, aProposedMeasure, aReading } from "./testing.ts";

describe("reading a measure", () => {
  it("always shows what the percentage is of", () => {
    const value = yes(readMeasure(aProposedMeasure(), aReading()));
    expect(value).toEqual({ period: "December 2026", tenths: 949, shown: "95% (186 of 196)", baseTooSmall: false });
  });
  it("does not reach a target of 95% by rounding 94.9% up", () => {
    expect(yes(readMeasure(aMeasure({ target: 95 }), aReading())).targetReached).toBe(false);
    expect(yes(readMeasure(aMeasure({ target: 94.8 }), aReading())).targetReached).toBe(true);
  });
  it("reaches a target of fewer by being at or under it", () => {
    const fewer = aMeasure({ direction: "decrease", target: 10 });
    expect(yes(readMeasure(fewer, aReading({ numerator: 10, denominator: 100 }))).targetReached).toBe(true);
    expect(yes(readMeasure(fewer, aReading({ numerator: 11, denominator: 100 }))).targetReached).toBe(false);
  });
  it("is refused with nothing to divide by", () => {
    const { denominator, ...without } = aReading();
    for (const reading of [without, { ...without, denominator: 0 }])
      expect(no(readMeasure(aMeasure(), reading)).code).toBe("equality-objectives/reading-without-base");
    expect(no(readMeasure(aMeasure(), without)).message).toContain("placements available");
  });
  it("is refused when more is counted than there is", () => {
    expect(no(readMeasure(aMeasure(), aReading({ numerator: 197 }))).code).toBe(
      "equality-objectives/reading-over-the-whole",
    );
  });
  it("needs no base for a count, and writes a rate per 1,000", () => {
    const { denominator, ...count } = aReading({ numerator: 1_830 });
    expect(yes(readMeasure(aMeasure({ unit: "count", target: 1_830 }), count))).toMatchObject({
      shown: "1,830",
      targetReached: true,
    });
    const rate = aReading({ numerator: 71, denominator: 2_000 });
    expect(yes(readMeasure(aMeasure({ unit: "per_1000" }), rate)).shown).toBe("35.5 per 1,000 (71 of 2,000)");
  });
  it("warns where too few answered", () => {
    const measure = aMeasure({ minimumBase: 30 });
    expect(yes(readMeasure(measure, aReading({ numerator: 29, denominator: 29 }))).baseTooSmall).toBe(true);
    expect(yes(readMeasure(measure, aReading({ numerator: 29, denominator: 30 }))).baseTooSmall).toBe(false);
  });
  it("stays between 0 and 100%, within half a tenth of the exact value, and exact about the target", () => {
    const whole = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 1_000 }), (one, other, targetTenths) => {
        const [numerator, denominator] = [Math.min(one, other), Math.max(one, other)];
        const measure = aMeasure({ target: targetTenths / 10 });
        const { tenths, targetReached } = yes(readMeasure(measure, aReading({ numerator, denominator })));
        expect(tenths).toBeGreaterThanOrEqual(0);
        expect(tenths).toBeLessThanOrEqual(1_000);
        expect(Math.abs(tenths * denominator - numerator * 1_000) * 2).toBeLessThanOrEqual(denominator);
        expect(targetReached).toBe(BigInt(numerator) * 1_000n >= BigInt(targetTenths) * BigInt(denominator));
      }),
    );
  });
});
