import { Moment } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { Actor } from "../policy.ts";
import { OverrideReasonCode } from "../rules/override-reason.ts";
import { RuleId } from "../rules/rule-id.ts";
import { RULE_POST_NAMES, type RulePost } from "../rules/rule-post.ts";
import { ruleOf } from "../rules/rules.ts";
import { Step } from "./step.ts";

const reason = z.string().trim().max(2_000);

/** Everything a person can do to the progress of a consultation. Opening and closing happen by themselves. */
export const Command = z.discriminatedUnion("kind", [
  /** Goes one step on. To `scheduled` it takes the period that is planned; to `open` only after it was held back. */
  z.object({ kind: z.literal("advance"), to: Step }),
  /** Takes a changed period, before it has opened. */
  z.object({ kind: z.literal("reschedule") }),
  z.object({ kind: z.literal("send-back"), to: Step, reason }),
  z.object({ kind: z.literal("pause"), reason }),
  z.object({ kind: z.literal("resume") }),
  z.object({ kind: z.literal("withdraw"), reason }),
  z.object({ kind: z.literal("extend"), closesAt: Moment, reason }),
  /**
   * Announces another version of the proposal while people answer. A material change gives more time: until
   * `closesAt`, or from the beginning with `restart`. `notice` is what everyone who answered or follows it is told.
   */
  z.object({
    kind: z.literal("change-proposal"),
    version: z.int().positive(),
    summary: reason,
    material: z.boolean(),
    notice: reason.default(""),
    restart: z.boolean().default(false),
    closesAt: Moment.optional(),
  }),
  /** Sets a rule aside, where its effect allows that. */
  z.object({ kind: z.literal("override"), ruleId: RuleId, reason: OverrideReasonCode, note: reason }),
  z.object({ kind: z.literal("set-legal-hold"), reason }),
  z.object({ kind: z.literal("lift-legal-hold"), reason }),
  /** Explains in public why the result is late, and gives a new day. */
  z.object({ kind: z.literal("explain-lateness"), because: reason, newDueAt: Moment }),
]);
export type Command = z.input<typeof Command>;

/** A command as it was read: with its defaults, and moments as dates. */
export type ReadCommand = z.output<typeof Command>;

/** Who acts: their id, and the posts they hold today. */
export type ActingPerson = { readonly id: string; readonly posts: readonly string[] };

const OFFICER: readonly RulePost[] = ["engagement-officer"];
const MAY_PAUSE: readonly RulePost[] = ["engagement-officer", "head-of-service", "monitoring-officer", "legal"];
const MAY_HOLD: readonly RulePost[] = ["legal", "monitoring-officer"];

const MAY_ADVANCE: Partial<Record<Step, readonly RulePost[]>> = {
  approved: ["head-of-service"],
  decided: ["committee-clerk", "engagement-officer"],
};

const MAY: Readonly<Record<Exclude<Command["kind"], "advance" | "override">, readonly RulePost[]>> = {
  reschedule: OFFICER,
  "send-back": ["engagement-officer", "head-of-service"],
  pause: MAY_PAUSE,
  resume: MAY_PAUSE,
  withdraw: ["head-of-service", "monitoring-officer"],
  extend: ["engagement-officer", "head-of-service"],
  "change-proposal": OFFICER,
  "set-legal-hold": MAY_HOLD,
  "lift-legal-hold": MAY_HOLD,
  "explain-lateness": ["engagement-officer", "head-of-service"],
};

/**
 * The posts that may give a command. Who may set a rule aside is written with the rule; where nobody can, an officer
 * may ask and is told so. A default of this project.
 */
export const postsFor = (command: Command): readonly RulePost[] => {
  if (command.kind === "advance") return MAY_ADVANCE[command.to] ?? OFFICER;
  if (command.kind !== "override") return MAY[command.kind];
  const effect = ruleOf(command.ruleId)?.effect;
  return effect?.kind === "override" ? effect.by : OFFICER;
};

/** Whether one of a person's posts may give a command. */
export const mayCommand = (actor: Actor, command: Command): boolean =>
  postsFor(command).some((post) => actor.posts.includes(post));

/** Writes posts for people. @example writePosts(["legal"]) // "a legal adviser" */
export const writePosts = (posts: readonly RulePost[]): string =>
  posts.map((post) => RULE_POST_NAMES[post]).join(" or ");
