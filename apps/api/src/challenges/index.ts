export { answer, openChallengesOf, pauseAskedBy, publish, triage } from "./answering.ts";
export { challengesKeeper } from "./keeping.ts";
export { make } from "./making.ts";
export { challengeIdBy, challengesInOrder, type KeptChallenge } from "./repository.ts";
export { residentChallenges, staffChallenges } from "./router.ts";
