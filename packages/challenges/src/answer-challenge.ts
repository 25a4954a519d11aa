import { go, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { CHALLENGE_LIFECYCLE, Challenge, ChallengeAnswer } from "./challenge.ts";

/** What a person sends. It needs no account, and is possible while there is something to challenge. */
export const MakeChallenge = Challenge.pick({ id: true, about: true, kind: true, words: true });
export type MakeChallenge = z.infer<typeof MakeChallenge>;

/** Takes a challenge in. Refuses with `challenge/no-words`. */
export const makeChallenge = (command: MakeChallenge, on: LocalDate): Result<Challenge> => {
  const read = MakeChallenge.safeParse(command);
  if (!read.success)
    return refuse("challenge/no-words", "Tell us in your own words what this is about.", { field: "words" });
  return ok(Challenge.parse({ ...read.data, receivedOn: on, state: "received" }));
};

/** Sorts a challenge after reading it: of which kind it is, and whether the consultation should stop for it. */
export const TriageChallenge = z.object({
  on: LocalDate,
  kind: Challenge.shape.kind.optional(),
  /** Why the consultation should stop until it is answered. */
  asksForPause: z.string().trim().optional(),
});
export type TriageChallenge = z.infer<typeof TriageChallenge>;

/**
 * Acknowledges and sorts a challenge. Where it asks for a pause, what comes back says so to whoever runs the
 * consultation (`pauseFor`). A complaint is never turned into a comment. Refuses as the lifecycle does, and with
 * `challenge/stays-a-complaint`.
 */
export const triageChallenge = (
  challenge: Challenge,
  { on, kind, asksForPause }: TriageChallenge,
): Result<Challenge> => {
  const next = challenge.state === "received" ? go(CHALLENGE_LIFECYCLE, "received", "acknowledged") : undefined;
  if (next === undefined) return refuse("challenge/sorted-already", "This was acknowledged before.");
  if (challenge.kind === "complain" && kind !== undefined && kind !== "complain")
    return refuse("challenge/stays-a-complaint", "The person complains. Only they can say that it is something else.");
  return ok({
    ...challenge,
    state: "acknowledged",
    acknowledgedOn: on,
    ...(kind !== undefined && { kind }),
    ...(asksForPause !== undefined && asksForPause !== "" && { asksForPause }),
  });
};

/** The reason for which an open consultation is paused: the command `pause` of a consultation takes it. */
export const pauseFor = (challenge: Challenge): string | undefined =>
  challenge.state === "acknowledged" && challenge.about.kind === "consultation" ? challenge.asksForPause : undefined;

/** Answers a challenge at its stage. Stage two is answered by somebody else. */
export const AnswerChallenge = ChallengeAnswer.omit({ stage: true });
export type AnswerChallenge = z.input<typeof AnswerChallenge>;

/**
 * Answers. Refuses with `challenge/answer-incomplete`, `challenge/upheld-without-action`,
 * `challenge/same-person-again`, or as the lifecycle does.
 */
export const answerChallenge = (challenge: Challenge, command: AnswerChallenge): Result<Challenge> => {
  const next = go(CHALLENGE_LIFECYCLE, challenge.state, "answered");
  if (!next.ok) return next;
  const read = AnswerChallenge.safeParse(command);
  if (!read.success) return refuse("challenge/answer-incomplete", "Write what was found, and why.", { field: "reply" });
  if ((read.data.outcome === "upheld" || read.data.outcome === "partly") && read.data.action === "")
    return refuse("challenge/upheld-without-action", "Say what is done about it.", { field: "action" });
  if (challenge.answers.some(({ by }) => by === read.data.by))
    return refuse("challenge/same-person-again", "Somebody else answers at the second stage.", { field: "by" });
  const answer = { ...read.data, stage: challenge.stage };
  return ok({ ...challenge, state: "answered", answers: [...challenge.answers, answer] });
};

/** Publishes what came of it. The words of the person are not published; the answer is. */
export const publishOutcome = (challenge: Challenge, on: LocalDate): Result<Challenge> => {
  const next = go(CHALLENGE_LIFECYCLE, challenge.state, "published");
  return next.ok ? ok({ ...challenge, state: "published", publishedOn: on }) : next;
};

/** Takes a complaint to stage two, once, when the person is not content with the answer. */
export const takeFurther = (challenge: Challenge, on: LocalDate): Result<Challenge> => {
  if (challenge.kind !== "complain")
    return refuse("challenge/no-second-stage", "Only a complaint has a second stage. A new comment is always welcome.");
  if (challenge.answers.length === 0)
    return refuse("challenge/not-answered-yet", "This has no answer yet. When it has, you can ask for a second look.");
  if (challenge.stage === 2)
    return refuse(
      "challenge/last-stage",
      "This was the last stage here. The Local Government and Social Care Ombudsman can look at it.",
    );
  const next = go(CHALLENGE_LIFECYCLE, challenge.state, "acknowledged");
  return next.ok ? ok({ ...challenge, state: "acknowledged", stage: 2, acknowledgedOn: on }) : next;
};

/** One challenge as the public page shows it: what kind, when, and what came of it. Never who, nor in which words. */
export type PublicChallenge = {
  readonly kind: Challenge["kind"];
  readonly receivedOn: LocalDate;
  readonly state: Challenge["state"];
  readonly outcome?: ChallengeAnswer["outcome"];
  readonly reply?: string;
  readonly action?: string;
};

/** What the public sees of a challenge. */
export const toPublic = ({ kind, receivedOn, state, answers }: Challenge): PublicChallenge => {
  const last = state === "published" ? answers.at(-1) : undefined;
  const told = last !== undefined && { outcome: last.outcome, reply: last.reply, action: last.action };
  return { kind, receivedOn, state, ...told };
};
