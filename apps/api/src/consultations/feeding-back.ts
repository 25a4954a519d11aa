import { advance, type Feedback, mayRunConsultations, publishFeedback } from "@collaborative-communities/consultations";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";
import { notifySubscribers } from "../subscriptions/index.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { factsOf } from "./facts.ts";
import { keepProgress } from "./progressing.ts";
import { addFeedback, consultationToChange } from "./repository.ts";

/** Publishes what changed because of the answers, and with it takes the consultation to its next step. */
export const feedBack = async (desk: Desk, { id, feedback }: { id: string; feedback: Feedback }): Promise<void> => {
  const { signedIn } = desk;
  if (!mayRunConsultations(signedIn)) throw notAllowed();
  await desk.db.transaction().execute(async (db) => {
    const consultation = await consultationToChange(db, id);
    if (!consultation) throw notFound("consultation");
    const at = desk.now();
    const published = allowed(publishFeedback(consultation, feedback));
    await addFeedback(db, { consultationId: id, ...published, publishedAt: at, publishedBy: signedIn.id });
    const facts = await factsOf(db, consultation, at);
    const command = { kind: "advance", to: "fedback" } as const;
    const done = allowed(advance(consultation.progress, command, facts, at, signedIn));
    await keepProgress(desk, db, consultation, done.progress, [done.event]);
    await notifySubscribers(desk, db, { consultationId: id, kind: "told", at });
    await recordFact(db, {
      at,
      ...actingIn(signedIn, mayRunConsultations),
      what: "consultation/feedback-published",
      about: id,
      before: { step: "decided" },
      after: { step: "fedback" },
    });
  });
};
