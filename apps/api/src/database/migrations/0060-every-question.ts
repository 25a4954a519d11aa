import { type Kysely, sql } from "kysely";

/**
 * Questionnaires in versions and languages, every channel, and answers that are kept without being counted. What an
 * answer was given to is the version it names; a version that somebody answered is never changed.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table questionnaire_version (
      consultation_id uuid not null references consultation on delete cascade,
      version int not null,
      questionnaire jsonb not null,
      made_at timestamptz not null,
      why text not null default '',
      primary key (consultation_id, version)
    )`,
    `insert into questionnaire_version (consultation_id, version, questionnaire, made_at)
      select id, (questionnaire ->> 'version')::int, questionnaire, created_at from consultation
      where questionnaire ? 'version'`,
    `create table questionnaire_translation (
      consultation_id uuid not null references consultation on delete cascade,
      language text not null,
      translation jsonb not null,
      revision int not null,
      changed_at timestamptz not null,
      changed_by uuid references staff_person,
      primary key (consultation_id, language)
    )`,
    "alter table response drop constraint response_channel_check",
    `alter table response
      add check (channel in ('web', 'hub-device', 'assisted', 'paper', 'telephone', 'in-person', 'email', 'social-media')),
      add left_out text check (left_out in ('late', 'duplicate', 'set-aside')),
      add helped_by text check (length(helped_by) between 1 and 200)`,
    "create index response_left_out on response (consultation_id) where left_out is not null",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
