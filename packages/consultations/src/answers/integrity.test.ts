import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import {
  ClosingRules,
  DuplicatesRule,
  duplicatesRuleOf,
  groundsOf,
  mayChangeCount,
  mayKeepLate,
  mayLeaveOut,
  settleDuplicate,
  withholdText,
} from "../index.ts";
import { aConsultation, anOpenConsultation, aPlan } from "../testing.ts";

const after = (moment: string) => new Date(moment);

describe("an answer sent after closing", () => {
  const open = anOpenConsultation();
  it("is kept as late from the first moment after closing until the count is final", () => {
    expect(no(mayKeepLate(open, undefined, after("2026-06-30T22:59:59.999Z"))).code).toBe("consultation/not-late");
    expect(yes(mayKeepLate(open, undefined, after("2026-06-30T23:00:00Z"))).closedAt).toEqual(
      after("2026-06-30T23:00:00Z"),
    );
    expect(mayKeepLate({ ...open, state: "closed" }, undefined, after("2026-09-01T12:00:00Z")).ok).toBe(true);
    for (const state of ["analysing", "reported", "decided", "fedback"] as const)
      expect(no(mayKeepLate({ ...open, state }, undefined, after("2026-09-01T12:00:00Z"))).code).toBe(
        "consultation/closed",
      );
  });
  it("is refused once the days that were published are over", () => {
    const rules = { lateKeptDays: 3 };
    expect(mayKeepLate(open, rules, after("2026-07-03T22:59:00Z")).ok).toBe(true);
    expect(no(mayKeepLate(open, rules, after("2026-07-03T23:00:00Z"))).message).toContain("30 June 2026");
    expect(no(mayKeepLate(open, { lateKeptDays: 0 }, after("2026-07-01T00:00:00Z"))).code).toBe("consultation/closed");
  });
  it("is not kept where nobody may answer for another reason", () => {
    const july = after("2026-07-02T12:00:00Z");
    expect(no(mayKeepLate({ ...open, state: "paused" }, undefined, july)).code).toBe("consultation/paused");
    expect(no(mayKeepLate({ ...open, state: "withdrawn" }, undefined, july)).code).toBe("consultation/withdrawn");
    expect(no(mayKeepLate(aConsultation(), undefined, july)).code).toBe("consultation/not-open-yet");
    const told = anOpenConsultation({ plan: aPlan({ level: "inform" }) });
    expect(mayKeepLate(told, undefined, july).ok).toBe(false);
  });
});

describe("the published rule for several answers of one person", () => {
  it("is this project's default where none was written: the last counts, on every ground", () => {
    const rule = duplicatesRuleOf(undefined);
    expect(rule).toEqual(DuplicatesRule.parse({}));
    expect(rule.counts).toBe("latest-counts");
    expect(groundsOf(rule).map(({ id }) => id)).toEqual(rule.grounds);
  });
  it("may be another, and then looks at its own grounds alone", () => {
    const closingRules = ClosingRules.parse({
      lateRule: "Not counted.",
      postalGraceWorkingDays: 5,
      publishedOn: "2026-05-01",
      duplicates: { counts: "first-counts", grounds: ["same-contact"] },
    });
    const rule = duplicatesRuleOf(closingRules);
    expect([rule.counts, groundsOf(rule).map(({ id }) => id)]).toEqual(["first-counts", ["same-contact"]]);
  });
  it("counts the later of two answers of one day by the order in which they came", () => {
    const trace = (id: string) => ({ id, channel: "web" as const, receivedOn: "2026-06-10" });
    const finding = { ids: ["b", "a"], found: "one-person", decidedBy: "officer-1" } as const;
    expect(yes(settleDuplicate([trace("b"), trace("a")], finding)).counts).toEqual(["a"]);
    const first = { ...finding, rule: "first-counts" } as const;
    expect(yes(settleDuplicate([trace("b"), trace("a")], first)).counts).toEqual(["b"]);
  });
});

describe("leaving an answer out", () => {
  it("can be decided until the count is final, and not before anybody was asked", () => {
    for (const step of ["open", "paused", "closed", "withdrawn"] as const) expect(mayChangeCount(step).ok).toBe(true);
    expect(no(mayChangeCount("scheduled")).code).toBe("consultation/not-open-yet");
    for (const step of ["analysing", "reported", "archived"] as const)
      expect(no(mayChangeCount(step)).code).toBe("consultation/count-is-final");
  });
  it("is done for one reason at a time, and says which holds already", () => {
    expect(mayLeaveOut("open", null).ok).toBe(true);
    expect(no(mayLeaveOut("open", "late")).message).toContain("too late");
    expect(no(mayLeaveOut("open", "duplicate")).message).toContain("another");
  });
});

describe("words that are off the topic", () => {
  it("are left out with that reason, and nobody is told to call anybody", () => {
    expect(withholdText("off-topic")).toMatchObject({ published: false, offers: [], otherAnswersCount: true });
  });
});
