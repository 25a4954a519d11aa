import {
  type AnswerChallenge,
  answerChallenge,
  type Challenge,
  mayAnswerChallenges,
  pauseFor,
  publishOutcome,
  type TriageChallenge,
  triageChallenge,
} from "@collaborative-communities/challenges";
import { type LocalDate, type Result, toLocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk, House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { standing } from "./making.ts";
import {
  activityOf,
  allChallenges,
  challengeBy,
  challengesOf,
  challengeToChange,
  type KeptChallenge,
  saveChallenge,
} from "./repository.ts";

const must = ({ signedIn }: Desk): void => {
  if (!mayAnswerChallenges(signedIn)) throw notAllowed();
};
const inPost = ({ signedIn }: Desk) => actingIn(signedIn, mayAnswerChallenges);

/** Every challenge with its clock, without the words of anybody. */
export const listForStaff = async (desk: Desk) => {
  must(desk);
  return (await allChallenges(desk.db)).map((challenge) => ({
    id: challenge.id,
    title: challenge.title,
    demonstration: challenge.demonstration,
    about: challenge.about.kind,
    ...standing(challenge, desk),
  }));
};

/** One challenge with what the person wrote. Whoever reads it leaves a fact, and reads nothing where that cannot be kept. */
export const readForStaff = async (desk: Desk, id: string) => {
  must(desk);
  const challenge = await challengeBy(desk.db, { id });
  if (!challenge) throw notFound("challenge");
  const activity = await activityOf(desk.db, challenge.consultationId);
  await recordFact(desk.db, { at: desk.now(), ...inPost(desk), what: "challenge/read", about: id });
  const { answers, words, about, consultationId, demonstration, asksForPause } = challenge;
  return {
    id,
    words,
    about: about.kind,
    demonstration,
    consultation: { id: consultationId, ...activity },
    ...standing(challenge, desk),
    answers,
    asksForPause,
    /** Why the open consultation should be paused now. */
    pauseFor: activity.isOpen ? pauseFor(challenge) : undefined,
    /** Somebody else answers at the second stage. */
    answeredByMe: answers.some(({ by }) => by === desk.signedIn.id),
  };
};

/** Fetches a challenge, takes it on by a rule, saves it and records the fact, in one transaction. */
const change = async (
  desk: Desk,
  id: string,
  what: string,
  decide: (challenge: KeptChallenge, on: LocalDate) => Result<Challenge>,
  details: Readonly<Record<string, string | boolean>> = {},
): Promise<void> => {
  must(desk);
  const at = desk.now();
  await desk.db.transaction().execute(async (db) => {
    const before = await challengeToChange(db, { id });
    if (!before) throw notFound("challenge");
    const after = allowed(decide(before, toLocalDate(at)));
    await saveChallenge(db, after);
    await recordFact(db, {
      at,
      ...inPost(desk),
      what,
      about: id,
      before: { state: before.state, kind: before.kind },
      after: { state: after.state, kind: after.kind },
      details,
    });
  });
};

/** Acknowledges and sorts a challenge, and says whether the consultation should stop for it. */
export const triage = (desk: Desk, { id, ...sorted }: { id: string } & Omit<TriageChallenge, "on">): Promise<void> =>
  change(desk, id, "challenge/acknowledged", (challenge, on) => triageChallenge(challenge, { ...sorted, on }), {
    asksForPause: (sorted.asksForPause ?? "") !== "",
  });

/** Answers a challenge at its stage, in the name of whoever is signed in. */
export const answer = (
  desk: Desk,
  { id, ...given }: { id: string } & Omit<AnswerChallenge, "by" | "on">,
): Promise<void> =>
  change(
    desk,
    id,
    "challenge/answered",
    (challenge, on) => answerChallenge(challenge, { ...given, by: desk.signedIn.id, on }),
    { outcome: given.outcome },
  );

/** Publishes what came of a challenge, without the words of the person. */
export const publish = (desk: Desk, { id }: { id: string }): Promise<void> =>
  change(desk, id, "challenge/published", publishOutcome);

/** The challenges of a consultation that are still open, each with the day by which the next thing is due. */
export const openChallengesOf = async (db: Kysely<Database>, consultationId: string, house: Pick<House, "now">) =>
  (await challengesOf(db, consultationId)).flatMap((challenge) => {
    const { dueOn, kind, receivedOn, late } = standing(challenge, house);
    return dueOn === undefined ? [] : [{ id: challenge.id, dueOn, kind, receivedOn, late }];
  });

/** Why a consultation should be paused for a challenge, and which. */
export const pauseAskedBy = async (
  db: Kysely<Database>,
  id: string,
): Promise<{ consultationId: string; reason: string | undefined }> => {
  const challenge = await challengeToChange(db, { id });
  if (!challenge) throw notFound("challenge");
  return { consultationId: challenge.consultationId, reason: pauseFor(challenge) };
};
