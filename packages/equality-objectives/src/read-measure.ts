import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { type Measure, needsDenominator } from "./measure.ts";

/** What was counted for one period. */
export const MeasureReading = z.object({
  period: z.string().trim().min(1),
  numerator: z.int().nonnegative(),
  denominator: z.int().nonnegative().optional(),
});
export type MeasureReading = z.infer<typeof MeasureReading>;

/** A reading worked out. Whole numbers decide; `shown` is for people and always says what the base is. */
export type MeasuredValue = {
  readonly period: string;
  /** The value in tenths of the unit, rounded half up: 949 is 94.9%. */
  readonly tenths: number;
  /** As people read it. @example "95% (186 of 196)" */
  readonly shown: string;
  /** Fewer answers or cases than the measure's `minimumBase`: show it with a warning, or not at all. */
  readonly baseTooSmall: boolean;
  /** Whether the target is reached, from the exact figures and not the rounded ones; absent without a target. */
  readonly targetReached?: boolean;
};

const SCALE = { percent: 100, per_1000: 1_000, count: 1 } as const;

const rounded = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));
const inGroups = (number: number): string => number.toLocaleString("en-GB");

/**
 * Works out a measure's value. Refuses with `equality-objectives/reading-without-base` when a percentage or rate has
 * nothing to divide by, and with `…/reading-over-the-whole` when more is counted than there is.
 */
export const readMeasure = (measure: Measure, reading: MeasureReading): Result<MeasuredValue> => {
  const { numerator, period } = reading;
  const divided = needsDenominator(measure.unit);
  const base = divided ? reading.denominator : 1;
  if (base === undefined || base === 0)
    return refuse(
      "equality-objectives/reading-without-base",
      `Say how many there were of this for ${period}: ${measure.denominator ?? "what it is counted out of"}. Without it there is no value.`,
      { field: "denominator" },
    );
  if (measure.unit === "percent" && numerator > base)
    return refuse(
      "equality-objectives/reading-over-the-whole",
      `${inGroups(numerator)} cannot be counted out of ${inGroups(base)}. Check the two figures for ${period}.`,
      { field: "numerator" },
    );
  const scaled = numerator * SCALE[measure.unit];
  const tenths = rounded(scaled * 10, base);
  const outOf = `(${inGroups(numerator)} of ${inGroups(base)})`;
  const shown = {
    percent: `${rounded(scaled, base)}% ${outOf}`,
    per_1000: `${(tenths / 10).toFixed(1)} per 1,000 ${outOf}`,
    count: inGroups(numerator),
  }[measure.unit];
  const baseTooSmall = measure.minimumBase !== undefined && (divided ? base : numerator) < measure.minimumBase;
  if (measure.target === undefined) return ok({ period, tenths, shown, baseTooSmall });
  const [value, wanted] = [scaled * 10, Math.round(measure.target * 10) * base];
  const targetReached = measure.direction === "increase" ? value >= wanted : value <= wanted;
  return ok({ period, tenths, shown, baseTooSmall, targetReached });
};
