import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** Something that was set aside: one text of an answer, or the whole of it. */
export type KeptSetAside = {
  readonly id: string;
  readonly consultationId: string;
  readonly answerId: string;
  readonly questionKey: string | null;
  readonly reason: string;
  readonly note: string;
  readonly at: Date;
  readonly byName: string | null;
  readonly undoneAt: Date | null;
  readonly undoneWhy: string | null;
};

const kept = (db: Db) =>
  db
    .selectFrom("answer_set_aside")
    .leftJoin("staff_person", "staff_person.id", "by_person")
    .select([
      "answer_set_aside.id",
      "consultation_id as consultationId",
      "answer_id as answerId",
      "question_key as questionKey",
      "reason",
      "note",
      "at",
      "staff_person.name as byName",
      "undone_at as undoneAt",
      "undone_why as undoneWhy",
    ]);

/**
 * Sets something aside, once: of two people at the same moment, one does, and the other finds it done.
 * @returns whether it was not set aside already
 */
export const addSetAside = async (
  db: Db,
  added: {
    id: string;
    consultationId: string;
    answerId: string;
    questionKey: string | null;
    reason: string;
    note: string;
    at: Date;
    by: string;
  },
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into answer_set_aside (id, consultation_id, answer_id, question_key, reason, note, at, by_person)
    values (${added.id}::uuid, ${added.consultationId}::uuid, ${added.answerId}::uuid, ${added.questionKey},
      ${added.reason}, ${added.note}, ${added.at}, ${added.by}::uuid)
    on conflict (answer_id, coalesce(question_key, '')) where undone_at is null do nothing`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
};

export const setAsideBy = (db: Db, id: string): Promise<KeptSetAside | undefined> =>
  kept(db).where("answer_set_aside.id", "=", id).executeTakeFirst();

/** Takes it back. @returns whether it was not taken back already */
export const undoSetAside = async (
  db: Db,
  id: string,
  undone: { at: Date; by: string; why: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable("answer_set_aside")
    .set({ undone_at: undone.at, undone_by: undone.by, undone_why: undone.why })
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** What is set aside in a consultation, and what was and no more is; the newest first. */
export const setAsideIn = (
  db: Db,
  consultationId: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<KeptSetAside[]> =>
  kept(db)
    .where("consultation_id", "=", consultationId)
    .orderBy("at", "desc")
    .orderBy("answer_set_aside.id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();

/** What of an answer is set aside now. */
export const setAsideOf = (db: Db, answerId: string): Promise<KeptSetAside[]> =>
  kept(db).where("answer_id", "=", answerId).where("undone_at", "is", null).orderBy("at").execute();

/** Which texts of some answers are set aside now, as “answer key”. */
export const textsSetAside = async (db: Db, answerIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (answerIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("answer_set_aside")
    .select(["answer_id", "question_key"])
    .where("answer_id", "in", [...answerIds])
    .where("question_key", "is not", null)
    .where("undone_at", "is", null)
    .execute();
  return new Set(rows.map((row) => `${row.answer_id} ${row.question_key}`));
};
