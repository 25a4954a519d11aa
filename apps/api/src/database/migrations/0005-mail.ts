import { type Kysely, sql } from "kysely";

/** Messages that are to be sent, were sent or were given up, with addresses and contents sealed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table mail_message (
      id uuid primary key,
      to_sealed text not null,
      to_hash text not null,
      template text not null,
      language text not null check (language in ('en', 'ro', 'pl', 'lt')),
      content_sealed text not null,
      state text not null check (state in ('waiting', 'sending', 'sent', 'given-up')),
      attempts integer not null default 0,
      failure text,
      made_at timestamptz not null,
      useful_until timestamptz not null,
      claimed_at timestamptz,
      ended_at timestamptz,
      check ((state = 'sending') <= (claimed_at is not null)),
      check ((state in ('sent', 'given-up')) = (ended_at is not null))
    )`,
    "create index on mail_message (made_at) where state in ('waiting', 'sending')",
    "create index on mail_message (ended_at)",
    "create index on mail_message (to_hash)",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
