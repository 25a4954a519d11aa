import type { Consultation, FeedbackItem } from "@collaborative-communities/consultations";
import { closingMoment } from "@collaborative-communities/consultations";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { ConsultationTables } from "./tables.ts";

type Db = Kysely<Database>;
type Row = Selectable<ConsultationTables["consultation"]>;

/** A consultation with what the database knows beside the domain: revision, preview key, demonstration mark. */
export type KeptConsultation = Consultation & { revision: number; previewKey: string; demonstration: boolean };

const COLUMNS = [
  "id",
  "slug",
  "state",
  "plan",
  "questionnaire",
  "opened_at",
  "closed_at",
  "closed_early_because",
  "preview_key",
  "revision",
  "demonstration",
] as const;

const toConsultation = (row: Pick<Row, (typeof COLUMNS)[number]>): KeptConsultation => ({
  id: row.id,
  slug: row.slug,
  plan: row.plan,
  questionnaire: row.questionnaire,
  state: row.state,
  revision: row.revision,
  previewKey: row.preview_key,
  demonstration: row.demonstration,
  ...(row.opened_at && { openedAt: row.opened_at }),
  ...(row.closed_at && { closedAt: row.closed_at }),
  ...(row.closed_early_because !== null && { closedEarlyBecause: row.closed_early_because }),
});

export const consultationBy = async (
  db: Db,
  key: { id: string } | { slug: string } | { preview_key: string },
): Promise<KeptConsultation | undefined> => {
  const [[column, value]] = Object.entries(key) as [["id" | "slug" | "preview_key", string]];
  const row = await db.selectFrom("consultation").select(COLUMNS).where(column, "=", value).executeTakeFirst();
  return row && toConsultation(row);
};

/** Reads a consultation to change it: nobody else can until this transaction ends. */
export const consultationToChange = async (db: Db, id: string): Promise<KeptConsultation | undefined> => {
  const row = await db.selectFrom("consultation").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toConsultation(row);
};

/** What consultations are called, by their ids. */
export const titlesOf = async (db: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("consultation")
    .select(["id", "plan"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, plan }) => [id, plan.title]));
};

export type ListedConsultation = Pick<Row, "id" | "slug" | "state" | "opened_at" | "closed_at" | "demonstration"> & {
  plan: Row["plan"];
};

export const listConsultations = async (db: Db, states: readonly Row["state"][]): Promise<ListedConsultation[]> =>
  db
    .selectFrom("consultation")
    .select(["id", "slug", "state", "plan", "opened_at", "closed_at", "demonstration"])
    .where("state", "in", states)
    .orderBy("created_at", "desc")
    .limit(1000)
    .execute();

/**
 * Adds a consultation under the first free name: `title`, `title-2`, `title-3` … One whose id is there already is not
 * added again.
 */
export const addConsultation = async (
  db: Db,
  consultation: KeptConsultation,
  made: { at: Date; by: string | null },
): Promise<{ slug: string; added: boolean }> => {
  for (let attempt = 1; ; attempt += 1) {
    const slug = attempt === 1 ? consultation.slug : `${consultation.slug}-${attempt}`;
    const added = await db
      .insertInto("consultation")
      .values({
        id: consultation.id,
        slug,
        state: "planned",
        plan: JSON.stringify(consultation.plan),
        questionnaire: JSON.stringify(consultation.questionnaire),
        closes_at: closingMoment(consultation.plan) ?? null,
        opened_at: null,
        closed_at: null,
        closed_early_because: null,
        preview_key: consultation.previewKey,
        created_at: made.at,
        created_by: made.by,
        revision: 1,
        demonstration: consultation.demonstration,
        changed_at: made.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("slug")
      .executeTakeFirst();
    if (added) return { slug: added.slug, added: true };
    const before = await consultationBy(db, { id: consultation.id });
    if (before) return { slug: before.slug, added: false };
  }
};

/** Saves a consultation, as it changed at that moment, and counts its revision up. */
export const saveConsultation = async (db: Db, consultation: KeptConsultation, at: Date): Promise<number> => {
  const saved = await db
    .updateTable("consultation")
    .set({
      state: consultation.state,
      plan: JSON.stringify(consultation.plan),
      questionnaire: JSON.stringify(consultation.questionnaire),
      closes_at: closingMoment(consultation.plan) ?? null,
      opened_at: consultation.openedAt ?? null,
      closed_at: consultation.closedAt ?? null,
      closed_early_because: consultation.closedEarlyBecause ?? null,
      revision: sql<number>`revision + 1`,
      changed_at: at,
    })
    .where("id", "=", consultation.id)
    .returning("revision")
    .executeTakeFirstOrThrow();
  return saved.revision;
};

export const feedbackOf = async (
  db: Db,
  consultationId: string,
): Promise<{ summary: string; items: FeedbackItem[]; publishedAt: Date } | undefined> => {
  const row = await db
    .selectFrom("feedback")
    .select(["summary", "items", "published_at"])
    .where("consultation_id", "=", consultationId)
    .executeTakeFirst();
  return row && { summary: row.summary, items: row.items, publishedAt: row.published_at };
};

export const addFeedback = async (
  db: Db,
  feedback: {
    consultationId: string;
    summary: string;
    items: FeedbackItem[];
    publishedAt: Date;
    publishedBy: string | null;
  },
): Promise<void> => {
  await db
    .insertInto("feedback")
    .values({
      consultation_id: feedback.consultationId,
      summary: feedback.summary,
      items: JSON.stringify(feedback.items),
      published_at: feedback.publishedAt,
      published_by: feedback.publishedBy,
    })
    .execute();
};
