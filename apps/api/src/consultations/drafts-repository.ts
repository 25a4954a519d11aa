import type { Language, Whereabouts } from "@collaborative-communities/consultations";
import type { Answer, Answers } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type Draft = {
  id: string;
  consultationId: string;
  answers: Answers;
  /** The version of the questionnaire that each answer was given to, by its key. */
  givenTo: Readonly<Record<string, number>>;
  whereabouts: Whereabouts | undefined;
  language: Language;
  /** The version that is asked now. */
  versionNow: number;
};

export const addDraft = async (
  db: Db,
  draft: { id: string; consultationId: string; language: Language; at: Date },
): Promise<void> => {
  await db
    .insertInto("draft")
    .values({
      id: draft.id,
      consultation_id: draft.consultationId,
      answers: "{}",
      given_to: "{}",
      whereabouts: null,
      language: draft.language,
      started_at: draft.at,
      updated_at: draft.at,
    })
    .execute();
};

const draftRow = (db: Db, id: string) =>
  db
    .selectFrom("draft")
    .innerJoin("consultation", "consultation.id", "draft.consultation_id")
    .select(["draft.id", "consultation_id", "answers", "given_to", "whereabouts", "language"])
    .select(sql<number>`(consultation.questionnaire ->> 'version')::int`.as("version_now"))
    .where("draft.id", "=", id);

export const draftBy = async (db: Db, id: string): Promise<Draft | undefined> =>
  toDraft(await draftRow(db, id).executeTakeFirst());

/** Reads a draft to send it: what is saved to it meanwhile waits, and then finds it gone. */
export const draftToSend = async (db: Db, id: string): Promise<Draft | undefined> =>
  toDraft(await draftRow(db, id).forUpdate("draft").executeTakeFirst());

const toDraft = (row: Awaited<ReturnType<ReturnType<typeof draftRow>["executeTakeFirst"]>>): Draft | undefined =>
  row && {
    id: row.id,
    consultationId: row.consultation_id,
    answers: row.answers,
    givenTo: row.given_to,
    versionNow: row.version_now,
    whereabouts: (row.whereabouts ?? undefined) as Whereabouts | undefined,
    language: row.language as Language,
  };

/**
 * Keeps or takes back one answer. Two pages saved at once both stay, because only the one answer is touched.
 * @returns whether the draft was still there to keep it in
 */
export const keepAnswer = async (
  db: Db,
  id: string,
  kept: { key: string; answer: Answer | undefined; version: number; at: Date },
): Promise<boolean> => {
  const { key, answer, version } = kept;
  const isGone = answer === undefined;
  const answers = isGone
    ? sql<string>`answers - ${key}::text`
    : sql<string>`answers || ${JSON.stringify({ [key]: answer })}::jsonb`;
  const givenTo = isGone
    ? sql<string>`given_to - ${key}::text`
    : sql<string>`given_to || ${JSON.stringify({ [key]: version })}::jsonb`;
  const found = await db
    .updateTable("draft")
    .set({ answers, given_to: givenTo, updated_at: kept.at })
    .where("id", "=", id)
    .executeTakeFirst();
  return found.numUpdatedRows > 0n;
};

/** Writes all answers of a draft that was read to be changed. */
export const keepAnswers = async (
  db: Db,
  id: string,
  kept: { answers: Answers; givenTo: Readonly<Record<string, number>>; at: Date },
): Promise<void> => {
  await db
    .updateTable("draft")
    .set({ answers: JSON.stringify(kept.answers), given_to: JSON.stringify(kept.givenTo), updated_at: kept.at })
    .where("id", "=", id)
    .execute();
};

export const keepWhereabouts = async (db: Db, id: string, whereabouts: Whereabouts, at: Date): Promise<boolean> => {
  const found = await db
    .updateTable("draft")
    .set({ whereabouts: JSON.stringify(whereabouts), updated_at: at })
    .where("id", "=", id)
    .executeTakeFirst();
  return found.numUpdatedRows > 0n;
};

export const removeDraft = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom("draft").where("id", "=", id).execute();
};
