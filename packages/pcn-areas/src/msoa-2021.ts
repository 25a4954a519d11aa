import { ATTRIBUTIONS } from "./attributions.ts";
import type { BoundarySet } from "./boundary-set.ts";

/**
 * Thurrock's 20 middle layer super output areas of Census 2021, about 9,000 people each: the smallest areas that have
 * a name people know. `displayName` is the House of Commons Library's, kept as published. `population` is the sum of
 * the LSOAs within. Valid from Census Day.
 */
export const MSOA_2021: BoundarySet = {
  id: "msoa-2021",
  name: "Middle layer super output areas, 2021",
  series: "msoas",
  purpose: "statistical",
  validFrom: "2021-03-21",
  source: "Office for National Statistics, MSOAs 2021 and Census 2021; names by the House of Commons Library",
  attribution: `${ATTRIBUTIONS.onsBoundaries2025}. ${ATTRIBUTIONS.msoaNames}`,
  populationBasis: "Census 2021 usual residents, sum of the LSOAs within",
  areas: [
    { code: "E02003296", name: "Thurrock 001", displayName: "Corringham North & London Gateway", population: 7088 },
    { code: "E02003297", name: "Thurrock 002", displayName: "Corringham South", population: 7315 },
    { code: "E02003298", name: "Thurrock 003", displayName: "Stanford East", population: 7096 },
    { code: "E02003299", name: "Thurrock 004", displayName: "Orsett, Bulphan & Hordon-on-the-Hill", population: 6416 },
    { code: "E02003300", name: "Thurrock 005", displayName: "Stanford West", population: 8944 },
    { code: "E02003301", name: "Thurrock 006", displayName: "North Ockendon", population: 12034 },
    { code: "E02003302", name: "Thurrock 007", displayName: "South Ockendon", population: 10410 },
    { code: "E02003303", name: "Thurrock 008", displayName: "Aveley", population: 9517 },
    { code: "E02003304", name: "Thurrock 009", displayName: "Stifford Clays", population: 9651 },
    { code: "E02003305", name: "Thurrock 010", displayName: "Little Thurrock North", population: 7082 },
    { code: "E02003307", name: "Thurrock 012", displayName: "Chadwell St Mary", population: 10625 },
    { code: "E02003308", name: "Thurrock 013", displayName: "East Tilbury", population: 7714 },
    { code: "E02003309", name: "Thurrock 014", displayName: "Little Thurrock South", population: 7773 },
    { code: "E02003311", name: "Thurrock 016", displayName: "Grays Chafford Gorges & Orsett Road", population: 9307 },
    { code: "E02003312", name: "Thurrock 017", displayName: "Grays Town", population: 9426 },
    { code: "E02003313", name: "Thurrock 018", displayName: "Tilbury", population: 14823 },
    { code: "E02006859", name: "Thurrock 019", displayName: "South Chafford", population: 7694 },
    { code: "E02006926", name: "Thurrock 020", displayName: "Chafford & North Stifford", population: 8011 },
    { code: "E02007004", name: "Thurrock 021", displayName: "Purfleet", population: 6691 },
    { code: "E02007005", name: "Thurrock 022", displayName: "West Thurrock", population: 8419 },
  ],
};
