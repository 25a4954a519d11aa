import { formatDate, isAfter, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { MEASURE_GAPS, Measure, measureGaps } from "./measure.ts";

/** Confirms that a measure measures its objective, with the target and the day to reach it by. */
export const ConfirmMeasure = z.object({
  by: z.string().trim().min(1),
  on: LocalDate,
  target: z.number(),
  byWhen: LocalDate,
});
export type ConfirmMeasure = z.infer<typeof ConfirmMeasure>;

/**
 * Turns a proposed measure into a confirmed one. Refuses with `equality-objectives/target-out-of-range`,
 * `…/by-when-not-ahead` or, where it does not say what is counted and out of what, `…/measure-incomplete`.
 */
export const confirmMeasure = (measure: Measure, { by, on, target, byWhen }: ConfirmMeasure): Result<Measure> => {
  const highest = { percent: 100, per_1000: 1_000, count: Number.MAX_SAFE_INTEGER }[measure.unit];
  if (target > highest || !Measure.shape.target.safeParse(target).success)
    return refuse(
      "equality-objectives/target-out-of-range",
      `Give a target from 0${measure.unit === "count" ? "" : ` to ${highest}`}, with at most one decimal place.`,
      { field: "target" },
    );
  if (!isAfter(byWhen, on))
    return refuse(
      "equality-objectives/by-when-not-ahead",
      `Give a day after ${formatDate(on)} by which the target is to be reached.`,
      { field: "byWhen" },
    );
  const confirmed: Measure = { ...measure, target, byWhen, status: "confirmed", confirmed: { by, on } };
  const gaps = measureGaps(confirmed);
  if (gaps.length > 0)
    return refuse(
      "equality-objectives/measure-incomplete",
      `Before this can be confirmed, say ${gaps.map((gap) => MEASURE_GAPS[gap]).join(", ")}.`,
      { details: { gaps: gaps.join(" ") } },
    );
  return ok(confirmed);
};
