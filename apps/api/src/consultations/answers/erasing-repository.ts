import { type Kysely, sql } from "kysely";
import type { Database } from "../../database/tables.ts";
import { removeEntries } from "../entry/entries-repository.ts";
import type { Correction } from "../tables.ts";
import { removeFilesOfAnswers } from "./files-repository.ts";
import { anonymisedIn, type Seal } from "./seals-repository.ts";

type Db = Kysely<Database>;

/** Answers by their references, in one written form each. */
export const answersByReference = async (
  db: Db,
  references: readonly string[],
): Promise<{ reference: string; answerId: string }[]> =>
  references.length === 0
    ? []
    : db
        .selectFrom("response")
        .select(["reference", "audit_id as answerId"])
        .where("reference", "in", [...references])
        .execute();

const COLUMNS = [
  "audit_id",
  "consultation_id",
  "questionnaire_version",
  "channel",
  "received_at",
  "received_on",
  "language",
  "answers",
  "whereabouts",
  "ward_code",
  "postcode",
  "entered_by",
  "erased_at",
  "restricted_at",
  "corrections",
  "reference",
] as const;

/** Answers by the ids under which records speak of them, the oldest first. */
export const answersByIds = async (db: Db, answerIds: readonly string[]) =>
  answerIds.length === 0
    ? []
    : db
        .selectFrom("response")
        .select(COLUMNS)
        .where("audit_id", "in", [...answerIds])
        .orderBy("received_at")
        .orderBy("audit_id")
        .execute();
export type AnswerKept = Awaited<ReturnType<typeof answersByIds>>[number];

/**
 * Empties answers, so that of each a tombstone stays: which consultation, by which channel, on which day. What stands
 * in the place of reference and submission key opens nothing and is found by nobody. What staff wrote beside it goes
 * with it: translations, notes, reasons.
 * @param erased.in what the fact about it will be about
 * @returns how many were not empty yet
 */
export const emptyAnswers = async (
  db: Db,
  answerIds: readonly string[],
  erased: { at: Date; in: string },
): Promise<number> => {
  await removeFilesOfAnswers(db, answerIds);
  await removeEntries(db, answerIds);
  // What was begun from them holds the same words.
  await sql`delete from draft where changes = any(${[...answerIds]}::uuid[])`.execute(db);
  await sql`delete from response_change where answer_id = any(${[...answerIds]}::uuid[])`.execute(db);
  const { rows } = await sql<{ emptied: number }>`
    with emptied as (
      update response set
        reference = 'erased:' || audit_id, submission_key = 'erased:' || audit_id, answers = '{}', language = 'en',
        whereabouts = 'not-said', ward_code = null, postcode = null, entered_by = null, import_id = null,
        corrections = null, restricted_at = null, helped_by = null,
        received_at = received_on::timestamp at time zone 'Europe/London',
        erased_at = ${erased.at}, erased_in = ${erased.in}::uuid
      where audit_id = any(${[...answerIds]}::uuid[]) and erased_at is null
      returning audit_id
    ), translations as (
      delete from answer_translation where answer_id in (select audit_id from emptied)
    ), members as (
      delete from text_cluster_member where answer_id in (select audit_id from emptied)
    ), notes as (
      update answer_set_aside set note = '', undone_why = case when undone_at is null then null else '' end
      where answer_id in (select audit_id from emptied)
    ), reasons as (
      update duplicate_pair set why = case when decision is null then null else '' end, undone_why = null
      where earlier in (select audit_id from emptied) or later in (select audit_id from emptied)
    )
    select count(*)::int as emptied from emptied`.execute(db);
  return rows[0]?.emptied ?? 0;
};

/** What a fact says of answers that were made anonymous together. */
export const batchOf = (db: Db, batch: string): Promise<Seal> => anonymisedIn(db, batch);

/** From now on the texts of these answers are read no further. */
export const restrict = async (db: Db, answerIds: readonly string[], at: Date): Promise<void> => {
  if (answerIds.length === 0) return;
  await db
    .updateTable("response")
    .set({ restricted_at: at })
    .where("audit_id", "in", [...answerIds])
    .where("restricted_at", "is", null)
    .where("erased_at", "is", null)
    .execute();
};

/** Changes what an answer says, unless it was erased; inside `recount`, which puts the figures right. */
export const changeAnswer = async (db: Db, answerId: string, answers: object): Promise<void> => {
  await db
    .updateTable("response")
    .set((set) => ({ answers: JSON.stringify(answers), revision: set("revision", "+", 1) }))
    .where("audit_id", "=", answerId)
    .where("erased_at", "is", null)
    .execute();
};

export const attachCorrections = async (db: Db, answerId: string, corrections: readonly Correction[]) => {
  await db
    .updateTable("response")
    .set({ corrections: JSON.stringify(corrections) })
    .where("audit_id", "=", answerId)
    .execute();
};

export const countErased = async (db: Db, consultationId: string): Promise<number> =>
  (
    await db
      .selectFrom("response")
      .select((e) => e.fn.countAll<number>().as("count"))
      .where("consultation_id", "=", consultationId)
      .where("erased_at", "is not", null)
      .executeTakeFirstOrThrow()
  ).count;

/** Drafts by their secrets. */
export const draftsByIds = async (db: Db, draftIds: readonly string[]) =>
  draftIds.length === 0
    ? []
    : db
        .selectFrom("draft")
        .select(["id", "consultation_id", "answers", "whereabouts", "language", "started_at"])
        .where("id", "in", [...draftIds])
        .orderBy("started_at")
        .execute();

/** Removes drafts. @returns how many there were */
export const removeDrafts = async (db: Db, draftIds: readonly string[]): Promise<number> => {
  if (draftIds.length === 0) return 0;
  const removed = await db
    .deleteFrom("draft")
    .where("id", "in", [...draftIds])
    .executeTakeFirst();
  return Number(removed.numDeletedRows);
};

type Page = { readonly after: string | undefined; readonly limit: number };

/** Drafts that nobody has touched since a moment. */
export const draftsOlderThan = (db: Db, moment: Date, { after, limit }: Page) =>
  db
    .selectFrom("draft")
    .select(["id", "consultation_id", "updated_at"])
    .where("updated_at", "<", moment)
    .where("id", ">", after ?? "")
    .orderBy("id")
    .limit(limit)
    .execute();

/** Answers of consultations that were answered by a day, with that day. */
export const answersDecidedBy = async (db: Db, moment: Date, { after, limit }: Page) => {
  const { rows } = await sql<{ answerId: string; consultationId: string; decidedAt: Date }>`
    select audit_id as "answerId", consultation_id as "consultationId", published_at as "decidedAt"
    from response join feedback using (consultation_id)
    where erased_at is null and published_at < ${moment}
      and audit_id > ${after ?? "00000000-0000-0000-0000-000000000000"}::uuid
    order by audit_id limit ${limit}`.execute(db);
  return rows;
};
