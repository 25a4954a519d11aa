import type { EngagementLevel } from "./level.ts";

/** Where a level of ours stands in two well-known spectra. For reference only: no rule reads it. */
export type SpectrumMapping = {
  /** The level of the IAP2 Spectrum of Public Participation, by name only. */
  readonly iap2: string;
  /** Rungs of Arnstein's ladder of citizen participation (1969), 1 to 8, from professional knowledge. */
  readonly arnsteinRungs: readonly number[];
};

/** How our levels map to other spectra. */
export const OTHER_SPECTRA: Readonly<Record<EngagementLevel, SpectrumMapping>> = {
  inform: { iap2: "Inform", arnsteinRungs: [3] },
  consult: { iap2: "Consult", arnsteinRungs: [4] },
  involve: { iap2: "Involve", arnsteinRungs: [5, 6] },
  collaborate: { iap2: "Collaborate", arnsteinRungs: [6] },
  empower: { iap2: "Empower", arnsteinRungs: [7, 8] },
};

/** Arnstein's two lowest rungs, manipulation and therapy, are not engagement and have no level here. */
export const ARNSTEIN_RUNGS_THAT_ARE_NOT_ENGAGEMENT: readonly number[] = [1, 2];
