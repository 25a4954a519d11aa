import { type Kysely, sql } from "kysely";

/**
 * Who checked a translated text; and a version of the questions that people could answer is not written over, whatever
 * asks for it: every answer stays under the questions it was given to.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    "alter table questionnaire_translation add checks jsonb not null default '{}'",
    `create function keep_answered_version() returns trigger language plpgsql as $$
      begin
        if exists (select from consultation where id = old.consultation_id and opened_at is not null) then
          raise exception 'Version % of the questions of % could be answered and is not changed.',
            old.version, old.consultation_id;
        end if;
        return new;
      end
    $$`,
    `create trigger answered_version_stays before update on questionnaire_version for each row
      when (old.questionnaire is distinct from new.questionnaire or old.version <> new.version)
      execute function keep_answered_version()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
