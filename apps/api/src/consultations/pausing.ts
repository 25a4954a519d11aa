import { mayAnswerChallenges } from "@collaborative-communities/challenges";
import { mayRunConsultations, type Step } from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import { pauseAskedBy } from "../challenges/index.ts";
import type { Desk } from "../context.ts";
import { allowed, notAllowed } from "../trpc.ts";
import { progressIn } from "./progressing.ts";

/** Pauses an open consultation until a challenge is answered, for the reason that was written when it was sorted. */
export const pauseForChallenge = async (
  desk: Desk,
  { challengeId }: { challengeId: string },
): Promise<{ step: Step }> => {
  if (!mayAnswerChallenges(desk.signedIn) && !mayRunConsultations(desk.signedIn)) throw notAllowed();
  return desk.db.transaction().execute(async (db) => {
    const { consultationId, reason } = await pauseAskedBy(db, challengeId);
    if (reason === undefined)
      return allowed(
        refuse(
          "challenge/no-pause-asked",
          "Nobody wrote that this challenge should stop the consultation, or it is answered.",
        ),
      );
    return progressIn(db, desk, { id: consultationId, command: { kind: "pause", reason } });
  });
};
