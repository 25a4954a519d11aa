export { answerByReference, startDraft } from "./answering.ts";
export {
  answerForDemonstration,
  countForDemonstration,
  openForDemonstration,
  planForDemonstration,
  scheduleForDemonstration,
} from "./demonstration-life.ts";
export { residentEntry, staffEntry } from "./entry-router.ts";
export { answersByReference, restrict as restrictAnswers } from "./erasing-repository.ts";
export { factsOf } from "./facts.ts";
export { answersHolder, answersKeepers, correctAnswer, describeAnswers } from "./keeping.ts";
export { contentOf, fileToRead, keepFile, mayKeepFile } from "./keeping-files.ts";
export { type PlannedConsultation, plannedConsultations } from "./planned-repository.ts";
export { type Entry, entriesOf, eventsOf, pollsNow, type Register, saveEntry } from "./progress-repository.ts";
export { runClock } from "./progressing.ts";
export { NOTICES, readPublic } from "./reading.ts";
export { recount } from "./recounting.ts";
export {
  consultationBy,
  consultationToChange,
  feedbackOf,
  type KeptConsultation,
  saveConsultation,
  titlesOf,
  withMoments,
} from "./repository.ts";
export { addGenerated, addResponse } from "./responses-repository.ts";
export { residentConsultations, staffConsultations } from "./router.ts";
export type { Desk } from "./running.ts";
export { sealAnswers } from "./sealing.ts";
export { seedConsultations } from "./seed.ts";
export { topicsNow } from "./topics.ts";
export { verifySealed } from "./verify-sealed.ts";
export { versionOf, versionsOf } from "./versions-repository.ts";
