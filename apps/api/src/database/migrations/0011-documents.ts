import { type Kysely, sql } from "kysely";

/** Documents that belong to a consultation, and apart from them what is in each file. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table document (
      id uuid primary key,
      consultation_id uuid not null references consultation,
      title text not null,
      kind text not null check (kind in ('pdf', 'docx', 'odt', 'csv', 'png', 'jpeg')),
      language text not null,
      other_format text,
      file_name text not null,
      size int not null check (size > 0),
      sha256 text not null,
      added_at timestamptz not null,
      added_by uuid references staff_person,
      unique (consultation_id, sha256)
    )`,
    `create table document_content (
      document_id uuid primary key references document on delete cascade,
      bytes bytea not null
    )`,
    // The files are compressed as they are, and so a part of one can be read without the rest.
    "alter table document_content alter column bytes set storage external",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
