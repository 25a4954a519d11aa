import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  lastDayToArrive,
  mayAnswer,
  mayEnter,
  paperUntil,
  planImport,
  postalGrace,
  readDay,
  receiveAnswers,
  type SheetRow,
} from "./index.ts";
import { aConsultation, anOpenConsultation, aPlan } from "./testing.ts";

const during = new Date("2026-05-20T10:00:00Z");
const sheet = (...rows: string[][]): SheetRow[] => rows.map((cells, at) => ({ line: at + 1, cells }));
const telephone = { channel: "telephone" as const, now: during };
const HEAD = ["Call reference", "Received", "Postcode", "Do you agree with the vision?", "Q2", "change"];

describe("answering", () => {
  it("is refused before it opens, after it closed, and where nothing is asked", () => {
    expect(no(mayAnswer(aConsultation(), during)).code).toBe("consultation/not-open-yet");
    expect(no(mayAnswer(anOpenConsultation(), new Date("2026-07-01T00:00:00Z"))).message).toContain(
      "11:59pm on 30 June 2026",
    );
    expect(no(mayAnswer(anOpenConsultation({ plan: aPlan({ level: "inform" }) }), during)).code).toBe(
      "consultation/nothing-asked",
    );
  });
  it("keeps what was answered and leaves out what was skipped", () => {
    expect(yes(receiveAnswers(anOpenConsultation(), { agree: "yes", change: " " }, during))).toEqual({ agree: "yes" });
    expect(no(receiveAnswers(anOpenConsultation(), { agree: "perhaps" }, during)).code).toBe(
      "consultation/answers-need-attention",
    );
  });
});

describe("entering an answer for somebody", () => {
  const entering = (
    receivedOn: string,
    channel: "paper" | "telephone" = "paper",
    now = new Date("2026-07-20T10:00:00Z"),
  ) => mayEnter(anOpenConsultation(), { channel, receivedOn }, now);
  const isLate = (...given: Parameters<typeof entering>) => yes(entering(...given)).leftOut === "late";
  it("takes paper that arrives in the days of grace, and no telephone call after closing (T12)", () => {
    expect([isLate("2026-07-05"), isLate("2026-07-07"), isLate("2026-07-08")]).toEqual([false, false, true]);
    expect(yes(entering("2026-07-08")).sentence).toBe(
      "It came after 7 July 2026, the last day for post. It is kept and listed, and not counted.",
    );
    expect(isLate("2026-06-30", "telephone")).toBe(false);
    expect(isLate("2026-07-01", "telephone")).toBe(true);
  });
  it("waits for paper as many working days as were published, and as many as is usual where none were", () => {
    const closed = anOpenConsultation({ state: "closed" });
    expect([postalGrace({ postalGraceWorkingDays: 10 }), postalGrace(undefined)]).toEqual([10, 5]);
    expect(lastDayToArrive(closed, "paper", 10)).toBe("2026-07-14");
    expect(paperUntil(closed, 10, new Date("2026-07-14T22:00:00Z"))).toBe("2026-07-14");
    expect(paperUntil(closed, 5, new Date("2026-07-14T22:00:00Z"))).toBeUndefined();
    expect(paperUntil(anOpenConsultation(), 10, during)).toBeUndefined();
  });
  it("counts paper by its postmark, and believes whose postmark cannot be read", () => {
    const posted = (postmarkOn: string | undefined, receivedOn = "2026-07-03") =>
      yes(
        mayEnter(anOpenConsultation(), { channel: "paper", receivedOn, postmarkOn }, new Date("2026-07-20T10:00:00Z")),
      );
    expect(posted("2026-06-30").leftOut).toBeUndefined();
    expect(posted("2026-07-01")).toEqual({
      leftOut: "late",
      sentence: "It was posted on 1 July 2026, after the closing day. It is kept and listed, and not counted.",
    });
    expect(posted(undefined).leftOut).toBeUndefined();
    const impossible = { channel: "paper", receivedOn: "2026-06-03", postmarkOn: "2026-06-04" } as const;
    expect(no(mayEnter(anOpenConsultation(), impossible, new Date("2026-07-20T10:00:00Z"))).code).toBe(
      "consultation/postmark-after-arrival",
    );
  });
  it("keeps to the days of grace that were published with the consultation", () => {
    const within = (days: number) =>
      yes(
        mayEnter(
          anOpenConsultation(),
          { channel: "paper", receivedOn: "2026-07-08" },
          new Date("2026-07-20T10:00:00Z"),
          days,
        ),
      ).leftOut;
    expect([within(5), within(6), within(0)]).toEqual(["late", undefined, "late"]);
  });
  it("keeps what is entered when the answers are being read or the consultation was withdrawn, without counting it", () => {
    for (const state of ["analysing", "fedback", "withdrawn"] as const) {
      const verdict = yes(
        mayEnter(anOpenConsultation({ state }), { channel: "paper", receivedOn: "2026-05-10" }, during),
      );
      expect(verdict.leftOut).toBe("late");
      expect(verdict.sentence).toContain("It is kept and listed, and not counted.");
    }
  });
  it("is refused for a day to come, a day before opening, and where nobody has been asked yet", () => {
    expect(no(entering("2026-07-21")).code).toBe("consultation/received-in-future");
    expect(no(entering("2026-04-30")).code).toBe("consultation/received-before-opening");
    expect(no(mayEnter(aConsultation(), { channel: "paper", receivedOn: "2026-06-01" }, during)).code).toBe(
      "consultation/not-open-yet",
    );
  });
});

