export interface AreaTables {
  ward_allocation: {
    ward_code: string;
    pcn_area_code: string;
    note: string | null;
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
