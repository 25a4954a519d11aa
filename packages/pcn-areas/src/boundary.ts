import type { Point } from "./osgb36.ts";

/** A closed line of longitude and latitude in degrees, WGS84. */
export type Ring = readonly (readonly [longitude: number, latitude: number])[];

/** The box a boundary lies in, in degrees. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/** The outline of one area: polygons, each an outer ring and the rings of its holes. */
export type Boundary = {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly (readonly Ring[])[];
  readonly box: Box;
};

/** Makes a boundary and works out its box. */
export const makeBoundary = (code: string, name: string, polygons: readonly (readonly Ring[])[]): Boundary => {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of polygons.flat())
    for (const [longitude, latitude] of ring) {
      box.west = Math.min(box.west, longitude);
      box.east = Math.max(box.east, longitude);
      box.south = Math.min(box.south, latitude);
      box.north = Math.max(box.north, latitude);
    }
  return { code, name, polygons, box };
};

/** Whether a boundary's box, widened by some degrees, holds a point. */
export const boxHolds = (box: Box, point: Point, widened = { longitude: 0, latitude: 0 }): boolean =>
  point.longitude >= box.west - widened.longitude &&
  point.longitude <= box.east + widened.longitude &&
  point.latitude >= box.south - widened.latitude &&
  point.latitude <= box.north + widened.latitude;
