import { describe, expect, it } from "vitest";
import { type Activity, clashesWith, isWanted, NO_FILTER } from "./read-plan.tsx";

const activity = (change: Partial<Activity> = {}): Activity => ({
  id: "a",
  source: "entry",
  kind: "Survey",
  title: "Care",
  organisation: "Example NHS",
  opensOn: "2026-06-01",
  closesOn: "2026-06-30",
  audiences: ["unpaid-carers"],
  topics: ["health-and-care"],
  areas: [],
  minutes: 5,
  isPublic: true,
  demonstration: false,
  mayChange: false,
  ...change,
});

describe("narrowing the plan", () => {
  it("leaves everything where nothing was chosen", () => {
    expect(isWanted(activity(), NO_FILTER)).toBe(true);
  });
  it("finds what is for everybody and everywhere under each audience and area", () => {
    const wanted = { ...NO_FILTER, audience: "tenants", area: "U68127" };
    expect(isWanted(activity({ audiences: [] }), wanted)).toBe(true);
    expect(isWanted(activity(), wanted)).toBe(false);
    expect(isWanted(activity({ audiences: ["tenants"], areas: ["E05002235"] }), wanted)).toBe(false);
  });
  it("goes by organisation and topic", () => {
    expect(isWanted(activity(), { ...NO_FILTER, organisation: "Example Police" })).toBe(false);
    expect(isWanted(activity(), { ...NO_FILTER, topic: "health-and-care" })).toBe(true);
  });
});

describe("a clash", () => {
  it("is told on both sides, each of the other", () => {
    const clash = { id: "a", withId: "b", overlaps: true, sentence: "“B” also.", sentenceBack: "“A” also." };
    const plan = { clashes: [{ ...clash, suggestion: "merge" as const }] };
    expect(["a", "b", "c"].map((id) => clashesWith(plan, id))).toEqual([["“B” also."], ["“A” also."], []]);
  });
});
