export {
  AnswerChallenge,
  answerChallenge,
  MakeChallenge,
  makeChallenge,
  type PublicChallenge,
  pauseFor,
  publishOutcome,
  TriageChallenge,
  takeFurther,
  toPublic,
  triageChallenge,
} from "./answer-challenge.ts";
export {
  CHALLENGE_KINDS,
  CHALLENGE_LIFECYCLE,
  Challenge,
  ChallengeAnswer,
  type ChallengeClock,
  ChallengeKind,
  ChallengeOutcome,
  ChallengeState,
  clockOf,
  isLate,
  openChallenges,
} from "./challenge.ts";
export { type Actor, mayAnswerChallenges } from "./policy.ts";
export { CHALLENGE_CLOCK_SOURCES, ChallengeClocks, DEFAULT_CHALLENGE_CLOCKS } from "./settings.ts";
