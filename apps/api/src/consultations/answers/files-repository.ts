import type { SentFile } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../../database/tables.ts";

type Db = Kysely<Database>;

export type NewFile = SentFile & {
  readonly consultationId: string;
  readonly draftId: string;
  readonly question: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly at: Date;
};

export const addFile = async (db: Db, file: NewFile): Promise<void> => {
  await db
    .insertInto("answer_file")
    .values({
      id: file.id,
      consultation_id: file.consultationId,
      draft_id: file.draftId,
      answer_id: null,
      question: file.question,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      content: file.content,
      at: file.at,
    })
    .execute();
};

/** Deletes files of a draft, but for some. What belongs to an answer stays until that is sent anew without it. */
export const removeFilesOfDraft = async (
  db: Db,
  draftId: string,
  { except }: { readonly except: readonly string[] },
): Promise<void> => {
  await sql`delete from answer_file where draft_id = ${draftId} and not id::text = any(${[...except]}::text[])`.execute(
    db,
  );
};

/** Puts the files of one page of a draft to another, where a round before it was taken out. */
export const moveFilesOfQuestion = async (
  db: Db,
  draftId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  await db
    .updateTable("answer_file")
    .set({ question: to })
    .where("draft_id", "=", draftId)
    .where("question", "=", from)
    .execute();
};

/**
 * Gives the files that an answer names to it, and deletes those it had and names no longer. What of the draft is left,
 * because its question is not asked any more, goes with the draft.
 */
export const settleFiles = async (db: Db, draftId: string, reference: string): Promise<void> => {
  await sql`
    with sent as (
      select audit_id, answers from response where reference = ${reference}
    ), named as (
      select file ->> 'id' as id from sent, jsonb_each(answers) as given (key, value),
        jsonb_array_elements(case when jsonb_typeof(value -> 'files') = 'array' then value -> 'files' else '[]' end) as file
    ), dropped as (
      delete from answer_file where answer_id = (select audit_id from sent) and id::text not in (select id from named)
    )
    update answer_file set draft_id = null, answer_id = (select audit_id from sent)
    where draft_id = ${draftId} and id::text in (select id from named)`.execute(db);
};

/** Deletes the files of answers that are erased. */
export const removeFilesOfAnswers = async (db: Db, answerIds: readonly string[]): Promise<void> => {
  if (answerIds.length === 0) return;
  await db
    .deleteFrom("answer_file")
    .where("answer_id", "in", [...answerIds])
    .execute();
};

/** What there is of the files of some drafts and answers, without their content. */
export const filesOf = (db: Db, of: { readonly answerIds: readonly string[]; readonly draftIds: readonly string[] }) =>
  db
    .selectFrom("answer_file")
    .select(["id", "name", "size", "sha256", "at"])
    .where((e) =>
      e.or([
        e("answer_id", "=", sql<string>`any(${[...of.answerIds]}::uuid[])`),
        e("draft_id", "=", sql<string>`any(${[...of.draftIds]}::text[])`),
      ]),
    )
    .orderBy("at")
    .orderBy("id")
    .execute();

/** Files with answers, for staff: not of those that are erased or read no further. */
const readable = (db: Db) =>
  db
    .selectFrom("answer_file")
    .innerJoin("response", "response.audit_id", "answer_file.answer_id")
    .select([
      "answer_file.id",
      "answer_file.answer_id as answerId",
      "answer_file.consultation_id as consultationId",
      "answer_file.question",
      "answer_file.name",
      "answer_file.media_type as mediaType",
      "answer_file.size",
      "answer_file.sha256",
      "response.received_on as receivedOn",
    ])
    .where("response.erased_at", "is", null)
    .where("response.restricted_at", "is", null);

export const readableFile = (db: Db, id: string) => readable(db).where("answer_file.id", "=", id).executeTakeFirst();

export type ReadableFile = NonNullable<Awaited<ReturnType<typeof readableFile>>>;

/** The files of a consultation, newest first. */
export const readableFiles = (db: Db, consultationId: string, page: { offset: number; limit: number }) =>
  readable(db)
    .where("answer_file.consultation_id", "=", consultationId)
    .orderBy("answer_file.at", "desc")
    .orderBy("answer_file.id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();

/** A part of a file that may be read: so many bytes from a place, counted from nought. */
export const partOfFile = async (db: Db, id: string, from: number, length: number): Promise<Buffer | undefined> => {
  const { rows } = await sql<{ part: Buffer }>`
    select substring(content from ${from + 1}::int for ${length}::int) as part
      from answer_file where id = ${id}`.execute(db);
  return rows[0]?.part;
};
