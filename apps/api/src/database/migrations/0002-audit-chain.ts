import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";

const GENESIS = "0".repeat(64);
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

type Row = { id: number; at: string; person_id: string | null; what: string; about: string; details: string };

/** The first form of the chain, as audit/chain.ts describes it; written out, because a released step never changes. */
const chained = (row: Row, position: number, previous: string): string => {
  const digest = sha256(
    JSON.stringify([row.at, row.person_id, null, row.what, row.about, null, row.details, null, null]),
  );
  return sha256(`cc-audit-1\n${position}\n${previous}\n${digest}`);
};

/**
 * Chains the facts: positions without a gap, the post, the reason, before and after, and the hashes. Facts that are
 * there are chained in the order they came in. A response is given an id that opens nothing, because its reference,
 * which whoever has it can read the answer with, must not stand in a fact.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const run = async (...statements: string[]): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  };
  await run(
    "alter table response add column audit_id uuid not null default gen_random_uuid()",
    `update audit_fact set about = response.audit_id::text from response
      where audit_fact.what = 'response/entered' and audit_fact.about = response.reference`,
    `alter table audit_fact
      alter column details type json using details::text::json,
      add column position bigint,
      add column post text,
      add column why text,
      add column before json,
      add column after json,
      add column previous_hash text,
      add column hash text`,
  );

  let [position, previous, last] = [0, GENESIS, Number.MIN_SAFE_INTEGER];
  for (;;) {
    const { rows } = await sql<Row>`
      select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, person_id, what, about,
        details::text as details
      from audit_fact where id > ${last} order by id limit 1000`.execute(db);
    if (rows.length === 0) break;
    for (const row of rows) {
      const hash = chained(row, position + 1, previous);
      await sql`update audit_fact set position = ${position + 1}, previous_hash = ${previous}, hash = ${hash}
        where id = ${row.id}`.execute(db);
      [position, previous, last] = [position + 1, hash, row.id];
    }
  }
  await run(
    `alter table audit_fact
      drop column id,
      add primary key (position),
      add check (position > 0),
      alter column previous_hash set not null,
      alter column hash set not null,
      add unique (previous_hash),
      add unique (hash)`,
    `create table audit_head (
      only_one boolean primary key default true check (only_one),
      position bigint not null,
      previous_hash text not null,
      hash text not null
    )`,
  );
  await sql`insert into audit_head (position, previous_hash, hash)
    select ${position}, coalesce((select previous_hash from audit_fact where position = ${position}), ''),
      ${previous}`.execute(db);

  await run(
    `create function audit_never_changes() returns trigger language plpgsql as $$
      begin raise exception 'A fact of the audit trail is never changed or removed.' using errcode = '23001'; end $$`,
    `create function audit_head_only_goes_on() returns trigger language plpgsql as $$
      begin
        if new.position <> old.position + 1 or new.previous_hash <> old.hash then
          raise exception 'The audit trail only goes on from its last fact.' using errcode = '23001';
        end if;
        return new;
      end $$`,
    `create trigger never_changes before update or delete on audit_fact
      for each row execute function audit_never_changes()`,
    `create trigger never_emptied before truncate on audit_fact
      for each statement execute function audit_never_changes()`,
    `create trigger only_goes_on before update on audit_head
      for each row execute function audit_head_only_goes_on()`,
    `create trigger never_removed before delete on audit_head
      for each row execute function audit_never_changes()`,
    `create trigger never_emptied before truncate on audit_head
      for each statement execute function audit_never_changes()`,
  );
};
