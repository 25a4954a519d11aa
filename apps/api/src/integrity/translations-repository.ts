import type { AnswerTranslation } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type TranslationKey = { readonly answerId: string; readonly questionKey: string; readonly language: string };
export type KeptTranslation = AnswerTranslation & { readonly revision: number; readonly fromLanguage: string };

export const translationBy = async (db: Db, key: TranslationKey): Promise<KeptTranslation | undefined> => {
  const row = await db
    .selectFrom("answer_translation")
    .select(["text", "status", "revision", "from_language", "written_by", "checked_by"])
    .where("answer_id", "=", key.answerId)
    .where("question_key", "=", key.questionKey)
    .where("language", "=", key.language)
    .executeTakeFirst();
  return (
    row && {
      ...{ text: row.text, status: row.status, by: row.written_by ?? undefined },
      ...(row.checked_by !== null && { checkedBy: row.checked_by }),
      ...{ revision: row.revision, fromLanguage: row.from_language },
    }
  );
};

/**
 * Keeps a translation, where it still is as it was read: of two people who save at once, one does.
 * @param saved.revision the revision it was read at, 0 where there was none
 * @returns whether it was kept
 */
export const saveTranslation = async (
  db: Db,
  key: TranslationKey & { readonly consultationId: string },
  saved: AnswerTranslation & { revision: number; fromLanguage: string; at: Date },
): Promise<boolean> => {
  const checkedAt = saved.status === "checked" ? saved.at : null;
  const { numAffectedRows } = await sql`
    insert into answer_translation as kept (answer_id, question_key, language, consultation_id, from_language, text,
      status, revision, written_at, written_by, checked_at, checked_by)
    select ${key.answerId}::uuid, ${key.questionKey}, ${key.language}, ${key.consultationId}::uuid,
      ${saved.fromLanguage}, ${saved.text}, ${saved.status}, ${saved.revision}::int + 1, ${saved.at},
      ${saved.by ?? null}::uuid, ${checkedAt}::timestamptz, ${saved.checkedBy ?? null}::uuid
    on conflict (answer_id, question_key, language) do update set
      from_language = excluded.from_language, text = excluded.text, status = excluded.status,
      revision = excluded.revision, checked_at = excluded.checked_at, checked_by = excluded.checked_by,
      written_at = case when kept.written_by is distinct from excluded.written_by or kept.text <> excluded.text
        then excluded.written_at else kept.written_at end,
      written_by = excluded.written_by
    where kept.revision = ${saved.revision}::int`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
};

/** Every translation of some answers, to be given out to whoever wrote them. */
export const translationsOf = (db: Db, answerIds: readonly string[]) =>
  answerIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("answer_translation")
        .select(["answer_id", "question_key", "language", "text", "status"])
        .where("answer_id", "in", [...answerIds])
        .orderBy("answer_id")
        .orderBy("question_key")
        .execute();

/** Forgets what was written about answers that are erased: translations, notes and reasons. Ids and days stay. */
export const forgetAbout = async (db: Db, answerIds: readonly string[]): Promise<number> => {
  if (answerIds.length === 0) return 0;
  const ids = [...answerIds];
  const { numDeletedRows } = await db.deleteFrom("answer_translation").where("answer_id", "in", ids).executeTakeFirst();
  return Number(numDeletedRows);
};
