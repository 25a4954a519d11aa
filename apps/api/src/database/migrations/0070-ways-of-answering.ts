import { type Kysely, sql } from "kysely";

/**
 * Ways of answering: saving and coming back, changing until closing, with a helper, and on a hub's shared device. How a
 * draft was begun is kept with it, so that a browser cannot say at the end that it was begun in another way.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table hub_device (
      id uuid primary key,
      consultation_id uuid not null references consultation on delete cascade,
      name text not null check (length(name) between 1 and 100),
      secret_hash text not null unique,
      made_at timestamptz not null,
      made_by uuid references staff_person,
      ended_at timestamptz,
      ended_by uuid references staff_person
    )`,
    "create index on hub_device (consultation_id)",
    `alter table draft
      add reference text unique,
      add channel text not null default 'web' check (channel in ('web', 'hub-device', 'assisted')),
      add helped_by text check (length(helped_by) between 1 and 200),
      add changes uuid,
      add changes_revision int,
      add check ((channel = 'assisted') = (helped_by is not null)),
      add check ((changes is null) = (changes_revision is null))`,
    "create index on draft (changes) where changes is not null",
    "alter table response add revision int not null default 1",
    `create table response_change (
      change_key text primary key,
      answer_id uuid not null,
      changed_at timestamptz not null
    )`,
    "create index on response_change (answer_id)",
    `create table draft_return (
      draft_id text primary key references draft on delete cascade,
      contact_sealed text not null,
      contact_hash text not null,
      language text not null,
      saved_at timestamptz not null,
      reminded_at timestamptz
    )`,
    "create index on draft_return (contact_hash)",
    "alter table resident_code drop constraint resident_code_purpose_check",
    `alter table resident_code
      add check (purpose in ('sign-in', 'change-address', 'come-back')),
      add draft_id text references draft on delete cascade,
      add check (draft_id is null or purpose = 'come-back')`,
    "create index on resident_code (draft_id) where draft_id is not null",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
