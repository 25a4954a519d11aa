import type { WardAllocation } from "./ward-allocation.ts";

const to =
  (pcnAreaCode: string) =>
  (wardCode: string, note?: string): WardAllocation => ({
    wardCode,
    pcnAreaCode,
    indicative: true,
    ...(note === undefined ? {} : { note }),
  });

const toAsop = to("U28765");
const toGrays = to("U68127");
const toStanford = to("U98530");
const toTilbury = to("U06243");

const WEST_THURROCK_2004 =
  "Straddles: most Purfleet postcodes (RM19 1) lie in this ward, and so do West Thurrock’s (RM20). The Purfleet Care Centre, of the ASOP network, stands just outside it in Aveley and Uplands. Check with both networks.";
const WEST_THURROCK_2026 =
  "Purfleet, for which the earlier ward of like name was put with ASOP, now has a ward of its own, so this is put with Grays. Check with both networks.";

/**
 * A first allocation of the wards of `wards-2004` to Primary Care Network areas, to be edited with `reallocateWard`.
 * It is this project's judgement by place and by where surgeries are, not an official list: none was found.
 */
export const ALLOCATIONS_WARDS_2004: readonly WardAllocation[] = [
  toAsop("E05002229"), // Aveley and Uplands
  toAsop("E05002230"), // Belhus
  toAsop("E05002239"), // Ockendon
  toAsop("E05002248", WEST_THURROCK_2004), // West Thurrock and South Stifford
  toGrays("E05002235"), // Grays Riverside
  toGrays("E05002236"), // Grays Thurrock
  toGrays("E05002237"), // Little Thurrock Blackshots
  toGrays("E05002238"), // Little Thurrock Rectory
  toGrays("E05002244"), // Stifford Clays
  toGrays("E05002232"), // Chafford and North Stifford
  toGrays("E05002241"), // South Chafford
  toStanford("E05002233"), // Corringham and Fobbing
  toStanford("E05002242"), // Stanford East and Corringham Town
  toStanford("E05002243"), // Stanford-le-Hope West
  toStanford("E05002245"), // The Homesteads
  toStanford("E05002240"), // Orsett
  toTilbury("E05002246"), // Tilbury Riverside and Thurrock Park
  toTilbury("E05002247"), // Tilbury St Chads
  toTilbury("E05002231"), // Chadwell St Mary
  toTilbury("E05002234"), // East Tilbury
];

/** The same for the wards of `wards-2026`, by analogy with the earlier wards and by the places in their names. */
export const ALLOCATIONS_WARDS_2026: readonly WardAllocation[] = [
  toAsop("E05016305"), // Aveley
  toAsop("E05016306"), // Belhus
  toAsop("E05016316"), // Ockendon
  toAsop("E05016318"), // Purfleet-on-Thames
  toGrays("E05016308"), // Chafford Hundred East
  toGrays("E05016309"), // Chafford Hundred West
  toGrays("E05016312"), // Grays Riverside
  toGrays("E05016313"), // Grays Town
  toGrays("E05016314"), // Little Thurrock Blackshots
  toGrays("E05016315"), // Little Thurrock Rectory
  toGrays("E05016320"), // Stifford
  toGrays("E05016324", WEST_THURROCK_2026), // West Thurrock & South Stifford
  toStanford("E05016310"), // Corringham & Fobbing
  toStanford("E05016317"), // Orsett, Horndon & Bulphan
  toStanford("E05016319"), // Stanford-le-Hope South
  toStanford("E05016321"), // The Homesteads & Stanford-le-Hope North
  toTilbury("E05016307"), // Chadwell St Mary
  toTilbury("E05016311"), // East Tilbury, Linford & West Tilbury
  toTilbury("E05016322"), // Tilbury Riverside
  toTilbury("E05016323"), // Tilbury St Chads
];
