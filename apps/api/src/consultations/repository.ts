import type { ClosingRules, Consultation, FeedbackItem } from "@collaborative-communities/consultations";
import { closingMoment, newProgress, Progress } from "@collaborative-communities/consultations";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { ConsultationTables } from "./tables.ts";
import { keepVersion } from "./versions-repository.ts";

type Db = Kysely<Database>;
type Row = Selectable<ConsultationTables["consultation"]>;

/** A consultation with what the database knows beside the domain: revision, preview key, demonstration mark. */
export type KeptConsultation = Consultation & {
  revision: number;
  previewKey: string;
  demonstration: boolean;
  design: Readonly<Record<string, unknown>>;
  progress: Progress;
};

const COLUMNS = [
  "id",
  "slug",
  "state",
  "plan",
  "questionnaire",
  "opened_at",
  "closed_at",
  "design",
  "progress",
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
  design: withMoments(row.design) as Record<string, unknown>,
  progress: Progress.parse(withMoments(row.progress)),
});

/** Where a moment stands in what the rules keep; elsewhere a text that looks like one is a text. */
const IS_MOMENT = /^(at|from|to|.*At)$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** JSON has no moments: gives back those that were written as texts. */
export const withMoments = (value: unknown, key = ""): unknown => {
  if (typeof value === "string") return IS_MOMENT.test(key) && MOMENT.test(value) ? new Date(value) : value;
  if (Array.isArray(value)) return value.map((one) => withMoments(one));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withMoments(inner, name)]));
};

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

export type ListedConsultation = Pick<
  Row,
  "id" | "slug" | "state" | "opened_at" | "closed_at" | "demonstration" | "progress"
> & {
  plan: Row["plan"];
  /** Of its design no more than this: there may be much in one. */
  design: { closingRules?: ClosingRules };
};

export const listConsultations = async (db: Db, states: readonly Row["state"][]): Promise<ListedConsultation[]> =>
  db
    .selectFrom("consultation")
    .select(["id", "slug", "state", "plan", "opened_at", "closed_at", "demonstration", "progress"])
    .select(
      sql<
        ListedConsultation["design"]
      >`jsonb_strip_nulls(jsonb_build_object('closingRules', design -> 'closingRules'))`.as("design"),
    )
    .where("state", "in", states)
    .orderBy("created_at", "desc")
    .limit(1000)
    .execute();

/** Every consultation that people were asked in, but one; the newest first. */
export const askedBefore = async (db: Db, butNotId: string) =>
  (
    await db
      .selectFrom("consultation")
      .select(["id", "plan", "design", "opened_at", "state"])
      .where("opened_at", "is not", null)
      .where("id", "<>", butNotId)
      .orderBy("opened_at", "desc")
      .limit(1000)
      .execute()
  ).map(({ opened_at, ...row }) => ({
    ...row,
    openedAt: opened_at as Date,
    design: withMoments(row.design) as Record<string, unknown>,
  }));

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
        state: "idea",
        plan: JSON.stringify(consultation.plan),
        questionnaire: JSON.stringify(consultation.questionnaire),
        closes_at: closingMoment(consultation.plan) ?? null,
        opened_at: null,
        closed_at: null,
        design: JSON.stringify(consultation.design),
        progress: JSON.stringify(newProgress(consultation.id)),
        next_due_at: null,
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
    if (added) {
      await keepVersion(db, consultation.id, consultation.questionnaire, made.at);
      return { slug: added.slug, added: true };
    }
    const before = await consultationBy(db, { id: consultation.id });
    if (before) return { slug: before.slug, added: false };
  }
};

/**
 * Saves what is written of a consultation at that moment, and counts its revision up. How far it has come is saved apart.
 * @param whyAsked for a new version of its questions, the reason that everybody can read
 */
export const saveConsultation = async (
  db: Db,
  consultation: KeptConsultation,
  at: Date,
  whyAsked = "",
): Promise<number> => {
  const saved = await db
    .updateTable("consultation")
    .set({
      plan: JSON.stringify(consultation.plan),
      questionnaire: JSON.stringify(consultation.questionnaire),
      closes_at: consultation.progress.period?.closesAt ?? closingMoment(consultation.plan) ?? null,
      design: JSON.stringify(consultation.design),
      revision: sql<number>`revision + 1`,
      changed_at: at,
    })
    .where("id", "=", consultation.id)
    .returning("revision")
    .executeTakeFirstOrThrow();
  await keepVersion(db, consultation.id, consultation.questionnaire, at, whyAsked);
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
