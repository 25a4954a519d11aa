import { type Kysely, sql } from "kysely";
import type { Database } from "../../database/tables.ts";

type Db = Kysely<Database>;

/** How many answers a batch has, and SHA-256 over a line for each: its audit id, consultation, channel and moment. */
export type Seal = { readonly answers: number; readonly digest: string };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const SEAL = sql<Seal>`count(*) as answers, encode(sha256(convert_to(coalesce(string_agg(
  concat_ws(' ', audit_id, consultation_id, channel, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
  E'\n' order by audit_id), ''), 'UTF8')), 'hex') as digest`;

/** Puts answers that wait into a batch. Those another process is putting into one are left to it. */
export const fillBatch = async (db: Db, batch: string, most: number): Promise<Seal> => {
  const { rows } = await sql<Seal>`
    with taken as (
      delete from response_unsealed
      where ctid = any (array(select ctid from response_unsealed limit ${most} for update skip locked))
      returning audit_id, consultation_id, channel, received_at
    ), kept as (
      insert into response_seal (batch, audit_id, consultation_id, channel, received_at)
      select ${batch}::uuid, audit_id, consultation_id, channel, received_at from taken
      returning audit_id, consultation_id, channel, received_at
    )
    select ${SEAL} from kept`.execute(db);
  return rows[0] as Seal;
};

/** What a batch amounts to now; `batch` is what a fact names, whatever that may be. */
export const sealOf = async (db: Db, batch: string): Promise<Seal> => {
  if (!ID.test(batch)) return { answers: 0, digest: "" };
  const { rows } = await sql<Seal>`select ${SEAL} from response_seal where batch = ${batch}::uuid`.execute(db);
  return rows[0] as Seal;
};

export const countSealed = async (db: Db): Promise<number> =>
  (
    await db
      .selectFrom("response_seal")
      .select((e) => e.fn.countAll<number>().as("sealed"))
      .executeTakeFirstOrThrow()
  ).sealed;

export type Stray = { readonly auditId: string; readonly consultationId: string; readonly receivedAt: Date };

const STRAY = sql`audit_id as "auditId", consultation_id as "consultationId", received_at as "receivedAt"`;
const NOTED = sql`(
  select audit_id, consultation_id, channel, received_at from response_unsealed union all
  select audit_id, consultation_id, channel, received_at from response_seal)`;

/** What a batch of answers that were made anonymous amounts to now. */
export const anonymisedIn = async (db: Db, batch: string): Promise<Seal> => {
  if (!ID.test(batch)) return { answers: 0, digest: "" };
  const { rows } = await sql<Seal>`select count(*) as answers, encode(sha256(convert_to(coalesce(
      string_agg(audit_id::text, E'\n' order by audit_id), ''), 'UTF8')), 'hex') as digest
    from response where erased_in = ${batch}::uuid`.execute(db);
  return rows[0] as Seal;
};

/**
 * Answers that were noted when they came, and are not there any more as they were then: gone, changed, or a tombstone
 * that was not left by one of these batches.
 */
export const missingAnswers = async (db: Db, limit: number, batches: readonly string[] = []): Promise<Stray[]> => {
  const { rows } = await sql<Stray>`select ${STRAY} from ${NOTED} as noted
    where not exists (select from response where response.audit_id = noted.audit_id
      and response.consultation_id = noted.consultation_id and response.channel = noted.channel
      and (response.erased_in = any(${[...batches]}::uuid[])
        or response.erased_at is null and response.erased_in is null and response.received_at = noted.received_at))
    order by received_at, audit_id limit ${limit}`.execute(db);
  return rows;
};

/** Answers that are there, and were not noted when they came, or that use the id of another. */
export const unnotedAnswers = async (db: Db): Promise<Stray[]> => {
  const { rows } = await sql<Stray>`select ${STRAY} from response
    where (not demonstration and not exists (select from ${NOTED} as noted where noted.audit_id = response.audit_id))
      or audit_id in (select audit_id from response group by audit_id having count(*) > 1)
    order by received_at desc, audit_id limit 1`.execute(db);
  return rows;
};
