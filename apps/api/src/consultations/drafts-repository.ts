import type { Language, SentChannel, Whereabouts } from "@collaborative-communities/consultations";
import type { Answer, Answers } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type Draft = {
  id: string;
  consultationId: string;
  answers: Answers;
  whereabouts: Whereabouts | undefined;
  language: Language;
  channel: SentChannel;
  helpedBy: string | undefined;
  /** The answers it replaces when it is sent, and their revision when it was begun. */
  changes: { answerId: string; revision: number } | undefined;
};

export type NewDraft = Pick<Draft, "id" | "consultationId" | "language"> &
  Partial<Pick<Draft, "answers" | "whereabouts" | "channel" | "helpedBy" | "changes">> & {
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
  "id",
  "consultation_id",
  "answers",
  "whereabouts",
  "language",
  "channel",
  "helped_by",
  "changes",
  "changes_revision",
] as const;

const draftRow = (db: Db, id: string) => db.selectFrom("draft").select(DRAFT).where("id", "=", id);

export const draftBy = async (db: Db, id: string): Promise<Draft | undefined> =>
  toDraft(await draftRow(db, id).executeTakeFirst());

/** Reads a draft to send it: what is saved to it meanwhile waits, and then finds it gone. */
export const draftToSend = async (db: Db, id: string): Promise<Draft | undefined> =>
  toDraft(await draftRow(db, id).forUpdate().executeTakeFirst());

const toDraft = (row: Awaited<ReturnType<ReturnType<typeof draftRow>["executeTakeFirst"]>>): Draft | undefined =>
  row && {
    id: row.id,
    consultationId: row.consultation_id,
    answers: row.answers,
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
  kept: { questionId: string; answer: Answer | undefined; at: Date },
): Promise<boolean> => {
  const answers =
    kept.answer === undefined
      ? sql<string>`answers - ${kept.questionId}::text`
      : sql<string>`answers || ${JSON.stringify({ [kept.questionId]: kept.answer })}::jsonb`;
  const found = await db
    .updateTable("draft")
    .set({ answers, updated_at: kept.at })
    .where("id", "=", id)
    .executeTakeFirst();
  return found.numUpdatedRows > 0n;
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
