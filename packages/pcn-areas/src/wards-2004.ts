import { ATTRIBUTIONS } from "./attributions.ts";
import type { BoundarySet } from "./boundary-set.ts";

/**
 * Thurrock's 20 wards from 6 May 2004 until the Thurrock (Electoral Changes) Order 2025 (SI 2025/129) replaced them.
 * The Order takes effect on the ordinary day of election of councillors in 2026, the first Thursday in May, so the
 * last day of these is 6 May 2026.
 * Codes, names and mid-2020 population: Office for National Statistics (population estimates for wards, SAPE23DT8a).
 */
export const WARDS_2004: BoundarySet = {
  id: "wards-2004",
  name: "Wards, 2004 to 2026",
  series: "wards",
  purpose: "electoral",
  validFrom: "2004-05-06",
  validTo: "2026-05-06",
  source: "Office for National Statistics, wards May 2025; ward population estimates mid-2020 (SAPE23DT8a)",
  attribution: ATTRIBUTIONS.onsBoundaries2025,
  populationBasis: "ONS mid-2020 population estimates, all ages",
  note: "Councillors elected on these wards may sit for them after their last day: ask for this set by its id, not by date, to find the people such a councillor represents.",
  areas: [
    { code: "E05002229", name: "Aveley and Uplands", population: 10639 },
    { code: "E05002230", name: "Belhus", population: 10679 },
    { code: "E05002231", name: "Chadwell St Mary", population: 10489 },
    { code: "E05002232", name: "Chafford and North Stifford", population: 8324 },
    { code: "E05002233", name: "Corringham and Fobbing", population: 5425 },
    { code: "E05002234", name: "East Tilbury", population: 7309 },
    { code: "E05002235", name: "Grays Riverside", population: 14210 },
    { code: "E05002236", name: "Grays Thurrock", population: 10019 },
    { code: "E05002237", name: "Little Thurrock Blackshots", population: 6695 },
    { code: "E05002238", name: "Little Thurrock Rectory", population: 6186 },
    { code: "E05002239", name: "Ockendon", population: 11790 },
    { code: "E05002240", name: "Orsett", population: 5944 },
    { code: "E05002241", name: "South Chafford", population: 8160 },
    { code: "E05002242", name: "Stanford East and Corringham Town", population: 8288 },
    { code: "E05002243", name: "Stanford-le-Hope West", population: 7115 },
    { code: "E05002244", name: "Stifford Clays", population: 6760 },
    { code: "E05002245", name: "The Homesteads", population: 8282 },
    { code: "E05002246", name: "Tilbury Riverside and Thurrock Park", population: 8181 },
    { code: "E05002247", name: "Tilbury St Chads", population: 6813 },
    { code: "E05002248", name: "West Thurrock and South Stifford", population: 14223 },
  ],
};
