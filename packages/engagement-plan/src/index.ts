export { areasInCommon, inCommon, PlannedActivity, PlannedEvent, rollingPlan } from "./activity.ts";
export { confirmMemory, EarlierRecord, Intention, type Match, type MemoryLook, searchMemory } from "./already-known.ts";
export { type Burden, burdenOn, type InvitationPlan, type Invitee, planInvitations } from "./burden.ts";
export { type Clash, findClashes } from "./find-clashes.ts";
export { heaviestBurden } from "./heaviest-burden.ts";
export { PLAN_ENTRY_KIND_NAMES, PlanEntry, PlanEntryKind, writeEntry } from "./plan-entry.ts";
export { mayReadPlan, mayWriteFor, mayWritePlan, type Planner } from "./policy.ts";
export { DEFAULT_PLAN_SETTINGS, PLAN_SETTING_SOURCES, PlanSettings } from "./settings.ts";
