import type { Channel } from "@collaborative-communities/consultations";
import type { Answers } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** An answer as it is looked at. */
export type LookedAt = {
  readonly id: string;
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly receivedAt: Date;
  readonly postcode: string | null;
  readonly answers: Answers;
  readonly leftOut: string | null;
};

const AT_A_TIME = 500;

/**
 * The answers that may be looked at, in the order of their ids, some at a time through a cursor, so that nobody holds
 * them all. Not those that were erased, or whose writers said that they must be read no further. Inside a transaction.
 */
export async function* answersToLookAt(moment: Db, consultationId: string): AsyncGenerator<LookedAt> {
  await sql`declare integrity_answers no scroll cursor for
    select audit_id as id, channel, received_on as "receivedOn", received_at as "receivedAt", postcode, answers,
      left_out as "leftOut"
    from response
    where consultation_id = ${consultationId} and erased_at is null and restricted_at is null
    order by audit_id`.execute(moment);
  for (;;) {
    const { rows } = await sql<LookedAt>`fetch ${sql.lit(AT_A_TIME)} from integrity_answers`.execute(moment);
    yield* rows;
    if (rows.length < AT_A_TIME) break;
  }
  await sql`close integrity_answers`.execute(moment);
}

/** Reads inside one moment: what is changed meanwhile is not seen. */
export const inOneMoment = <T>(db: Db, read: (moment: Db) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);

/** Asks for a look. @returns whether nobody had asked since the last one */
export const askForLook = async (db: Db, consultationId: string, at: Date): Promise<void> => {
  await db
    .insertInto("integrity_look")
    .values({ consultation_id: consultationId, asked_at: at, looked_at: null, answers: 0, texts_beyond: 0 })
    .onConflict((conflict) => conflict.column("consultation_id").doUpdateSet({ asked_at: at }))
    .execute();
};

export const lookOf = (db: Db, consultationId: string) =>
  db
    .selectFrom("integrity_look")
    .select(["asked_at", "looked_at", "answers", "texts_beyond"])
    .where("consultation_id", "=", consultationId)
    .executeTakeFirst();

/** Consultations whose look was asked for and not taken. */
export const looksAskedFor = async (db: Db): Promise<string[]> =>
  (
    await db
      .selectFrom("integrity_look")
      .select("consultation_id")
      .where(({ eb, or, ref }) => or([eb("looked_at", "is", null), eb("looked_at", "<", ref("asked_at"))]))
      .orderBy("asked_at")
      .limit(100)
      .execute()
  ).map((row) => row.consultation_id);

/** Consultations in which answers came since they were looked at, while it can still be decided which of them count. */
export const changedSinceLook = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from consultation c left join integrity_look l on l.consultation_id = c.id
    where c.state in ('open', 'paused', 'closed') and exists (
      select from response r where r.consultation_id = c.id and r.received_at > coalesce(l.looked_at, '-infinity'))
    order by c.id`.execute(db);
  return rows.map(({ id }) => id);
};

/** Takes what one look saves for itself, so that of two looks at once one waits. @returns the last look's moment */
export const lookToSave = (db: Db, consultationId: string) =>
  db
    .selectFrom("integrity_look")
    .select("looked_at")
    .where("consultation_id", "=", consultationId)
    .forUpdate()
    .executeTakeFirst();

export const noteLook = async (
  db: Db,
  consultationId: string,
  look: { at: Date; answers: number; textsBeyond: number },
): Promise<void> => {
  await db
    .updateTable("integrity_look")
    .set({ looked_at: look.at, answers: look.answers, texts_beyond: look.textsBeyond })
    .where("consultation_id", "=", consultationId)
    .execute();
};

type FoundPair = { readonly id: string; readonly earlier: string; readonly later: string; readonly grounds: string[] };

/** Keeps what was found. A pair that somebody decided stays as it is; an undecided one that is no more goes. */
export const savePairs = async (db: Db, consultationId: string, pairs: readonly FoundPair[], at: Date) => {
  await sql`
    with found as (
      select * from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
        as found (id uuid, earlier uuid, later uuid, grounds text[])
    ), gone as (
      delete from duplicate_pair p
      where consultation_id = ${consultationId} and decision is null
        and not exists (select from found f where f.earlier = p.earlier and f.later = p.later)
    )
    insert into duplicate_pair (id, consultation_id, earlier, later, grounds, found_at)
    select id, ${consultationId}::uuid, earlier, later, grounds, ${at} from found
    on conflict (earlier, later) do update set grounds = excluded.grounds where duplicate_pair.decision is null`.execute(
    db,
  );
};

type FoundCluster = {
  readonly questionKey: string;
  readonly place: number;
  readonly ids: readonly string[];
  readonly identical: readonly string[];
};

/** Keeps the clusters of a look, in place of those of the last. */
export const saveClusters = async (db: Db, consultationId: string, clusters: readonly FoundCluster[]) => {
  await db.deleteFrom("text_cluster").where("consultation_id", "=", consultationId).execute();
  for (const { questionKey, place, ids, identical } of clusters) {
    await db
      .insertInto("text_cluster")
      .values({
        consultation_id: consultationId,
        question_key: questionKey,
        place,
        texts: ids.length,
        identical: identical.length,
      })
      .execute();
    await sql`insert into text_cluster_member (consultation_id, question_key, place, answer_id, is_identical)
      select ${consultationId}::uuid, ${questionKey}, ${place}::int, id, id = any(${[...identical]}::uuid[])
      from unnest(${[...ids]}::uuid[]) as id`.execute(db);
  }
};
