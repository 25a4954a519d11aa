import { describe, expect, it } from "vitest";
import { displayNameOf } from "./area.ts";
import { BoundarySet } from "./boundary-set.ts";
import { LSOA_2021, Lsoa } from "./lsoa-2021.ts";
import { MSOA_2021 } from "./msoa-2021.ts";
import { PCN_AREAS, PcnArea } from "./pcn-areas.ts";
import { districtOf } from "./postcode.ts";
import { PostcodeSector } from "./postcode-index.ts";
import { THURROCK_POSTCODE_SECTORS } from "./thurrock-postcode-sectors.ts";
import { WARDS_2004 } from "./wards-2004.ts";
import { WARDS_2026, WardWithCouncillors } from "./wards-2026.ts";

const peopleIn = (areas: readonly { population?: number | undefined }[]): number =>
  areas.reduce((sum, area) => sum + (area.population ?? Number.NaN), 0);

describe("the tables", () => {
  it("are boundary sets with a source and the attribution their licence asks for", () => {
    for (const set of [WARDS_2004, WARDS_2026, LSOA_2021, MSOA_2021, PCN_AREAS]) {
      expect(BoundarySet.safeParse(set).error, set.id).toBeUndefined();
      expect(set.attribution).toContain("Open Government Licence");
    }
  });
  it("hold 20 old wards with the mid-2020 population of 175,531", () => {
    expect(WARDS_2004.areas.length).toBe(20);
    expect(peopleIn(WARDS_2004.areas)).toBe(175_531);
  });
  it("hold 20 new wards with 49 councillors, nine wards of three, and mark the three numbers that are inferred", () => {
    for (const ward of WARDS_2026.areas) expect(WardWithCouncillors.safeParse(ward).error).toBeUndefined();
    expect(WARDS_2026.areas.length).toBe(20);
    expect(WARDS_2026.areas.reduce((sum, ward) => sum + ward.councillors, 0)).toBe(49);
    expect(WARDS_2026.areas.filter((ward) => ward.councillors === 3).length).toBe(9);
    const inferred = WARDS_2026.areas.filter((ward) => ward.councillorsInferred);
    expect(inferred.map((ward) => ward.code)).toEqual(["E05016322", "E05016323", "E05016324"]);
    for (const ward of inferred) expect(ward.note).toContain("inferred");
  });
  it("hold 100 LSOAs, each in a known MSOA and fitted to a known old ward, adding up to the MSOAs", () => {
    expect(LSOA_2021.areas.length).toBe(100);
    const msoas = new Map(MSOA_2021.areas.map((msoa) => [msoa.code, msoa]));
    const wards = new Set(WARDS_2004.areas.map((ward) => ward.code));
    const people = new Map<string, number>();
    for (const lsoa of LSOA_2021.areas) {
      expect(Lsoa.safeParse(lsoa).error).toBeUndefined();
      const msoa = msoas.get(lsoa.msoaCode);
      expect(lsoa.name.slice(0, -1)).toBe(msoa?.name);
      expect(lsoa.msoaName).toBe(msoa && displayNameOf(msoa));
      expect(wards.has(lsoa.bestFitWardCode)).toBe(true);
      people.set(lsoa.msoaCode, (people.get(lsoa.msoaCode) ?? 0) + (lsoa.population as number));
    }
    expect(new Set(LSOA_2021.areas.map((lsoa) => lsoa.bestFitWardCode)).size).toBe(20);
    for (const msoa of MSOA_2021.areas) expect(people.get(msoa.code), msoa.code).toBe(msoa.population);
    expect(MSOA_2021.areas.length).toBe(20);
  });
  it("hold four Primary Care Network areas by ODS code, open since 1 October 2019", () => {
    for (const area of PCN_AREAS.areas) expect(PcnArea.safeParse(area).error).toBeUndefined();
    expect(PCN_AREAS.areas.map((area) => [area.code, displayNameOf(area)])).toEqual([
      ["U28765", "Aveley, South Ockendon and Purfleet"],
      ["U68127", "Grays"],
      ["U98530", "Stanford-le-Hope and Corringham"],
      ["U06243", "Tilbury and Chadwell"],
    ]);
    expect(new Set(PCN_AREAS.areas.map((area) => area.openedOn))).toEqual(new Set(["2019-10-01"]));
  });
  it("name for every postcode sector the old wards it reaches, and mark RM14 and SS16 as shared with other councils", () => {
    const wards = new Set(WARDS_2004.areas.map((ward) => ward.code));
    for (const sector of THURROCK_POSTCODE_SECTORS) {
      expect(PostcodeSector.safeParse(sector).error, sector.sector).toBeUndefined();
      expect(sector.areas["wards-2004"]?.every((code) => wards.has(code))).toBe(true);
      expect(sector.shared).toBe(["RM14", "SS16"].includes(districtOf(sector.sector)));
    }
    expect(THURROCK_POSTCODE_SECTORS.length).toBe(28);
    expect(new Set(THURROCK_POSTCODE_SECTORS.flatMap((sector) => sector.areas["wards-2004"] ?? []))).toEqual(wards);
  });
});
