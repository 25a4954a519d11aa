export type { Doer, Erased, Holder, Keeper } from "./holder.ts";
export { retentionJob } from "./retention.ts";
export { residentPersonalData, staffPersonalData } from "./router.ts";
export { seedPersonalData } from "./seed.ts";
