import { z } from "zod";
import type { LevelRefusalCode, RequirementCode } from "./level-rules.ts";
import type { Method } from "./method.ts";

/** The five levels of engagement, lowest first. The order is the rank. */
export const EngagementLevel = z.enum(["inform", "consult", "involve", "collaborate", "empower"]);
export type EngagementLevel = z.infer<typeof EngagementLevel>;

/** A level as people read it. `rank` runs from 1 (inform) to 5 (empower). */
export type Level = {
  readonly code: EngagementLevel;
  readonly rank: 1 | 2 | 3 | 4 | 5;
  readonly name: string;
  /** What the level is, in one sentence. */
  readonly summary: string;
  readonly typicalMethods: readonly Method[];
  readonly requires: readonly RequirementCode[];
  readonly refuses: readonly LevelRefusalCode[];
};

/** No level above inform may be used when there is nothing to influence: see `level-rules.ts`. */
const NOTHING_TO_ASK = [
  "engagement-spectrum/nothing-open-to-influence",
  "engagement-spectrum/decision-already-taken",
] as const;

/**
 * The five levels with what each requires and refuses, lowest first.
 *
 * Source: the council's Community Engagement Strategy 2011 says the levels "range from information giving at one end
 * of the spectrum to collaboration and partnership working at the other end". Its diagram is lost, so names beyond
 * that, methods and rules are this project's own.
 */
export const LEVELS: readonly Level[] = [
  {
    code: "inform",
    rank: 1,
    name: "Inform",
    summary: "People are told what is happening and why. Nothing is asked.",
    typicalMethods: ["notice", "newsletter", "evidence_page", "drop_in_display"],
    requires: ["contact-for-questions", "plain-language-checked", "translation-decided"],
    refuses: ["engagement-spectrum/opinion-question-on-inform", "engagement-spectrum/have-your-say-on-inform"],
  },
  {
    code: "consult",
    rank: 2,
    name: "Consult",
    summary: "People are asked about a proposal before the decision is taken.",
    typicalMethods: ["survey", "public_meeting", "written_response", "focus_group"],
    requires: ["fairness-gates-met", "feedback-date-set"],
    refuses: [...NOTHING_TO_ASK],
  },
  {
    code: "involve",
    rank: 3,
    name: "Involve",
    summary: "People work with the council through more than one round, and their concerns shape the options.",
    typicalMethods: ["workshop", "panel", "deliberative_event", "community_of_practice"],
    requires: ["two-rounds", "concerns-traced-to-options"],
    refuses: [...NOTHING_TO_ASK, "engagement-spectrum/one-off-survey-only"],
  },
  {
    code: "collaborate",
    rank: 4,
    name: "Collaborate",
    summary: "Residents and officers write and choose the options together.",
    typicalMethods: ["co_design_group", "joint_board", "co_production"],
    requires: ["named-resident-members", "shared-agenda-and-minutes", "options-co-authored", "expenses-policy"],
    refuses: [...NOTHING_TO_ASK, "engagement-spectrum/options-edited-without-approval"],
  },
  {
    code: "empower",
    rank: 5,
    name: "Empower",
    summary: "Residents decide within limits that were published first, and the council carries it out.",
    typicalMethods: ["participatory_budgeting", "devolved_budget", "asset_transfer", "community_led_plan"],
    requires: ["limits-published-first", "delegation-published-first", "counting-rule-fixed", "override-body-named"],
    refuses: [
      ...NOTHING_TO_ASK,
      "engagement-spectrum/rules-changed-after-opening",
      "engagement-spectrum/silent-override",
    ],
  },
];

const BY_CODE = Object.fromEntries(LEVELS.map((level) => [level.code, level])) as Readonly<
  Record<EngagementLevel, Level>
>;

/** The level with that code. @example levelOf("involve").rank // 3 */
export const levelOf = (code: EngagementLevel): Level => BY_CODE[code];

/**
 * Compares two levels by rank, for sorting: negative when the first is lower, 0 when they are the same.
 * @example compareLevels("consult", "inform") // 1
 */
export const compareLevels = (one: EngagementLevel, other: EngagementLevel): number =>
  levelOf(one).rank - levelOf(other).rank;
