import { type Kysely, sql } from "kysely";

/**
 * What people ask about their own data, complaints about its use, what they stopped, legal holds and retention runs.
 * Contacts are sealed; a reference is kept as it is only while there is something of the person to find by it.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table data_request (
      id uuid primary key,
      reference text unique,
      reference_hash text not null unique,
      ask_key text unique,
      kind text not null check (kind in
        ('access', 'rectification', 'erasure', 'restriction', 'objection', 'stop-equality-monitoring')),
      received_at timestamptz not null,
      received_on date not null,
      language text not null,
      words text,
      contact_kind text not null check (contact_kind in ('email', 'post', 'removed')),
      contact_sealed text,
      contact_hash text,
      staff_person_id uuid references staff_person,
      pauses jsonb not null,
      extension jsonb,
      identity jsonb,
      identity_by uuid references staff_person,
      released_at timestamptz,
      outcome jsonb,
      ended_on date,
      ended_by uuid references staff_person,
      demonstration boolean not null default false,
      check ((outcome is null) = (ended_on is null)),
      check ((contact_kind = 'removed') = (contact_sealed is null))
    )`,
    "create index data_request_contact on data_request (contact_hash)",
    `create table data_request_answer (
      request_id uuid not null references data_request on delete cascade,
      answer_id uuid not null,
      primary key (request_id, answer_id)
    )`,
    `create table data_redaction (
      request_id uuid not null references data_request on delete cascade,
      kept_in text not null,
      record_id text not null,
      field text not null,
      from_letter integer not null,
      to_letter integer not null check (to_letter > from_letter),
      text_hash text not null,
      primary key (request_id, kept_in, record_id, field, from_letter, to_letter)
    )`,
    `create table data_complaint (
      id uuid primary key,
      reference text unique,
      reference_hash text not null unique,
      ask_key text unique,
      received_at timestamptz not null,
      received_on date not null,
      language text not null,
      words text,
      contact_kind text not null check (contact_kind in ('email', 'post', 'removed')),
      contact_sealed text,
      contact_hash text,
      acknowledged_on date,
      outcome_on date,
      outcome_says text,
      handled_by uuid references staff_person,
      demonstration boolean not null default false,
      check ((contact_kind = 'removed') = (contact_sealed is null))
    )`,
    "create index data_complaint_contact on data_complaint (contact_hash)",
    `create table stop_notice (
      id uuid primary key,
      given_on date not null,
      reason text not null check (reason in ('restriction', 'objection', 'stop-equality-monitoring')),
      answer_id uuid,
      contact_hash text,
      check ((answer_id is null) <> (contact_hash is null))
    )`,
    "create index stop_notice_answer on stop_notice (answer_id)",
    "create index stop_notice_contact on stop_notice (contact_hash)",
    `create table legal_hold (
      id uuid primary key,
      on_kind text not null check (on_kind in ('consultation', 'answer', 'contact', 'staff-person')),
      on_id text not null,
      reason text not null,
      set_on date not null,
      set_by uuid not null references staff_person,
      lifted_on date,
      lifted_by uuid references staff_person,
      check ((lifted_on is null) = (lifted_by is null))
    )`,
    "create unique index legal_hold_once on legal_hold (on_kind, on_id) where lifted_on is null",
    `create table retention_run (
      id uuid primary key,
      at timestamptz not null,
      run_by uuid references staff_person,
      report jsonb not null
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
