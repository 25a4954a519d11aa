export { changed } from "./changes.ts";
export { factsHolder } from "./holder.ts";
export { actingIn, recordFact } from "./record.ts";
export { atOneMoment, type FactAbout, factsAbout, factsThat, isThereFact } from "./repository.ts";
export { verifyAt, verifyTrail } from "./verify-trail.ts";
export { withAuditTrail } from "./with-audit-trail.ts";
