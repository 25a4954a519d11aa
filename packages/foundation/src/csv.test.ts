import { describe, expect, it } from "vitest";
import { csvCell, csvRow, startsFormula } from "./csv.ts";

// That a reader of CSV reads all of it back is tested where there is one: apps/api/src/consultations/figures/csv-cells.test.ts.
describe("a line of a CSV file", () => {
  it("has an apostrophe before what a spreadsheet could calculate, and nothing before anything else", () => {
    for (const text of ["=1", "+1", "-1", "@a", "\t1", "\r1", " =1", "\u00a0=1", "＝1", "＠a"]) {
      expect(startsFormula(text), JSON.stringify(text)).toBe(true);
      expect(csvCell(text).replace(/^"/, ""), JSON.stringify(text)).toMatch(/^'/);
    }
    for (const text of ["", "a=1", "1-2", "Tilbury", "'=1"]) expect(csvCell(text)).toBe(text);
  });
  it("keeps numbers as numbers, and refuses what is none", () => {
    expect(csvRow(["Yes", -5, null, 0.25])).toBe("Yes,-5,,0.25\r\n");
    expect(() => csvCell(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
  it("quotes what would end a cell or a line", () => {
    expect(csvRow(['a "b"', "c,d", "e\nf"])).toBe('"a ""b""","c,d","e\nf"\r\n');
    expect(csvRow([""])).toBe('""\r\n');
  });
});
