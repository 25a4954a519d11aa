import type { HexPicture } from "./hex-picture.ts";

/** One hexagon for each ward of `wards-2004`. Schematic, not a map: laid out by hand after where each ward's middle lies. */
export const HEXES_WARDS_2004: HexPicture = {
  boundarySetId: "wards-2004",
  layout: "odd-rows-right",
  note: "Schematic, not a map.",
  hexes: [
    { code: "E05002239", column: 1, row: 0 }, // Ockendon
    { code: "E05002240", column: 4, row: 0 }, // Orsett
    { code: "E05002245", column: 5, row: 0 }, // The Homesteads
    { code: "E05002229", column: 0, row: 1 }, // Aveley and Uplands
    { code: "E05002230", column: 1, row: 1 }, // Belhus
    { code: "E05002244", column: 2, row: 1 }, // Stifford Clays
    { code: "E05002237", column: 3, row: 1 }, // Little Thurrock Blackshots
    { code: "E05002243", column: 4, row: 1 }, // Stanford-le-Hope West
    { code: "E05002242", column: 5, row: 1 }, // Stanford East and Corringham Town
    { code: "E05002233", column: 6, row: 1 }, // Corringham and Fobbing
    { code: "E05002248", column: 1, row: 2 }, // West Thurrock and South Stifford
    { code: "E05002232", column: 2, row: 2 }, // Chafford and North Stifford
    { code: "E05002236", column: 3, row: 2 }, // Grays Thurrock
    { code: "E05002231", column: 4, row: 2 }, // Chadwell St Mary
    { code: "E05002234", column: 5, row: 2 }, // East Tilbury
    { code: "E05002241", column: 1, row: 3 }, // South Chafford
    { code: "E05002235", column: 2, row: 3 }, // Grays Riverside
    { code: "E05002238", column: 3, row: 3 }, // Little Thurrock Rectory
    { code: "E05002247", column: 4, row: 3 }, // Tilbury St Chads
    { code: "E05002246", column: 4, row: 4 }, // Tilbury Riverside and Thurrock Park
  ],
};

/**
 * One hexagon for each ward of `wards-2026`. Schematic, not a map: laid out by hand after where the places in the
 * wards' names lie, because no boundary file of the new wards was at hand.
 */
export const HEXES_WARDS_2026: HexPicture = {
  boundarySetId: "wards-2026",
  layout: "odd-rows-right",
  note: "Schematic, not a map.",
  hexes: [
    { code: "E05016316", column: 1, row: 0 }, // Ockendon
    { code: "E05016321", column: 4, row: 0 }, // The Homesteads & Stanford-le-Hope North
    { code: "E05016310", column: 5, row: 0 }, // Corringham & Fobbing
    { code: "E05016305", column: 0, row: 1 }, // Aveley
    { code: "E05016306", column: 1, row: 1 }, // Belhus
    { code: "E05016320", column: 2, row: 1 }, // Stifford
    { code: "E05016317", column: 3, row: 1 }, // Orsett, Horndon & Bulphan
    { code: "E05016319", column: 4, row: 1 }, // Stanford-le-Hope South
    { code: "E05016318", column: 0, row: 2 }, // Purfleet-on-Thames
    { code: "E05016309", column: 1, row: 2 }, // Chafford Hundred West
    { code: "E05016308", column: 2, row: 2 }, // Chafford Hundred East
    { code: "E05016314", column: 3, row: 2 }, // Little Thurrock Blackshots
    { code: "E05016307", column: 4, row: 2 }, // Chadwell St Mary
    { code: "E05016311", column: 5, row: 2 }, // East Tilbury, Linford & West Tilbury
    { code: "E05016324", column: 0, row: 3 }, // West Thurrock & South Stifford
    { code: "E05016312", column: 1, row: 3 }, // Grays Riverside
    { code: "E05016313", column: 2, row: 3 }, // Grays Town
    { code: "E05016315", column: 3, row: 3 }, // Little Thurrock Rectory
    { code: "E05016323", column: 4, row: 3 }, // Tilbury St Chads
    { code: "E05016322", column: 4, row: 4 }, // Tilbury Riverside
  ],
};

/** The picture of a boundary set, `wards-2004` or `wards-2026`; `undefined` for a set without one. */
export const hexesOf = (boundarySetId: string): HexPicture | undefined =>
  [HEXES_WARDS_2004, HEXES_WARDS_2026].find((picture) => picture.boundarySetId === boundarySetId);