describe("importing answers taken by telephone", () => {
  it("takes the good rows and names each bad one with its line and every reason", () => {
    const plan = yes(
      planImport(
        anOpenConsultation(),
        sheet(
          HEAD,
          ["C1", "3/5/2026", "RM17 5XX", "yes", "Equality; Engagement", "More buses, please"],
          ["C2", "31/2/2026", "", "Maybe", "", ""],
          ["", "", "", "", "", ""],
          ["C3", "2026-05-04", "", "", "", ""],
          ["C1", "3/5/2026", "", "No", "", ""],
        ),
        telephone,
      ),
    );
    expect(plan.good).toEqual([
      {
        line: 2,
        key: "call:C1#1",
        receivedOn: "2026-05-03",
        postcode: "RM17 5XX",
        answers: { agree: "yes", areas: ["engagement", "equality"], change: "More buses, please" },
      },
    ]);
    expect(plan.bad.map((row) => row.line)).toEqual([3, 5, 6]);
    expect(plan.bad[0]?.reasons).toEqual([
      "“31/2/2026” is not a day. Write it like 3/6/2026.",
      "“Maybe” is not an answer to “Do you agree with the vision?”. The answers are: Yes; No; I do not know.",
    ]);
    expect(plan.bad[1]?.reasons).toEqual(["The row has no answer in it."]);
  });
  it("knows a row again without a call reference, and keeps two people who said the same", () => {
    const file = sheet(["Received", "Q1"], ["3/5/2026", "Yes"], ["3/5/2026", "Yes"], ["3/5/2026", "No"]);
    const keys = (rows: SheetRow[]) =>
      yes(planImport(anOpenConsultation(), rows, telephone)).good.map((row) => row.key);
    expect(new Set(keys(file)).size).toBe(3);
    const [head, ...rest] = file as [SheetRow, ...SheetRow[]];
    expect(keys([head, ...rest.reverse()]).sort()).toEqual(keys(file).sort());
  });
  it("is refused as a whole when it has no day, no question, or a heading twice", () => {
    const refused = (...heads: string[]) => no(planImport(anOpenConsultation(), sheet(heads), telephone)).code;
    expect(refused("Q1")).toBe("consultation/import-no-date");
    expect(refused("Received", "Name")).toBe("consultation/import-no-questions");
    expect(refused("Received", "Q1", "agree")).toBe("consultation/import-column-twice");
    expect(no(planImport(anOpenConsultation(), [], telephone)).code).toBe("consultation/import-empty");
    expect(refused("Received", "Q1")).toBe("consultation/import-no-rows");
  });
  it("says which columns it did not use, and when a comma has split a text", () => {
    const file = sheet(["Received", "Q3", "Mood"], ["3/5/2026", "Buses", "good", " and trains"]);
    const plan = yes(planImport(anOpenConsultation(), file, telephone));
    expect(plan.columnsNotUsed).toEqual(["Mood"]);
    expect(plan.bad[0]?.reasons[0]).toContain("more cells than there are headings");
  });
  it("loses no row: every row with something in it is good or bad", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("Yes", "3/5/2026", "equality"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 20 }), (rows) => {
        const filled = rows.filter((row) => row.some((text) => text.trim() !== "")).length;
        fc.pre(filled > 0);
        const plan = yes(planImport(anOpenConsultation(), sheet(HEAD, ...rows), telephone));
        expect(plan.good.length + plan.bad.length).toBe(filled);
      }),
    );
  });
});

describe("a day in a file", () => {
  it("is read day before month, as it is written here", () => {
    expect(
      ["2026-06-03", "3/6/2026", "03.06.26", "2026-06-03T09:00", "3/6/2026 10:30", "31/2/2026", "June"].map(readDay),
    ).toEqual(["2026-06-03", "2026-06-03", "2026-06-03", "2026-06-03", "2026-06-03", undefined, undefined]);
  });
});
