import type { Result } from "@collaborative-communities/foundation";
import {
  ATTRIBUTIONS,
  type BoundaryImport,
  readBoundaries,
  WARD_POINTS_2004,
  WARDS_2004,
  WARDS_2026,
} from "@collaborative-communities/pcn-areas";
import { recordFact } from "../audit/index.ts";
import type { House } from "../context.ts";
import { outlinesNow, saveOutlines, type WardOutline } from "./repository.ts";

/** Sets of wards whose outlines can be drawn, those people are counted by first. */
const SETS = [
  { wards: WARDS_2004, points: WARD_POINTS_2004, attribution: ATTRIBUTIONS.onsBoundaries2025 },
  { wards: WARDS_2026, points: {}, attribution: ATTRIBUTIONS.onsBoundaries2026 },
];

/** About a metre: what a screen can show, and a third less to send. */
const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

/** Reads the official file of outlines, and keeps those of our own wards. */
export const readOutlines = (file: unknown): Result<BoundaryImport> =>
  readBoundaries(file, { onlyCodes: SETS.flatMap(({ wards }) => wards.areas.map(({ code }) => code)) });

/** Keeps outlines that were read, and says in the audit trail that they were brought in. */
export const importOutlines = async (
  house: Pick<House, "db" | "now">,
  { boundaries }: BoundaryImport,
  fileName: string,
): Promise<void> => {
  const outlines = boundaries.map(({ code, name, polygons }) => ({
    code,
    name,
    polygons: polygons.map((rings) =>
      rings.map((ring) => ring.map(([longitude, latitude]) => [rounded(longitude), rounded(latitude)] as const)),
    ),
  }));
  await house.db.transaction().execute(async (db) => {
    await saveOutlines(db, outlines, house.now());
    await recordFact(db, {
      at: house.now(),
      personId: null,
      post: null,
      what: "areas/outlines-imported",
      about: "ward_outline",
      details: { wards: outlines.length, file: fileName },
    });
  });
};

/** What a map is drawn from: the outlines of wards, where they were brought in; else only a point in each. */
export const mapOfWards = async (house: Pick<House, "db">) => {
  const known = new Map((await outlinesNow(house.db)).map((outline) => [outline.code, outline]));
  const of = (set: (typeof SETS)[number]): WardOutline[] =>
    set.wards.areas.flatMap(({ code }) => known.get(code) ?? []);
  const set = SETS.find((one) => of(one).length > 0) ?? (SETS[0] as (typeof SETS)[number]);
  const points: Readonly<Record<string, { longitude: number; latitude: number }>> = set.points;
  return {
    outlines: of(set),
    /** Where the name of each ward stands. */
    points: set.wards.areas.flatMap(({ code, name }) => {
      const point = points[code];
      return point ? [{ code, name, ...point }] : [];
    }),
    attribution: set.attribution,
  };
};
