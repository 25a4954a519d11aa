export { seedDuties } from "./keeping.ts";
export { staffRegisters } from "./router.ts";
