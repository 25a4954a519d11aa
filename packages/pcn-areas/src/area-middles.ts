import type { Boundary, Ring } from "./boundary.ts";
import type { Point } from "./osgb36.ts";
import type { NamedPoint } from "./where-point-is.ts";

/** Twice the area inside a ring, and the point on which it would balance. */
const balance = (ring: Ring): { readonly area: number; readonly point: Point } | undefined => {
  const [[x0, y0] = [0, 0]] = ring;
  let [area, x, y] = [0, 0, 0];
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    // Counted from the first corner, so that small areas far from nought lose no digits.
    const [ax, ay, bx, by] = [x1 - x0, y1 - y0, x2 - x0, y2 - y0];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (area === 0) return undefined;
  return { area: Math.abs(area), point: { longitude: x0 + x / (3 * area), latitude: y0 + y / (3 * area) } };
};

/** Six decimals of a degree: about 10 cm, and the same number wherever it is kept. */
const rounded = (degrees: number): number => Math.round(degrees * 1_000_000) / 1_000_000;

/**
 * One point that stands for each area: where its name is put on maps, where that is known; else the point on which its
 * largest part would balance. For somebody who can say in which area a place is and not where in it.
 */
export const middlesOf = (boundaries: readonly Boundary[], named: readonly NamedPoint[]): readonly NamedPoint[] => [
  ...named.map(({ longitude, latitude, ...area }) => ({
    ...area,
    longitude: rounded(longitude),
    latitude: rounded(latitude),
  })),
  ...boundaries
    .filter(({ code }) => !named.some((one) => one.code === code))
    .flatMap(({ code, name, polygons }) => {
      const [largest] = polygons
        .flatMap(([outer]) => (outer ? [balance(outer)] : []))
        .filter((one) => one !== undefined)
        .sort((one, other) => other.area - one.area);
      if (!largest) return [];
      const { longitude, latitude } = largest.point;
      return [{ code, name, longitude: rounded(longitude), latitude: rounded(latitude) }];
    }),
];

/** The area whose middle a point is, to the six decimals in which places are kept. */
export const middleAt = (middles: readonly NamedPoint[], point: Point): NamedPoint | undefined =>
  middles.find(
    ({ longitude, latitude }) => longitude === rounded(point.longitude) && latitude === rounded(point.latitude),
  );
