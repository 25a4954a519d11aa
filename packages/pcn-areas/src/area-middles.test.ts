import { describe, expect, it } from "vitest";
import { middleAt, middlesOf } from "./area-middles.ts";
import { makeBoundary } from "./boundary.ts";

const box = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe("the middle of an area", () => {
  it("is where its name stands on a map, where that is known", () => {
    const known = { code: "A", name: "Aveley", longitude: 0.2506634, latitude: 51.50642 };
    expect(middlesOf([makeBoundary("A", "Aveley", [[box(0, 51, 1, 52)]])], [known])).toEqual([
      { ...known, longitude: 0.250663 },
    ]);
  });

  it("is the middle of the largest part of its outline otherwise, whichever way the outline runs", () => {
    const parts = [[box(0, 51, 0.1, 51.1)], [box(0.2, 51.2, 0.6, 51.6).reverse()]];
    expect(middlesOf([makeBoundary("A", "Aveley", parts)], [])).toEqual([
      { code: "A", name: "Aveley", longitude: 0.4, latitude: 51.4 },
    ]);
  });

  it("is none where the outline encloses nothing", () => {
    expect(middlesOf([makeBoundary("A", "Aveley", [[[[0.1, 51.1]]]])], [])).toEqual([]);
  });

  it("is known again by its degrees", () => {
    const middles = middlesOf([], [{ code: "A", name: "Aveley", longitude: 0.25, latitude: 51.5 }]);
    expect(middleAt(middles, { longitude: 0.25, latitude: 51.5 })?.name).toBe("Aveley");
    expect(middleAt(middles, { longitude: 0.250001, latitude: 51.5 })).toBeUndefined();
  });
});
