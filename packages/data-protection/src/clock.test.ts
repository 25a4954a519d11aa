import { addDays } from "@collaborative-communities/foundation";
import { yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, clockOf } from "./clock.ts";
import { answerArrived, askPerson, endRequest, extendTime } from "./handle-request.ts";
import { aDataRequest, aVerifiedRequest } from "./testing.ts";

describe("a month", () => {
  it("ends on the corresponding day, or on the last day where that month has no such day", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2026-12-15", 2)).toBe("2027-02-15");
  });
});

describe("the clock of a request", () => {
  it("gives one month, and the next working day where that ends on a weekend or a bank holiday", () => {
    // 20 June 2026 is a Saturday; 25 December a bank holiday, and a weekend follows, with a substitute day on Monday.
    expect(clockOf(aDataRequest(), "2026-05-20").dueOn).toBe("2026-06-22");
    expect(clockOf(aDataRequest({ receivedOn: "2026-11-25" }), "2026-11-25").dueOn).toBe("2026-12-29");
  });
  it("counts the days that were used and those that are left", () => {
    expect(clockOf(aDataRequest(), "2026-06-01")).toEqual({
      dueOn: "2026-06-22",
      daysAllowed: 33,
      daysUsed: 12,
      daysLeft: 21,
      daysPaused: 0,
      stoppedFor: undefined,
      isOverdue: false,
    });
    expect(clockOf(aDataRequest(), "2026-06-22").isOverdue).toBe(false);
    expect(clockOf(aDataRequest(), "2026-06-23")).toMatchObject({ isOverdue: true, daysLeft: -1 });
  });
  it("stands still while identity is checked, and goes on from the day the answer arrived", () => {
    const asked = yes(askPerson(aDataRequest(), "identity", "2026-05-25"));
    expect(clockOf(asked, "2026-06-04")).toMatchObject({ daysUsed: 5, daysPaused: 10, stoppedFor: "identity" });
    const arrived = yes(answerArrived(asked, "2026-06-04", "2026-06-08"));
    expect(clockOf(arrived, "2026-06-08")).toMatchObject({ dueOn: "2026-06-30", daysPaused: 10, daysUsed: 9 });
  });
  it("is never overdue while it stands still, however long that is", () => {
    const asked = yes(askPerson(aDataRequest(), "clarification", "2026-05-25"));
    expect(clockOf(asked, "2027-05-25").isOverdue).toBe(false);
  });
  it("gives up to two months more", () => {
    const extended = yes(extendTime(aDataRequest(), { months: 2, reason: "Many records." }, "2026-06-01"));
    expect(clockOf(extended, "2026-06-01").dueOn).toBe("2026-08-20");
  });
  it("gives a stop notice 28 days", () => {
    expect(clockOf(aDataRequest({ kind: "stop-equality-monitoring" }), "2026-05-20").dueOn).toBe("2026-06-17");
  });
  it("stops where the request ended", () => {
    const done = yes(endRequest(aVerifiedRequest(), { kind: "done" }, "2026-06-01"));
    expect(clockOf(done, "2027-01-01")).toEqual(clockOf(done, "2026-06-01"));
  });
  it("goes on after the bank holidays that are known", () => {
    expect(clockOf(aDataRequest({ receivedOn: "2031-05-20" }), "2031-05-21").dueOn).toBe("2031-06-20");
  });
  it("never gives less time because of a pause, and exactly the days that were paused before weekends", () => {
    const days = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(days, days), { maxLength: 5 }), days, (pauses, later) => {
        let request = aDataRequest();
        let [today, paused] = [request.receivedOn, 0];
        let due = clockOf(request, today).dueOn;
        for (const [before, length] of pauses) {
          today = addDays(today, before);
          const unpaused = clockOf(request, today).daysUsed;
          request = yes(askPerson(request, "identity", today));
          today = addDays(today, length);
          request = yes(answerArrived(request, today, today));
          paused += length;
          const clock = clockOf(request, today);
          expect(clock.dueOn >= due).toBe(true);
          expect(clock.daysPaused).toBe(paused);
          expect(clock.daysUsed).toBe(unpaused);
          due = clock.dueOn;
        }
        expect(due >= addDays("2026-06-20", paused)).toBe(true);
        const clock = clockOf(request, addDays(today, later));
        expect(clock.daysUsed + clock.daysLeft).toBe(clock.daysAllowed);
        expect(clock.isOverdue).toBe(clock.daysLeft < 0);
      }),
    );
  });
});
