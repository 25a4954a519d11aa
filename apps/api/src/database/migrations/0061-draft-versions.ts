import { type Kysely, sql } from "kysely";

/**
 * What each answer of a draft was given to: the version of the questionnaire, by the key of the answer. When the
 * questions change before a draft is sent, an answer goes on only where it means the same.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    "alter table draft add given_to jsonb not null default '{}'",
    `update draft set given_to = coalesce(
      (select jsonb_object_agg(key, (consultation.questionnaire ->> 'version')::int)
        from consultation, jsonb_object_keys(draft.answers) as key
        where consultation.id = draft.consultation_id), '{}')`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
