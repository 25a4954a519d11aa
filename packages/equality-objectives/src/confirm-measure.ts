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
 * `…/by-when-not-ahead` or, where it does not say what is counted, out of what, and who confirms it,
 * `…/measure-incomplete`.
 */
export const confirmMeasure = (measure: Measure, { by, on, target, byWhen }: ConfirmMeasure): Result<Measure> => {
  // Only a percentage has an end: contacts for every 1,000 residents can be more than 1,000, as `readMeasure` has it.
  const highest = measure.unit === "percent" ? 100 : Number.MAX_SAFE_INTEGER;
  if (target > highest || !Measure.shape.target.safeParse(target).success)
    return refuse(
      "equality-objectives/target-out-of-range",
      `Give a target from 0${measure.unit === "percent" ? " to 100" : ""}, with at most one decimal place.`,
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
