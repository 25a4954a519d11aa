export { LIMITS, type Limits } from "./limits.ts";
export { removeFullLimits } from "./repository.ts";
export { lookWithin, takeOne, waitFor } from "./service.ts";
