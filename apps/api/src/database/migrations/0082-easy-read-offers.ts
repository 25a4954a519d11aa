import { type Kysely, sql } from "kysely";

/**
 * Every Easy Read version that was offered and since when, with the version of the questions it goes with, because it
 * may be attached and replaced while people answer. What was named before went with the questions of that moment.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [
    `create table easy_read_offer (
      position bigint generated always as identity primary key,
      consultation_id uuid not null references consultation on delete cascade,
      document_id uuid references document on delete cascade,
      pages int check (pages between 1 and 500),
      version int not null check (version > 0),
      said_at timestamptz not null,
      said_by uuid references staff_person
    )`,
    "create index easy_read_offer_consultation on easy_read_offer (consultation_id, position)",
    "create index easy_read_offer_document on easy_read_offer (document_id)",
    "alter table easy_read add column version int",
    `update easy_read set version = coalesce((
      select max(version) from questionnaire_version asked
      where asked.consultation_id = easy_read.consultation_id and asked.made_at <= easy_read.said_at), 1)`,
    "alter table easy_read alter column version set not null",
    `insert into easy_read_offer (consultation_id, document_id, pages, version, said_at, said_by)
      select consultation_id, document_id, pages, version, said_at, said_by from easy_read order by said_at`,
  ])
    await sql.raw(statement).execute(db);
};
