import { addDays, addYears, daysBetween } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ClockState, clockState, dueBy, lastPublication, PUBLICATION_CLOCKS, PublicationKind } from "./index.ts";

const aDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("2010-01-01", days));
const aKind = fc.constantFrom(...PublicationKind.options);
const information = (last: string | null, today: string) => yes(clockState("equality_information", last, today));

describe("when equality information is next due", () => {
  it("is by 13 May 2027 when it was last published on 14 May 2026, not by 30 March", () => {
    expect(dueBy("equality_information", "2026-05-14")).toBe("2027-05-13");
  });
  it("ends a year from 29 February with 28 February, and a year from 1 March with the leap day there is", () => {
    expect(dueBy("equality_information", "2028-02-29")).toBe("2029-02-28");
    expect(dueBy("equality_information", "2027-03-01")).toBe("2028-02-29");
    expect(dueBy("equality_information", "2026-01-01")).toBe("2026-12-31");
  });
});

describe("when equality objectives are next due", () => {
  it("is within four years of the last publication", () => {
    expect(dueBy("equality_objectives", "2021-01-13")).toBe("2025-01-12");
    expect(dueBy("equality_objectives", "2024-02-29")).toBe("2028-02-28");
  });
});

describe("a due date", () => {
  it("lies before the same day comes round, and the day after it is a year on from the day of publication", () => {
    fc.assert(
      fc.property(aKind, aDay, (kind, last) => {
        const { years } = PUBLICATION_CLOCKS[kind];
        const due = dueBy(kind, last);
        const length = daysBetween(last, due) + 1;
        expect(length).toBeGreaterThanOrEqual(365 * years);
        expect(length).toBeLessThanOrEqual(365 * years + Math.ceil(years / 4));
        if (!last.endsWith("02-29")) expect(addDays(due, 1)).toBe(addYears(last, years));
      }),
    );
  });
  it("never comes earlier for a later publication", () => {
    fc.assert(
      fc.property(aKind, aDay, fc.nat({ max: 800 }), (kind, last, later) => {
        expect(dueBy(kind, addDays(last, later)) >= dueBy(kind, last)).toBe(true);
      }),
    );
  });
});

describe("the publication clock", () => {
  it("is up to date until the days of warning begin", () => {
    expect(information("2026-05-14", "2027-03-13")).toMatchObject({ state: "up_to_date", daysLeft: 61 });
    expect(information("2026-05-14", "2027-03-14")).toMatchObject({ state: "due_soon", daysLeft: 60 });
  });
  it("is still in time on the last day, and overdue by one day on the next", () => {
    expect(information("2026-05-14", "2027-05-13")).toMatchObject({
      state: "due_soon",
      daysLeft: 0,
      sentence: "Equality information: publish again by 13 May 2027, today.",
    });
    expect(information("2026-05-14", "2027-05-14")).toMatchObject({
      state: "overdue",
      daysOverdue: 1,
      sentence: "Equality information: overdue by 1 day. It was due by 13 May 2027.",
    });
  });
  it("takes the council's own days of warning", () => {
    const clock = { ...PUBLICATION_CLOCKS.equality_information, warningDays: 14 };
    expect(yes(clockState("equality_information", "2026-05-14", "2027-04-28", clock)).state).toBe("up_to_date");
    expect(yes(clockState("equality_information", "2026-05-14", "2027-04-29", clock)).state).toBe("due_soon");
  });
  it("says so when nothing was ever published, and since when it has been due", () => {
    expect(information(null, "2018-03-31")).toEqual({
      state: "never_published",
      dueBy: "2018-03-30",
      daysOverdue: 1,
      sentence: "Equality information: never published. Due by 30 March 2018, 1 day ago.",
    });
  });
  it("takes another first date for a council that is new", () => {
    const clock = { ...PUBLICATION_CLOCKS.equality_objectives, firstDueBy: "2029-03-31" };
    expect(yes(clockState("equality_objectives", null, "2028-04-01", clock))).toEqual({
      state: "never_published",
      dueBy: "2029-03-31",
      daysOverdue: 0,
      sentence: "Equality objectives: never published. Due by 31 March 2029.",
    });
  });
  it("is refused a publication that is still to come", () => {
    expect(no(clockState("equality_information", "2026-05-14", "2026-05-13")).code).toBe(
      "equality-objectives/not-published-yet",
    );
    expect(information("2026-05-14", "2026-05-14").state).toBe("up_to_date");
  });
  it("only ever goes from up to date to due soon to overdue as days pass", () => {
    const order = ["up_to_date", "due_soon", "overdue"];
    fc.assert(
      fc.property(aKind, aDay, fc.nat({ max: 2_000 }), fc.nat({ max: 400 }), (kind, last, days, more) => {
        const early = yes(clockState(kind, last, addDays(last, days)));
        const late = yes(clockState(kind, last, addDays(last, days + more)));
        expect(order.indexOf(late.state)).toBeGreaterThanOrEqual(order.indexOf(early.state));
        expect(late.dueBy).toBe(early.dueBy);
        expect(ClockState.safeParse(late).success).toBe(true);
      }),
    );
  });
});

describe("the last actual publication", () => {
  it("is the latest that has happened, whatever is planned", () => {
    expect(lastPublication(["2025-05-20", "2026-05-14", "2027-05-01"], "2026-06-01")).toBe("2026-05-14");
    expect(lastPublication(["2027-05-01"], "2026-06-01")).toBeNull();
  });
});
