export { answer, openChallengesOf, pauseAskedBy, publish, triage } from "./answering.ts";
export { challengesKeeper } from "./keeping.ts";
export { make } from "./making.ts";
export { challengeIdBy } from "./repository.ts";
export { residentChallenges, staffChallenges } from "./router.ts";
