import {
  type ChallengeAnswer,
  clockOf,
  isLate,
  type MakeChallenge,
  makeChallenge,
  type PublicChallenge,
  takeFurther,
  toPublic,
} from "@collaborative-communities/challenges";
import type { Language } from "@collaborative-communities/consultations";
import { readReference, toLocalDate } from "@collaborative-communities/foundation";
import { recordFact } from "../audit/index.ts";
import type { Context, House } from "../context.ts";
import { lookWithin, takeOne } from "../limits/index.ts";
import { titlesOfOne } from "../titles/index.ts";
import { allowed, notFound, RefusedError } from "../trpc.ts";
import {
  activityBy,
  activityOf,
  addChallenge,
  challengeBy,
  challengesOf,
  challengeToChange,
  type KeptChallenge,
  saveChallenge,
} from "./repository.ts";

/** Whoever asks, as far as limits go. */
type Visit = House & Pick<Partial<Context>, "visitor">;

export type Making = {
  slug: string;
  about: MakeChallenge["about"]["kind"];
  kind: MakeChallenge["kind"];
  words: string;
  language: Language;
  /** Chosen by the sender, the same each time the same challenge is sent. */
  submissionKey: string;
};

/**
 * Takes a challenge in, once, from anybody. Whoever made it is not asked who they are; the reference is how they hear.
 * @returns the reference to look it up by
 */
export const make = async (
  house: Visit,
  { slug, about, kind, words, language, submissionKey }: Making,
  demonstration = false,
): Promise<{ reference: string }> => {
  await takeOne(house, ["challenge-overall"], ...(house.visitor ? [["challenge", house.visitor] as const] : []));
  const activity = await activityBy(house.db, slug);
  if (!activity) throw notFound("consultation");
  const [id, at] = [house.newId(), house.now()];
  const made = allowed(makeChallenge({ id, about: { kind: about, id: activity.id }, kind, words }, toLocalDate(at)));
  return house.db.transaction().execute(async (db) => {
    const kept = { consultationId: activity.id, submissionKey, language, demonstration };
    const { reference, added } = await addChallenge(db, made, { ...kept, reference: house.newReference() });
    if (added)
      await recordFact(db, {
        at,
        personId: null,
        post: null,
        what: "challenge/received",
        about: id,
        details: { kind, consultation: activity.id },
      });
    return { reference };
  });
};

/** Where a challenge stands, with the day by which the next thing is due. */
export const standing = (challenge: KeptChallenge, house: Pick<House, "now">) => {
  const { state, stage, kind, receivedOn } = challenge;
  const clock = clockOf(challenge);
  return {
    kind,
    state,
    stage,
    receivedOn,
    ...(clock && { next: clock.next, dueOn: clock.dueOn }),
    late: isLate(challenge, toLocalDate(house.now())),
  };
};

/** An answer as whoever challenged reads it: without the name of whoever wrote it. */
const answerWithoutName = ({ by, ...answer }: ChallengeAnswer) => answer;

/** The challenges to an activity as everybody sees them, newest first: what came of each, and never who or in which words. */
export const publicChallenges = async (house: House, slug: string): Promise<PublicChallenge[]> => {
  const activity = await activityBy(house.db, slug);
  if (!activity) throw notFound("consultation");
  return (await challengesOf(house.db, activity.id)).map(toPublic);
};

const NOT_THERE = new RefusedError({
  code: "reference/not-found",
  message: "There is nothing with this reference. Check it, or ask for help.",
  field: "reference",
});

/** A challenge for whoever has its reference: what they wrote, where it is, and every answer to it. */
export const readByReference = async (house: Visit, typed: string) => {
  const reference = allowed(readReference(typed));
  if (house.visitor) await takeOne(house, ["reference", house.visitor]);
  const challenge = await lookWithin(house, ["reference-guesses"], () => challengeBy(house.db, { reference }));
  if (!challenge) throw NOT_THERE;
  const { slug, title } = await activityOf(house.db, challenge.consultationId);
  const inLanguages = await titlesOfOne(house.db, challenge.consultationId);
  return {
    reference,
    consultation: { slug, title, inLanguages },
    words: challenge.words,
    ...standing(challenge, house),
    answers: challenge.answers.map(answerWithoutName),
    mayTakeFurther: takeFurther(challenge, toLocalDate(house.now())).ok,
  };
};

/** Asks for a second look at a complaint, by whoever has its reference. */
export const askFurther = async (house: Visit, typed: string): Promise<void> => {
  const reference = allowed(readReference(typed));
  if (house.visitor) await takeOne(house, ["reference", house.visitor]);
  const there = await lookWithin(house, ["reference-guesses"], () => challengeBy(house.db, { reference }));
  if (!there) throw NOT_THERE;
  const at = house.now();
  await house.db.transaction().execute(async (db) => {
    const challenge = await challengeToChange(db, { reference });
    if (!challenge) throw NOT_THERE;
    await saveChallenge(db, allowed(takeFurther(challenge, toLocalDate(at))));
    await recordFact(db, { at, personId: null, post: null, what: "challenge/taken-further", about: challenge.id });
  });
};
