import { type Kysely, sql } from "kysely";

/**
 * Printed copies with a reference each, what is known of an answer beside its answers where staff entered it, and the
 * second look at a part of what was entered. That somebody checks another's entry, and never their own, is the
 * database's doing.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table paper_batch (
      id uuid primary key,
      consultation_id uuid not null references consultation on delete cascade,
      version int not null,
      language text not null,
      size text not null check (size in ('standard', 'large')),
      copies int not null check (copies between 1 and 500),
      print_key text not null unique,
      made_at timestamptz not null,
      made_by uuid references staff_person
    )`,
    "create index paper_batch_consultation on paper_batch (consultation_id, made_at)",
    `create table paper_copy (
      reference text primary key,
      batch_id uuid not null references paper_batch on delete cascade,
      number int not null,
      answer_id uuid unique,
      unique (batch_id, number)
    )`,
    `create table response_entry (
      answer_id uuid primary key,
      consultation_id uuid not null references consultation on delete cascade,
      postmark_on date,
      words text check (length(words) <= 20000),
      source text,
      basis text check (basis in ('wrote-to-take-part', 'public-post')),
      check ((words is null) = (source is null) and (words is null) = (basis is null))
    )`,
    "create index response_entry_words on response_entry (consultation_id) where words is not null",
    `create table entry_check (
      answer_id uuid primary key,
      consultation_id uuid not null references consultation on delete cascade,
      entered_by uuid not null references staff_person,
      checked_by uuid not null references staff_person check (checked_by <> entered_by),
      taken_at timestamptz not null,
      second jsonb,
      compared int,
      different int,
      checked_at timestamptz,
      settled_at timestamptz,
      settled_by uuid references staff_person
    )`,
    "create index entry_check_consultation on entry_check (consultation_id)",
    `create table entry_check_share (
      consultation_id uuid primary key references consultation on delete cascade,
      percent int not null check (percent between 1 and 100),
      changed_at timestamptz not null,
      changed_by uuid references staff_person
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
