import { type Boundary, makeBoundary } from "./boundary.ts";
import type { BoundarySet } from "./boundary-set.ts";
import { buildPostcodeIndex, type PostcodeIndex, type PostcodeRecords, type PostcodeUnit } from "./postcode-index.ts";
import type { Counts } from "./roll-up.ts";
import type { WardAllocation } from "./ward-allocation.ts";

/** A set of two wards, W1 "Northfield" with 1,000 people and W2 "Southfield" with 2,000. */
export const aWardSet = (more: Partial<BoundarySet> = {}): BoundarySet => ({
  id: "wards-test",
  name: "Wards for a test",
  series: "wards",
  purpose: "electoral",
  validFrom: "2020-01-01",
  source: "Made up for a test",
  attribution: "None needed: made up for a test",
  populationBasis: "made up for a test",
  areas: [
    { code: "W1", name: "Northfield", population: 1_000 },
    { code: "W2", name: "Southfield", population: 2_000 },
  ],
  ...more,
});

/** A set of two Primary Care Network areas, P1 "North" and P2 "South". */
export const aPcnAreaSet = (more: Partial<BoundarySet> = {}): BoundarySet =>
  aWardSet({
    id: "pcn-areas-test",
    name: "Primary Care Network areas for a test",
    series: "pcn-areas",
    purpose: "health",
    areas: [
      { code: "P1", name: "NORTH PCN", displayName: "North" },
      { code: "P2", name: "SOUTH PCN", displayName: "South" },
    ],
    ...more,
  });

/** Allocates ward W1 to P1, unless told. */
export const anAllocation = (more: Partial<WardAllocation> = {}): WardAllocation => ({
  wardCode: "W1",
  pcnAreaCode: "P1",
  indicative: true,
  ...more,
});

/** No counts at all, unless told. */
export const someCounts = (more: Partial<Counts> = {}): Counts => ({ byArea: {}, notKnown: 0, outside: 0, ...more });

/** Postcode TE5 1AA in ward W1 of `wards-test`; no postcode begins with TE. */
export const aPostcodeUnit = (more: Partial<PostcodeUnit> = {}): PostcodeUnit => ({
  postcode: "TE5 1AA",
  areas: { "wards-test": ["W1"] },
  ...more,
});

/** An index of "Testshire" with `aPostcodeUnit()` alone, unless told. */
export const aPostcodeIndex = (more: Partial<PostcodeRecords> = {}): PostcodeIndex =>
  buildPostcodeIndex({ placeName: "Testshire", units: [aPostcodeUnit()], ...more });

/** A square of so many degrees with its south-west corner at a point. */
export const aSquare = (code: string, longitude: number, latitude: number, size = 1): Boundary =>
  makeBoundary(code, code, [
    [
      [
        [longitude, latitude],
        [longitude + size, latitude],
        [longitude + size, latitude + size],
        [longitude, latitude + size],
        [longitude, latitude],
      ],
    ],
  ]);
