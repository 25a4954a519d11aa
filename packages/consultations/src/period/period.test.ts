import { addDays, dayOfWeek, endOfMinuteInLondon, momentInLondon } from "@collaborative-communities/foundation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_CONSULTATION_SETTINGS } from "../settings.ts";
import { easterSunday, holidayDays, holidaySpans } from "./holidays.ts";
import { outageExtension } from "./outage.ts";
import { addMonths, earliestLastDay, lastsAtLeast, wholeDaysOpen, writeClosing } from "./period.ts";
import { preElectionPeriods, preElectionStart } from "./pre-election.ts";

const date = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays("2022-01-01", days));

describe("the time people have", () => {
  it("is counted in whole days", () => {
    const period = {
      opensAt: momentInLondon("2026-06-01", "09:00"),
      closesAt: endOfMinuteInLondon("2026-07-13", "23:59"),
    };
    expect(wholeDaysOpen(period)).toBe(42);
    expect(wholeDaysOpen({ ...period, closesAt: momentInLondon("2026-07-13", "08:59") })).toBe(41);
    expect(writeClosing(period.closesAt)).toBe("11:59pm on 13 July 2026");
  });
  it("loses nothing when the clocks change", () => {
    const spring = { opensAt: momentInLondon("2026-03-28", "09:00"), closesAt: momentInLondon("2026-03-30", "09:00") };
    expect(wholeDaysOpen(spring)).toBe(2);
  });
  it("is enough on the earliest last day, and not enough the day before, whatever the length", () => {
    const length = fc.record({
      amount: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom("days" as const, "weeks" as const, "months" as const),
    });
    fc.assert(
      fc.property(date, length, (opensOn, least) => {
        const opensAt = momentInLondon(opensOn, "09:00");
        const last = earliestLastDay(opensOn, least);
        expect(lastsAtLeast({ opensAt, closesAt: endOfMinuteInLondon(last, "23:59") }, least)).toBe(true);
        const early = endOfMinuteInLondon(addDays(last, -1), "23:59");
        expect(lastsAtLeast({ opensAt, closesAt: early }, least)).toBe(false);
      }),
    );
  });
  it("ends a month on its last day where the day is missing", () => {
    expect([addMonths("2026-11-30", 3), addMonths("2026-01-31", 1)]).toEqual(["2027-02-28", "2026-02-28"]);
  });
});

describe("the time before a poll", () => {
  it("T10: begins on 26 March 2024 for 2 May 2024, and on 31 March 2027 for 6 May 2027", () => {
    expect(preElectionStart("2024-05-02", 25)).toBe("2024-03-26");
    expect(preElectionStart("2027-05-06", 25)).toBe("2027-03-31");
  });
  it("concerns only the areas that vote, and begins with an earlier notice", () => {
    const poll = { name: "by-election", on: "2026-06-25", areas: ["W1"], noticeOn: "2026-05-15" };
    expect(preElectionPeriods([poll], ["W2"], DEFAULT_CONSULTATION_SETTINGS)).toEqual([]);
    const [one] = preElectionPeriods([poll], ["W1"], DEFAULT_CONSULTATION_SETTINGS);
    expect([one?.from, one?.to]).toEqual(["2026-05-15", "2026-06-25"]);
  });
});

describe("holidays", () => {
  it("know Easter of each year", () => {
    expect([2024, 2026, 2027, 2038].map(easterSunday)).toEqual([
      "2024-03-31",
      "2026-04-05",
      "2027-03-28",
      "2038-04-25",
    ]);
  });
  it("have Easter on a Sunday between 22 March and 25 April", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2300 }), (year) => {
        const easter = easterSunday(year);
        expect(dayOfWeek(easter)).toBe(0);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });
  it("run over New Year, and count a day once", () => {
    const spans = holidaySpans("2026-12-30", "2027-01-10", [], [], DEFAULT_CONSULTATION_SETTINGS);
    expect(spans.map(({ name }) => name)).toEqual(["Christmas and New Year"]);
    expect(holidayDays("2026-12-30", "2027-01-10", [...spans, ...spans])).toBe(3);
  });
});

describe("an outage", () => {
  const closesAt = new Date("2026-07-13T23:00:00Z");
  const outage = (id: string, from: string, to: string) => ({ id, from: new Date(from), to: new Date(to) });
  const owed = (outages: Parameters<typeof outageExtension>[1], given: string[] = []) =>
    outageExtension(closesAt, outages, given, DEFAULT_CONSULTATION_SETTINGS);
  it("is owed for once it took more than an hour of the last two days", () => {
    expect(owed([outage("a", "2026-07-13T10:00:00Z", "2026-07-13T11:00:00Z")])).toBeUndefined();
    const longer = owed([outage("a", "2026-07-13T10:00:00Z", "2026-07-13T11:01:00Z")]);
    expect(longer).toEqual({ outageIds: ["a"], closesAt: new Date("2026-07-15T00:01:00Z") });
  });
  it("counts two that overlap once, and what was given for before not again", () => {
    const two = [
      outage("a", "2026-07-13T10:00:00Z", "2026-07-13T10:40:00Z"),
      outage("b", "2026-07-13T10:20:00Z", "2026-07-13T11:00:00Z"),
    ];
    expect(owed(two)).toBeUndefined();
    expect(owed([outage("a", "2026-07-13T10:00:00Z", "2026-07-13T13:00:00Z")], ["a"])).toBeUndefined();
  });
});
