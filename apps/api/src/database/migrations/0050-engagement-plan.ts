import { type Kysely, sql } from "kysely";

/** What organisations write on the joint plan by hand. Consultations are on it by their own plans. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table plan_entry (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      title text not null,
      kind text not null check (kind in ('survey', 'meeting', 'workshop', 'drop-in', 'other')),
      opens_on date not null,
      closes_on date not null,
      audiences text[] not null,
      topics text[] not null,
      areas text[] not null,
      minutes int not null check (minutes >= 0),
      is_public boolean not null,
      result_told_on date,
      revision int not null,
      demonstration boolean not null,
      check (opens_on <= closes_on)
    )`,
    "create index plan_entry_closes_on on plan_entry (closes_on)",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
