import { no, yes } from "@collaborative-communities/foundation/testing";
import type { Questionnaire } from "@collaborative-communities/surveys";
import { everyKind } from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { planImport, type SheetRow } from "../index.ts";
import { anOpenConsultation } from "../testing.ts";

const options = { channel: "telephone" as const, now: new Date("2026-07-20T10:00:00Z") };
const sheet = (...rows: string[][]): SheetRow[] => rows.map((cells, at) => ({ line: at + 1, cells }));
const plan = (questionnaire: Questionnaire, ...rows: string[][]) =>
  planImport(anOpenConsultation({ questionnaire }), sheet(...rows), options);

// Before there were limits each of these ran out of time or memory.
describe("a file that was made to break the import", () => {
  it("is turned away in a sentence where it has more columns than any spreadsheet", () => {
    const wide = Array.from({ length: 200_000 }, (_, at) => `Column ${at}`);
    expect(no(plan(everyKind(), ["Received", "Q1", ...wide], ["3/5/2026", "Yes"])).code).toBe(
      "consultation/import-too-wide",
    );
  });
  it("is read as wide as a spreadsheet can be, however many rows there are", () => {
    const wide = Array.from({ length: 16_000 }, (_, at) => `Column ${at}`);
    const rows = Array.from({ length: 20_000 }, () => ["3/5/2026", "Yes"]);
    const { good, columnsNotUsed } = yes(plan(everyKind(), ["Received", "Q1", ...wide], ...rows));
    expect([good.length, columnsNotUsed.length]).toEqual([20_000, 16_000]);
  });
});
