import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaAt, areasNear } from "./area-at.ts";
import { makeBoundary } from "./boundary.ts";
import { locatePostcodes } from "./locate-postcodes.ts";
import { osgb36ToWgs84 } from "./osgb36.ts";
import { aPostcodeUnit, aSquare } from "./testing.ts";

const [west, east] = [aSquare("west", 0, 51), aSquare("east", 1, 51)];
const degree = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("the area at a point", () => {
  it("is the one that holds it, and none outside all", () => {
    expect(areaAt([west, east], { longitude: 0.5, latitude: 51.5 })?.code).toBe("west");
    expect(areaAt([west, east], { longitude: 1.5, latitude: 51.5 })?.code).toBe("east");
    expect(areaAt([west, east], { longitude: 2.5, latitude: 51.5 })).toBeUndefined();
  });
  it("is exactly one where areas meet without a gap", () => {
    fc.assert(
      fc.property(degree(0.001, 1.999), degree(51.001, 51.999), (longitude, latitude) => {
        const holding = [west, east].filter((each) => areaAt([each], { longitude, latitude }) !== undefined);
        expect(holding.length).toBe(1);
      }),
    );
  });
  it("is not the one in whose hole the point lies, but each part of an area in several", () => {
    const outer = aSquare("outer", 0, 51, 3).polygons[0]?.[0] ?? [];
    const hole = aSquare("hole", 1, 52).polygons[0]?.[0] ?? [];
    const island = aSquare("island", 5, 51).polygons[0]?.[0] ?? [];
    const area = makeBoundary("area", "Area", [[outer, hole], [island]]);
    expect(areaAt([area], { longitude: 1.5, latitude: 52.5 })).toBeUndefined();
    expect(areaAt([area], { longitude: 0.5, latitude: 52.5 })?.code).toBe("area");
    expect(areaAt([area], { longitude: 5.5, latitude: 51.5 })?.code).toBe("area");
    expect(areaAt([area], { longitude: 4, latitude: 51.5 })).toBeUndefined();
  });
});

describe("the areas near a point", () => {
  // At 51.5° north 0.0005 degrees of longitude are about 35 metres.
  const nearTheLine = { longitude: 0.9995, latitude: 51.5 };

  it("are both sides of a boundary it is near to, its own first", () => {
    expect(areasNear([east, west], nearTheLine, 40).map((each) => each.code)).toEqual(["west", "east"]);
    expect(areasNear([east, west], nearTheLine, 30).map((each) => each.code)).toEqual(["west"]);
  });
  it("reach a little beyond the outermost boundary", () => {
    expect(areasNear([west], { longitude: -0.0005, latitude: 51.5 }, 40).map((each) => each.code)).toEqual(["west"]);
    expect(areasNear([west], { longitude: -0.0005, latitude: 51.5 }, 30)).toEqual([]);
  });
  it("at no distance are the area at the point", () => {
    fc.assert(
      fc.property(degree(-0.5, 2.5), degree(50.5, 52.5), (longitude, latitude) => {
        const at = areaAt([west, east], { longitude, latitude });
        const first = areasNear([west, east], { longitude, latitude }, 0)[0];
        if (at !== undefined) expect(first).toBe(at);
      }),
    );
  });
});

describe("a point on the National Grid", () => {
  it.each([
    // Ordnance Survey, "Transformations and OSGM15 user guide", annexe A.
    { place: "Caister water tower", grid: [651_409.804, 313_177.45], degrees: [52.658_007_833, 1.716_073_973] },
    { place: "the Royal Observatory", grid: [538_874.197, 177_344.08], degrees: [51.478_016_135_7, -0.001_593_856_4] },
  ] as const)("comes within five metres of the exact transformation at $place", ({ grid, degrees }) => {
    const found = osgb36ToWgs84(grid[0], grid[1]);
    const [latitude, longitude] = degrees;
    const across = (found.longitude - longitude) * 111_320 * Math.cos((latitude * Math.PI) / 180);
    expect(Math.hypot((found.latitude - latitude) * 111_320, across)).toBeLessThan(5);
  });
  it("moves north and east as the grid does", () => {
    const metres = fc.integer({ min: 100, max: 5_000 });
    fc.assert(
      fc.property(fc.integer({ min: 555_000, max: 580_000 }), metres, (easting, step) => {
        const here = osgb36ToWgs84(easting, 180_000);
        expect(osgb36ToWgs84(easting + step, 180_000).longitude).toBeGreaterThan(here.longitude);
        expect(osgb36ToWgs84(easting, 180_000 + step).latitude).toBeGreaterThan(here.latitude);
      }),
    );
  });
});

describe("postcodes on another set of boundaries", () => {
  const here = osgb36ToWgs84(561_480, 177_737);
  const unit = aPostcodeUnit({ easting: 561_480, northing: 177_737 });
  const around = aSquare("N1", here.longitude - 0.0005, here.latitude - 0.5);
  const beside = aSquare("N2", here.longitude - 1.0005, here.latitude - 0.5);

  it("get the area their point lies in and keep those they had", () => {
    const located = locatePostcodes([unit], [around, beside], "wards-later");
    expect(located.units[0]?.areas).toEqual({ "wards-test": ["W1"], "wards-later": ["N1"] });
    expect(located.notLocated).toEqual([]);
  });
  it("get both areas near a boundary, so that the person is asked", () => {
    const located = locatePostcodes([unit], [around, beside], "wards-later", 50);
    expect(located.units[0]?.areas["wards-later"]).toEqual(["N1", "N2"]);
  });
  it("are listed when they have no point or lie in none", () => {
    const without = aPostcodeUnit({ postcode: "TE5 1AB" });
    const located = locatePostcodes([unit, without], [aSquare("far", 10, 10)], "wards-later");
    expect(located.units).toEqual([unit, without]);
    expect(located.notLocated).toEqual(["TE5 1AA", "TE5 1AB"]);
  });
});
