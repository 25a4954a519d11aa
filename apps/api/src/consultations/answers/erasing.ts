import { isCountFinal } from "@collaborative-communities/consultations";
import { recordFact } from "../../audit/index.ts";
import type { House } from "../../context.ts";
import type { Doer } from "../../personal-data/holder.ts";
import { freezeEverything } from "../figures/figures.ts";
import { recount } from "../figures/recounting.ts";
import { consultationToChange } from "../repository.ts";
import { answersByIds, batchOf, emptyAnswers } from "./erasing-repository.ts";

/**
 * Erases one answer: a tombstone stays, and a fact that vouches for it. Before the first answer of a closed consultation
 * goes, its figures are kept as they are. Done again, it does nothing.
 * @returns whether there was something to erase
 */
export const eraseAnswer = (house: House, answerId: string, by: Doer): Promise<boolean> =>
  house.db.transaction().execute(async (db) => {
    const [answer] = await answersByIds(db, [answerId]);
    if (!answer || answer.erased_at) return false;
    const consultation = await consultationToChange(db, answer.consultation_id);
    const at = house.now();
    if (consultation) await freezeEverything(db, consultation, at);
    const emptied = await recount(db, answerId, () => emptyAnswers(db, [answerId], { at, in: answerId }));
    if (emptied === 0) return false;
    await recordFact(db, {
      at,
      ...by,
      what: "response/erased",
      about: answerId,
      details: {
        consultation: answer.consultation_id,
        counted: consultation === undefined || isCountFinal(consultation.state),
      },
    });
    return true;
  });

/**
 * Makes answers of one consultation anonymous when their time is over: the same tombstones, and one fact for all.
 * @returns how many were not yet
 */
export const anonymiseAnswers = (house: House, consultationId: string, answerIds: readonly string[]): Promise<number> =>
  house.db.transaction().execute(async (db) => {
    const [batch, at] = [house.newId(), house.now()];
    const consultation = await consultationToChange(db, consultationId);
    if (consultation) await freezeEverything(db, consultation, at);
    const emptied = await recount(db, answerIds, () => emptyAnswers(db, answerIds, { at, in: batch }));
    if (emptied > 0)
      await recordFact(db, {
        at,
        personId: null,
        post: null,
        what: "response/anonymised",
        about: batch,
        details: { consultation: consultationId, ...(await batchOf(db, batch)) },
      });
    return emptied;
  });
