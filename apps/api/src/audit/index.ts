export { recordFact } from "./record.ts";
