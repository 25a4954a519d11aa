export { groupsHeardTooLittle, type ReachGroup } from "./check-engagement-standards.ts";
export {
  allowedLevels,
  checkLevel,
  chooseLevel,
  confirmReady,
  type LevelCheck,
  type RequirementCheck,
} from "./check-level.ts";
export { Engagement, LevelFacts, LevelMove } from "./engagement.ts";
export { type CheckContext, Finding } from "./finding.ts";
export {
  declareNotApplicable,
  type JudgingOptions,
  judgeStandards,
  STANDARD_CHECKS,
  StandardResult,
  type StandardsJudgement,
  StandardsScore,
} from "./judge-standards.ts";
export { compareLevels, EngagementLevel, LEVELS, type Level, levelOf } from "./level.ts";
export {
  LEVEL_REFUSALS,
  LevelRefusalCode,
  type LevelRefusalText,
  REQUIREMENTS,
  RequirementCode,
} from "./level-rules.ts";
export { METHOD_NAMES, Method } from "./method.ts";
export { type MoveFacts, MoveLevel, moveLevel } from "./move-level.ts";
export { ARNSTEIN_RUNGS_THAT_ARE_NOT_ENGAGEMENT, OTHER_SPECTRA, type SpectrumMapping } from "./other-spectra.ts";
export { passGate, warningsAt } from "./pass-gate.ts";
export { CURRENT_PROMISE_VERSION, PROMISES, PromiseSet, promiseOf } from "./promise.ts";
export { GateStep, STAGE_NAMES, type Standard, StandardEffect, StandardId, StandardStage } from "./standard.ts";
export { EvidenceSections, Judgement, NotApplicable, PartOfTheWeek, StandardsEvidence } from "./standard-evidence.ts";
export { STANDARDS, standardOf } from "./standards.ts";
export { DEFAULT_THRESHOLDS, StandardThresholds, THRESHOLD_SOURCES } from "./thresholds.ts";
