export { answerByReference, startDraft } from "./answers/answering.ts";
export { answersByReference, restrict as restrictAnswers } from "./answers/erasing-repository.ts";
export { answersHolder, answersKeepers, correctAnswer, describeAnswers } from "./answers/keeping.ts";
export { contentOf, fileToRead, keepFile, mayKeepFile } from "./answers/keeping-files.ts";
export { listAnswers } from "./answers/listing.ts";
export { addGenerated, addResponse } from "./answers/responses-repository.ts";
export { sealAnswers } from "./answers/sealing.ts";
export { verifySealed } from "./answers/verify-sealed.ts";
export {
  answerForDemonstration,
  countForDemonstration,
  openForDemonstration,
  planForDemonstration,
  scheduleForDemonstration,
} from "./demonstration/life.ts";
export { seedConsultations } from "./demonstration/seed.ts";
export { keepEnteredFile, mayKeepEnteredFile, removeEnteredFile } from "./entry/entry-files.ts";
export { residentEntry, staffEntry } from "./entry/entry-router.ts";
export { factsOf } from "./facts.ts";
export { publicFiguresOf } from "./figures/public-figures.ts";
export { recount } from "./figures/recounting.ts";
export { type PlannedConsultation, plannedConsultations } from "./planned-repository.ts";
export { type Entry, entriesOf, eventsOf, pollsNow, type Register, saveEntry } from "./progress-repository.ts";
export { runClock } from "./progressing.ts";
export { NOTICES, readPublic } from "./reading.ts";
export {
  consultationBy,
  consultationToChange,
  feedbackOf,
  type KeptConsultation,
  saveConsultation,
  titlesOf,
  withMoments,
} from "./repository.ts";
export { residentConsultations, staffConsultations } from "./router.ts";
export { mustBeUnchanged } from "./running.ts";
export { toldNow } from "./told-now.ts";
export { topicsNow } from "./topics.ts";
export { translationsOf, versionOf, versionsOf } from "./versions-repository.ts";
