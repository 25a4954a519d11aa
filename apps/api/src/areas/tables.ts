import type { ColumnType } from "kysely";

/** Each an outer ring and the rings of its holes. */
export type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[];

export interface AreaTables {
  ward_allocation: {
    ward_code: string;
    pcn_area_code: string;
    note: string | null;
  };
  /** The outline of a ward, as it was brought in from the official file. */
  ward_outline: {
    ward_code: string;
    name: string;
    /** Polygons of rings of longitude and latitude in degrees. */
    polygons: ColumnType<Polygons, string, string>;
    imported_at: Date;
  };
  postcode_place: {
    /** With one space, as in RM17 6SL. */
    postcode: string;
    ward_code: string;
    lsoa_code: string | null;
    easting: number;
    northing: number;
  };
}
