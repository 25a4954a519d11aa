import { existsSync, readFileSync } from "node:fs";
import { yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { type Hex, hexCentre } from "./hex-picture.ts";
import { HEXES_WARDS_2004 } from "./hexes-of-wards.ts";
import { locatePostcodes } from "./locate-postcodes.ts";
import { lookUpPostcode } from "./look-up-postcode.ts";
import { LSOA_2021 } from "./lsoa-2021.ts";
import { MSOA_2021 } from "./msoa-2021.ts";
import { osgb36ToWgs84 } from "./osgb36.ts";
import { PCN_AREAS } from "./pcn-areas.ts";
import { readPostcode, sectorOf } from "./postcode.ts";
import { buildPostcodeIndex } from "./postcode-index.ts";
import { readBoundaries } from "./read-boundaries.ts";
import { readCodePointOpen } from "./read-code-point-open.ts";
import { readPostcodeTable } from "./read-postcode-table.ts";
import { THURROCK_POSTCODE_SECTORS } from "./thurrock-postcode-sectors.ts";
import { WARDS_2004 } from "./wards-2004.ts";
import { WARDS_2026 } from "./wards-2026.ts";

/** The real open data lies beside the checkout, not in it; without it this file is skipped. */
const folder = new URL("../../../../shared/data/", import.meta.url);
const present = existsSync(folder);
const text = (path: string): string => readFileSync(new URL(path, folder), "utf8");
const records = (path: string): Record<string, string>[] => {
  const lines = text(path).trim().split(/\r?\n/);
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((found) => found[1] ?? found[2] ?? "");
  const headings = cells(lines[0] as string);
  return lines.slice(1).map((line) => {
    const row = cells(line);
    return Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""]));
  });
};
const boundaries = (path: string) => yes(readBoundaries(JSON.parse(text(path))));
const sets = [WARDS_2004, WARDS_2026, LSOA_2021, MSOA_2021];
const metresApart = (one: { latitude: number; longitude: number }, latitude: number, longitude: number): number =>
  Math.hypot(
    (one.latitude - latitude) * 111_320,
    (one.longitude - longitude) * 111_320 * Math.cos((latitude * Math.PI) / 180),
  );

