import type { Questionnaire, Translation } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/**
 * Keeps a version of a consultation's questionnaire. A version that is being written is written over; which one that
 * may be is decided by the rules before, and the database refuses to write over one that people could answer.
 */
export const keepVersion = async (
  db: Db,
  consultationId: string,
  questionnaire: Questionnaire,
  at: Date,
  why = "",
): Promise<void> => {
  await db
    .insertInto("questionnaire_version")
    .values({
      consultation_id: consultationId,
      version: questionnaire.version,
      questionnaire: JSON.stringify(questionnaire),
      made_at: at,
      why,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["consultation_id", "version"])
        .doUpdateSet({ questionnaire: sql<string>`excluded.questionnaire` }),
    )
    .execute();
};

/** Every version there was, the first one first. */
export const versionsOf = async (
  db: Db,
  consultationId: string,
): Promise<{ questionnaire: Questionnaire; madeAt: Date; why: string }[]> =>
  (
    await db
      .selectFrom("questionnaire_version")
      .select(["questionnaire", "made_at", "why"])
      .where("consultation_id", "=", consultationId)
      .orderBy("version")
      .execute()
  ).map((row) => ({ questionnaire: row.questionnaire, madeAt: row.made_at, why: row.why }));

/** One version as it was answered. */
export const versionOf = async (db: Db, consultationId: string, version: number): Promise<Questionnaire | undefined> =>
  (
    await db
      .selectFrom("questionnaire_version")
      .select("questionnaire")
      .where("consultation_id", "=", consultationId)
      .where("version", "=", version)
      .executeTakeFirst()
  )?.questionnaire;

/** A consultation's texts in other languages, by language. */
export const translationsOf = async (db: Db, consultationId: string): Promise<Record<string, Translation>> =>
  Object.fromEntries(
    (
      await db
        .selectFrom("questionnaire_translation")
        .select(["language", "translation"])
        .where("consultation_id", "=", consultationId)
        .orderBy("language")
        .execute()
    ).map((row) => [row.language, row.translation]),
  );

/** Adds a translation, where there is none in its language yet. */
export const addTranslation = async (
  db: Db,
  consultationId: string,
  translation: Translation,
  at: Date,
): Promise<void> => {
  await db
    .insertInto("questionnaire_translation")
    .values({
      consultation_id: consultationId,
      language: translation.language,
      translation: JSON.stringify(translation),
      checks: "{}",
      revision: 1,
      changed_at: at,
      changed_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
