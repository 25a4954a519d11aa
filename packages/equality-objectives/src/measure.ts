import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Source } from "./source.ts";

const text = z.string().trim().min(1);

/** What a measure's value is given in. Percentages and rates need something to divide by. */
export const MeasureUnit = z.enum(["percent", "per_1000", "count"]);
export type MeasureUnit = z.infer<typeof MeasureUnit>;

/** Whether a unit needs a denominator. */
export const needsDenominator = (unit: MeasureUnit): boolean => unit !== "count";

/** A value in the measure's unit, to one decimal place. */
const value = z.number().nonnegative().multipleOf(0.1);

/**
 * How an objective is measured. It is specific and measurable once it says what is counted, out of what, in which
 * direction, to which target and by when, and somebody has confirmed it (`measureGaps`).
 */
export const Measure = z.object({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  indicator: text,
  unit: MeasureUnit,
  direction: z.enum(["increase", "decrease"]),
  /** What is counted. */
  numerator: text,
  /** What it is counted out of. */
  denominator: text.optional(),
  baseline: z.object({ value, period: text, source: Source }).optional(),
  target: value.optional(),
  byWhen: LocalDate.optional(),
  /** The fewest answers or cases from which a value may be read without a warning. */
  minimumBase: z.int().positive().optional(),
  /** How often it is read. */
  cadence: z.enum(["monthly", "yearly", "when_polled"]),
  source: Source,
  /** `proposed` until the council confirms that this measures the objective. */
  status: z.enum(["proposed", "confirmed"]),
  confirmed: z.object({ by: text, on: LocalDate }).optional(),
  /** What a reader must know beside the value. */
  caveat: text.optional(),
});
export type Measure = z.infer<typeof Measure>;

/** What a measure still lacks to be specific and measurable. */
export const MeasureGap = z.enum(["indicator", "numerator", "denominator", "target", "by_when", "confirmation"]);
export type MeasureGap = z.infer<typeof MeasureGap>;

/** Each gap as the words that follow "say". */
export const MEASURE_GAPS: Readonly<Record<MeasureGap, string>> = {
  indicator: "what is measured",
  numerator: "what is counted",
  denominator: "what it is counted out of",
  target: "the target",
  by_when: "by when",
  confirmation: "who confirmed that it measures this objective",
};

/** What a measure lacks, in the order people fill it in; empty when it is specific, measurable and confirmed. */
export const measureGaps = (measure: Measure): MeasureGap[] => {
  const lacks: Readonly<Record<MeasureGap, boolean>> = {
    indicator: measure.indicator.trim() === "",
    numerator: measure.numerator.trim() === "",
    denominator: needsDenominator(measure.unit) && (measure.denominator ?? "").trim() === "",
    target: measure.target === undefined,
    by_when: measure.byWhen === undefined,
    confirmation: measure.status !== "confirmed" || (measure.confirmed?.by ?? "").trim() === "",
  };
  return MeasureGap.options.filter((gap) => lacks[gap]);
};
