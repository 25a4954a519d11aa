export { returningHolder } from "./holder.ts";
export { remindOfDrafts } from "./reminding.ts";
export { residentReturning } from "./router.ts";
