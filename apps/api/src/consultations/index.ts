export { removeDraftsOlderThan } from "./drafts-repository.ts";
export { type Entry, entriesOf, type Register, saveEntry } from "./progress-repository.ts";
export { consultationBy, feedbackOf, type KeptConsultation } from "./repository.ts";
export { residentConsultations, staffConsultations } from "./router.ts";
export { sealAnswers } from "./sealing.ts";
export { seedConsultations } from "./seed.ts";
