import type { ConsultationFacts } from "../facts/facts.ts";
import type { Progress } from "../lifecycle/progress.ts";
import type { Step } from "../lifecycle/step.ts";
import type { Mark } from "../mark.ts";
import type { ConsultationSettings } from "../settings.ts";
import type { OverrideReasonCode } from "./override-reason.ts";
import type { RuleId } from "./rule-id.ts";
import type { RulePost } from "./rule-post.ts";

/**
 * What a rule does where it is not met. `block` has no way round. `override` can be set aside by one of the posts for
 * one of the reasons. `warn` stops nothing. `escalate` blocks its step, and once the day has passed the public page
 * says that the result is overdue.
 */
export type RuleEffect =
  | { readonly kind: "block" }
  | { readonly kind: "override"; readonly by: readonly RulePost[]; readonly reasons: readonly OverrideReasonCode[] }
  | { readonly kind: "warn" }
  | { readonly kind: "escalate" };

/** What a rule finds. `covers` names what is missing so exactly that an override cannot stretch to something else. */
export type RuleOutcome =
  | { readonly state: "met"; readonly sentence?: string }
  | { readonly state: "unmet"; readonly missing: string; readonly covers?: string }
  | { readonly state: "not-applicable"; readonly because: string };

/** What a rule is asked about: the facts, how far it has come, the moment, and the numbers to judge by. */
export type Situation = {
  readonly facts: ConsultationFacts;
  readonly progress: Progress;
  readonly at: Date;
  readonly settings: ConsultationSettings;
};

/** One rule. */
export type Rule = {
  readonly id: RuleId;
  /** The step that it belongs to. */
  readonly step: Step;
  /** Every step that waits for it: its own, and those at which it is already looked at so that nobody is surprised. */
  readonly checkedAt: readonly Step[];
  readonly effect: RuleEffect;
  /** What must be true, for the public. */
  readonly sentence: string;
  /** What would make it true. */
  readonly satisfiedBy: string;
  readonly source: string;
  readonly mark: Mark;
  readonly check: (situation: Situation) => RuleOutcome;
};

export const met = (sentence?: string): RuleOutcome => ({ state: "met", ...(sentence !== undefined && { sentence }) });
export const unmet = (missing: string, covers?: string): RuleOutcome => ({
  state: "unmet",
  missing,
  ...(covers !== undefined && { covers }),
});
export const notApplicable = (because: string): RuleOutcome => ({ state: "not-applicable", because });

/** Met when nothing is missing; else all that is, in one outcome. */
export const metUnless = (missing: readonly string[]): RuleOutcome =>
  missing.length === 0 ? met() : unmet(missing.join(" "));

export const ONLY_TOLD = notApplicable("People are told about this and not asked.");
const NO_PROPOSAL = notApplicable("There is no plan behind these questions.");

/** The answer of a rule that holds only where people are asked about a proposal. */
export const onlyWithProposal = ({ facts }: Pick<Situation, "facts">, check: () => RuleOutcome): RuleOutcome => {
  if (facts.level === "inform") return ONLY_TOLD;
  return facts.purpose === "survey" ? NO_PROPOSAL : check();
};
