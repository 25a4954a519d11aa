import { type Kysely, sql } from "kysely";

/** People who asked to be told by e-mail, what they asked for, and what each was told of already. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table subscription (
      id uuid primary key,
      contact_sealed text not null,
      contact_hash text not null,
      language text not null,
      consultation_id uuid references consultation,
      topic text,
      area text,
      audience text,
      asked_at timestamptz not null,
      confirmed_at timestamptz,
      check (consultation_id is null or (topic is null and area is null and audience is null)),
      unique nulls not distinct (contact_hash, consultation_id, topic, area, audience)
    )`,
    "create index on subscription (consultation_id)",
    "create index on subscription (asked_at) where confirmed_at is null",
    `create table subscription_event (
      id uuid primary key,
      consultation_id uuid not null references consultation,
      kind text not null check (kind in ('opened', 'changed', 'told')),
      at timestamptz not null,
      ended_at timestamptz
    )`,
    `create table subscription_notice (
      event_id uuid not null references subscription_event on delete cascade,
      contact_hash text not null,
      primary key (event_id, contact_hash)
    )`,
    "create index on subscription_notice (contact_hash)",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
