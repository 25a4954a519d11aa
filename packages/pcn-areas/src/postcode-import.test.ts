import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LSOA_2021 } from "./lsoa-2021.ts";
import { readCodePointOpen } from "./read-code-point-open.ts";
import { readPostcodeTable } from "./read-postcode-table.ts";
import { WARDS_2004 } from "./wards-2004.ts";
import { WARDS_2026 } from "./wards-2026.ts";

const sets = [WARDS_2004, WARDS_2026, LSOA_2021];
const row = (postcode: string, more: Partial<Record<number, string>> = {}): string[] => {
  const cells = [
    postcode,
    "10",
    "561480",
    "177737",
    "E92000001",
    "E19000003",
    "E18000007",
    "",
    "E06000034",
    "E05002235",
  ];
  return cells.map((cell, at) => more[at] ?? cell);
};

describe("a Code-Point Open file", () => {
  it("gives each postcode with its point and its ward in the set the ward's code belongs to", () => {
    const read = readCodePointOpen([row("RM176SL"), row("RM176SQ", { 9: "E05016312" })], { sets });
    expect(read.units).toEqual([
      { postcode: "RM17 6SL", areas: { "wards-2004": ["E05002235"] }, easting: 561_480, northing: 177_737 },
      { postcode: "RM17 6SQ", areas: { "wards-2026": ["E05016312"] }, easting: 561_480, northing: 177_737 },
    ]);
    expect([read.problems, read.skipped]).toEqual([[], 0]);
  });
  it("leaves other authorities out, counts them, and says which sectors are shared with them", () => {
    const havering = { 8: "E09000016", 9: "E05013976" };
    const read = readCodePointOpen([row("RM14 3BF"), row("RM14 3AA", havering), row("RM11 1AA", havering)], { sets });
    expect(read.units.map((unit) => unit.postcode)).toEqual(["RM14 3BF"]);
    expect([read.skipped, read.sharedSectors]).toEqual([2, ["RM14 3"]]);
  });
  it("can be read for another authority", () => {
    const read = readCodePointOpen([row("RM17 6SL")], { sets, authorityCode: "E09000016" });
    expect([read.units, read.skipped]).toEqual([[], 1]);
  });
  it("reports bad rows by line with the reason, and takes the good ones", () => {
    const read = readCodePointOpen(
      [
        row("RM17 6SL"),
        row("RM17"),
        row("RM17 6SQ", { 2: "x" }),
        row("RM17 6SR", { 9: "E05099999" }),
        ["Postcode", "Easting"],
        row("RM17 6SS", { 9: "" }),
        row("RM17 6SU", { 3: "1300001" }),
      ],
      { sets },
    );
    expect(read.units.map((unit) => unit.postcode)).toEqual(["RM17 6SL"]);
    expect(read.problems.map((problem) => problem.line)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(read.problems.map((problem) => problem.reason).join("\n")).toMatch(
      /^“RM17” is not a full postcode.\n“x, 177737” is not a point.*\nThe ward code “E05099999” is not in any list.*\nThe row has 2 columns.*\nThe row names no area/,
    );
  });
  it("keeps a postcode that has no point, without one", () => {
    const read = readCodePointOpen([row("RM17 6SL", { 1: "90", 2: "0", 3: "0" })], { sets });
    expect(read.units).toEqual([{ postcode: "RM17 6SL", areas: { "wards-2004": ["E05002235"] } }]);
  });
  it("accounts for every row: taken, skipped or reported", () => {
    const cell = fc.oneof(fc.constantFrom("RM17 6SL", "E06000034", "E05002235", "561480", ""), fc.string());
    const rows = fc.array(fc.oneof(fc.array(cell, { minLength: 8, maxLength: 11 }), fc.constant(row("RM17 6SL"))));
    fc.assert(
      fc.property(rows, (lines) => {
        const read = readCodePointOpen(lines, { sets });
        expect(read.units.length + read.skipped + read.problems.length).toBe(lines.length);
      }),
    );
  });
});

describe("a postcode file with headings", () => {
  const record = { postcode: "RM17 6SL", easting: "561480", northing: "177737", ward_2025_code: "E05002235" };

  it("is read by its headings, with every area code it holds", () => {
    const read = readPostcodeTable([{ ...record, lsoa21_code: "E01015954", msoa21_code: "E02003312" }], { sets });
    expect(read.units).toEqual([
      {
        postcode: "RM17 6SL",
        areas: { "wards-2004": ["E05002235"], "lsoa-2021": ["E01015954"] },
        easting: 561_480,
        northing: 177_737,
      },
    ]);
  });
  it("is read in the ONS's own headings, without postcodes that ended or are of other authorities", () => {
    const ons = { pcds: "RM17 6SL", doterm: "", oseast1m: "561480", osnrth1m: "177737", oslaua: "E06000034" };
    const rows = [
      { ...ons, osward: "E05016312", lsoa21: "E01015954" },
      { ...ons, osward: "E05002235", lsoa21: "", doterm: "202401" },
      { ...ons, osward: "E05013976", lsoa21: "E01002345", oslaua: "E09000016" },
    ];
    const read = readPostcodeTable(rows, { sets });
    expect(read.units.map((unit) => unit.areas)).toEqual([{ "wards-2026": ["E05016312"], "lsoa-2021": ["E01015954"] }]);
    expect([read.skipped, read.problems, read.sharedSectors]).toEqual([2, [], ["RM17 6"]]);
  });
  it("carries the wards of two years where it has both columns", () => {
    const read = readPostcodeTable([{ ...record, WD26CD: "E05016312" }], { sets });
    expect(read.units[0]?.areas).toEqual({ "wards-2004": ["E05002235"], "wards-2026": ["E05016312"] });
  });
  it("says so when it has no postcode column", () => {
    const read = readPostcodeTable([{ Ward: "E05002235" }], { sets });
    expect(read.problems).toEqual([{ line: 1, reason: "There is no postcode column. The headings are: Ward." }]);
  });
  it("counts lines from the headings, so that a person finds the row", () => {
    const read = readPostcodeTable([record, { ...record, postcode: "Grays" }], { sets });
    expect(read.problems).toEqual([{ line: 3, reason: "“Grays” is not a full postcode." }]);
  });
  it("gives nothing for an empty file", () => {
    expect(readPostcodeTable([], { sets })).toEqual({ units: [], problems: [], skipped: 0, sharedSectors: [] });
  });
});
