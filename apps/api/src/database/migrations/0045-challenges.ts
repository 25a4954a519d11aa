import { type Kysely, sql } from "kysely";

/** Anybody can challenge how a consultation is held or what was decided, and hear back. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table challenge (
      id uuid primary key,
      reference text not null unique,
      consultation_id uuid not null references consultation,
      about text not null check (about in ('consultation', 'decision')),
      submission_key text not null,
      kind text not null check (kind in ('comment', 'correct', 'complain')),
      words text not null,
      language text not null,
      received_on date not null,
      state text not null check (state in ('received', 'acknowledged', 'answered', 'published')),
      stage integer not null check (stage in (1, 2)),
      acknowledged_on date,
      asks_for_pause text,
      answers jsonb not null,
      published_on date,
      demonstration boolean not null,
      unique (consultation_id, submission_key)
    )`,
    "create index challenge_of on challenge (consultation_id, received_on)",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
