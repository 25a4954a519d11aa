import { describe, expect, it } from "vitest";
import { boxAround, gridOf, layOut, PICTURE_WIDTH, pathOf } from "./map-picture.ts";

const square = {
  polygons: [
    [
      [
        [0.2, 51.4],
        [0.4, 51.4],
        [0.4, 51.5],
        [0.2, 51.5],
        [0.2, 51.4],
      ],
    ],
  ] as [number, number][][][],
};

describe("the picture of a map", () => {
  it("shows what the question asks about, else everything that is known with room around it", () => {
    const known = { outlines: [square], points: [{ longitude: 0.5, latitude: 51.45 }] };
    expect(boxAround([0, 51, 1, 52], known)).toEqual({ west: 0, south: 51, east: 1, north: 52 });
    const box = boxAround(undefined, known);
    expect([box.west, box.south, box.east, box.north].map((one) => one.toFixed(2))).toEqual([
      "0.19",
      "51.39",
      "0.51",
      "51.51",
    ]);
  });

  it("keeps shapes: a mile to the east is as long as a mile to the north", () => {
    const box = boxAround([0.2, 51.4, 0.4, 51.5], { outlines: [], points: [] });
    const { x, y, height } = layOut(box);
    expect([x(0.2), x(0.4), y(51.5), y(51.4)].map(Math.round)).toEqual([0, PICTURE_WIDTH, 0, Math.round(height)]);
    const mile = 1_609.344 / 111_320;
    const east = x(0.2 + mile / Math.cos((51.45 * Math.PI) / 180));
    expect(east).toBeCloseTo(y(51.5 - mile), 6);
  });

  it("has lines to go by, unless it shows so much that there would be too many", () => {
    const small = { west: 0.2, south: 51.4, east: 0.3, north: 51.45 };
    expect(gridOf(small, layOut(small)).match(/V/g)).toHaveLength(6);
    expect(gridOf(small, layOut(small)).match(/H/g)).toHaveLength(3);
    const earth = { west: -180, south: -80, east: 180, north: 80 };
    expect(gridOf(earth, layOut(earth))).toBe("");
  });

  it("draws every ring of an area as a closed line", () => {
    const path = pathOf(square, layOut({ west: 0.2, south: 51.4, east: 0.4, north: 51.5 }));
    expect(path).toMatch(/^M0\.0 \d+\.\dL1000\.0 .*Z$/);
    expect(path.split("L")).toHaveLength(5);
  });
});
