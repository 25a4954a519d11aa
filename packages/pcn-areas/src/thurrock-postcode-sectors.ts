import type { PostcodeSector } from "./postcode-index.ts";

const inWards2004 = (sector: string, ...codes: string[]): PostcodeSector => ({
  sector,
  areas: { "wards-2004": codes },
  shared: false,
});

/** Of this sector the wards name Thurrock's part alone: other postcodes in it belong to another council. */
const sharedInWards2004 = (sector: string, ...codes: string[]): PostcodeSector => ({
  ...inWards2004(sector, ...codes),
  shared: true,
});

/**
 * The wards of `wards-2004` in which each postcode sector has live postcodes, the ward with most of them first.
 * A district of which only part is in Thurrock (RM14, SS16) is marked as shared.
 * Derived by this project from Code-Point Open 2025.4 (October 2025), Open Government Licence v3.0.
 * Contains Ordnance Survey data © Crown copyright and database right 2025.
 * Contains Royal Mail data © Royal Mail copyright and database right 2025.
 * Contains National Statistics data © Crown copyright and database right 2025.
 * Wherever it is used, show `ATTRIBUTIONS.codePointOpen2025`.
 */
export const THURROCK_POSTCODE_SECTORS: readonly PostcodeSector[] = [
  sharedInWards2004("RM14 2", "E05002239"),
  sharedInWards2004("RM14 3", "E05002240"),
  inWards2004("RM15 4", "E05002229", "E05002230", "E05002239"),
  inWards2004("RM15 5", "E05002239", "E05002230"),
  inWards2004("RM15 6", "E05002239", "E05002230"),
  inWards2004("RM15 9", "E05002239"),
  inWards2004("RM16 2", "E05002244", "E05002237", "E05002240"),
  inWards2004("RM16 3", "E05002240", "E05002231", "E05002244", "E05002234", "E05002235", "E05002248"),
  inWards2004("RM16 4", "E05002231", "E05002234", "E05002237"),
  inWards2004("RM16 5", "E05002232", "E05002230"),
  inWards2004("RM16 6", "E05002232", "E05002241"),
  inWards2004("RM17 5", "E05002236", "E05002235", "E05002238"),
  inWards2004("RM17 6", "E05002235", "E05002238", "E05002236", "E05002246", "E05002231"),
  inWards2004("RM17 9", "E05002235"),
  inWards2004("RM18 7", "E05002246", "E05002247"),
  inWards2004("RM18 8", "E05002234", "E05002247", "E05002246", "E05002235"),
  inWards2004("RM19 1", "E05002248", "E05002229"),
  inWards2004("RM20 1", "E05002248"),
  inWards2004("RM20 2", "E05002248"),
  inWards2004("RM20 3", "E05002248"),
  inWards2004("RM20 4", "E05002248", "E05002235"),
  sharedInWards2004("SS16 5", "E05002233"),
  sharedInWards2004("SS16 6", "E05002240"),
  inWards2004("SS17 0", "E05002243", "E05002234", "E05002240"),
  inWards2004("SS17 1", "E05002242"),
  inWards2004("SS17 7", "E05002242", "E05002233", "E05002245", "E05002243"),
  inWards2004("SS17 8", "E05002245", "E05002240", "E05002233", "E05002242"),
  inWards2004("SS17 9", "E05002233", "E05002243", "E05002245"),
];
