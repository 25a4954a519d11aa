import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { areaIn, type BoundarySet } from "./boundary-set.ts";
import type { WardAllocation } from "./ward-allocation.ts";

/** A population with how it was come by, to be printed beside it. */
export type StatedPopulation = {
  readonly people: number;
  readonly wardCodes: readonly string[];
  readonly method: string;
  readonly attribution: string;
  readonly indicative: true;
};

/**
 * The population of a Primary Care Network area: the sum of the wards allocated to it. It is residents, not patients
 * registered. Refused with
 * `pcn-areas/nothing-allocated` where no ward is allocated to the area;
 * `pcn-areas/unknown-ward` where an allocated ward is not in the set;
 * `pcn-areas/no-population` where the set has none for a ward, as `WARDS_2026` has not.
 * @example populationOf("U28765", ALLOCATIONS_WARDS_2004, WARDS_2004) // people: 47331
 */
export const populationOf = (
  pcnAreaCode: string,
  allocations: readonly WardAllocation[],
  wards: BoundarySet,
): Result<StatedPopulation> => {
  const codes = allocations.filter((each) => each.pcnAreaCode === pcnAreaCode).map((each) => each.wardCode);
  const wardCodes = [...new Set(codes)];
  if (wardCodes.length === 0)
    return refuse("pcn-areas/nothing-allocated", `No ward is allocated to ${pcnAreaCode}. Allocate its wards first.`, {
      details: { pcnAreaCode },
    });
  let people = 0;
  for (const wardCode of wardCodes) {
    const ward = areaIn(wards, wardCode);
    if (ward === undefined)
      return refuse(
        "pcn-areas/unknown-ward",
        `${wardCode} is not a ward in “${wards.name}”. Use allocations made for that set.`,
        { details: { wardCode } },
      );
    if (ward.population === undefined)
      return refuse(
        "pcn-areas/no-population",
        `There is no population for ${ward.name} in “${wards.name}”. Use a set of wards whose populations are published.`,
        { details: { wardCode } },
      );
    people += ward.population;
  }
  const wardsCounted = wardCodes.length === 1 ? "the 1 ward" : `the ${wardCodes.length} wards`;
  const method = `Sum of ${wardsCounted} allocated to the area (${wards.populationBasis ?? "basis not stated"}). Indicative: residents of these wards, not patients registered with the network.`;
  return ok({ people, wardCodes, method, attribution: wards.attribution, indicative: true });
};
