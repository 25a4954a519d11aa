import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasSecondFactor } from "./multi-factor.ts";

const amr = { claim: "amr", values: ["mfa", "otp", "hwk"] };

describe("a second factor", () => {
  it("is shown by one of the values that count, whatever else is said", () => {
    expect(hasSecondFactor({ amr: ["pwd", "otp"] }, amr)).toBe(true);
    expect(hasSecondFactor({ acr: "urn:example:two" }, { claim: "acr", values: ["urn:example:two"] })).toBe(true);
  });
  it("is not shown by a password, by silence, or by something that only looks like a value", () => {
    for (const claims of [
      { amr: ["pwd"] },
      {},
      { amr: [] },
      { amr: "pwd otp" },
      { amr: [["otp"]] },
      { amr: { otp: 1 } },
    ])
      expect(hasSecondFactor(claims, amr)).toBe(false);
    expect(hasSecondFactor({}, { claim: "constructor", values: ["Object"] })).toBe(false);
  });
  it("is never shown by values that do not count", () => {
    const others = fc.string().filter((value) => !amr.values.includes(value));
    fc.assert(fc.property(fc.array(others), (values) => !hasSecondFactor({ amr: values }, amr)));
  });
});
