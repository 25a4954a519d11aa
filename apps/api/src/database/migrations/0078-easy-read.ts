import { type Kysely, sql } from "kysely";

/**
 * Which of its documents is a consultation's Easy Read version, or that there is none yet. What was found by its title
 * before is named by it now.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [
    `create table easy_read (
      consultation_id uuid primary key references consultation on delete cascade,
      document_id uuid references document on delete cascade,
      pages int check (pages between 1 and 500),
      said_at timestamptz not null,
      said_by uuid references staff_person,
      check (document_id is not null or pages is null)
    )`,
    "create index easy_read_document on easy_read (document_id)",
    `insert into easy_read (consultation_id, document_id, said_at, said_by)
      select distinct on (consultation_id) consultation_id, id, added_at, added_by from document
      where title ~* '\\measy[ -]?read\\M' and kind in ('pdf', 'docx', 'odt')
      order by consultation_id, added_at, title`,
  ])
    await sql.raw(statement).execute(db);
};
