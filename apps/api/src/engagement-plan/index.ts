export { residentEngagementPlan, staffEngagementPlan } from "./router.ts";
export { seedEngagementPlan } from "./seed.ts";
