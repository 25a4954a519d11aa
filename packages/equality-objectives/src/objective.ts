import { isAfter, type LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { DutyLimb } from "./duty-limb.ts";
import { MEASURE_GAPS, Measure, type MeasureGap, measureGaps } from "./measure.ts";
import { Source } from "./source.ts";

/** A corporate equality objective with its measures. */
export const EqualityObjective = z.object({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: z.string().trim().min(1),
  /** The limbs of the duty it serves. */
  limbs: z.array(DutyLimb),
  owner: z.string().trim().min(1).optional(),
  measures: z.array(Measure),
  source: Source,
});
export type EqualityObjective = z.infer<typeof EqualityObjective>;

/**
 * Accepts an objective that has at least one measure (SI 2017/353 asks for objectives that are specific and
 * measurable). Refuses with `equality-objectives/objective-without-measure`.
 */
export const checkObjective = (objective: EqualityObjective): Result<EqualityObjective> =>
  objective.measures.length === 0
    ? refuse(
        "equality-objectives/objective-without-measure",
        `“${objective.title}” has no measure. An equality objective must be specific and measurable: add at least one measure.`,
        { field: "measures", details: { objective: objective.id } },
      )
    : ok(objective);

const gapsAt = (measure: Measure, on: LocalDate): MeasureGap[] => {
  const gaps = measureGaps(measure);
  const passed = measure.byWhen !== undefined && !isAfter(measure.byWhen, on);
  return passed ? [...gaps, "by_when"] : gaps;
};

/**
 * Accepts objectives for publication on a day: there is at least one, and each has at least one measure that is
 * confirmed and complete, with a day to reach its target after that day. Refuses with
 * `equality-objectives/no-objectives`, `…/objective-without-measure` or `…/objective-not-measurable`.
 */
export const checkForPublication = (
  objectives: readonly EqualityObjective[],
  on: LocalDate,
): Result<readonly EqualityObjective[]> => {
  if (objectives.length === 0)
    return refuse(
      "equality-objectives/no-objectives",
      "There is nothing to publish. Add at least one specific and measurable objective.",
    );
  for (const objective of objectives) {
    const checked = checkObjective(objective);
    if (!checked.ok) return checked;
    const gaps = objective.measures.map((measure) => gapsAt(measure, on));
    if (gaps.some((of) => of.length === 0)) continue;
    const fewest = gaps.toSorted((one, other) => one.length - other.length)[0] ?? [];
    return refuse(
      "equality-objectives/objective-not-measurable",
      `No measure of “${objective.title}” is complete yet. For the one that is nearest, say ${fewest.map((gap) => MEASURE_GAPS[gap]).join(", ")}.`,
      { details: { objective: objective.id, gaps: fewest.join(" ") } },
    );
  }
  return ok(objectives);
};
