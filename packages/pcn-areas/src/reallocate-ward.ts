import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { displayNameOf } from "./area.ts";
import { areaIn, type BoundarySet } from "./boundary-set.ts";
import type { WardAllocation } from "./ward-allocation.ts";

/** Counts a ward with another Primary Care Network area, with a note that says why. */
export const ReallocateWard = z.object({
  wardCode: z.string().min(1),
  toPcnAreaCode: z.string().min(1),
  note: z.string().trim().min(1).max(1_000).optional(),
});
export type ReallocateWard = z.infer<typeof ReallocateWard>;

/** The sets in which wards and Primary Care Network areas are looked up. */
export type AllocationFacts = { readonly wards: BoundarySet; readonly pcnAreas: BoundarySet };

/**
 * Moves a ward to another area, or allocates one that was missing; one that was allocated twice is allocated once
 * afterwards. The earlier note goes with the earlier allocation.
 * Refused with `pcn-areas/unknown-ward` and `pcn-areas/unknown-pcn-area`.
 */
export const reallocateWard = (
  allocations: readonly WardAllocation[],
  command: ReallocateWard,
  facts: AllocationFacts,
): Result<WardAllocation[]> => {
  if (areaIn(facts.wards, command.wardCode) === undefined)
    return refuse(
      "pcn-areas/unknown-ward",
      `${command.wardCode} is not a ward in “${facts.wards.name}”. Choose one of its ${facts.wards.areas.length} wards.`,
      { field: "wardCode", details: { wardCode: command.wardCode } },
    );
  if (areaIn(facts.pcnAreas, command.toPcnAreaCode) === undefined)
    return refuse(
      "pcn-areas/unknown-pcn-area",
      `${command.toPcnAreaCode} is not a Primary Care Network area here. Choose ${facts.pcnAreas.areas.map(displayNameOf).join("; ")}.`,
      { field: "toPcnAreaCode", details: { pcnAreaCode: command.toPcnAreaCode } },
    );
  const moved: WardAllocation = {
    wardCode: command.wardCode,
    pcnAreaCode: command.toPcnAreaCode,
    indicative: true,
    ...(command.note === undefined ? {} : { note: command.note }),
  };
  const place = allocations.findIndex((allocation) => allocation.wardCode === command.wardCode);
  if (place === -1) return ok([...allocations, moved]);
  return ok(
    allocations.flatMap((allocation, at) =>
      at === place ? [moved] : allocation.wardCode === command.wardCode ? [] : [allocation],
    ),
  );
};
