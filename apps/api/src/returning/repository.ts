import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;
type Return = Selectable<Database["draft_return"]>;

/** A draft, by the secret of the browser it is in. */
export const draftWith = async (db: Db, draftId: string, slug: string) =>
  db
    .selectFrom("draft")
    .innerJoin("consultation", "consultation.id", "draft.consultation_id")
    .leftJoin("draft_return", "draft_return.draft_id", "draft.id")
    .select([
      "draft.id",
      "draft.consultation_id",
      "draft.reference",
      "draft.channel",
      "draft.changes",
      "draft.updated_at",
      "draft_return.contact_sealed",
      "consultation.plan",
    ])
    .where("draft.id", "=", draftId)
    .where("consultation.slug", "=", slug)
    .executeTakeFirst();

/** Where a person comes back to a draft; the last address they gave. @returns whether the draft was still there */
export const keepReturn = async (db: Db, kept: Omit<Return, "reminded_at">): Promise<boolean> => {
  const { rows } = await sql`
    insert into draft_return (draft_id, contact_sealed, contact_hash, language, saved_at)
    select id, ${kept.contact_sealed}, ${kept.contact_hash}, ${kept.language}, ${kept.saved_at}::timestamptz
    from draft where id = ${kept.draft_id} for key share
    on conflict (draft_id) do update set contact_sealed = excluded.contact_sealed, contact_hash = excluded.contact_hash,
      language = excluded.language, saved_at = excluded.saved_at
    returning draft_id`.execute(db);
  return rows.length > 0;
};

/** The draft that a reference and an address belong to together. */
export const draftToReturnTo = async (db: Db, reference: string, contactHashes: readonly string[]) =>
  db
    .selectFrom("draft")
    .innerJoin("draft_return", "draft_return.draft_id", "draft.id")
    .select(["draft.id", "draft_return.contact_sealed"])
    .where("draft.reference", "=", reference)
    .where("draft_return.contact_hash", "in", contactHashes)
    .executeTakeFirst();

/** To which consultation a draft belongs. */
export const slugOfDraft = async (db: Db, draftId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom("draft")
      .innerJoin("consultation", "consultation.id", "draft.consultation_id")
      .select("consultation.slug")
      .where("draft.id", "=", draftId)
      .executeTakeFirst()
  )?.slug;

/** Removes a draft that nobody can come back to. */
export const removeUnsaved = async (db: Db, draftId: string): Promise<void> => {
  await db
    .deleteFrom("draft")
    .where("id", "=", draftId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("draft_return").select("draft_id").where("draft_id", "=", draftId))),
    )
    .execute();
};

/** Drafts of an address, under any of its hashes. */
export const draftsSavedBy = async (db: Db, hashes: readonly string[]) =>
  hashes.length === 0
    ? []
    : db
        .selectFrom("draft_return")
        .innerJoin("draft", "draft.id", "draft_return.draft_id")
        .innerJoin("consultation", "consultation.id", "draft.consultation_id")
        .select([
          "draft.id",
          "draft.reference",
          "draft.answers",
          "draft_return.language",
          "draft_return.saved_at",
          "consultation.plan",
          "consultation.questionnaire",
        ])
        .where("contact_hash", "in", hashes)
        .orderBy("saved_at")
        .orderBy("draft.id")
        .execute();

/** Removes the drafts of an address, and with them where their owners come back. @returns how many there were */
export const removeSavedBy = async (db: Db, hashes: readonly string[]): Promise<number> => {
  if (hashes.length === 0) return 0;
  const removed = await db
    .deleteFrom("draft")
    .where("id", "in", (drafts) =>
      drafts.selectFrom("draft_return").select("draft_id").where("contact_hash", "in", hashes),
    )
    .executeTakeFirst();
  return Number(removed.numDeletedRows);
};

/** Claims drafts whose owners are to be told that they will be removed; each is told once. */
export const claimToRemind = async (db: Db, notTouchedSince: Date, at: Date, most: number) => {
  const { rows } = await sql<{
    draftId: string;
    contactSealed: string;
    language: string;
    reference: string;
    updatedAt: Date;
    /** Of the consultation. */
    id: string;
    title: string;
  }>`
    with due as (
      select r.draft_id, d.reference, d.updated_at, c.id as consultation_id, c.plan ->> 'title' as title
      from draft_return r join draft d on d.id = r.draft_id join consultation c on c.id = d.consultation_id
      where r.reminded_at is null and d.updated_at < ${notTouchedSince}::timestamptz
        and d.reference is not null and c.state = 'open' and (c.closes_at is null or c.closes_at > ${at}::timestamptz)
      order by d.updated_at limit ${most} for update of r skip locked)
    update draft_return r set reminded_at = ${at}::timestamptz from due where r.draft_id = due.draft_id
    returning r.draft_id as "draftId", r.contact_sealed as "contactSealed", r.language, due.reference,
      due.updated_at as "updatedAt", due.consultation_id as id, due.title`.execute(db);
  return rows;
};