describe.skipIf(!present)("the real postcodes (skipped without the open data folder beside the checkout)", () => {
  const rows = present ? records("postcodes/thurrock_postcodes.csv") : [];
  const read = readPostcodeTable(rows, { sets });
  const wards = present ? boundaries("wards/wards_2025_boundaries.geojson").boundaries : [];

  it("are all read, each with ward, LSOA and MSOA, and none is a problem", () => {
    expect(read.problems).toEqual([]);
    expect(read.units.length).toBe(3_269);
    for (const [at, unit] of read.units.entries()) {
      expect(yes(readPostcode(unit.postcode.toLowerCase().replace(" ", "")))).toBe(rows[at]?.postcode);
      expect(unit.areas).toEqual({
        "wards-2004": [rows[at]?.ward_2025_code],
        "lsoa-2021": [rows[at]?.lsoa21_code],
        "msoa-2021": [rows[at]?.msoa21_code],
      });
    }
  });
  it("are read alike from Code-Point Open's own columns", () => {
    const cells = rows.map((row) => [
      (row.postcode as string).replace(/ /g, "").replace(/(...)$/, " $1"),
      row.positional_quality as string,
      row.easting as string,
      row.northing as string,
      ...["E92000001", "E19000003", "E18000007", "", "E06000034"],
      row.ward_2025_code as string,
    ]);
    const official = readCodePointOpen(cells, { sets });
    expect(official.problems).toEqual([]);
    expect(official.units).toEqual(
      read.units.map((unit) => ({ ...unit, areas: { "wards-2004": unit.areas["wards-2004"] } })),
    );
  });
  it("lie within 10 metres of the latitude and longitude stated", () => {
    const apart = rows.map((row) =>
      metresApart(
        osgb36ToWgs84(Number(row.easting), Number(row.northing)),
        Number(row.latitude),
        Number(row.longitude),
      ),
    );
    expect(apart.length).toBe(3_269);
    expect(Math.max(...apart)).toBeLessThan(10);
  });
  it("fall in the ward stated, but for the few on a generalised boundary", () => {
    const located = locatePostcodes(read.units, wards, "by-point");
    const agree = located.units.filter((unit) => unit.areas["by-point"]?.[0] === unit.areas["wards-2004"]?.[0]);
    expect(agree.length).toBeGreaterThanOrEqual(3_260);
    const near = locatePostcodes(read.units, wards, "by-point", 20);
    for (const unit of near.units)
      expect(unit.areas["by-point"], unit.postcode).toContain(unit.areas["wards-2004"]?.[0]);
  });
  it("fall in the LSOA stated, or within 10 metres of it where that was found by snapping", () => {
    const lsoas = boundaries("areas/lsoa_2021_boundaries.geojson").boundaries;
    const exact = locatePostcodes(read.units, lsoas, "by-point");
    const near = locatePostcodes(read.units, lsoas, "by-point", 10);
    const stated = (at: number) => rows[at]?.lsoa21_code;
    const notExact = exact.units.filter((unit, at) => unit.areas["by-point"]?.[0] !== stated(at));
    expect(notExact.length).toBeLessThanOrEqual(2);
    for (const [at, unit] of near.units.entries()) expect(unit.areas["by-point"], unit.postcode).toContain(stated(at));
  });
  it("bear out the sector table, which gives each of them its ward among the candidates", () => {
    const counted = new Map<string, Map<string, number>>();
    for (const unit of read.units) {
      const ward = unit.areas["wards-2004"]?.[0] as string;
      const perWard = counted.get(sectorOf(unit.postcode)) ?? new Map<string, number>();
      counted.set(sectorOf(unit.postcode), perWard.set(ward, (perWard.get(ward) ?? 0) + 1));
    }
    expect([...counted.keys()].sort()).toEqual(THURROCK_POSTCODE_SECTORS.map((sector) => sector.sector));
    for (const { sector, areas } of THURROCK_POSTCODE_SECTORS) {
      const most = [...(counted.get(sector) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      expect(areas["wards-2004"], sector).toEqual(most.map(([ward]) => ward));
    }
    const index = buildPostcodeIndex({ placeName: "Thurrock", sectors: THURROCK_POSTCODE_SECTORS });
    for (const unit of read.units) {
      const answer = lookUpPostcode(index, unit.postcode, "wards-2004");
      const codes =
        answer.kind === "found"
          ? [answer.area.code]
          : answer.kind === "candidates"
            ? answer.areas.map((area) => area.code)
            : [];
      expect(codes, unit.postcode).toContain(unit.areas["wards-2004"]?.[0]);
    }
  });
  it("are each found by themselves once imported", () => {
    const index = buildPostcodeIndex({
      placeName: "Thurrock",
      units: read.units,
      sectors: THURROCK_POSTCODE_SECTORS,
    });
    for (const unit of read.units)
      expect(lookUpPostcode(index, unit.postcode, "lsoa-2021")).toMatchObject({
        kind: "found",
        precision: "unit",
        area: { code: unit.areas["lsoa-2021"]?.[0] },
      });
  });
});

describe.skipIf(!present)("the real boundaries (skipped without the open data folder beside the checkout)", () => {
  it.each([
    ["wards/wards_2025_boundaries.geojson", WARDS_2004, 20],
    ["areas/lsoa_2021_boundaries.geojson", LSOA_2021, 100],
    ["areas/msoa_2021_boundaries.geojson", MSOA_2021, 20],
  ] as const)("in %s are read, with the codes and names of the table", (path, set, count) => {
    const read = boundaries(path);
    expect(read.problems).toEqual([]);
    expect(read.boundaries.length).toBe(count);
    const names = new Map(read.boundaries.map((each) => [each.code, each.name]));
    expect(names).toEqual(new Map(set.areas.map((area) => [area.code, area.name])));
  });
  it("bear out the old wards' hexagons: wards over two kilometres apart keep their order west to east and north to south", () => {
    type Labelled = { properties: { code: string; label_long: number; label_lat: number } };
    const file: { features: Labelled[] } = JSON.parse(text("wards/wards_2025_boundaries.geojson"));
    const placed = file.features.map(({ properties }) => ({
      east: properties.label_long * 111_320 * Math.cos((51.5 * Math.PI) / 180),
      north: properties.label_lat * 111_320,
      ...hexCentre(HEXES_WARDS_2004.hexes.find((hex) => hex.code === properties.code) as Hex),
    }));
    let compared = 0;
    for (const one of placed)
      for (const other of placed) {
        if (other.east - one.east > 2_000) {
          expect(other.x).toBeGreaterThanOrEqual(one.x);
          compared += 1;
        }
        if (one.north - other.north > 2_000) {
          expect(other.y).toBeGreaterThanOrEqual(one.y);
          compared += 1;
        }
      }
    expect(compared).toBeGreaterThan(200);
  });
});

describe.skipIf(!present)("the tables (skipped without the open data folder beside the checkout)", () => {
  it("agree with the files they were carried over from", () => {
    const old = records("wards/wards_2025_codes_names.csv");
    expect(WARDS_2004.areas.map((ward) => [ward.code, ward.name, String(ward.population)])).toEqual(
      old.map((row) => [row.ward_code, row.ward_name, row.population_mid2020]),
    );
    const recent = records("wards/wards_2026_codes_names.csv");
    expect(
      WARDS_2026.areas.map((ward) => [ward.code, ward.name, String(ward.councillors), ward.councillorsInferred]),
    ).toEqual(
      recent.map((row) => [
        row.ward_code,
        row.ward_name,
        row.councillors,
        row.councillors_source?.startsWith("inferred"),
      ]),
    );
    const lsoas = records("areas/lsoa_2021.csv");
    expect(
      LSOA_2021.areas.map((each) => [
        each.code,
        each.name,
        each.msoaCode,
        each.msoaName,
        each.bestFitWardCode,
        String(each.population),
        String(each.imd2025Decile),
      ]),
    ).toEqual(
      lsoas.map((row) => [
        row.lsoa21_code,
        row.lsoa21_name,
        row.msoa21_code,
        row.msoa_hcl_name,
        row.ward24_code,
        row.population_census2021,
        row.imd2025_decile,
      ]),
    );
    const networks = records("pcn/primary_care_networks.csv");
    expect(new Set(PCN_AREAS.areas.map((area) => `${area.code} ${area.name}`))).toEqual(
      new Set(networks.map((row) => `${row.pcn_code} ${row.pcn_name}`)),
    );
    expect(networks.every((row) => row.open_date === "20191001" && row.close_date === "")).toBe(true);
  });
});
