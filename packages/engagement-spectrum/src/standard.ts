import { z } from "zod";

/** The council's three stages of community engagement, in order. */
export const StandardStage = z.enum(["planning", "engagement", "evaluation"]);
export type StandardStage = z.infer<typeof StandardStage>;

/** Each stage under the name the council gives it. */
export const STAGE_NAMES: Readonly<Record<StandardStage, string>> = {
  planning: "Planning and Preparation",
  engagement: "Engagement",
  evaluation: "Evaluation and Feedback",
};

/** The fourteen standards, in the council's order. */
export const StandardId = z.enum([
  "purposes",
  "coordination",
  "timing",
  "methodology",
  "target_audience",
  "involve",
  "transparency",
  "inclusive",
  "communication",
  "feedback",
  "challenge",
  "success",
  "lessons",
  "best_practice",
]);
export type StandardId = z.infer<typeof StandardId>;

/** The steps of a piece of engagement at which a standard can stand in the way or warn. */
export const GateStep = z.enum(["approve", "open", "midpoint", "close_report", "decide", "archive"]);
export type GateStep = z.infer<typeof GateStep>;

/** What a standard does: a gate blocks its step, a warning is shown at its step, a score only counts. */
export const StandardEffect = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("gate"), step: GateStep }),
  z.object({ kind: z.literal("warn"), step: GateStep }),
  z.object({ kind: z.literal("score") }),
]);
export type StandardEffect = z.infer<typeof StandardEffect>;

/** One of the fourteen standards. */
export type Standard = {
  readonly id: StandardId;
  /** 1 to 14, in the council's order. */
  readonly number: number;
  readonly stage: StandardStage;
  readonly title: string;
  /** The council's own words. */
  readonly wording: string;
  /** What evidence is kept, in plain words. */
  readonly evidence: readonly string[];
  /** What a machine can check. */
  readonly machineCheck: string;
  /** What only a person can judge. */
  readonly humanQuestion: string;
  readonly effects: readonly StandardEffect[];
};
