import { DEFAULT_THRESHOLDS, groupsHeardTooLittle } from "@collaborative-communities/engagement-spectrum";
import { z } from "zod";

const count = z.int().nonnegative();

/** Who has answered so far, set against who lives in the place. Groups are counted, never people known. */
export const Reach = z.object({
  population: count,
  responses: count,
  groups: z.array(
    z.object({
      name: z.string().trim().min(1),
      population: count,
      responses: count,
      /** What was done about it, for the closing report. */
      action: z.string().optional(),
      /** Ways by which this group was heard before. */
      routesThatWorked: z.array(z.string()).default([]),
    }),
  ),
});
export type Reach = z.infer<typeof Reach>;

/** A group that is hardly heard, at mid-point, with what to try. */
export type ReachWarning = {
  readonly group: string;
  readonly heard: number;
  readonly expected: number;
  readonly sentence: string;
  readonly routesToTry: readonly string[];
  /** The closing report must say what was done (standard 8). */
  readonly actionRecorded: boolean;
};

/** The groups heard far less than their share, at mid-point or in the closing report. */
export const reachWarnings = (reach: Reach, percent: number = DEFAULT_THRESHOLDS.reachPercent): ReachWarning[] =>
  groupsHeardTooLittle(reach, percent).map((few) => {
    const group = reach.groups.find(({ name }) => name === few.name);
    const expected = reach.population === 0 ? 0 : Math.round((reach.responses * few.population) / reach.population);
    const share = reach.population === 0 ? 0 : Math.round((few.population * 100) / reach.population);
    return {
      group: few.name,
      heard: few.responses,
      expected,
      sentence: `${few.responses} answers came from “${few.name}”, about ${expected} would match their ${share}% of the place.`,
      routesToTry: group?.routesThatWorked ?? [],
      actionRecorded: (few.action ?? "").trim() !== "",
    };
  });
