import { describe, expect, it } from "vitest";
import { Step } from "./lifecycle/step.ts";
import { isPublic, isResultTold, owesResult, publicPhase } from "./publishing.ts";

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

describe("what came of it", () => {
  it("is owed from closing until people have been told, and a decision alone does not tell them", () => {
    expect(Step.options.filter(owesResult)).toEqual(["closed", "analysing", "reported", "decided"]);
    expect(Step.options.filter(isResultTold)).toEqual(["fedback", "evaluated", "archived"]);
  });
});
