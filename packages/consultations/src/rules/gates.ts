import type { ConsultationFacts } from "../facts/facts.ts";
import type { Override, Progress, RuleResult } from "../lifecycle/progress.ts";
import type { Step } from "../lifecycle/step.ts";
import { type ConsultationSettings, DEFAULT_CONSULTATION_SETTINGS } from "../settings.ts";
import { OVERRIDE_REASONS, type OverrideReasonCode } from "./override-reason.ts";
import type { Rule, RuleOutcome, Situation } from "./rule.ts";
import type { RuleId } from "./rule-id.ts";
import { RULE_POST_NAMES, type RulePost } from "./rule-post.ts";
import { ALL_RULES } from "./rules.ts";

/** One line of the officer's checklist. */
export type Gate = {
  readonly ruleId: RuleId;
  /** What must be true. */
  readonly sentence: string;
  readonly state: "met" | "unmet" | "overridden" | "not-applicable" | "warning";
  /** What is missing; or for a rule that is met, what to watch; or why it does not apply. */
  readonly note: string;
  /** What would satisfy it. */
  readonly satisfiedBy: string;
  /** Who can decide it, as a sentence. */
  readonly whoDecides: string;
  /** The posts and reasons by which it can be set aside; empty where there is no such control. */
  readonly mayOverride: readonly RulePost[];
  readonly overrideReasons: readonly { readonly code: OverrideReasonCode; readonly sentence: string }[];
  readonly override?: Override;
  /** Whether the step waits for it now. */
  readonly blocking: boolean;
  readonly source: string;
  readonly mark: Rule["mark"];
};

/** What an override covers: exactly what was missing when it was granted. */
export const coveredBy = (outcome: Extract<RuleOutcome, { state: "unmet" }>): string =>
  outcome.covers ?? outcome.missing;

const overrideFor = (rule: Rule, outcome: RuleOutcome, overrides: readonly Override[]): Override | undefined =>
  rule.effect.kind === "override" && outcome.state === "unmet"
    ? overrides.findLast(({ ruleId, covers }) => ruleId === rule.id && covers === coveredBy(outcome))
    : undefined;

const whoDecides = ({ effect }: Rule): string => {
  if (effect.kind === "warn") return "A warning: the officer decides.";
  if (effect.kind !== "override") return "Nobody can set this aside.";
  return `If it cannot be met, ${effect.by.map((post) => RULE_POST_NAMES[post]).join(" or ")} can set it aside, with a reason that everyone sees.`;
};

const noteOf = (outcome: RuleOutcome): string => {
  if (outcome.state === "unmet") return outcome.missing;
  return outcome.state === "met" ? (outcome.sentence ?? "") : outcome.because;
};

const toGate = (rule: Rule, situation: Situation): Gate => {
  const outcome = rule.check(situation);
  const override = overrideFor(rule, outcome, situation.progress.overrides);
  const { id: ruleId, sentence, satisfiedBy, source, mark, effect } = rule;
  const unmetState = effect.kind === "warn" ? "warning" : override === undefined ? "unmet" : "overridden";
  const state = outcome.state === "unmet" ? unmetState : outcome.state;
  return {
    ruleId,
    sentence,
    state,
    note: noteOf(outcome),
    satisfiedBy,
    whoDecides: whoDecides(rule),
    mayOverride: effect.kind === "override" ? effect.by : [],
    overrideReasons:
      effect.kind === "override" ? effect.reasons.map((code) => ({ code, sentence: OVERRIDE_REASONS[code] })) : [],
    ...(override !== undefined && { override }),
    blocking: state === "unmet",
    source,
    mark,
  };
};

/**
 * The checklist before a step: every rule that guards it, met or not, with what is missing and who can decide.
 * @example gatesFor(progress, facts, "open", now).filter(({ blocking }) => blocking).map(({ note }) => note)
 */
export const gatesFor = (
  progress: Progress,
  facts: ConsultationFacts,
  step: Step,
  at: Date,
  settings: ConsultationSettings = DEFAULT_CONSULTATION_SETTINGS,
): Gate[] => {
  const situation = { facts, progress, at, settings };
  return ALL_RULES.filter(({ checkedAt }) => checkedAt.includes(step)).map((rule) => toGate(rule, situation));
};

/** The same as kept with the event of a step. */
export const resultsOf = (gates: readonly Gate[]): RuleResult[] =>
  gates.map(({ ruleId, state, note, sentence }) => ({
    ruleId,
    state: state === "warning" ? "unmet" : state,
    sentence: note === "" ? sentence : note,
  }));

/** An override as the public page shows it. */
export type PublicOverride = {
  readonly rule: string;
  readonly reason: string;
  readonly note: string;
  readonly by: string;
};

/** The overrides in force, in words for the public: what was set aside, why, and by which post. No name. */
export const publicOverrides = (
  progress: Progress,
  facts: ConsultationFacts,
  at: Date,
  settings: ConsultationSettings = DEFAULT_CONSULTATION_SETTINGS,
): PublicOverride[] =>
  ALL_RULES.filter(({ effect }) => effect.kind === "override").flatMap((rule) => {
    const { override } = toGate(rule, { facts, progress, at, settings });
    if (override === undefined) return [];
    const { reason, note, post } = override;
    return [{ rule: rule.sentence, reason: OVERRIDE_REASONS[reason], note, by: RULE_POST_NAMES[post] }];
  });
