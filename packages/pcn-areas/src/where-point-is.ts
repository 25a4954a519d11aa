import { areaAt } from "./area-at.ts";
import type { Boundary } from "./boundary.ts";
import type { Point } from "./osgb36.ts";

/** An area by one point in it: what is known of it without its outline. */
export type NamedPoint = Point & { readonly code: string; readonly name: string };

/** Where a point is: in an area whose outline is known, or near the point of one. */
export type WherePoint = { readonly kind: "in" | "near"; readonly code: string; readonly name: string };

/** Beyond this, in metres, a point is near nothing: some two miles. [design] */
export const NEAR_METRES = 3_000;

const METRES_IN_A_DEGREE = 111_320;

/** Metres between two points, on a plane laid at the first: true to a few in a thousand over some kilometres. */
export const metresBetween = (one: Point, other: Point): number =>
  Math.hypot(
    (one.longitude - other.longitude) * METRES_IN_A_DEGREE * Math.cos((one.latitude * Math.PI) / 180),
    (one.latitude - other.latitude) * METRES_IN_A_DEGREE,
  );

/**
 * Says where a point is, in words people know: in the area it lies in; else near the nearest area whose point is not
 * too far away. A point in none of the outlines is not said to be in the nearest.
 */
export const wherePointIs = (
  point: Point,
  boundaries: readonly Boundary[],
  named: readonly NamedPoint[],
): WherePoint | undefined => {
  const area = areaAt(boundaries, point);
  if (area) return { kind: "in", code: area.code, name: area.name };
  let nearest: { readonly one: NamedPoint; readonly metres: number } | undefined;
  for (const one of named) {
    const metres = metresBetween(point, one);
    if (metres <= (nearest?.metres ?? NEAR_METRES)) nearest = { one, metres };
  }
  return nearest && { kind: "near", code: nearest.one.code, name: nearest.one.name };
};
