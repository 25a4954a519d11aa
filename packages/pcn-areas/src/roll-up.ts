import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { WardAllocation } from "./ward-allocation.ts";

const Count = z.number().int().nonnegative();

/**
 * How many (people, answers, grants) there are in each area, by its code; of how many the area is not known; and how
 * many lie outside the place. Whole numbers only.
 */
export const Counts = z.object({ byArea: z.record(z.string(), Count), notKnown: Count, outside: Count });
export type Counts = z.infer<typeof Counts>;

/**
 * Counts by Primary Care Network area. `notAllocated` counts wards that no allocation names, listed in
 * `notAllocatedWards`. All parts together are `total`, and that is the sum of what went in.
 */
export type CountsByPcnArea = {
  readonly byArea: Readonly<Record<string, number>>;
  readonly notAllocated: number;
  readonly notAllocatedWards: readonly string[];
  readonly notKnown: number;
  readonly outside: number;
  readonly total: number;
  readonly indicative: true;
};

const checked = (count: number): number => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count: give whole numbers.`);
  return count;
};

/**
 * Adds counts by ward up to Primary Care Network areas. Exact: nothing is rounded, shared out or left away, and an
 * area with nothing in it is shown with 0. Do it before small numbers are suppressed, not after.
 * Refused with `pcn-areas/allocated-twice` where a ward would be counted twice.
 * @throws RangeError for a count that is not a whole number from 0
 */
export const rollUp = (counts: Counts, allocations: readonly WardAllocation[]): Result<CountsByPcnArea> => {
  const areaOf = new Map<string, string>();
  for (const { wardCode, pcnAreaCode } of allocations) {
    if (areaOf.has(wardCode))
      return refuse(
        "pcn-areas/allocated-twice",
        `The ward ${wardCode} is allocated more than once and would be counted twice. Allocate it to one area.`,
        { details: { wardCode } },
      );
    areaOf.set(wardCode, pcnAreaCode);
  }
  const sums = new Map<string, number>(allocations.map(({ pcnAreaCode }) => [pcnAreaCode, 0]));
  const notAllocatedWards: string[] = [];
  const [notKnown, outside] = [checked(counts.notKnown), checked(counts.outside)];
  let [notAllocated, total] = [0, notKnown + outside];
  for (const [code, count] of Object.entries(counts.byArea)) {
    total += checked(count);
    const area = areaOf.get(code);
    if (area === undefined) {
      notAllocated += count;
      notAllocatedWards.push(code);
    } else sums.set(area, (sums.get(area) as number) + count);
  }
  const byArea = Object.fromEntries(sums);
  return ok({ byArea, notAllocated, notAllocatedWards, notKnown, outside, total, indicative: true });
};

/**
 * Adds counts by LSOA up to the wards of `wards-2004` by the best fit the ONS publishes, so that they can go on to
 * Primary Care Network areas. "Not known" and "outside" stay as they are.
 * Refused with `pcn-areas/unknown-area` for a code that is not in the list of LSOAs.
 * @param lsoas `LSOA_2021.areas`
 */
export const rollUpToWards = (
  counts: Counts,
  lsoas: readonly { readonly code: string; readonly bestFitWardCode: string }[],
): Result<Counts> => {
  const wardOf = new Map(lsoas.map((lsoa) => [lsoa.code, lsoa.bestFitWardCode]));
  const sums = new Map(lsoas.map((lsoa) => [lsoa.bestFitWardCode, 0]));
  for (const [code, count] of Object.entries(counts.byArea)) {
    const ward = wardOf.get(code);
    if (ward === undefined)
      return refuse(
        "pcn-areas/unknown-area",
        `${code} is not in this list of LSOAs. Leave it out, or count it as outside.`,
        { details: { code } },
      );
    sums.set(ward, (sums.get(ward) as number) + checked(count));
  }
  return ok({
    byArea: Object.fromEntries(sums),
    notKnown: checked(counts.notKnown),
    outside: checked(counts.outside),
  });
};
