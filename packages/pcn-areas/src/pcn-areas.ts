import { LocalDate } from "@collaborative-communities/foundation";
import type { z } from "zod";
import { Area } from "./area.ts";
import { ATTRIBUTIONS } from "./attributions.ts";
import type { BoundarySetOf } from "./boundary-set.ts";

/** A Primary Care Network used as an area: its ODS code, its official name, the day it opened. */
export const PcnArea = Area.extend({ openedOn: LocalDate });
export type PcnArea = z.infer<typeof PcnArea>;

/**
 * The four Primary Care Networks in Thurrock. A network has registered patients, not a boundary: people choose a
 * surgery, and none of these areas can be drawn. Wards are allocated to them only indicatively.
 * Codes, official names and opening dates: NHS England, Organisation Data Service (ePCN).
 * Display names are the areas' names as locally used, from recall and not from a source: change them with `renameArea`.
 */
export const PCN_AREAS: BoundarySetOf<PcnArea> = {
  id: "pcn-areas-2019",
  name: "Primary Care Network areas",
  series: "pcn-areas",
  purpose: "health",
  validFrom: "2019-10-01",
  source: "NHS England, Organisation Data Service, Primary Care Networks (ePCN)",
  attribution: ATTRIBUTIONS.nhsOds,
  note: "Indicative: a network has registered patients, not a boundary. Display names are configuration.",
  areas: [
    {
      code: "U28765",
      name: "ASOP PCN",
      displayName: "Aveley, South Ockendon and Purfleet",
      openedOn: "2019-10-01",
    },
    { code: "U68127", name: "GRAYS PCN", displayName: "Grays", openedOn: "2019-10-01" },
    {
      code: "U98530",
      name: "STANFORD-LE-HOPE PCN",
      displayName: "Stanford-le-Hope and Corringham",
      note: "The official name leaves Corringham out.",
      openedOn: "2019-10-01",
    },
    {
      code: "U06243",
      name: "TILBURY AND CHADWELL PCN",
      displayName: "Tilbury and Chadwell",
      openedOn: "2019-10-01",
    },
  ],
};
