export { residentDecisions, staffDecisions } from "./router.ts";
