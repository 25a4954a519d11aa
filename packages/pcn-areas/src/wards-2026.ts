import { z } from "zod";
import { Area } from "./area.ts";
import { ATTRIBUTIONS } from "./attributions.ts";
import type { BoundarySetOf } from "./boundary-set.ts";

/** A ward with the number of councillors it returns. `councillorsInferred` is true where that was not read in the Order. */
export const WardWithCouncillors = Area.extend({
  councillors: z.number().int().min(1).max(3),
  councillorsInferred: z.boolean(),
});
export type WardWithCouncillors = z.infer<typeof WardWithCouncillors>;

/** Why three of the numbers of councillors are marked as inferred. */
const INFERRED =
  "The number of councillors is inferred: the Order makes 49 councillors in 9 wards of three and 11 of two, and only two here makes that sum.";

/**
 * Thurrock's 20 wards under the Thurrock (Electoral Changes) Order 2025 (SI 2025/129), with 49 councillors.
 * All boundaries moved, so a ward is not the one that bore its name before (`namesakes` lists those).
 * Codes and names: Office for National Statistics, wards May 2026. Councillors: the Order's Schedule; the last three
 * rows of it were not read and are marked. No population of these wards was found.
 */
export const WARDS_2026: BoundarySetOf<WardWithCouncillors> = {
  id: "wards-2026",
  name: "Wards from 2026",
  series: "wards",
  purpose: "electoral",
  validFrom: "2026-05-07",
  source: "Office for National Statistics, wards May 2026; Thurrock (Electoral Changes) Order 2025 (SI 2025/129)",
  attribution: ATTRIBUTIONS.onsBoundaries2026,
  note: "In force from the ordinary day of election in 2026 under the Order. Whether a poll has been held on these wards is not recorded here: councillors elected on the earlier wards may still sit for those, so a record can need both ward codes. If the date of the change was altered, give both sets their right dates.",
  areas: [
    { code: "E05016305", name: "Aveley", councillors: 3, councillorsInferred: false },
    { code: "E05016306", name: "Belhus", councillors: 3, councillorsInferred: false },
    { code: "E05016307", name: "Chadwell St Mary", councillors: 3, councillorsInferred: false },
    { code: "E05016308", name: "Chafford Hundred East", councillors: 2, councillorsInferred: false },
    { code: "E05016309", name: "Chafford Hundred West", councillors: 2, councillorsInferred: false },
    { code: "E05016310", name: "Corringham & Fobbing", councillors: 3, councillorsInferred: false },
    { code: "E05016311", name: "East Tilbury, Linford & West Tilbury", councillors: 2, councillorsInferred: false },
    { code: "E05016312", name: "Grays Riverside", councillors: 3, councillorsInferred: false },
    { code: "E05016313", name: "Grays Town", councillors: 3, councillorsInferred: false },
    { code: "E05016314", name: "Little Thurrock Blackshots", councillors: 2, councillorsInferred: false },
    { code: "E05016315", name: "Little Thurrock Rectory", councillors: 2, councillorsInferred: false },
    { code: "E05016316", name: "Ockendon", councillors: 3, councillorsInferred: false },
    { code: "E05016317", name: "Orsett, Horndon & Bulphan", councillors: 2, councillorsInferred: false },
    { code: "E05016318", name: "Purfleet-on-Thames", councillors: 2, councillorsInferred: false },
    { code: "E05016319", name: "Stanford-le-Hope South", councillors: 3, councillorsInferred: false },
    { code: "E05016320", name: "Stifford", councillors: 2, councillorsInferred: false },
    { code: "E05016321", name: "The Homesteads & Stanford-le-Hope North", councillors: 3, councillorsInferred: false },
    { code: "E05016322", name: "Tilbury Riverside", councillors: 2, councillorsInferred: true, note: INFERRED },
    { code: "E05016323", name: "Tilbury St Chads", councillors: 2, councillorsInferred: true, note: INFERRED },
    {
      code: "E05016324",
      name: "West Thurrock & South Stifford",
      councillors: 2,
      councillorsInferred: true,
      note: INFERRED,
    },
  ],
};
