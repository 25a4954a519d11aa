import type { Step } from "@collaborative-communities/consultations";
import { describe, expect, it } from "vitest";
import { dayOf, needsToday } from "./needs-today.ts";

const today = "2026-06-15";
const one = (id: string, state: Step, more = {}) => ({ id, title: `The ${id}`, state, ...more });
const actions = (needs: ReturnType<typeof needsToday>) => needs.map(({ title, action }) => [title, action]);

describe("what needs an officer today", () => {
  it("has waited since its day, or is to come on it", () => {
    expect(dayOf({ on: "2026-06-14" }, today)).toBe("Since 14 June 2026");
    expect(dayOf({ on: today }, today)).toBe("15 June 2026");
    expect(dayOf({ on: undefined }, today)).toBe("No day");
  });
  it("is nothing for one that is open for long, far from opening, or put away", () => {
    const all = [
      one("open", "open", { closesOn: "2026-07-15" }),
      one("far", "planned", { plannedToOpenOn: "2026-06-30" }),
      one("old", "archived"),
    ];
    expect(needsToday(all, new Map([["far", ["Say who will decide."]]]), today)).toEqual([]);
  });
  it("is what is missing before an opening within 14 days, and not that of a later one", () => {
    const all = [one("soon", "designed", { plannedToOpenOn: "2026-06-29" })];
    const [need] = needsToday(all, new Map([["soon", ["Name the lawful basis."]]]), today);
    expect(need).toMatchObject({ action: "Finish what is missing", on: "2026-06-29", href: "/consultations/soon" });
    expect(need?.because).toEqual(["Name the lawful basis."]);
  });
  it("is the next step where nothing is missing, and nothing once it opens by itself", () => {
    const all = [
      one("ready", "approved", { plannedToOpenOn: "2026-06-20" }),
      one("due", "scheduled", { plannedToOpenOn: "2026-06-20" }),
    ];
    const none: [string, string[]][] = all.map(({ id }) => [id, []]);
    expect(actions(needsToday(all, new Map(none), today))).toEqual([["The ready", "Take the next step"]]);
  });
  it("says so where the day to open is over, and where it was held back", () => {
    const all = [
      one("late", "designed", { plannedToOpenOn: "2026-06-10" }),
      one("held", "scheduled", { plannedToOpenOn: "2026-06-12", heldBack: true }),
    ];
    const needs = needsToday(
      all,
      new Map([
        ["late", ["Write the proposal."]],
        ["held", []],
      ]),
      today,
    );
    expect(needs.map(({ because }) => because[0])).toEqual([
      "Its day to open is over.",
      "It was to open and was held back.",
    ]);
  });
  it("is a closing within seven days", () => {
    const all = [one("a", "open", { closesOn: "2026-06-22" }), one("b", "open", { closesOn: "2026-06-23" })];
    expect(actions(needsToday(all, new Map(), today))).toEqual([["The a", "See who has answered so far"]]);
  });
  it("is to enter paper while post may come, and then to read the answers", () => {
    const all = [
      one("post", "closed", { closesOn: "2026-06-12", paperUntil: "2026-06-19" }),
      one("read", "closed", { closesOn: "2026-06-01" }),
    ];
    expect(actions(needsToday(all, new Map(), today))).toEqual([
      ["The read", "Begin to read the answers"],
      ["The post", "Enter what came on paper"],
    ]);
  });
  it("is a result that people wait for; one that is overdue asks to tell or to explain", () => {
    const all = [
      one("due", "reported", { resultDueOn: "2026-08-01" }),
      one("over", "decided", { resultDueOn: "2026-06-01", resultIsOverdue: true }),
    ];
    expect(actions(needsToday(all, new Map(), today))).toEqual([
      ["The over", "Tell people, or explain why it is late"],
      ["The due", "Tell people what came of it"],
    ]);
  });
  it("comes by day, the earliest first, and lists no more than a few gaps of each", () => {
    const all = [
      one("second", "planned", { plannedToOpenOn: "2026-06-28" }),
      one("first", "open", { closesOn: "2026-06-16" }),
    ];
    const gaps = ["1", "2", "3", "4", "5", "6"];
    const needs = needsToday(all, new Map([["second", gaps]]), today);
    expect(needs.map(({ title }) => title)).toEqual(["The first", "The second"]);
    expect(needs[1]?.because).toEqual(["1", "2", "3", "4", "And 2 more."]);
  });
});
