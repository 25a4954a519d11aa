import type { Language, Whereabouts } from "@collaborative-communities/consultations";
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
      whereabouts: null,
      language: draft.language,
      started_at: draft.at,
      updated_at: draft.at,
    })
    .execute();
};

export const draftBy = async (db: Db, id: string): Promise<Draft | undefined> => {
  const row = await db
    .selectFrom("draft")
    .select(["id", "consultation_id", "answers", "whereabouts", "language"])
    .where("id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      consultationId: row.consultation_id,
      answers: row.answers,
      whereabouts: (row.whereabouts ?? undefined) as Whereabouts | undefined,
      language: row.language as Language,
    }
  );
};

/** Keeps or takes back one answer. Two pages saved at once both stay, because only the one answer is touched. */
export const keepAnswer = async (
  db: Db,
  id: string,
  kept: { questionId: string; answer: Answer | undefined; at: Date },
): Promise<void> => {
  const answers =
    kept.answer === undefined
      ? sql<string>`answers - ${kept.questionId}::text`
      : sql<string>`answers || ${JSON.stringify({ [kept.questionId]: kept.answer })}::jsonb`;
  await db.updateTable("draft").set({ answers, updated_at: kept.at }).where("id", "=", id).execute();
};

export const keepWhereabouts = async (db: Db, id: string, whereabouts: Whereabouts, at: Date): Promise<void> => {
  await db
    .updateTable("draft")
    .set({ whereabouts: JSON.stringify(whereabouts), updated_at: at })
    .where("id", "=", id)
    .execute();
};

export const removeDraft = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom("draft").where("id", "=", id).execute();
};

/** Drafts nobody has touched since a moment are thrown away: unsent words are kept no longer than they are useful. */
export const removeDraftsOlderThan = async (db: Db, moment: Date): Promise<number> => {
  const removed = await db.deleteFrom("draft").where("updated_at", "<", moment).executeTakeFirst();
  return Number(removed.numDeletedRows);
};
