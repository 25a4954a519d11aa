import { type Kysely, sql } from "kysely";

/** Posts become appointments held from a day to a day; people are known by e-mail and identity; sessions by device. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table organisation (
      id uuid primary key,
      kind text not null check (kind in ('council', 'cvs', 'nhs', 'police')),
      name text not null unique
    )`,
    "insert into organisation (id, kind, name) values ('00000000-0000-7000-8000-000000000c01', 'council', 'The council')",
    `create table appointment (
      id uuid primary key,
      person_id uuid not null references staff_person,
      post text not null,
      organisation_id uuid not null references organisation,
      wards text[],
      from_day date not null,
      to_day date,
      appointed_by uuid references staff_person,
      ended_by uuid references staff_person,
      check (to_day is null or to_day >= from_day)
    )`,
    "create index appointment_person on appointment (person_id)",
    // Since when a post was held was not kept before, so it is held from the day of this step.
    `insert into appointment (id, person_id, post, organisation_id, from_day)
      select gen_random_uuid(), id, post, '00000000-0000-7000-8000-000000000c01',
        (now() at time zone 'Europe/London')::date
      from staff_person cross join lateral (select distinct unnest(posts) as post) held`,
    "alter table staff_person drop column posts",
    "alter table staff_person add column email text unique",
    "alter table staff_person add column issuer text",
    "alter table staff_person add column subject text",
    "alter table staff_person add unique (issuer, subject)",
    "alter table staff_person add check ((issuer is null) = (subject is null))",
    "alter table staff_session add column id uuid not null default gen_random_uuid() unique",
    "alter table staff_session add column device text not null default 'A browser'",
    "create index staff_session_person on staff_session (person_id)",
    `create table staff_sign_in (
      state_hash text primary key,
      browser_hash text not null,
      replaces_hash text,
      return_to text not null,
      started_at timestamptz not null
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
