import type { Point } from "./osgb36.ts";

/**
 * Where the Office for National Statistics puts the name of each ward of `WARDS_2004` on a map: a point in it, in
 * degrees (WGS84). From the columns LONG and LAT of its ward boundaries, May 2025; show
 * `ATTRIBUTIONS.onsBoundaries2025` beside them. They are no outline: which ward a point is in they do not say.
 */
export const WARD_POINTS_2004: Readonly<Record<string, Point>> = {
  E05002229: { longitude: 0.250663, latitude: 51.50642 },
  E05002230: { longitude: 0.29289, latitude: 51.50706 },
  E05002231: { longitude: 0.371569, latitude: 51.48917 },
  E05002232: { longitude: 0.303813, latitude: 51.49477 },
  E05002233: { longitude: 0.485295, latitude: 51.52427 },
  E05002234: { longitude: 0.40794, latitude: 51.47898 },
  E05002235: { longitude: 0.315274, latitude: 51.47927 },
  E05002236: { longitude: 0.327738, latitude: 51.48278 },
  E05002237: { longitude: 0.345646, latitude: 51.49297 },
  E05002238: { longitude: 0.346211, latitude: 51.48151 },
  E05002239: { longitude: 0.299893, latitude: 51.5242 },
  E05002240: { longitude: 0.375541, latitude: 51.52983 },
  E05002241: { longitude: 0.295927, latitude: 51.48634 },
  E05002242: { longitude: 0.445894, latitude: 51.52425 },
  E05002243: { longitude: 0.436091, latitude: 51.50994 },
  E05002244: { longitude: 0.325955, latitude: 51.50294 },
  E05002245: { longitude: 0.441079, latitude: 51.53127 },
  E05002246: { longitude: 0.346657, latitude: 51.46353 },
  E05002247: { longitude: 0.3716, latitude: 51.46978 },
  E05002248: { longitude: 0.261596, latitude: 51.47983 },
};
