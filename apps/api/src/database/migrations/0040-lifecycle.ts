import { type Kysely, sql } from "kysely";

const STEPS = [
  "idea",
  "planned",
  "designed",
  "approved",
  "scheduled",
  "open",
  "paused",
  "closed",
  "analysing",
  "reported",
  "decided",
  "fedback",
  "evaluated",
  "archived",
  "withdrawn",
];
const list = STEPS.map((step) => `'${step}'`).join(", ");

/**
 * A consultation takes every step of its life, each an event; its design is kept beside its plan. What was planned,
 * open, closed or fed back before is at that step, with no events, and says so by having none.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `do $$ declare name text; begin
      for name in select conname from pg_constraint where conrelid = 'consultation'::regclass and contype = 'c' loop
        execute format('alter table consultation drop constraint %I', name);
      end loop; end $$`,
    `alter table consultation
      add column design jsonb not null default '{}',
      add column progress jsonb,
      add column next_due_at timestamptz,
      add constraint consultation_state check (state in (${list})),
      add constraint consultation_opened
        check (state not in ('open', 'paused', 'closed', 'analysing', 'reported', 'decided', 'fedback', 'evaluated')
          or (opened_at is not null and closes_at is not null))`,
    `update consultation set progress = jsonb_strip_nulls(jsonb_build_object(
      'id', id, 'step', state, 'revision', 0,
      'period', case when opened_at is not null then jsonb_build_object(
        'opensAt', to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'closesAt', to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end,
      'openedAt', to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'closedAt', to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'versions', '[]'::jsonb, 'extensions', '[]'::jsonb, 'overrides', '[]'::jsonb, 'legalHold', false,
      'overdue', '[]'::jsonb)),
      next_due_at = case when state = 'open' then closes_at end`,
    "alter table consultation alter column progress set not null",
    "alter table consultation drop column closed_early_because",
    "create index consultation_next_due_at on consultation (next_due_at) where next_due_at is not null",
    `create table consultation_event (
      key text primary key,
      consultation_id uuid not null references consultation,
      kind text not null,
      from_step text not null,
      to_step text not null,
      at timestamptz not null,
      due_at timestamptz,
      person_id uuid references staff_person,
      post text,
      reason text,
      rules jsonb not null,
      overrides jsonb not null,
      check ((person_id is null) = (post is null))
    )`,
    "create index consultation_event_of on consultation_event (consultation_id, at)",
    `create table register_entry (
      register text not null check (register in ('duty', 'poll', 'outage', 'promise')),
      id text not null,
      entry jsonb not null,
      revision integer not null default 1,
      changed_at timestamptz not null,
      changed_by uuid references staff_person,
      primary key (register, id)
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
