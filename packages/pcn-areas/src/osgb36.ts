/** A point in degrees, WGS84. */
export type Point = { readonly longitude: number; readonly latitude: number };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Airy 1830, the ellipsoid of OSGB36, and WGS84: half axes in metres. */
const AIRY = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84 = { a: 6_378_137, b: 6_356_752.314_245 };
const squaredEccentricity = ({ a, b }: { a: number; b: number }): number => 1 - (b * b) / (a * a);

/** The National Grid: scale on the central meridian, true origin, false origin. */
const GRID = {
  scale: 0.999_601_271_7,
  latitude: radians(49),
  longitude: radians(-2),
  easting: 400_000,
  northing: -100_000,
};

/** OSGB36 to WGS84: metres, parts per million, seconds of arc. */
const HELMERT = { x: 446.448, y: -125.157, z: 542.06, scale: -20.4894, rx: 0.1502, ry: 0.247, rz: 0.8421 };

/** Length of the meridian from the true origin to a latitude, on the Airy ellipsoid. */
const meridian = (latitude: number): number => {
  const n = (AIRY.a - AIRY.b) / (AIRY.a + AIRY.b);
  const [n2, n3] = [n * n, n * n * n];
  const [less, more] = [latitude - GRID.latitude, latitude + GRID.latitude];
  return (
    AIRY.b *
    GRID.scale *
    ((1 + n + (5 / 4) * n2 + (5 / 4) * n3) * less -
      (3 * n + 3 * n2 + (21 / 8) * n3) * Math.sin(less) * Math.cos(more) +
      ((15 / 8) * n2 + (15 / 8) * n3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
};

/** Grid to latitude and longitude on OSGB36, in radians (Ordnance Survey, "A guide to coordinate systems", annex C.2). */
const unproject = (easting: number, northing: number): { latitude: number; longitude: number } => {
  const along = northing - GRID.northing;
  let latitude = GRID.latitude + along / (AIRY.a * GRID.scale);
  for (let turn = 0; turn < 10 && Math.abs(along - meridian(latitude)) >= 0.000_01; turn += 1)
    latitude += (along - meridian(latitude)) / (AIRY.a * GRID.scale);
  const e2 = squaredEccentricity(AIRY);
  const sin2 = Math.sin(latitude) ** 2;
  const nu = (AIRY.a * GRID.scale) / Math.sqrt(1 - e2 * sin2);
  const rho = (AIRY.a * GRID.scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const tan = Math.tan(latitude);
  const [t2, t4, t6] = [tan ** 2, tan ** 4, tan ** 6];
  const secant = 1 / Math.cos(latitude);
  const d = easting - GRID.easting;
  return {
    latitude:
      latitude -
      (tan / (2 * rho * nu)) * d ** 2 +
      (tan / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * d ** 4 -
      (tan / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t4) * d ** 6,
    longitude:
      GRID.longitude +
      (secant / nu) * d -
      (secant / (6 * nu ** 3)) * (nu / rho + 2 * t2) * d ** 3 +
      (secant / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t4) * d ** 5 -
      (secant / (5_040 * nu ** 7)) * (61 + 662 * t2 + 1_320 * t4 + 720 * t6) * d ** 7,
  };
};

/**
 * Turns British National Grid metres (OSGB36) into WGS84 degrees by a seven-parameter Helmert transform. Good to
 * about 5 metres in Great Britain: enough to place a postcode, not to place a fence (that needs OSTN15).
 * @example osgb36ToWgs84(561480, 177737) // { latitude: 51.47555…, longitude: 0.32381… }
 */
export const osgb36ToWgs84 = (easting: number, northing: number): Point => {
  const { latitude, longitude } = unproject(easting, northing);
  const e2 = squaredEccentricity(AIRY);
  const nu = AIRY.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = nu * (1 - e2) * Math.sin(latitude);
  const scale = 1 + HELMERT.scale / 1_000_000;
  const [rx, ry, rz] = [HELMERT.rx, HELMERT.ry, HELMERT.rz].map((seconds) => radians(seconds / 3_600)) as [
    number,
    number,
    number,
  ];
  const moved = {
    x: HELMERT.x + scale * x - rz * y + ry * z,
    y: HELMERT.y + rz * x + scale * y - rx * z,
    z: HELMERT.z - ry * x + rx * y + scale * z,
  };
  const wgs2 = squaredEccentricity(WGS84);
  const p = Math.hypot(moved.x, moved.y);
  let found = Math.atan2(moved.z, p * (1 - wgs2));
  for (let turn = 0; turn < 6; turn += 1)
    found = Math.atan2(moved.z + (wgs2 * WGS84.a * Math.sin(found)) / Math.sqrt(1 - wgs2 * Math.sin(found) ** 2), p);
  return { latitude: degrees(found), longitude: degrees(Math.atan2(moved.y, moved.x)) };
};
