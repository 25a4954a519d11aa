import { type Kysely, sql } from "kysely";

/** Accounts for residents who want one, with addresses and references sealed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table resident_account (
      id uuid primary key,
      contact_sealed text not null,
      contact_hash text not null unique,
      made_at timestamptz not null,
      signed_in_at timestamptz not null
    )`,
    "create index on resident_account (signed_in_at)",
    `create table resident_session (
      secret_hash text primary key,
      account_id uuid not null references resident_account on delete cascade,
      started_at timestamptz not null,
      last_seen_at timestamptz not null
    )`,
    "create index on resident_session (account_id)",
    `create table resident_code (
      id uuid primary key,
      purpose text not null check (purpose in ('sign-in', 'change-address')),
      account_id uuid references resident_account on delete cascade,
      to_sealed text not null,
      to_hash text not null,
      browser_hash text not null,
      code_hash text not null,
      link_hash text unique,
      tries integer not null default 0,
      made_at timestamptz not null,
      used_at timestamptz,
      check ((purpose = 'change-address') = (account_id is not null))
    )`,
    "create index on resident_code (to_hash, made_at)",
    "create index on resident_code (browser_hash, made_at)",
    "create index on resident_code (made_at)",
    "create index on resident_code (account_id)",
    `create table resident_kept_answer (
      id uuid primary key,
      account_id uuid not null references resident_account on delete cascade,
      reference_sealed text not null,
      reference_hash text not null,
      kept_at timestamptz not null,
      unique (account_id, reference_hash)
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
