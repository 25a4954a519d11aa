import { existsSync, readFileSync } from "node:fs";
import { areaAt, makeBoundary, WARDS_2004 } from "@collaborative-communities/pcn-areas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, type TestHouse } from "../testing.ts";
import { importOutlines, readOutlines } from "./outlines.ts";

/** The official file lies beside the checkout, not in it. */
const official = new URL("../../../../../shared/data/wards/wards_2025_boundaries.geojson", import.meta.url);

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const feature = (code: string, west: number) => ({
  type: "Feature",
  properties: { WD25CD: code, WD25NM: `Ward ${code}` },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 51.4],
        [west + 0.1, 51.4],
        [west + 0.1, 51.5],
        [west, 51.4],
      ],
    ],
  },
});
const fileOf = (...features: object[]) => ({ type: "FeatureCollection", features });
const read = (file: unknown) => {
  const result = readOutlines(file);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};

describe("the map of wards", () => {
  it("has a point for each ward, and no outline, before a file was brought in", async () => {
    const map = await test.resident.areas.map();
    expect(map.outlines).toEqual([]);
    expect(map.points.map(({ code }) => code)).toEqual(WARDS_2004.areas.map(({ code }) => code));
    expect(map.attribution).toContain("Contains OS data © Crown copyright and database right 2025");
  });

  it("has the outlines of our own wards that were brought in, the latest of each, and a fact that says so", async () => {
    const bring = (file: unknown) => importOutlines(test.house, read(file), "wards.geojson");
    await bring(fileOf(feature("E05002229", 0.2), feature("E05000001", 0.9)));
    await bring(fileOf(feature("E05002229", 0.3), feature("E05002230", 0.4)));
    const { outlines } = await test.resident.areas.map();
    expect(outlines.map(({ code, polygons }) => [code, polygons[0]?.[0]?.[0]])).toEqual([
      ["E05002229", [0.3, 51.4]],
      ["E05002230", [0.4, 51.4]],
    ]);
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select("details")
      .where("what", "=", "areas/outlines-imported")
      .execute();
    expect(facts.map(({ details }) => details)).toEqual([
      { wards: 1, file: "wards.geojson" },
      { wards: 2, file: "wards.geojson" },
    ]);
  });

  it("is not drawn from a file in other coordinates", () => {
    const inMetres = feature("E05002229", 561_000);
    expect(read(fileOf(inMetres)).boundaries).toEqual([]);
    expect(read(fileOf(inMetres)).problems[0]?.reason).toContain("not degrees");
  });
});

describe.skipIf(!existsSync(official))(
  "the official outlines (skipped without the open data beside the checkout)",
  () => {
    it("are those of all our wards, and each holds the point where its name stands", async () => {
      await importOutlines(
        test.house,
        read(JSON.parse(readFileSync(official, "utf8"))),
        "wards_2025_boundaries.geojson",
      );
      const { outlines, points } = await test.resident.areas.map();
      expect(outlines).toHaveLength(20);
      const boundaries = outlines.map(({ code, name, polygons }) => makeBoundary(code, name, polygons));
      for (const point of points) expect(areaAt(boundaries, point)?.code).toBe(point.code);
    });
  },
);
