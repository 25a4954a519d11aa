import { describe, expect, it } from "vitest";
import { makeBoundary } from "./boundary.ts";
import { WARD_POINTS_2004 } from "./ward-points-2004.ts";
import { WARDS_2004 } from "./wards-2004.ts";
import { metresBetween, NEAR_METRES, wherePointIs } from "./where-point-is.ts";

const square = (code: string, west: number, south: number, hole?: readonly [number, number]) =>
  makeBoundary(code, `Ward ${code}`, [
    [
      [
        [west, south],
        [west + 0.1, south],
        [west + 0.1, south + 0.1],
        [west, south + 0.1],
        [west, south],
      ],
      ...(hole
        ? [
            [
              [hole[0], hole[1]],
              [hole[0] + 0.02, hole[1]],
              [hole[0] + 0.02, hole[1] + 0.02],
              [hole[0], hole[1]],
            ] as const,
          ]
        : []),
    ],
  ]);
const [first, second] = [square("A", 0.2, 51.4), square("B", 0.3, 51.4, [0.34, 51.44])];
const named = [
  { code: "A", name: "Ward A", longitude: 0.25, latitude: 51.45 },
  { code: "B", name: "Ward B", longitude: 0.35, latitude: 51.45 },
];

describe("where a point on a map is", () => {
  it("is the ward whose outline it lies in, and not the one whose middle is nearest", () => {
    const nearTheLine = { longitude: 0.3001, latitude: 51.401 };
    expect(wherePointIs(nearTheLine, [first, second], [named[0] as (typeof named)[0]])).toEqual({
      kind: "in",
      code: "B",
      name: "Ward B",
    });
  });

  it("is only near a ward where it lies in a hole of it, or outside all", () => {
    expect(wherePointIs({ longitude: 0.355, latitude: 51.445 }, [first, second], named)?.kind).toBe("near");
    expect(wherePointIs({ longitude: 0.25, latitude: 51.45 }, [], named)).toMatchObject({ kind: "near", code: "A" });
  });

  it("is nothing we can name where everything is far away", () => {
    expect(wherePointIs({ longitude: 0.6, latitude: 51.9 }, [first, second], named)).toBeUndefined();
    const within = { longitude: 0.25, latitude: 51.45 + (NEAR_METRES - 1) / 111_320 };
    expect(wherePointIs(within, [], named)?.code).toBe("A");
    expect(wherePointIs({ ...within, latitude: within.latitude + 2 / 111_320 }, [], named)).toBeUndefined();
  });

  it("has a point for every ward, of which no two are in the same place", () => {
    expect(Object.keys(WARD_POINTS_2004).sort()).toEqual(WARDS_2004.areas.map(({ code }) => code).sort());
    const points = Object.values(WARD_POINTS_2004);
    for (const [at, one] of points.entries())
      for (const other of points.slice(at + 1)) expect(metresBetween(one, other)).toBeGreaterThan(500);
  });
});
