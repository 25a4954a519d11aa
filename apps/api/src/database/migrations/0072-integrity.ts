import { type Kysely, sql } from "kysely";

/**
 * Judging answers: pairs that may be from one person, texts of campaigns, what was set aside and why, and translations
 * beside what people wrote. Everything names an answer by its audit id, and holds nothing of what was answered but the
 * translations. Fingerprints are not among it: they are made for one look under a key that is thrown away.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table integrity_look (
      consultation_id uuid primary key references consultation on delete cascade,
      asked_at timestamptz not null,
      looked_at timestamptz,
      answers integer not null default 0,
      texts_beyond integer not null default 0
    )`,
    `create table duplicate_pair (
      id uuid primary key,
      consultation_id uuid not null references consultation on delete cascade,
      earlier uuid not null,
      later uuid not null,
      grounds text[] not null,
      found_at timestamptz not null,
      decision text check (decision in ('one-person', 'different-people')),
      left_out uuid,
      why text,
      decided_at timestamptz,
      decided_by uuid references staff_person,
      undone_why text,
      undone_at timestamptz,
      undone_by uuid references staff_person,
      unique (earlier, later),
      check (earlier <> later),
      check ((decision is null) = (decided_at is null)),
      check ((left_out is not null) = coalesce(decision = 'one-person', false))
    )`,
    "create index on duplicate_pair (consultation_id, found_at)",
    "create index on duplicate_pair (later)",
    "create index on duplicate_pair (left_out) where left_out is not null",
    `create table text_cluster (
      consultation_id uuid not null references consultation on delete cascade,
      question_key text not null,
      place integer not null,
      texts integer not null,
      identical integer not null,
      primary key (consultation_id, question_key, place)
    )`,
    `create table text_cluster_member (
      consultation_id uuid not null,
      question_key text not null,
      place integer not null,
      answer_id uuid not null,
      is_identical boolean not null,
      primary key (consultation_id, question_key, place, answer_id),
      foreign key (consultation_id, question_key, place) references text_cluster on delete cascade
    )`,
    "create index on text_cluster_member (answer_id)",
    `create table answer_set_aside (
      id uuid primary key,
      consultation_id uuid not null references consultation on delete cascade,
      answer_id uuid not null,
      question_key text,
      reason text not null,
      note text not null,
      at timestamptz not null,
      by_person uuid references staff_person,
      undone_at timestamptz,
      undone_by uuid references staff_person,
      undone_why text
    )`,
    // One reason at a time holds for a text, and one for a whole answer.
    `create unique index answer_set_aside_once on answer_set_aside (answer_id, coalesce(question_key, ''))
      where undone_at is null`,
    "create index on answer_set_aside (consultation_id, at)",
    `create table answer_translation (
      answer_id uuid not null,
      question_key text not null,
      language text not null,
      consultation_id uuid not null references consultation on delete cascade,
      from_language text not null,
      text text not null,
      status text not null check (status in ('machine', 'draft', 'checked')),
      revision integer not null,
      written_at timestamptz not null,
      written_by uuid references staff_person,
      checked_at timestamptz,
      checked_by uuid references staff_person,
      primary key (answer_id, question_key, language),
      check ((status = 'checked') = (checked_at is not null))
    )`,
    "create index on answer_translation (consultation_id)",
    // As words are folded for the portal, so that a text is found however it is accented.
    `create function folded(said text) returns text language sql immutable parallel safe strict
      return translate(regexp_replace(normalize(lower(said), NFKD), '[\\u0300-\\u036f]', '', 'g'), 'łđøħı', 'ldohi')`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
