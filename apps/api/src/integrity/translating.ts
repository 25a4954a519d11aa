import { mayRunConsultations } from "@collaborative-communities/consultations";
import { type Result, refuse } from "@collaborative-communities/foundation";
import { type AnswerTranslation, checkTranslation, writeTranslation } from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";

import { allowed, notFound } from "../trpc.ts";
import { answersToJudge } from "./answers-repository.ts";
import { consultationFor, mustJudge, questionAt } from "./judging.ts";
import { type KeptTranslation, saveTranslation, translationBy } from "./translations-repository.ts";

export type TranslateCommand = {
  readonly answerId: string;
  readonly questionKey: string;
  /** The revision that was read; 0 where there was no translation. */
  readonly revision: number;
  readonly fromLanguage: string;
  readonly text: string;
};

/** Staff read English; another language of translations would be another value here. */
const INTO = "en";

const change = (
  desk: Desk,
  command: TranslateCommand,
  what: string,
  decide: (before: KeptTranslation | undefined) => Result<AnswerTranslation>,
): Promise<{ revision: number }> => {
  mustJudge(desk.signedIn);
  const { answerId, questionKey, revision, fromLanguage } = command;
  return desk.db.transaction().execute(async (db) => {
    const answer = (await answersToJudge(db, [answerId])).get(answerId);
    if (!answer || answer.isErased || answer.isRestricted) throw notFound("text");
    const consultation = await consultationFor({ ...desk, db }, answer.consultationId);
    const isText = questionAt(consultation, questionKey)?.kind === "text";
    if (!isText || typeof answer.answers[questionKey] !== "string") throw notFound("text");
    const key = { answerId, questionKey, language: INTO };
    const before = await translationBy(db, key);
    const decided = allowed(decide(before));
    const at = desk.now();
    const kept = await saveTranslation(
      db,
      { ...key, consultationId: answer.consultationId },
      { ...decided, revision, fromLanguage, at },
    );
    if (!kept)
      return allowed(
        refuse(
          "integrity/translated-meanwhile",
          "A colleague saved a translation of this text after you opened it. Nothing of yours was saved: copy your words, and read theirs first.",
        ),
      );
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what,
      about: answerId,
      details: { consultation: answer.consultationId, question: questionKey, from: fromLanguage, into: INTO },
    });
    return { revision: revision + 1 };
  });
};

/** Writes a translation beside what somebody wrote. The original stays what is read, counted and published. */
export const translateText = (desk: Desk, command: TranslateCommand): Promise<{ revision: number }> =>
  change(desk, command, "response/text-translated", (before) =>
    writeTranslation(before, { text: command.text, by: desk.signedIn.id }),
  );

/** Says, as a second person, that a translation is right; perhaps with better words. */
export const checkText = (desk: Desk, command: TranslateCommand): Promise<{ revision: number }> =>
  change(desk, command, "response/translation-checked", (before) =>
    checkTranslation(before, { text: command.text, by: desk.signedIn.id }),
  );
