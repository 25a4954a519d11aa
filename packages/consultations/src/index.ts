export { AttachDocument, attachDocument, removeDocument } from "./attach-document.ts";
export { closeConsultation } from "./close-consultation.ts";
export {
  CONSULTATION_LIFECYCLE,
  Consultation,
  ConsultationPlan,
  ConsultationState,
  Contact,
  closingMoment,
  NotOpenToInfluence,
  OpenToInfluence,
  slugOf,
  stateAt,
} from "./consultation.ts";
export {
  DOCUMENT_KINDS,
  DocumentKind,
  kindOfName,
  LARGEST_DOCUMENT,
  MOST_DOCUMENTS,
  SupportingDocument,
  safeFileName,
} from "./document.ts";
export {
  ActivityFilter,
  type AreaFamily,
  type FilterCounts,
  type FoundBy,
  findActivities,
} from "./find-activities.ts";
export { type BadRow, type GoodRow, type ImportPlan, planImport, readDay, type SheetRow } from "./import-responses.ts";
export { AUDIENCE_NAMES, Audience, DEFAULT_TOPICS, Listing, Owner, Topic, TopicCode } from "./listing.ts";
export { missingBeforeOpening, openConsultation } from "./open-consultation.ts";
export { revisePlan } from "./plan-consultation.ts";
export { type Actor, mayReadCounts, mayRunConsultations } from "./policy.ts";
export { Feedback, FeedbackItem, publishFeedback } from "./publish-feedback.ts";
export {
  isPublic,
  isResultOverdue,
  type LifecycleState,
  PublicPhase,
  publicPhase,
  RESULT_WITHIN_DAYS,
  resultDueOn,
} from "./publishing.ts";
export {
  lastDayToArrive,
  mayAnswer,
  mayEnter,
  POSTAL_GRACE_WORKING_DAYS,
  receiveAnswers,
  refuseAnswers,
} from "./receive-response.ts";
export { Channel, EnteredChannel, Language, Response, Whereabouts } from "./response.ts";
export { protectCounts, type ShownCount, SMALLEST_COUNT_SHOWN } from "./who-was-heard.ts";
