import {
  firstDayToAnswer,
  howQuestionsChange,
  mayReadCounts,
  mayRunConsultations,
  stateAt,
  textsOfConsultation,
} from "@collaborative-communities/consultations";
import { compareVersions } from "@collaborative-communities/surveys";
import { consultationBy, toldNow, versionsOf } from "../consultations/index.ts";
import type { Desk } from "../context.ts";
import { notAllowed, notFound } from "../trpc.ts";
import { answersByVersion, keptTranslations, namesOf } from "./repository.ts";

/** What a consultation asks, every version it has had with what changed and why, and all its texts in other languages. */
export const readQuestionnaire = async (desk: Desk, id: string) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  const consultation = await consultationBy(desk.db, { id });
  if (!consultation) throw notFound("consultation");
  const now = desk.now();
  const versions = await versionsOf(desk.db, id);
  const { answers, drafts } = await answersByVersion(desk.db, id);
  const translations = await keptTranslations(desk.db, id);
  const people = await namesOf(
    desk.db,
    translations.flatMap(({ changedBy, checks }) => [
      ...(changedBy === null ? [] : [changedBy]),
      ...Object.values(checks).map(({ by }) => by),
    ]),
  );
  return {
    id,
    title: consultation.plan.title,
    revision: consultation.revision,
    state: stateAt(consultation, now),
    how: howQuestionsChange(consultation, now),
    /** On which people can answer it as it is being written. */
    firstDay: firstDayToAnswer(consultation, now),
    mayRun: mayRunConsultations(desk.signedIn),
    questionnaire: consultation.questionnaire,
    /** Every text that is translated, in the order in which people read them. */
    texts: [...textsOfConsultation(toldNow(consultation))].map(([key, english]) => ({ key, english })),
    /** How many have begun to answer and not sent it yet. */
    drafts,
    versions: versions.map(({ questionnaire, madeAt, why }, at) => {
      const before = versions[at - 1]?.questionnaire;
      return {
        version: questionnaire.version,
        madeAt,
        why,
        answers: answers.get(questionnaire.version) ?? 0,
        questionnaire,
        changes: before ? compareVersions(before, questionnaire).map(({ message }) => message) : [],
      };
    }),
    translations: translations.map(({ language, translation, checks, revision, changedAt, changedBy }) => ({
      language,
      translation,
      revision,
      changedAt,
      changedBy: people.get(changedBy ?? "") ?? null,
      checks: Object.fromEntries(
        Object.entries(checks).map(([key, { by, at }]) => [key, { by: people.get(by) ?? null, at }]),
      ),
    })),
    previewAddress: `${desk.config.residentOrigin}/preview/${consultation.previewKey}`,
  };
};
