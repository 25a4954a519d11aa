import {
  mayChangeCount,
  mayLeaveOut,
  mayRunConsultations,
  type SetAsideBecause,
  type Step,
  WITHHELD_BECAUSE,
  type WithheldBecause,
} from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";

import { allowed, notFound } from "../trpc.ts";
import { answersBy, answersToJudge, stepHeld } from "./answers-repository.ts";
import { consultationFor, mustJudge, pageOf, questionAt, rangeOf } from "./judging.ts";
import { leaveOut } from "./leaving-out.ts";
import { showAnswers } from "./reading.ts";
import { addSetAside, setAsideBy, setAsideIn, undoSetAside } from "./set-aside-repository.ts";

const already = () =>
  refuse("integrity/set-aside-already", "A colleague set this aside before. Nothing of yours was saved.");

const anErasedOne = () => refuse("integrity/answer-gone", "This answer is not there any more.");

/** Sets one text aside from reading and publishing. The rest of the answer stays, and it counts as before. */
export const setTextAside = async (
  desk: Desk,
  command: { answerId: string; questionKey: string; reason: WithheldBecause; note: string },
): Promise<{ id: string }> => {
  mustJudge(desk.signedIn);
  const [at, id] = [desk.now(), desk.newId()];
  return desk.db.transaction().execute(async (db) => {
    const answer = (await answersToJudge(db, [command.answerId])).get(command.answerId);
    if (!answer) throw notFound("answer");
    if (answer.isErased) return allowed(anErasedOne());
    const consultation = await consultationFor({ ...desk, db }, answer.consultationId);
    const isText = questionAt(consultation, command.questionKey)?.kind === "text";
    if (!isText || typeof answer.answers[command.questionKey] !== "string") throw notFound("text");
    const { questionKey, reason, note } = command;
    const added = await addSetAside(db, {
      ...{ id, consultationId: answer.consultationId, answerId: answer.id, questionKey, reason, note, at },
      by: desk.signedIn.id,
    });
    if (!added) return allowed(already());
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "response/text-set-aside",
      about: answer.id,
      details: { consultation: answer.consultationId, question: questionKey, reason },
    });
    return { id };
  });
};

/** Sets a whole answer aside, so that it is kept and not counted: only because nobody meant it as one. */
export const setAnswerAside = async (
  desk: Desk,
  command: { answerId: string; reason: SetAsideBecause; note: string },
): Promise<{ id: string }> => {
  mustJudge(desk.signedIn);
  const [at, id] = [desk.now(), desk.newId()];
  return desk.db.transaction().execute(async (db) => {
    const known = (await answersBy(db, [command.answerId])).get(command.answerId);
    if (!known) throw notFound("answer");
    const step = (await stepHeld(db, known.consultationId)) as Step;
    const answer = (await answersToJudge(db, [command.answerId])).get(command.answerId);
    if (!answer || answer.isErased) return allowed(anErasedOne());
    allowed(mayLeaveOut(step, answer.leftOut));
    const { reason, note } = command;
    const added = await addSetAside(db, {
      ...{ id, consultationId: answer.consultationId, answerId: answer.id, questionKey: null, reason, note, at },
      by: desk.signedIn.id,
    });
    if (!added) return allowed(already());
    await leaveOut(db, answer.id, "set-aside");
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "response/set-aside",
      about: answer.id,
      details: { consultation: answer.consultationId, reason },
    });
    return { id };
  });
};

/** Takes back that something was set aside: a text is read again, and an answer counts again. */
export const putBack = async (desk: Desk, command: { setAsideId: string; why: string }): Promise<void> => {
  mustJudge(desk.signedIn);
  const at = desk.now();
  await desk.db.transaction().execute(async (db) => {
    const known = await setAsideBy(db, command.setAsideId);
    if (!known) throw notFound("text or answer");
    const step = (await stepHeld(db, known.consultationId)) as Step;
    if (known.questionKey === null) allowed(mayChangeCount(step));
    const answer = (await answersToJudge(db, [known.answerId])).get(known.answerId);
    if (!answer || answer.isErased) return allowed(anErasedOne());
    if (!(await undoSetAside(db, known.id, { at, by: desk.signedIn.id, why: command.why }))) return;
    if (known.questionKey === null && answer.leftOut === "set-aside") await leaveOut(db, answer.id, null);
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: known.questionKey === null ? "response/put-back" : "response/text-put-back",
      about: answer.id,
      details: { consultation: known.consultationId, ...(known.questionKey && { question: known.questionKey }) },
    });
  });
};

/** The reason for a text, as the public reads it in its place. */
export const publicReason = (reason: string): string | undefined =>
  (WITHHELD_BECAUSE as Readonly<Record<string, string>>)[reason];

/** Everything that was set aside, with why and by whom, and whether it was put back. Its words are read one by one. */
export const readSetAside = async (desk: Desk, command: { id: string; page: number }) => {
  mustJudge(desk.signedIn);
  await consultationFor(desk, command.id);
  const { items, more } = pageOf(await setAsideIn(desk.db, command.id, rangeOf(command.page)));
  const shown = await showAnswers(
    desk,
    command.id,
    items.map(({ answerId }) => answerId),
  );
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayRunConsultations),
    what: "integrity/set-aside-read",
    about: command.id,
    details: { page: command.page, entries: items.length },
  });
  return {
    more,
    entries: items.map(({ consultationId: _, ...entry }) => {
      const answer = shown.get(entry.answerId);
      const asked = answer?.said.find(({ key }) => key === entry.questionKey)?.question;
      return {
        ...entry,
        question: asked ?? null,
        channel: answer?.channel ?? null,
        receivedOn: answer?.receivedOn ?? null,
        isErased: answer?.hidden === "erased",
      };
    }),
  };
};
