export { changed } from "./changes.ts";
export { actingIn, recordFact } from "./record.ts";
