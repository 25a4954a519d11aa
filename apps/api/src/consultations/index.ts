export { answerByReference } from "./answering.ts";
export { removeDraftsOlderThan } from "./drafts-repository.ts";
export { type Entry, entriesOf, type Register, saveEntry } from "./progress-repository.ts";
export { runClock } from "./progressing.ts";
export { consultationBy, consultationToChange, feedbackOf, type KeptConsultation } from "./repository.ts";
export { residentConsultations, staffConsultations } from "./router.ts";
export type { Desk } from "./running.ts";
export { sealAnswers } from "./sealing.ts";
export { seedConsultations } from "./seed.ts";
