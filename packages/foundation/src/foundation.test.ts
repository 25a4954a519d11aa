import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addWorkingDays,
  addYears,
  daysBetween,
  endOfMinuteInLondon,
  formatDate,
  formatMoney,
  formatTime,
  go,
  isWorkingDay,
  LocalDate,
  makeReference,
  momentInLondon,
  readReference,
  toLocalDate,
  toLocalTime,
  uuidV7,
  workingDaysBetween,
} from "./index.ts";
import { bytes, no, yes } from "./testing.ts";

const aDate = fc.integer({ min: 0, max: 3_600 }).map((day) => addDays("2019-01-05", day));

describe("a local date", () => {
  it("is refused when the day does not exist", () => {
    expect(LocalDate.safeParse("2026-02-29").success).toBe(false);
    expect(LocalDate.safeParse("2026-13-01").success).toBe(false);
    expect(LocalDate.safeParse("2028-02-29").success).toBe(true);
  });
  it("comes back after going any number of days on and back", () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -900, max: 900 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
  it("keeps to 28 February when a leap day moves by a year", () => {
    expect(addYears("2028-02-29", 1)).toBe("2029-02-28");
    expect(addYears("2026-05-14", 1)).toBe("2027-05-14");
  });
  it("is written in the reader's language", () => {
    expect(formatDate("2026-06-30")).toBe("30 June 2026");
    expect(formatDate("2026-06-30", "pl")).toBe("30 czerwca 2026");
  });
});

describe("London wall time", () => {
  it("runs 23:59 to the end of that minute, in summer and in winter", () => {
    expect(endOfMinuteInLondon("2026-06-30", "23:59").toISOString()).toBe("2026-06-30T23:00:00.000Z");
    expect(endOfMinuteInLondon("2026-12-31", "23:59").toISOString()).toBe("2027-01-01T00:00:00.000Z");
  });
  it("is right on the days the clocks change", () => {
    expect(momentInLondon("2026-03-29", "00:30").toISOString()).toBe("2026-03-29T00:30:00.000Z");
    expect(momentInLondon("2026-03-29", "02:30").toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(momentInLondon("2026-10-25", "01:30").toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(momentInLondon("2026-10-25", "23:59").toISOString()).toBe("2026-10-25T23:59:00.000Z");
  });
  it("comes back as the same date and time, but for the hour that is skipped", () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 1_439 }), (date, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        fc.pre(!time.startsWith("01:"));
        const moment = momentInLondon(date, time);
        expect([toLocalDate(moment), toLocalTime(moment)]).toEqual([date, time]);
      }),
    );
  });
  it("is written as GOV.UK style writes it", () => {
    expect(["23:59", "09:00", "12:00", "00:00", "00:05"].map(formatTime)).toEqual([
      "11:59pm",
      "9am",
      "midday",
      "midnight",
      "12:05am",
    ]);
  });
});

describe("working days", () => {
  it("leave out weekends and bank holidays", () => {
    expect(isWorkingDay("2026-12-25")).toBe(false);
    expect(isWorkingDay("2026-11-22")).toBe(false);
    expect(isWorkingDay("2026-11-23")).toBe(true);
    expect(addWorkingDays("2026-12-24", 1)).toBe("2026-12-29");
  });
  it("give the notice of election 25 working days before the poll of 2 May 2024", () => {
    expect(addWorkingDays("2024-05-02", -25)).toBe("2024-03-26");
  });
  it("count the same forwards and backwards", () => {
    fc.assert(
      fc.property(
        aDate.filter((date) => date < "2027-06-01" && date > "2020-06-01" && isWorkingDay(date)),
        fc.integer({ min: 1, max: 120 }),
        (date, days) => {
          const later = addWorkingDays(date, days);
          expect(workingDaysBetween(date, later)).toBe(days);
          expect(addWorkingDays(later, -days)).toBe(date);
        },
      ),
    );
  });
  it("are not guessed for years whose bank holidays are not known", () => {
    expect(() => addWorkingDays("2028-12-29", 5)).toThrow(/known from 1 January 2019/);
  });
});

describe("a reference", () => {
  it("is read however it is typed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 11, maxLength: 11 }), (random) => {
        const reference = makeReference(random);
        const sloppy = reference.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
        expect(yes(readReference(` ${sloppy} `))).toBe(reference);
      }),
    );
  });
  it("shows any single wrong character as a typing mistake", () => {
    const body = makeReference(bytes(11)).replaceAll("-", "");
    for (const [place, character] of [...body].entries())
      for (const wrong of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
        if (
          wrong === character ||
          Math.abs(
            "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(wrong) - "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(character),
          ) === 31
        )
          continue;
        const typed = body.slice(0, place) + wrong + body.slice(place + 1);
        expect(no(readReference(typed)).code).toBe("reference/mistyped");
      }
  });
  it("says what one looks like when it is something else", () => {
    expect(no(readReference("my answer")).code).toBe("reference/not-a-reference");
    expect(no(readReference("")).message).toContain("7F3K-9QXD-M2TD");
    expect(readReference("7F3K-9QXD-M2TD")).toBeDefined();
  });
});

describe("a UUID", () => {
  it("sorts by time and is of version 7", () => {
    const early = uuidV7(new Date("2026-01-01"), bytes(10));
    const late = uuidV7(new Date("2026-01-02"), bytes(10));
    expect(early < late).toBe(true);
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe("a lifecycle", () => {
  it("refuses a step that is not in its table, and names the ones that are", () => {
    const table = { draft: ["open"], open: ["closed"], closed: [] } as const;
    expect(yes(go(table, "draft", "open"))).toBe("open");
    expect(no(go<"draft" | "open" | "closed">(table, "draft", "closed")).message).toContain("next is: open");
  });
});

describe("money", () => {
  it("is written with pence only where there are any", () => {
    expect([123_456, 5_000, -99, 0].map(formatMoney)).toEqual(["£1,234.56", "£50", "−£0.99", "£0"]);
  });
});
