import type { FreeWords } from "@collaborative-communities/consultations";
import { type Kysely, sql } from "kysely";
import type { Database } from "../../database/tables.ts";

type Db = Kysely<Database>;

/** Keeps what is known of an entered answer beside its answers, where there is anything. */
export const keepEntry = async (
  db: Db,
  entry: {
    answerId: string;
    consultationId: string;
    postmarkOn?: string | undefined;
    free?: FreeWords | undefined;
  },
): Promise<void> => {
  if (entry.postmarkOn === undefined && entry.free === undefined) return;
  await db
    .insertInto("response_entry")
    .values({
      answer_id: entry.answerId,
      consultation_id: entry.consultationId,
      postmark_on: entry.postmarkOn ?? null,
      words: entry.free?.words ?? null,
      source: entry.free?.source ?? null,
      basis: entry.free?.basis ?? null,
      import_line: null,
      import_mark: null,
    })
    .execute();
};

/** Keeps where imported papers stand in their file and when they were posted, of those rows that were added. */
export const keepLines = async (
  db: Db,
  importId: string,
  lines: readonly { reference: string; line: number; mark: string | undefined; postmarkOn: string | undefined }[],
): Promise<void> => {
  await sql`
    insert into response_entry (answer_id, consultation_id, import_line, import_mark, postmark_on)
    select audit_id, consultation_id, line, mark, "postmarkOn"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as given (reference text, line int, mark text, "postmarkOn" date)
    join response using (reference) where import_id = ${importId}`.execute(db);
};

/** What is known of answers beside their answers, by their ids. */
export const entriesByIds = async (db: Db, answerIds: readonly string[]) =>
  answerIds.length === 0
    ? []
    : db
        .selectFrom("response_entry")
        .select(["answer_id as answerId", "postmark_on as postmarkOn", "words", "source", "import_mark as importMark"])
        .where("answer_id", "in", [...answerIds])
        .execute();

/** Lets go of all that was kept beside answers when they were entered. */
export const removeEntries = async (db: Db, answerIds: readonly string[]): Promise<void> => {
  if (answerIds.length === 0) return;
  const ids = [...answerIds];
  await db.deleteFrom("response_entry").where("answer_id", "in", ids).execute();
  await db.deleteFrom("entry_check").where("answer_id", "in", ids).execute();
  // The copy is still known to have come back; its reference finds nothing any more.
  await sql`update paper_copy set reference = 'erased:' || answer_id where answer_id = any(${ids}::uuid[])`.execute(db);
};

/** A page of emails, letters and posts as they were written, newest first; without those read no further. */
export const freeWordsOf = async (db: Db, consultationId: string, page: { offset: number; limit: number }) =>
  db
    .selectFrom("response_entry")
    .innerJoin("response", "response.audit_id", "response_entry.answer_id")
    .select([
      "response.channel",
      "response.received_on as receivedOn",
      "response_entry.source",
      "response_entry.words",
      "response.left_out as leftOut",
    ])
    .where("response_entry.consultation_id", "=", consultationId)
    .where("response_entry.words", "is not", null)
    .where("response.erased_at", "is", null)
    .where("response.restricted_at", "is", null)
    .orderBy("response.received_at", "desc")
    .orderBy("response.audit_id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();

/** How many answers there are, and how many of them are left out as late or otherwise. */
const howMany = [
  sql<number>`count(*)::int`.as("came"),
  sql<number>`(count(*) filter (where left_out = 'late'))::int`.as("late"),
  sql<number>`(count(*) filter (where left_out in ('duplicate', 'set-aside')))::int`.as("leftOutOtherwise"),
] as const;

/** What came in on each day by each channel, and how much of it is left out; newest first. */
export const intakeOf = async (db: Db, consultationId: string) =>
  db
    .selectFrom("response")
    .select(["received_on as receivedOn", "channel", ...howMany])
    .where("consultation_id", "=", consultationId)
    .groupBy(["received_on", "channel"])
    .orderBy("received_on", "desc")
    .orderBy("channel")
    .limit(1000)
    .execute();

/** What came in by each channel on all days together, also on those too many to be listed. */
export const intakeByChannel = async (db: Db, consultationId: string) =>
  db
    .selectFrom("response")
    .select(["channel", ...howMany])
    .where("consultation_id", "=", consultationId)
    .groupBy("channel")
    .execute();
