import { type LocalAddition, LocalAdditionCode } from "./local-addition.ts";
import type { Measure } from "./measure.ts";
import type { EqualityObjective } from "./objective.ts";
import type { MeasureReading } from "./read-measure.ts";

/** A confirmed, complete percentage to be increased to 96 by the end of June 2027. */
export const aMeasure = (given: Partial<Measure> = {}): Measure => ({
  id: "placements-filled",
  indicator: "Volunteer placements filled",
  unit: "percent",
  direction: "increase",
  numerator: "placements filled",
  denominator: "placements available",
  target: 96,
  byWhen: "2027-06-30",
  cadence: "monthly",
  source: { citation: "Plan", basis: "council_document" },
  status: "confirmed",
  confirmed: { by: "Equality lead", on: "2026-05-01" },
  ...given,
});

/** The same measure before anybody set a target or confirmed it. */
export const aProposedMeasure = (given: Partial<Measure> = {}): Measure => {
  const { target, byWhen, confirmed, ...measure } = aMeasure(given);
  return { ...measure, status: "proposed" };
};

/** An objective with one complete measure. */
export const anObjective = (given: Partial<EqualityObjective> = {}): EqualityObjective => ({
  id: "resilience",
  title: "Improving resilience",
  limbs: ["advance"],
  measures: [aMeasure()],
  source: { citation: "Plan", basis: "council_document" },
  ...given,
});

/** 186 of 196 in December 2026. */
export const aReading = (given: Partial<MeasureReading> = {}): MeasureReading => ({
  period: "December 2026",
  numerator: 186,
  denominator: 196,
  ...given,
});

/** Unpaid carers, as a local addition. */
export const aLocalAddition = (code = "unpaid_carers", name = "Unpaid carers"): LocalAddition => ({
  code: LocalAdditionCode.parse(code),
  name,
});
