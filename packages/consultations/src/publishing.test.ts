import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "./lifecycle/step.ts";
import { isPublic, isResultOverdue, publicPhase, resultDueOn } from "./publishing.ts";
import { aPlan } from "./testing.ts";

describe("what the public is told of where an activity is", () => {
  it.each<[Step, string]>([
    ["idea", "planned"],
    ["planned", "planned"],
    ["designed", "planned"],
    ["approved", "planned"],
    ["scheduled", "planned"],
    ["open", "open"],
    ["paused", "open"],
    ["closed", "closed"],
    ["analysing", "closed"],
    ["reported", "closed"],
    ["decided", "decided"],
    ["fedback", "fed-back"],
    ["evaluated", "fed-back"],
    ["archived", "fed-back"],
    ["withdrawn", "withdrawn"],
  ])("%s is shown as %s", (state, phase) => {
    expect(publicPhase(state)).toBe(phase);
  });

  it("is nothing of an idea, nor of a plan without a day, and a withdrawn plan only where it was announced", () => {
    expect(isPublic({ state: "idea", wasOpened: false, plannedToOpenOn: "2026-06-01" })).toBe(false);
    expect(isPublic({ state: "planned", wasOpened: false })).toBe(false);
    expect(isPublic({ state: "approved", wasOpened: false, plannedToOpenOn: "2026-06-01" })).toBe(true);
    expect(isPublic({ state: "withdrawn", wasOpened: false })).toBe(false);
    expect(isPublic({ state: "withdrawn", wasOpened: true })).toBe(true);
  });
});

describe("the result", () => {
  it("is due twelve weeks after closing, unless the plan names a day", () => {
    const plan = aPlan({ closesOn: "2026-06-30" });
    expect(resultDueOn(plan)).toBe("2026-09-22");
    expect(resultDueOn({ ...plan, listing: { ...plan.listing, resultDueOn: "2026-08-01" } })).toBe("2026-08-01");
    expect(resultDueOn({ ...plan, closesOn: undefined })).toBeUndefined();
  });

  it("is late from the day after, until people have been told; a decision alone does not tell them", () => {
    const due = { resultDueOn: "2026-09-22" };
    expect(isResultOverdue({ phase: "closed", ...due }, "2026-09-22")).toBe(false);
    expect(isResultOverdue({ phase: "closed", ...due }, "2026-09-23")).toBe(true);
    expect(isResultOverdue({ phase: "decided", ...due }, "2026-09-23")).toBe(true);
    expect(isResultOverdue({ phase: "fed-back", ...due }, "2026-09-23")).toBe(false);
  });

  it("is never late while people can still answer", () => {
    fc.assert(
      fc.property(fc.constantFrom("planned", "open", "withdrawn"), (phase) => {
        expect(isResultOverdue({ phase, resultDueOn: "2020-01-01" }, "2026-09-23")).toBe(false);
      }),
    );
  });
});
