import { recordFact } from "../../audit/index.ts";
import type { House } from "../../context.ts";
import { countableIn } from "../figures/counts-repository.ts";
import { countIn } from "../figures/recounting.ts";
import { fillBatch } from "./seals-repository.ts";

/** The most answers one fact vouches for: enough to keep up, and the head of the audit trail is held for moments. */
const MOST = 5_000;

/**
 * Lets the audit trail vouch for the answers that came in: one fact for a batch of them. Several processes may do so
 * at once. Whoever removes an answer afterwards, or puts one in, is found out by `verifySealed`. With that the answers
 * are counted, too, so that no figure is ever worked out from all of them, and nobody who answers waits for it.
 * @returns how many answers were sealed
 */
export const sealAnswers = async (house: House): Promise<number> => {
  for (let sealed = 0; ; ) {
    const batch = house.newId();
    const { answers } = await house.db.transaction().execute(async (db) => {
      const seal = await fillBatch(db, batch, MOST);
      if (seal.answers > 0) {
        await countIn(db, await countableIn(db, batch));
        await recordFact(db, {
          at: house.now(),
          personId: null,
          post: null,
          what: "response/sealed",
          about: batch,
          details: seal,
        });
      }
      return seal;
    });
    sealed += answers;
    if (answers < MOST) return sealed;
  }
};
