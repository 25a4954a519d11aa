import { describe, expect, it } from "vitest";
import type { Step } from "./lifecycle/step.ts";
import {
  isResultOverdue,
  owedResultDueOn,
  owedResultLateAt,
  resultDueOn,
  resultLateAt,
  resultOverdue,
} from "./result-due.ts";
import { DEFAULT_CONSULTATION_SETTINGS as settings } from "./settings.ts";
import { aConsultationAt, aPlan } from "./testing.ts";

const plan = aPlan({ closesOn: "2026-06-30" });
const named = { ...plan, listing: { ...plan.listing, resultDueOn: "2026-08-01" } };
const explained = { because: "The meeting was moved.", newDueAt: new Date("2026-10-31T12:00:00Z"), at: new Date() };

describe("the result", () => {
  it("is due twelve weeks after closing, unless the plan names a day, or another is given with an explanation", () => {
    expect(resultDueOn(plan)).toBe("2026-09-22");
    expect(resultDueOn(named)).toBe("2026-08-01");
    expect(resultDueOn({ ...plan, closesOn: undefined })).toBeUndefined();
    expect(resultDueOn(named, explained)).toBe("2026-10-31");
  });

  it("is due on a whole day of London, whatever time it closes at and though the clocks change meanwhile", () => {
    expect(resultLateAt(plan)).toEqual(new Date("2026-09-22T23:00:00Z"));
    const autumn = aPlan({ closesOn: "2026-09-30", closesAtTime: "17:00" });
    expect(resultDueOn(autumn)).toBe("2026-12-23");
    expect(resultLateAt(autumn)).toEqual(new Date("2026-12-24T00:00:00Z"));
  });

  it("is late from the day after, while it is owed", () => {
    const lateAt = resultLateAt(plan);
    const at = (state: Step, moment: string) => isResultOverdue({ state, lateAt }, new Date(moment));
    expect(at("closed", "2026-09-22T22:59:59Z")).toBe(false);
    expect(at("closed", "2026-09-22T23:00:00Z")).toBe(true);
    expect(at("decided", "2026-09-23T12:00:00Z")).toBe(true);
    for (const state of ["planned", "scheduled", "open", "paused", "fedback", "archived", "withdrawn"] as const)
      expect(at(state, "2027-09-23T12:00:00Z"), state).toBe(false);
  });

  it("is due on one day, whether a list asks by the plan or the clock by how far it has come", () => {
    const { progress } = aConsultationAt("analysing");
    const closed = aPlan({ closesOn: "2026-07-13" });
    expect(owedResultDueOn({ progress, facts: {}, settings })).toBe(resultDueOn(closed));
    expect(owedResultLateAt({ progress, facts: {}, settings })).toEqual(resultLateAt(closed));
    const facts = { resultDueOn: "2026-08-01" };
    expect(resultOverdue(progress, facts, new Date("2026-08-01T22:59:59Z"))).toBeUndefined();
    expect(resultOverdue(progress, facts, new Date("2026-08-01T23:00:00Z"))).toEqual({ dueOn: "2026-08-01" });
    const late = { ...progress, explained };
    expect(resultOverdue(late, facts, new Date("2026-10-31T11:59:59Z"))).toBeUndefined();
    expect(resultOverdue(late, facts, explained.newDueAt)).toEqual({
      dueOn: "2026-10-31",
      explanation: "The meeting was moved.",
    });
  });
});
