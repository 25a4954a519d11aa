import { addWorkingDays, type Lifecycle, LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { type ChallengeClocks, DEFAULT_CHALLENGE_CLOCKS } from "./settings.ts";

const id = z.string().min(1).max(100);
const text = z.string().trim().min(1).max(10_000);

/** What a person wants: to say something, to have something put right, or to complain that it is not fair. */
export const ChallengeKind = z.enum(["comment", "correct", "complain"]);
export type ChallengeKind = z.infer<typeof ChallengeKind>;

/** Each kind as the public page names it. */
export const CHALLENGE_KINDS: Readonly<Record<ChallengeKind, string>> = {
  comment: "Tell us what you think of how this is done",
  correct: "Tell us that something is wrong",
  complain: "Complain that this is not fair",
};

/** The states of a challenge. A complaint can be asked for once more, at stage two. */
export const CHALLENGE_LIFECYCLE = {
  received: ["acknowledged"],
  acknowledged: ["answered"],
  answered: ["published", "acknowledged"],
  published: ["acknowledged"],
} as const satisfies Lifecycle<string>;
export const ChallengeState = z.enum(["received", "acknowledged", "answered", "published"]);
export type ChallengeState = z.infer<typeof ChallengeState>;

/** What came of it. */
export const ChallengeOutcome = z.enum(["upheld", "partly", "not-upheld", "noted"]);
export type ChallengeOutcome = z.infer<typeof ChallengeOutcome>;

/** The answer to a challenge: what was found, why, and what is done about it. */
export const ChallengeAnswer = z.object({
  outcome: ChallengeOutcome,
  reply: text,
  /** What is changed because of it; needed where it was upheld. */
  action: z.string().trim().max(5_000).default(""),
  by: id,
  on: LocalDate,
  stage: z.union([z.literal(1), z.literal(2)]),
});
export type ChallengeAnswer = z.infer<typeof ChallengeAnswer>;

/** A challenge to an engagement or to a decision. Who gave it is kept apart, under its id. */
export const Challenge = z.object({
  id,
  about: z.object({ kind: z.enum(["consultation", "decision"]), id }),
  kind: ChallengeKind,
  words: text,
  receivedOn: LocalDate,
  state: ChallengeState,
  stage: z.union([z.literal(1), z.literal(2)]).default(1),
  acknowledgedOn: LocalDate.optional(),
  /** Whether the consultation should stop until it is answered, and why. */
  asksForPause: z.string().trim().max(2_000).optional(),
  answers: z.array(ChallengeAnswer).default([]),
  publishedOn: LocalDate.optional(),
});
export type Challenge = z.infer<typeof Challenge>;

/** The day by which the next thing is due, and what; `undefined` once it is answered. */
export type ChallengeClock = { readonly next: "acknowledge" | "answer"; readonly dueOn: LocalDate };

/**
 * The clock of a challenge, in working days.
 * @throws RangeError outside the days whose bank holidays are known
 */
export const clockOf = (
  { state, kind, stage, receivedOn, acknowledgedOn }: Challenge,
  clocks: ChallengeClocks = DEFAULT_CHALLENGE_CLOCKS,
): ChallengeClock | undefined => {
  if (state === "received") return { next: "acknowledge", dueOn: addWorkingDays(receivedOn, clocks.acknowledge) };
  if (state !== "acknowledged") return undefined;
  const from = acknowledgedOn ?? receivedOn;
  if (kind !== "complain") return { next: "answer", dueOn: addWorkingDays(receivedOn, clocks[kind]) };
  const days = stage === 1 ? clocks.complaintStageOne : clocks.complaintStageTwo;
  return { next: "answer", dueOn: addWorkingDays(from, days) };
};

/** Whether what is due was due before a day. */
export const isLate = (
  challenge: Challenge,
  on: LocalDate,
  clocks: ChallengeClocks = DEFAULT_CHALLENGE_CLOCKS,
): boolean => {
  const clock = clockOf(challenge, clocks);
  return clock !== undefined && clock.dueOn < on;
};

/** The challenges of a matter that are still open: those who decide are shown them. */
export const openChallenges = (challenges: readonly Challenge[], aboutId: string): Challenge[] =>
  challenges.filter(({ about, state }) => about.id === aboutId && (state === "received" || state === "acknowledged"));
