import { type Kysely, sql } from "kysely";

/** Consultations, answers, drafts, imports, feedback, areas, staff sessions, and the facts staff leave behind. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table staff_person (
      id uuid primary key,
      name text not null,
      posts text[] not null,
      demonstration boolean not null default false
    )`,
    `create table staff_session (
      secret_hash text primary key,
      person_id uuid not null references staff_person on delete cascade,
      started_at timestamptz not null,
      last_seen_at timestamptz not null
    )`,
    `create table audit_fact (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      person_id uuid,
      what text not null,
      about text not null,
      details jsonb not null
    )`,
    `create table ward_allocation (
      ward_code text primary key,
      pcn_area_code text not null,
      note text
    )`,
    `create table postcode_place (
      postcode text primary key,
      ward_code text not null,
      lsoa_code text,
      easting integer not null,
      northing integer not null
    )`,
    `create table consultation (
      id uuid primary key,
      slug text not null unique,
      state text not null check (state in ('planned', 'open', 'closed', 'fedback')),
      plan jsonb not null,
      questionnaire jsonb not null,
      closes_at timestamptz,
      opened_at timestamptz,
      closed_at timestamptz,
      closed_early_because text,
      preview_key text not null unique,
      created_at timestamptz not null,
      created_by uuid references staff_person,
      revision integer not null default 1,
      demonstration boolean not null default false,
      check (state = 'planned' or (opened_at is not null and closes_at is not null)),
      check (state in ('planned', 'open') or closed_at is not null)
    )`,
    `create table response_import (
      id uuid primary key,
      consultation_id uuid not null references consultation,
      file_name text not null,
      channel text not null,
      imported_by uuid references staff_person,
      imported_at timestamptz not null,
      rows_added integer not null,
      rows_already_there integer not null,
      rows_bad integer not null
    )`,
    `create table response (
      reference text primary key,
      consultation_id uuid not null references consultation,
      submission_key text not null,
      questionnaire_version integer not null,
      channel text not null check (channel in ('web', 'paper', 'telephone', 'in-person')),
      received_at timestamptz not null,
      received_on date not null,
      language text not null,
      answers jsonb not null,
      whereabouts text not null check (whereabouts in ('ward', 'not-sure', 'outside', 'not-said')),
      ward_code text,
      postcode text,
      entered_by uuid references staff_person,
      import_id uuid references response_import,
      demonstration boolean not null default false,
      unique (consultation_id, submission_key),
      check ((whereabouts = 'ward') = (ward_code is not null))
    )`,
    `create table draft (
      id text primary key,
      consultation_id uuid not null references consultation,
      answers jsonb not null,
      whereabouts jsonb,
      language text not null,
      started_at timestamptz not null,
      updated_at timestamptz not null
    )`,
    "create index draft_updated_at on draft (updated_at)",
    `create table feedback (
      consultation_id uuid primary key references consultation,
      summary text not null,
      items jsonb not null,
      published_at timestamptz not null,
      published_by uuid references staff_person
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
