export { clearDays, firstMeetingFrom, lastDayToPublish } from "./clear-days.ts";
export {
  type AccessState,
  accessStates,
  ConfirmAccess,
  confirmAccess,
  NoteAvailability,
  noteAvailability,
} from "./confirm-access.ts";
export {
  AccessConfirmation,
  AvailabilityNote,
  DECISION_LIFECYCLE,
  Decision,
  DecisionBody,
  DecisionMaker,
  DecisionState,
  isTaken,
  Paper,
} from "./decision.ts";
export {
  IMPLICATION_NAMES,
  Implication,
  ImplicationKind,
  isVerified,
  missingVerifications,
  reviseImplication,
  verifyImplication,
} from "./implication.ts";
export { mayRemoveDecision, mayWriteDecision } from "./own-words.ts";
export { type Actor, mayConfirmAccess, mayKeepDecisions, mayVerifyImplications } from "./policy.ts";
export { DECISION_SETTING_SOURCES, DEFAULT_DECISION_SETTINGS, DecisionSettings } from "./settings.ts";
export {
  type DecisionOptions,
  missingBeforeDeciding,
  moveDecision,
  reportPublicInTime,
  TakeDecision,
  takeDecision,
} from "./take-decision.ts";
