import { type Kysely, sql } from "kysely";

/**
 * The portal: plans say by what they are found, an activity says when it last changed, topics are a list of the
 * council's own, and words are found however they are accented, without any extension of PostgreSQL.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `update consultation set plan = plan || '{"listing": {"topics": [], "audiences": [], "areas": [], "organisation": "", "owner": {"post": ""}}}'
      where not plan ? 'listing'`,
    "alter table consultation add column changed_at timestamptz",
    `update consultation set changed_at = greatest(created_at, opened_at, closed_at,
      (select published_at from feedback where consultation_id = consultation.id))`,
    "alter table consultation alter column changed_at set not null",
    `create table topic (
      code text primary key,
      name text not null,
      position integer not null
    )`,
    // Letters that Unicode does not take apart are folded by name; everything is of pg_catalog, so that the function
    // means the same wherever it is called from.
    `create function words_of(said text) returns tsvector language sql immutable parallel safe strict cost 5000
      return to_tsvector('pg_catalog.english', translate(regexp_replace(normalize(lower(said), NFKD),
        '[\\u0300-\\u036f]', '', 'g'), 'łđøħı', 'ldohi'))`,
    `create function words_of_plan(plan jsonb) returns tsvector language sql immutable parallel safe strict cost 5000
      return words_of(${["title", "summary", "proposal", "decisionMaker", "openToInfluence"]
        .map((name) => `coalesce(plan ->> '${name}', '')`)
        .join(" || ' ' || ")} || ' ' || coalesce(plan -> 'listing' ->> 'organisation', ''))`,
    `create function words_of_feedback(summary text, items jsonb) returns tsvector language sql immutable parallel safe strict cost 5000
      return words_of(summary || ' ' || jsonb_path_query_array(items, '$[*].*')::text)`,
    "create index consultation_words on consultation using gin (words_of_plan(plan))",
    "create index feedback_words on feedback using gin (words_of_feedback(summary, items))",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
