export { addMonths, CLOCK_RULES, type Clock, type ClockRules, clockOf } from "./clock.ts";
export {
  ACKNOWLEDGE_WITHIN_DAYS,
  acknowledgeComplaint,
  answerComplaint,
  complaintClock,
  DataComplaint,
} from "./complaint.ts";
export { DataRequest, IDENTITY_CHECK_TITLES, IdentityCheck, Outcome, openPause, Pause } from "./data-request.ts";
export { answerArrived, askPerson, endRequest, extendTime, mayCarryOut, verifyIdentity } from "./handle-request.ts";
export { HeldKind, type HoldName, holdOn, LegalHold, liftHold, setHold } from "./legal-hold.ts";
export { type Actor, HANDLING_POSTS, HOLDING_POSTS, mayHandleDataRights, mayHold, mayRunRetention } from "./policy.ts";
export { findPassages, Passage, REDACTED, redact } from "./redact.ts";
export { REQUEST_KIND_SOURCES, REQUEST_KIND_TITLES, RequestKind, stopsProcessing } from "./request-kind.ts";
export { type Kept, keptUntil, type Period, pastItsDate, type SortedOut } from "./retention.ts";
export type { HeldRecord, Subject } from "./subject.ts";
