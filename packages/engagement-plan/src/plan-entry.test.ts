import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burdenOn } from "./burden.ts";
import { heaviestBurden } from "./heaviest-burden.ts";
import { PlanEntry, writeEntry } from "./plan-entry.ts";
import { mayReadPlan, mayWriteFor, mayWritePlan } from "./policy.ts";
import { anActivity, aPlanEntry } from "./testing.ts";

describe("an entry another organisation writes", () => {
  it("may last one day, and not end before it begins", () => {
    const oneDay = aPlanEntry({ opensOn: "2026-06-01", closesOn: "2026-06-01" });
    expect(yes(writeEntry(oneDay)).closesOn).toBe("2026-06-01");
    const refused = no(writeEntry(aPlanEntry({ closesOn: "2026-05-31" })));
    expect([refused.code, refused.field]).toEqual(["engagement-plan/closes-before-opening", "closesOn"]);
  });
  it("tells people what came of it on its last day at the earliest", () => {
    expect(no(writeEntry(aPlanEntry({ resultToldOn: "2026-06-29" }))).code).toBe("engagement-plan/told-before-closing");
    expect(yes(writeEntry(aPlanEntry({ resultToldOn: "2026-06-30" }))).resultToldOn).toBe("2026-06-30");
  });
  it("says what it is about, and names each audience once", () => {
    expect(PlanEntry.safeParse({ ...aPlanEntry(), topics: [] }).success).toBe(false);
    expect(yes(writeEntry(aPlanEntry({ audiences: ["tenants", "tenants"] }))).audiences).toEqual(["tenants"]);
  });
  it("is not public until somebody says so", () => {
    expect(aPlanEntry().isPublic).toBe(false);
  });
});

describe("who writes on the plan", () => {
  const editor = { posts: ["partner-editor"], editorOf: ["nhs"] };
  it("is an engagement officer for everybody, and a partner editor for their own organisation", () => {
    expect(mayWriteFor({ posts: ["engagement-officer"], editorOf: [] }, "nhs")).toBe(true);
    expect(mayWriteFor(editor, "nhs")).toBe(true);
    expect(mayWriteFor(editor, "police")).toBe(false);
    expect([mayWritePlan(editor), mayWritePlan({ posts: ["councillor"] })]).toEqual([true, false]);
  });
  it("is nobody without the post, and nobody at all reads it without one", () => {
    expect(mayWriteFor({ posts: ["councillor"], editorOf: ["nhs"] }, "nhs")).toBe(false);
    expect([mayReadPlan({ posts: ["councillor"] }), mayReadPlan({ posts: [] })]).toEqual([true, false]);
  });
});

describe("the heaviest burden", () => {
  it("is found on the day the last of several opens", () => {
    const plan = [
      anActivity({ minutes: 40 }),
      anActivity({ id: "later", opensOn: "2026-07-20", closesOn: "2026-08-20", minutes: 30 }),
    ];
    const found = heaviestBurden("people who use hubs", [], plan, { from: "2026-05-01", until: "2027-04-30" });
    expect([found.on, found.minutes, found.tooMuch]).toEqual(["2026-07-20", 70, true]);
  });
  it("is never less than the burden on any day between", () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-06-${String(day).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.array(fc.record({ opensOn: days, minutes: fc.nat(90) }), { maxLength: 6 }), days, (given, on) => {
        const plan = given.map((one, at) => anActivity({ ...one, id: `a${at}`, closesOn: "2026-06-30" }));
        const range = { from: "2026-06-01", until: "2026-06-30" };
        const { minutes } = heaviestBurden("people who use hubs", [], plan, range);
        expect(minutes).toBeGreaterThanOrEqual(burdenOn("people who use hubs", [], plan, on).minutes);
      }),
    );
  });
});
