import type { ConsultationPlan, Progress, Step } from "@collaborative-communities/consultations";
import type { Questionnaire, Translation } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** Who checked a text, and when. */
export type Check = { readonly by: string; readonly at: string };

/** A translation as it is kept; who and when beside it. */
export type KeptTranslation = {
  readonly language: string;
  readonly translation: Translation;
  readonly checks: Readonly<Record<string, Check>>;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
};

const translationRows = (db: Db) =>
  db
    .selectFrom("questionnaire_translation")
    .select(["consultation_id", "language", "translation", "checks", "revision", "changed_at", "changed_by"]);

const toKept = (row: Awaited<ReturnType<ReturnType<typeof translationRows>["execute"]>>[number]): KeptTranslation => ({
  language: row.language,
  translation: row.translation,
  checks: row.checks,
  revision: row.revision,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
});

export const keptTranslations = async (db: Db, consultationId: string): Promise<KeptTranslation[]> =>
  (await translationRows(db).where("consultation_id", "=", consultationId).orderBy("language").execute()).map(toKept);

export const hasTranslations = async (db: Db, consultationId: string): Promise<boolean> =>
  (
    await db
      .selectFrom("questionnaire_translation")
      .select("language")
      .where("consultation_id", "=", consultationId)
      .limit(1)
      .execute()
  ).length > 0;

export const keptTranslation = async (
  db: Db,
  consultationId: string,
  language: string,
): Promise<KeptTranslation | undefined> => {
  const row = await translationRows(db)
    .where("consultation_id", "=", consultationId)
    .where("language", "=", language)
    .executeTakeFirst();
  return row && toKept(row);
};

/**
 * Keeps a translation, unless another was kept since the one it was written over.
 * @returns whether it was kept
 */
export const keepTranslation = async (
  db: Db,
  consultationId: string,
  kept: Omit<KeptTranslation, "changedBy"> & { changedBy: string },
): Promise<boolean> => {
  const values = {
    translation: JSON.stringify(kept.translation),
    checks: JSON.stringify(kept.checks),
    revision: kept.revision + 1,
    changed_at: kept.changedAt,
    changed_by: kept.changedBy,
  };
  const done =
    kept.revision === 0
      ? await db
          .insertInto("questionnaire_translation")
          .values({ consultation_id: consultationId, language: kept.language, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await db
          .updateTable("questionnaire_translation")
          .set(values)
          .where("consultation_id", "=", consultationId)
          .where("language", "=", kept.language)
          .where("revision", "=", kept.revision)
          .executeTakeFirst();
  return ("numUpdatedRows" in done ? done.numUpdatedRows : (done.numInsertedOrUpdatedRows ?? 0n)) > 0n;
};

/** How many answers each version has, and how many people have begun and not sent theirs. */
export const answersByVersion = async (
  db: Db,
  consultationId: string,
): Promise<{ answers: ReadonlyMap<number, number>; drafts: number }> => {
  const rows = await db
    .selectFrom("response")
    .select(["questionnaire_version", (e) => e.fn.countAll<number>().as("count")])
    .where("consultation_id", "=", consultationId)
    .groupBy("questionnaire_version")
    .execute();
  const drafts = await db
    .selectFrom("draft")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where("consultation_id", "=", consultationId)
    .executeTakeFirstOrThrow();
  return {
    answers: new Map(rows.map((row) => [row.questionnaire_version, Number(row.count)])),
    drafts: Number(drafts.count),
  };
};

/** Every consultation at one of these steps, with what it asks and its translations; the one that closes first comes first. */
export const askedAt = async (
  db: Db,
  steps: readonly Step[],
): Promise<
  {
    id: string;
    state: Step;
    plan: ConsultationPlan;
    questionnaire: Questionnaire;
    design: Readonly<Record<string, unknown>>;
    progress: Pick<Progress, "versions">;
    translations: Record<string, Translation>;
  }[]
> => {
  const { rows } = await sql<{
    id: string;
    state: Step;
    plan: ConsultationPlan;
    questionnaire: Questionnaire;
    design: Readonly<Record<string, unknown>>;
    progress: Pick<Progress, "versions">;
    translations: Record<string, Translation>;
  }>`
    select id, state, plan, questionnaire,
      jsonb_strip_nulls(jsonb_build_object('proposal', design -> 'proposal', 'routes', design -> 'routes')) as design,
      jsonb_build_object('versions', coalesce(progress -> 'versions', '[]')) as progress, (
      select coalesce(jsonb_object_agg(language, translation), '{}') from questionnaire_translation
      where consultation_id = consultation.id
    ) as translations
    from consultation where state = any(${[...steps]}::text[]) order by closes_at nulls last, id limit 1000`.execute(
    db,
  );
  return rows;
};

/** What members of staff are called, by their ids. */
export const namesOf = async (db: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("staff_person")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};
