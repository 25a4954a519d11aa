import { addDays } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayNameOf, sameArea } from "./area.ts";
import {
  areaIn,
  BoundarySet,
  boundarySetOn,
  boundarySetsFor,
  datedName,
  namesakes,
  renameArea,
} from "./boundary-set.ts";
import { LSOA_2021 } from "./lsoa-2021.ts";
import { MSOA_2021 } from "./msoa-2021.ts";
import { PCN_AREAS } from "./pcn-areas.ts";
import { aPcnAreaSet, aWardSet } from "./testing.ts";
import { WARDS_2004 } from "./wards-2004.ts";
import { WARDS_2026 } from "./wards-2026.ts";

const ALL: BoundarySet[] = [WARDS_2004, WARDS_2026, LSOA_2021, MSOA_2021, PCN_AREAS];

describe("the wards on a day", () => {
  it("are the old ones up to and on 6 May 2026, and the new ones from 7 May 2026", () => {
    expect(yes(boundarySetOn(ALL, "wards", "2026-05-06")).id).toBe("wards-2004");
    expect(yes(boundarySetOn(ALL, "wards", "2026-05-07")).id).toBe("wards-2026");
  });
  it("are one set on every day since May 2004", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), (days) => {
        expect(boundarySetOn(ALL, "wards", addDays("2004-05-06", days)).ok).toBe(true);
      }),
    );
  });
  it("are refused for a day before any are known", () => {
    const refusal = no(boundarySetOn(ALL, "wards", "2004-05-05"));
    expect(refusal.code).toBe("pcn-areas/no-boundary-set");
    expect(refusal.message).toContain("5 May 2004");
  });
  it("are refused where two sets claim the same day, rather than one being picked", () => {
    const sets = [aWardSet({ validTo: "2026-05-07" }), aWardSet({ id: "wards-later", validFrom: "2026-05-07" })];
    expect(no(boundarySetOn(sets, "wards", "2026-05-07")).code).toBe("pcn-areas/boundary-sets-overlap");
    expect(yes(boundarySetOn(sets, "wards", "2026-05-08")).id).toBe("wards-later");
  });
});

describe("boundary sets for a purpose", () => {
  it("are all that are in force on the day", () => {
    expect(boundarySetsFor(ALL, "statistical", "2026-06-01").map((set) => set.id)).toEqual(["lsoa-2021", "msoa-2021"]);
    expect(boundarySetsFor(ALL, "health", "2019-09-30")).toEqual([]);
  });
});

describe("wards of the same name on old and new boundaries", () => {
  it("are not the same area", () => {
    const pairs = namesakes(WARDS_2004, WARDS_2026);
    expect(pairs.map((pair) => pair.name)).toEqual([
      "Belhus",
      "Chadwell St Mary",
      "Corringham and Fobbing",
      "Grays Riverside",
      "Little Thurrock Blackshots",
      "Little Thurrock Rectory",
      "Ockendon",
      "Tilbury St Chads",
      "West Thurrock and South Stifford",
    ]);
    for (const { codes } of pairs) {
      const [before, after] = codes;
      expect(
        sameArea({ boundarySetId: "wards-2004", code: before }, { boundarySetId: "wards-2026", code: after }),
      ).toBe(false);
      expect(areaIn(WARDS_2026, before)).toBeUndefined();
    }
  });
  it("are told apart on a page by the dates of their boundaries", () => {
    const [before, after] = [areaIn(WARDS_2004, "E05002230"), areaIn(WARDS_2026, "E05016306")];
    expect(before && datedName(WARDS_2004, before)).toBe("Belhus (boundaries up to 6 May 2026)");
    expect(after && datedName(WARDS_2026, after)).toBe("Belhus (boundaries from 7 May 2026)");
  });
  it("are one area only within one set and under one code", () => {
    const belhus = { boundarySetId: "wards-2004", code: "E05002230" };
    expect(sameArea(belhus, { ...belhus })).toBe(true);
    expect(sameArea(belhus, { ...belhus, boundarySetId: "wards-2003" })).toBe(false);
  });
});

describe("a boundary set", () => {
  it("cannot hold a code twice or end before it begins", () => {
    const twice = aWardSet({ areas: [...aWardSet().areas, { code: "W1", name: "Northfield again" }] });
    expect(BoundarySet.safeParse(twice).success).toBe(false);
    expect(BoundarySet.safeParse(aWardSet({ validTo: "2019-12-31" })).success).toBe(false);
    expect(BoundarySet.safeParse(aWardSet({ validTo: "2020-01-01" })).success).toBe(true);
  });
  it("lets an area be called something else while its official name stays", () => {
    const renamed = yes(renameArea(aPcnAreaSet(), { code: "P2", displayName: "The South" }));
    expect(renamed.areas.map(displayNameOf)).toEqual(["North", "The South"]);
    expect(renamed.areas.map((area) => area.name)).toEqual(["NORTH PCN", "SOUTH PCN"]);
  });
  it("refuses to rename an area it does not have", () => {
    expect(no(renameArea(aPcnAreaSet(), { code: "P9", displayName: "Nowhere" })).code).toBe("pcn-areas/unknown-area");
  });
});
