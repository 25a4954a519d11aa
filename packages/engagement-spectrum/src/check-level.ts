import { isBefore, type LocalDate, ok, type Refusal, type Result, refuse } from "@collaborative-communities/foundation";
import type { LevelFacts } from "./engagement.ts";
import { type EngagementLevel, LEVELS, levelOf } from "./level.ts";
import { LEVEL_REFUSALS, type LevelRefusalCode, REQUIREMENTS, type RequirementCode } from "./level-rules.ts";

/** One line of the checklist: the sentence is true when the state is `met`. */
export type RequirementCheck = {
  readonly code: RequirementCode;
  readonly sentence: string;
  readonly state: "met" | "missing";
};

/** What a level says about a set of facts: every refusal, and every requirement as met or missing. */
export type LevelCheck = {
  readonly level: EngagementLevel;
  readonly refusals: readonly Refusal[];
  readonly requirements: readonly RequirementCheck[];
  /** Nothing is refused: the level may be chosen, though something may still be missing. */
  readonly allowed: boolean;
  /** Nothing is refused and nothing is missing. */
  readonly ready: boolean;
};

/** "Published first": on a day before the one it opens, where that day is known. */
const first = (done: LocalDate | undefined, { opensOn }: LevelFacts): boolean =>
  done !== undefined && (opensOn === undefined || isBefore(done, opensOn));

const MET: Readonly<Record<RequirementCode, (facts: LevelFacts) => boolean>> = {
  "contact-for-questions": (facts) => facts.contactForQuestions === true,
  "plain-language-checked": (facts) => facts.plainLanguageChecked === true,
  "translation-decided": (facts) => facts.translationDecided === true,
  "fairness-gates-met": (facts) => facts.fairnessGatesMet === true,
  "feedback-date-set": (facts) => facts.feedbackDueOn !== undefined,
  "two-rounds": (facts) => (facts.rounds ?? 0) >= 2,
  "concerns-traced-to-options": (facts) => facts.concernsTracedToOptions === true,
  "named-resident-members": (facts) => (facts.namedResidentMembers ?? 0) > 0,
  "shared-agenda-and-minutes": (facts) => facts.agendaAndMinutesShared === true,
  "options-co-authored": (facts) => facts.optionsCoAuthored === true,
  "expenses-policy": (facts) => facts.expensesPolicy === true,
  "limits-published-first": (facts) => first(facts.limitsPublishedOn, facts),
  "delegation-published-first": (facts) => first(facts.delegationPublishedOn, facts),
  "counting-rule-fixed": (facts) => first(facts.countingRuleFixedOn, facts),
  "override-body-named": (facts) => (facts.overrideBody ?? "").trim() !== "",
};

const REFUSED: Readonly<Record<LevelRefusalCode, (facts: LevelFacts) => boolean>> = {
  "engagement-spectrum/opinion-question-on-inform": (facts) => facts.opinionQuestions > 0,
  "engagement-spectrum/have-your-say-on-inform": (facts) => facts.invitesViews === true,
  "engagement-spectrum/nothing-open-to-influence": (facts) => facts.itemsOpenToInfluence === 0,
  "engagement-spectrum/decision-already-taken": (facts) => facts.decisionTaken,
  "engagement-spectrum/one-off-survey-only": (facts) =>
    facts.methods.length > 0 && facts.methods.every((method) => method === "survey") && (facts.rounds ?? 1) < 2,
  "engagement-spectrum/options-edited-without-approval": (facts) => (facts.optionEditsWithoutApproval ?? 0) > 0,
  "engagement-spectrum/rules-changed-after-opening": (facts) => facts.rulesChangedAfterOpening === true,
  "engagement-spectrum/silent-override": (facts) => (facts.overridesWithoutReasons ?? 0) > 0,
};

const toRefusal = (code: LevelRefusalCode, level: EngagementLevel): Refusal => {
  const { message, field, suggestedLevel } = LEVEL_REFUSALS[code];
  return { code, message, field, details: { level, ...(suggestedLevel && { suggestedLevel }) } };
};

/**
 * Everything a level says about the facts, for a planner's screen.
 * @example checkLevel("involve", facts).requirements // [{ code: "two-rounds", state: "missing", sentence: … }, …]
 */
export const checkLevel = (level: EngagementLevel, facts: LevelFacts): LevelCheck => {
  const { requires, refuses } = levelOf(level);
  const refusals = refuses.filter((code) => REFUSED[code](facts)).map((code) => toRefusal(code, level));
  const requirements = requires.map((code) => ({
    code,
    sentence: REQUIREMENTS[code],
    state: MET[code](facts) ? ("met" as const) : ("missing" as const),
  }));
  const allowed = refusals.length === 0;
  return {
    level,
    refusals,
    requirements,
    allowed,
    ready: allowed && requirements.every(({ state }) => state === "met"),
  };
};

/**
 * Chooses a level for the facts, or refuses with the first of the level's `LevelRefusalCode`s.
 * Missing requirements do not stand in the way of choosing a level: `confirmReady` asks for those.
 */
export const chooseLevel = (level: EngagementLevel, facts: LevelFacts): Result<EngagementLevel> => {
  const [refusal] = checkLevel(level, facts).refusals;
  return refusal === undefined ? ok(level) : { ok: false, refusal };
};

/**
 * Confirms that a level keeps all its own rules. Refuses like `chooseLevel`, or with
 * `engagement-spectrum/requirements-missing` and a sentence naming what is missing.
 */
export const confirmReady = (level: EngagementLevel, facts: LevelFacts): Result<EngagementLevel> => {
  const chosen = chooseLevel(level, facts);
  if (!chosen.ok) return chosen;
  const missing = checkLevel(level, facts).requirements.filter(({ state }) => state === "missing");
  if (missing.length === 0) return chosen;
  return refuse(
    "engagement-spectrum/requirements-missing",
    `“${levelOf(level).name}” can start once all of this is true: ${missing.map(({ sentence }) => sentence).join(" ")}`,
    { details: { level, missing: missing.map(({ code }) => code).join(" ") } },
  );
};

/**
 * The levels the facts allow, lowest first. With nothing open to influence it is at most "inform"; it is empty
 * when opinions are asked for although nothing is open to influence.
 */
export const allowedLevels = (facts: LevelFacts): EngagementLevel[] =>
  LEVELS.map(({ code }) => code).filter((level) => checkLevel(level, facts).allowed);
