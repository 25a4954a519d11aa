import { mayRunConsultations, reviseQuestions } from "@collaborative-communities/consultations";
import { asksTheSame, checkQuality, type Questionnaire } from "@collaborative-communities/surveys";
import { actingIn, changed, recordFact } from "../audit/index.ts";
import { consultationToChange, mustBeUnchanged, saveConsultation } from "../consultations/index.ts";
import type { Desk } from "../context.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";

/**
 * Saves what a consultation asks: the version that is being written, or, once people can answer, a new one with its
 * public reason. The row of the consultation is locked meanwhile: two officers come one after the other, and an answer
 * is given either to the version before or to the one after.
 */
export const saveQuestionnaire = async (
  desk: Desk,
  command: { id: string; revision: number; questionnaire: Questionnaire; why?: string | undefined },
): Promise<{ revision: number; version: number; isNewVersion: boolean }> => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  return desk.db.transaction().execute(async (db) => {
    const before = await consultationToChange(db, command.id);
    if (!before) throw notFound("consultation");
    const at = desk.now();
    const revised = allowed(reviseQuestions(before, command, at));
    mustBeUnchanged(before, command);
    const { questionnaire, changes, isNewVersion, why } = revised;
    const { version } = questionnaire;
    if (asksTheSame(before.questionnaire, questionnaire))
      return { revision: before.revision, version, isNewVersion: false };
    const revision = await saveConsultation(db, { ...before, questionnaire }, at, why);
    const { details, ...difference } = changed(
      { questionnaire: before.questionnaire, revision: before.revision },
      { questionnaire, revision },
    );
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: isNewVersion ? "consultation/questions-changed" : "consultation/questions-saved",
      about: command.id,
      ...(isNewVersion && { why }),
      ...difference,
      details: {
        ...details,
        version,
        changes: changes.map(({ question, change }) => `${question} ${change}`),
        // Saved in spite of them: nobody is stopped, and it is known who went on.
        warnings: checkQuality(questionnaire).map(({ code, question }) => (question ? `${question} ${code}` : code)),
      },
    });
    return { revision, version, isNewVersion };
  });
};
