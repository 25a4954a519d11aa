import { Moment } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Proposal } from "../facts/design-facts.ts";
import { Period } from "../period/period.ts";
import { OverrideReasonCode } from "../rules/override-reason.ts";
import { RuleId } from "../rules/rule-id.ts";
import { RulePost } from "../rules/rule-post.ts";
import { Step } from "./step.ts";

/** Who did something: a person by a post, or the clock. */
export const EventActor = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), id: z.string().min(1), post: RulePost }),
  z.object({ kind: z.literal("clock") }),
]);
export type EventActor = z.infer<typeof EventActor>;

/** A rule set aside by a named post, for a coded reason that is shown in public. */
export const Override = z.object({
  ruleId: RuleId,
  reason: OverrideReasonCode,
  /** The officer's own words, shown beside the coded reason. */
  note: z.string().trim().min(1).max(1_000),
  /** What was missing when it was granted. The override holds only while exactly that is missing. */
  covers: z.string(),
  by: z.string().min(1),
  post: RulePost,
  at: Moment,
});
export type Override = z.infer<typeof Override>;

/** How one rule came out when a step was taken. */
export const RuleResult = z.object({
  ruleId: RuleId,
  state: z.enum(["met", "unmet", "overridden", "not-applicable"]),
  sentence: z.string(),
});
export type RuleResult = z.infer<typeof RuleResult>;

/** A version of the proposal, from the moment it was in force. Answers stay under the version they were given to. */
export const ProposalVersion = z.object({
  version: z.int().positive(),
  from: Moment,
  material: z.boolean(),
  summary: z.string(),
  /** What everyone who had answered or follows it was told. */
  notice: z.string().default(""),
  /** Its words as people are shown them, kept when it opened or was announced. */
  shown: Proposal.optional(),
});
export type ProposalVersion = z.infer<typeof ProposalVersion>;

/** More time, and why. Time is never taken away. */
export const Extension = z.object({
  from: Moment,
  to: Moment,
  because: z.string().min(1),
  cause: z.enum(["officer", "pause", "outage", "material-change", "restart"]),
  outageIds: z.array(z.string()).default([]),
});
export type Extension = z.infer<typeof Extension>;

/** How far a consultation has come. `step` is what was done; `stepAt` says what time has done since. */
export const Progress = z.object({
  id: z.string().min(1),
  step: Step,
  /** Goes up with every event. */
  revision: z.int().nonnegative(),
  /** As scheduled; `closesAt` moves only outwards once it is open. */
  period: Period.optional(),
  openedAt: Moment.optional(),
  closedAt: Moment.optional(),
  pausedAt: Moment.optional(),
  /** The planned opening that did not happen because a rule was not met. */
  heldBack: z.object({ opensAt: Moment, ruleIds: z.array(RuleId) }).optional(),
  midpointAt: Moment.optional(),
  versions: z.array(ProposalVersion),
  extensions: z.array(Extension),
  overrides: z.array(Override),
  legalHold: z.boolean(),
  /** When the result was found to be overdue, and a day and explanation given instead. */
  overdue: z.array(z.object({ dueAt: Moment, markedAt: Moment })),
  explained: z.object({ because: z.string(), newDueAt: Moment, at: Moment }).optional(),
});
export type Progress = z.infer<typeof Progress>;

/** Everything that happens to a consultation is one of these. */
export const EventKind = z.enum([
  "stepped",
  "sent-back",
  "opening-held-back",
  "midpoint-reached",
  "paused",
  "resumed",
  "withdrawn",
  "extended",
  "proposal-changed",
  "overridden",
  "legal-hold-set",
  "legal-hold-lifted",
  "result-overdue",
  "lateness-explained",
]);
export type EventKind = z.infer<typeof EventKind>;

/** One event. Its key is the same whenever the same thing is done again, so that it can be kept once only. */
export const ProgressEvent = z.object({
  key: z.string(),
  consultationId: z.string(),
  kind: EventKind,
  from: Step,
  to: Step,
  /** When it was done. */
  at: Moment,
  /** When it was due, for what happens by itself. */
  dueAt: Moment.optional(),
  by: EventActor,
  reason: z.string().optional(),
  rules: z.array(RuleResult),
  overrides: z.array(Override),
});
export type ProgressEvent = z.infer<typeof ProgressEvent>;

/** A consultation that is only an idea yet. */
export const newProgress = (id: string): Progress => ({
  id,
  step: "idea",
  revision: 0,
  versions: [],
  extensions: [],
  overrides: [],
  legalHold: false,
  overdue: [],
});

/** The step at a moment: open ends with its closing minute, whoever is watching. */
export const stepAt = (progress: Pick<Progress, "step" | "period">, at: Date): Step =>
  progress.step === "open" && progress.period !== undefined && at >= progress.period.closesAt
    ? "closed"
    : progress.step;

/** The version of the proposal in force at a moment: that under which an answer given then is kept. */
export const versionAt = (progress: Pick<Progress, "versions">, at: Date): number | undefined =>
  progress.versions.findLast(({ from }) => from <= at)?.version;
