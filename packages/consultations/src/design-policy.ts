import type { ConsultationFacts } from "./facts/facts.ts";
import type { Step } from "./lifecycle/step.ts";
import type { Actor } from "./policy.ts";
import type { RulePost } from "./rules/rule-post.ts";

/** A part of the facts that people write down; the rest is known from elsewhere. */
export type DesignPart = Exclude<
  keyof ConsultationFacts,
  | "level"
  | "openToInfluence"
  | "notOpenToInfluence"
  | "areas"
  | "period"
  | "polls"
  | "outages"
  | "promises"
  | "feedback"
  | "resultDueOn"
  | "openChallenges"
>;

type Writing = { readonly posts: readonly RulePost[]; readonly until: Step };

const OFFICER: readonly RulePost[] = ["engagement-officer"];
const design = (...more: RulePost[]): Writing => ({ posts: [...OFFICER, ...more], until: "designed" });
const beforeOpening = (...posts: RulePost[]): Writing => ({ posts, until: "scheduled" });
const always = (...more: RulePost[]): Writing => ({ posts: [...OFFICER, ...more], until: "evaluated" });

/**
 * Who writes each part, and until which step. A design that was approved does not change without being sent back;
 * proof, signatures and what comes after answering are written later. Defaults of this project.
 */
export const DESIGN_PARTS: Readonly<Record<DesignPart, Writing>> = {
  purpose: design(),
  matter: design(),
  proposal: always(),
  decision: always("committee-clerk"),
  meetings: always("committee-clerk"),
  declaration: beforeOpening("engagement-officer", "head-of-service"),
  duty: design("legal"),
  shortPeriodBecause: design(),
  closingRules: design(),
  festivals: design(),
  audiences: design(),
  notices: beforeOpening("engagement-officer"),
  routes: design(),
  printPackVersion: always(),
  languagesDecision: design(),
  easyReadDecision: design(),
  attachments: design(),
  assessment: always("equality-lead"),
  privacy: beforeOpening("engagement-officer", "legal"),
  memory: design(),
  handling: always(),
  coding: always(),
  themes: always(),
  noThemesBecause: always(),
  promisesNotBinding: { posts: ["legal"], until: "evaluated" },
  evaluation: always(),
  standards: always(),
};

const ORDER: readonly Step[] = [
  "idea",
  "planned",
  "designed",
  "approved",
  "scheduled",
  "open",
  "closed",
  "analysing",
  "reported",
  "decided",
  "fedback",
  "evaluated",
];
const placeOf = (step: Step): number => ORDER.indexOf(step === "paused" ? "open" : step);

/** Whether a part may still be written at a step. */
export const isWritable = (part: DesignPart, step: Step): boolean =>
  placeOf(step) >= 0 && placeOf(step) <= placeOf(DESIGN_PARTS[part].until);

/** Whether a person may write a part at a step. */
export const mayWriteDesign = (actor: Actor, part: DesignPart, step: Step): boolean =>
  isWritable(part, step) && DESIGN_PARTS[part].posts.some((post) => actor.posts.includes(post));
