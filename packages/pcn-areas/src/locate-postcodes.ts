import { areasNear } from "./area-at.ts";
import type { Boundary } from "./boundary.ts";
import { osgb36ToWgs84 } from "./osgb36.ts";
import type { PostcodeUnit } from "./postcode-index.ts";

/** The units with their areas of one more set; `notLocated` lists the postcodes without a point or in none of them. */
export type LocatedPostcodes = { readonly units: PostcodeUnit[]; readonly notLocated: string[] };

/**
 * Finds for each postcode the area of another boundary set it lies in, by its grid point: so that postcodes with old
 * ward codes get those of the new wards once their boundary file is there. Areas of that set a unit had are replaced.
 * @param withinMetres a postcode this near to another area gets both, and is then asked about; 0 takes the point alone
 */
export const locatePostcodes = (
  units: readonly PostcodeUnit[],
  boundaries: readonly Boundary[],
  boundarySetId: string,
  withinMetres = 0,
): LocatedPostcodes => {
  const notLocated: string[] = [];
  const located = units.map((unit) => {
    const known = unit.easting !== undefined && unit.northing !== undefined;
    const near = known
      ? areasNear(boundaries, osgb36ToWgs84(unit.easting as number, unit.northing as number), withinMetres)
      : [];
    if (near.length === 0) {
      notLocated.push(unit.postcode);
      return unit;
    }
    return { ...unit, areas: { ...unit.areas, [boundarySetId]: near.map((boundary) => boundary.code) } };
  });
  return { units: located, notLocated };
};
