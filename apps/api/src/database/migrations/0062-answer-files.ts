import { type Kysely, sql } from "kysely";

/**
 * Files that people send with an answer. A file belongs to a draft, and goes with it; or, once that was sent, to an
 * answer, and is deleted when the answer is erased. Never to both, and never to neither.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table answer_file (
      id uuid primary key,
      consultation_id uuid not null references consultation on delete cascade,
      draft_id text references draft on delete cascade,
      answer_id uuid,
      question text not null,
      name text not null,
      media_type text not null,
      size int not null check (size > 0),
      sha256 text not null,
      content bytea not null,
      at timestamptz not null,
      constraint answer_file_belongs_once check ((draft_id is null) <> (answer_id is null))
    )`,
    "create index answer_file_draft on answer_file (draft_id) where draft_id is not null",
    "create index answer_file_answer on answer_file (answer_id) where answer_id is not null",
    "create index answer_file_consultation on answer_file (consultation_id)",
    // The files are compressed as they are, and so a part of one can be read without the rest.
    "alter table answer_file alter column content set storage external",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
