export { retentionJob } from "./retention.ts";
export { residentPersonalData, staffPersonalData } from "./router.ts";
export { seedPersonalData } from "./seed.ts";
