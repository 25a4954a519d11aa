import { areaIn } from "./boundary-set.ts";
import type { AllocationFacts } from "./reallocate-ward.ts";
import type { WardAllocation } from "./ward-allocation.ts";

/** What is wrong with a list of allocations, as codes; `complete` when every ward is allocated once and to a known area. */
export type AllocationCheck = {
  readonly complete: boolean;
  readonly missingWards: readonly string[];
  readonly wardsAllocatedTwice: readonly string[];
  readonly unknownWards: readonly string[];
  readonly unknownPcnAreas: readonly string[];
};

/** Finds wards that are missing or allocated twice (even to the same area), and codes nobody knows. */
export const checkAllocations = (allocations: readonly WardAllocation[], facts: AllocationFacts): AllocationCheck => {
  const times = new Map<string, number>();
  for (const { wardCode } of allocations) times.set(wardCode, (times.get(wardCode) ?? 0) + 1);
  const missingWards = facts.wards.areas.map((ward) => ward.code).filter((code) => !times.has(code));
  const wardsAllocatedTwice = [...times].filter(([, count]) => count > 1).map(([code]) => code);
  const unknownWards = [...times.keys()].filter((code) => areaIn(facts.wards, code) === undefined);
  const unknownPcnAreas = [...new Set(allocations.map((allocation) => allocation.pcnAreaCode))].filter(
    (code) => areaIn(facts.pcnAreas, code) === undefined,
  );
  const problems = [missingWards, wardsAllocatedTwice, unknownWards, unknownPcnAreas];
  const complete = problems.every((codes) => codes.length === 0);
  return { complete, missingWards, wardsAllocatedTwice, unknownWards, unknownPcnAreas };
};
