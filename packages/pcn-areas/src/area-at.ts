import { type Boundary, boxHolds, type Ring } from "./boundary.ts";
import type { Point } from "./osgb36.ts";

/** Each side of a ring, the one that closes it too. */
const sides = function* (ring: Ring): Generator<readonly [Ring[number], Ring[number]]> {
  let before = ring.at(-1);
  for (const corner of ring) {
    if (before !== undefined) yield [before, corner];
    before = corner;
  }
};

/** Counts how often a line going east from the point crosses the rings: odd is inside, and holes come out right. */
const inside = (rings: readonly Ring[], { longitude, latitude }: Point): boolean => {
  let odd = false;
  for (const ring of rings)
    for (const [[x1, y1], [x2, y2]] of sides(ring))
      if (y1 > latitude !== y2 > latitude && longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1) odd = !odd;
  return odd;
};

const contains = (boundary: Boundary, point: Point): boolean =>
  boxHolds(boundary.box, point) && boundary.polygons.some((rings) => inside(rings, point));

/**
 * The area a point lies in, or `undefined`. A point on the line between two areas is in one of them. How true the
 * answer is depends on the boundaries: generalised ones can be tens of metres out.
 */
export const areaAt = (boundaries: readonly Boundary[], point: Point): Boundary | undefined =>
  boundaries.find((boundary) => contains(boundary, point));

const METRES_IN_A_DEGREE = 111_320;

/** Metres from a point to a side, on a plane laid at the point: true to a few in a thousand over a kilometre or two. */
const metresToSide = (point: Point, [[x1, y1], [x2, y2]]: readonly [Ring[number], Ring[number]]): number => {
  const east = METRES_IN_A_DEGREE * Math.cos((point.latitude * Math.PI) / 180);
  const [ax, ay] = [(x1 - point.longitude) * east, (y1 - point.latitude) * METRES_IN_A_DEGREE];
  const [bx, by] = [(x2 - point.longitude) * east, (y2 - point.latitude) * METRES_IN_A_DEGREE];
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
  return Math.hypot(ax + along * dx, ay + along * dy);
};

const metresTo = (boundary: Boundary, point: Point): number => {
  if (contains(boundary, point)) return 0;
  let nearest = Infinity;
  for (const ring of boundary.polygons.flat())
    for (const side of sides(ring)) nearest = Math.min(nearest, metresToSide(point, side));
  return nearest;
};

/**
 * The areas a point lies in or within so many metres of, nearest first, the one it lies in before all. A postcode is
 * about fifteen doors with one point: near a boundary the honest answer is both sides of it.
 */
export const areasNear = (boundaries: readonly Boundary[], point: Point, metres: number): Boundary[] => {
  const latitude = metres / METRES_IN_A_DEGREE;
  const widened = { latitude, longitude: latitude / Math.cos((point.latitude * Math.PI) / 180) };
  return boundaries
    .filter((boundary) => boxHolds(boundary.box, point, widened))
    .map((boundary) => ({ boundary, distance: metresTo(boundary, point) }))
    .filter(({ distance }) => distance <= metres)
    .sort((one, other) => one.distance - other.distance)
    .map(({ boundary }) => boundary);
};
