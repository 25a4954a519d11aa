import type { Language, SentChannel, Whereabouts } from "@collaborative-communities/consultations";
import type { Answer, Answers } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../../database/tables.ts";

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
  channel: SentChannel;
  helpedBy: string | undefined;
  /** The answers it replaces when it is sent, and their revision when it was begun. */
  changes: { answerId: string; revision: number } | undefined;
};

export type NewDraft = Pick<Draft, "id" | "consultationId" | "language"> &
  Partial<Pick<Draft, "answers" | "givenTo" | "whereabouts" | "channel" | "helpedBy" | "changes">> & {
    reference: string;
    at: Date;
  };

export const addDraft = async (db: Db, draft: NewDraft): Promise<void> => {
  await db
    .insertInto("draft")
    .values({
      id: draft.id,
      consultation_id: draft.consultationId,
      answers: JSON.stringify(draft.answers ?? {}),
      given_to: JSON.stringify(draft.givenTo ?? {}),
      whereabouts: draft.whereabouts === undefined ? null : JSON.stringify(draft.whereabouts),
      language: draft.language,
      started_at: draft.at,
      updated_at: draft.at,
      reference: draft.reference,
      channel: draft.channel ?? "web",
      helped_by: draft.helpedBy ?? null,
      changes: draft.changes?.answerId ?? null,
      changes_revision: draft.changes?.revision ?? null,
    })
    .execute();
};

const DRAFT = [
  "draft.id",
  "consultation_id",
  "answers",
  "given_to",
  "whereabouts",
  "language",
  "channel",
  "helped_by",
  "changes",
  "changes_revision",
] as const;

const draftRow = (db: Db, id: string) =>
  db
    .selectFrom("draft")
    .innerJoin("consultation", "consultation.id", "draft.consultation_id")
    .select(DRAFT)
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
    channel: row.channel,
    helpedBy: row.helped_by ?? undefined,
    changes:
      row.changes === null || row.changes_revision === null
        ? undefined
        : { answerId: row.changes, revision: row.changes_revision },
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

/**
 * Removes a draft that was sent, and which invitation it was begun with: from then on nothing says so. What is thrown
 * away unsent stays known to the invitation as gone, so that it can be used again.
 */
export const removeSentDraft = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom("panel_beginning").where("draft_id", "=", id).execute();
  await db.deleteFrom("draft").where("id", "=", id).execute();
};
