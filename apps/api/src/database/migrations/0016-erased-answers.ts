import { type Kysely, sql } from "kysely";

/**
 * An answer can be erased and leave a tombstone, be restricted, and be corrected; figures of a closed consultation are
 * kept as they were published, so that nothing is counted anew without one person.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    "alter table response add column erased_at timestamptz",
    "alter table response add column erased_in uuid",
    "alter table response add column restricted_at timestamptz",
    "alter table response add column corrections jsonb",
    `alter table response add constraint response_tombstone_is_empty check (erased_at is null or (
      erased_in is not null and answers = '{}'::jsonb and ward_code is null and postcode is null
      and corrections is null and entered_by is null and import_id is null))`,
    "create index response_erased on response (erased_in) where erased_in is not null",
    "create index response_audit_id on response (audit_id)",
    `create table consultation_figures (
      consultation_id uuid not null references consultation,
      channel text not null,
      area text not null,
      figures jsonb not null,
      frozen_at timestamptz not null,
      primary key (consultation_id, channel, area)
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
