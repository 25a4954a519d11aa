export { areasInCommon, inCommon, PlannedActivity, PlannedEvent, rollingPlan } from "./activity.ts";
export { confirmMemory, EarlierRecord, Intention, type Match, type MemoryLook, searchMemory } from "./already-known.ts";
export { type Burden, burdenOn, type InvitationPlan, type Invitee, planInvitations } from "./burden.ts";
export { type Clash, findClashes } from "./find-clashes.ts";
export { DEFAULT_PLAN_SETTINGS, PLAN_SETTING_SOURCES, PlanSettings } from "./settings.ts";
