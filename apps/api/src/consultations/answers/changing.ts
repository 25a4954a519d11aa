import { isDeepStrictEqual } from "node:util";
import { changeAnswers, type Language, mayChangeAnswers } from "@collaborative-communities/consultations";
import { readReference } from "@collaborative-communities/foundation";
import { recordFact } from "../../audit/index.ts";
import type { Context, House } from "../../context.ts";
import { lookWithin, takeOne } from "../../limits/index.ts";
import { allowed, notFound, RefusedError } from "../../trpc.ts";
import { recount } from "../figures/recounting.ts";
import { consultationBy, type KeptConsultation } from "../repository.ts";
import {
  answersToChange,
  answersWithReference,
  holdConsultation,
  removeTranslations,
  replaceAnswers,
} from "./changes-repository.ts";
import { questionsChanged, sortDraft } from "./drafting.ts";
import { addDraft, draftToSend, removeSentDraft } from "./drafts-repository.ts";
import { settleFiles } from "./files-repository.ts";

type Visited = House & Pick<Context, "visitor">;

const heldConsultation = async (db: House["db"], id: string): Promise<KeptConsultation> => {
  await holdConsultation(db, id);
  const consultation = await consultationBy(db, { id });
  if (!consultation) throw notFound("consultation");
  return consultation;
};

/**
 * Begins a change of answers that were sent: a draft that holds what they say now. Until it is sent they stay as they
 * are. Whoever has the reference may.
 */
export const beginChange = async (
  house: Visited,
  command: { reference: string; language: Language },
): Promise<{ slug: string; draftId: string }> => {
  const reference = allowed(readReference(command.reference));
  if (house.visitor) await takeOne(house, ["reference", house.visitor]);
  const found = await lookWithin(house, ["reference-guesses"], () => answersWithReference(house.db, reference));
  if (!found)
    throw new RefusedError({
      code: "reference/not-found",
      message: "There is no answer with this reference. Check it, or ask for help.",
      field: "reference",
    });
  await takeOne(house, ["draft-overall", found.consultationId]);
  return house.db.transaction().execute(async (db) => {
    const consultation = await heldConsultation(db, found.consultationId);
    const sent = await answersToChange(db, found.answerId);
    if (!sent) throw notFound("answer");
    const at = house.now();
    allowed(mayChangeAnswers(consultation, sent, at));
    const draftId = house.newSecret();
    await addDraft(db, {
      id: draftId,
      reference: house.newReference(),
      consultationId: consultation.id,
      language: command.language,
      answers: sent.answers,
      givenTo: Object.fromEntries(Object.keys(sent.answers).map((key) => [key, sent.version])),
      whereabouts: sent.whereabouts,
      changes: { answerId: found.answerId, revision: sent.revision },
      at,
    });
    return { slug: consultation.slug, draftId };
  });
};

/**
 * Sends a draft that changes answers: they are replaced under the same reference, and counted once as before. The
 * consultation's row is held first, then the draft's, then that of the answers, as whoever closes, erases or puts right
 * takes them too: so this waits for them, or they for this, and what comes second sees what the first did.
 * @param house with the transaction of the change as its database
 * @returns nothing where the draft is gone: sent before, thrown away, or erased with its answers
 */
export const sendChange = async (
  house: House,
  command: {
    consultationId: string;
    draftId: string;
    changeKey: string;
    /** The version of the questions on the page that was looked at. */
    seenVersion?: number | undefined;
  },
): Promise<{ reference: string } | undefined> => {
  const { db } = house;
  const { consultationId, draftId, changeKey } = command;
  const consultation = await heldConsultation(db, consultationId);
  const draft = await draftToSend(db, draftId);
  if (!draft?.changes || draft.consultationId !== consultationId) return undefined;
  const { answerId, revision: basedOn } = draft.changes;
  const before = await answersToChange(db, answerId);
  if (!before) throw notFound("answer");
  const at = house.now();
  const { fitting, again, gone } = await sortDraft(house, consultation, draft);
  const answers = allowed(changeAnswers(consultation, before, { answers: fitting, basedOn }, at));
  const isAsBefore = Object.keys({ ...again, ...gone }).length === 0;
  if (!isAsBefore && command.seenVersion !== consultation.questionnaire.version) throw questionsChanged();
  await recount(db, answerId, () =>
    replaceAnswers(db, {
      answerId,
      changeKey,
      questionnaireVersion: consultation.questionnaire.version,
      answers,
      whereabouts: draft.whereabouts ?? { kind: "not-said" },
      at,
    }),
  );
  const changed = Object.keys({ ...before.answers, ...answers }).filter(
    (key) => !isDeepStrictEqual(before.answers[key], answers[key]),
  );
  await removeTranslations(db, answerId, changed);
  await settleFiles(db, draftId, before.reference);
  await removeSentDraft(db, draftId);
  await recordFact(db, {
    at,
    personId: null,
    post: null,
    what: "response/changed",
    about: answerId,
    details: { consultation: consultationId, revision: basedOn + 1 },
  });
  return { reference: before.reference };
};
