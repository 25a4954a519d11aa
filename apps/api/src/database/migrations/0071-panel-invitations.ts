import { type Kysely, sql } from "kysely";

/**
 * Invitations of people who agreed to be invited. While somebody answers, the invitation names their draft; step 0074
 * moves that into a row of its own, which goes with sending, so that which answer came by which invitation is kept nowhere.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table panel_invitation (
      id uuid primary key,
      consultation_id uuid not null references consultation on delete cascade,
      contact_sealed text,
      contact_hash text,
      language text not null,
      consent text not null,
      invited_at timestamptz not null,
      invited_by uuid references staff_person,
      draft_id text,
      is_used boolean not null default false,
      unique (consultation_id, contact_hash),
      check ((contact_sealed is null) = (contact_hash is null))
    )`,
    "create index on panel_invitation (contact_hash, invited_at)",
    "create index on panel_invitation (invited_at) where contact_hash is not null",
    "create index on panel_invitation (draft_id) where draft_id is not null",
    `create table panel_leaving (
      contact_hash text primary key,
      left_at timestamptz not null
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
