import { type Kysely, sql } from "kysely";

/**
 * A consultation is found by its title and its summary in other languages as well, however their words are accented.
 * No language is asked for here: words are compared as they stand, since PostgreSQL knows the endings of few.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create function words_of_translation(translation jsonb) returns tsvector
      language sql immutable parallel safe strict cost 5000
      return to_tsvector('pg_catalog.simple', translate(regexp_replace(normalize(lower(
        coalesce(translation #>> '{texts,plan/title,text}', '') || ' ' ||
        coalesce(translation #>> '{texts,plan/summary,text}', '')), NFKD), '[\\u0300-\\u036f]', '', 'g'), 'łđøħı', 'ldohi'))`,
    "create index questionnaire_translation_words on questionnaire_translation using gin (words_of_translation(translation))",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
