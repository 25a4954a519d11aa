import { describe, expect, it } from "vitest";
import { needsToday } from "./needs-today.ts";

const today = "2026-06-15";
const one = (id: string, state: "planned" | "open" | "closed" | "fedback", more = {}) => ({
  id,
  title: `The ${id}`,
  state,
  countIsFinal: state === "fedback",
  ...more,
});

describe("what needs an officer today", () => {
  it("is nothing for a consultation that is open or answered", () => {
    expect(needsToday([one("a", "open"), one("b", "fedback")], new Map(), today)).toEqual([]);
  });
  it("is first a count that is not final, then feedback that is owed, then plans", () => {
    const all = [one("plan", "planned"), one("owed", "closed", { countIsFinal: true }), one("count", "closed")];
    const needs = needsToday(all, new Map([["plan", ["Say who will decide."]]]), today);
    expect(needs.map(({ id, action }) => [id, action])).toEqual([
      ["count", "Close and finish the count"],
      ["owed", "Publish what changed"],
      ["plan", "Finish the plan"],
    ]);
    expect(needs[2]?.because).toEqual(["Say who will decide."]);
  });
  it("is to enter paper, and not yet to finish the count, while the post may still come", () => {
    const [need] = needsToday([one("count", "closed", { paperUntil: "2026-06-19" })], new Map(), today);
    expect(need).toMatchObject({ action: "Enter what came on paper" });
    expect(need?.because[0]).toContain("19 June 2026");
  });
  it("is to open a plan that lacks nothing, with a word when its day has come", () => {
    const all = [
      one("a", "planned", { plannedToOpenOn: today }),
      one("b", "planned", { plannedToOpenOn: "2026-06-16" }),
    ];
    const needs = needsToday(
      all,
      new Map([
        ["a", []],
        ["b", []],
      ]),
      today,
    );
    expect(needs.map(({ href, because }) => [href, because[0]])).toEqual([
      ["/consultations/a/open", "It was to open by today."],
      ["/consultations/b/open", "It is ready to open."],
    ]);
  });
  it("says nothing about a plan while it is not known what it lacks", () => {
    expect(needsToday([one("a", "planned")], new Map(), today)).toEqual([]);
  });
});
