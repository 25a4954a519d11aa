import type { ConsultationPlan, FeedbackItem, Listing } from "@collaborative-communities/consultations";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { ConsultationTables } from "./tables.ts";

type Db = Kysely<Database>;

/** More than a council has; beyond it the oldest are left out of the list. */
const MOST_LISTED = 5_000;

/** What a list needs of an activity, and no more: a proposal may be long. Days are London's. */
export type ListedRow = {
  id: string;
  slug: string;
  state: ConsultationTables["consultation"]["state"];
  demonstration: boolean;
  openedOn: string | null;
  closesAt: Date | null;
  changedAt: Date;
  /** The moment that was given with an explanation, where the result is late. */
  explainedUntil: Date | null;
  toldOn: string | null;
  title: string;
  summary: string;
  level: ConsultationPlan["level"];
  closesOn: string | null;
  closesAtTime: string;
  plannedToOpenOn: string | null;
  decisionExpectedOn: string | null;
  listing: Listing;
};

/**
 * What the public may know of, newest first. The plan is opened once for each, whatever is read of it.
 * @param words only those in which every word, or one that begins so, is found
 */
export const listedActivities = async (db: Db, words?: string, alsoInFeedback = false): Promise<ListedRow[]> => {
  // Each table is asked by itself, so that each can use its own index; one "or" over both would read every plan.
  const query = sql`to_tsquery('english', ${words ?? ""})`;
  const inFeedback = sql`union all
    select consultation_id from feedback where words_of_feedback(summary, items) @@ ${query}`;
  const inLanguages = sql`union all
    select consultation_id from questionnaire_translation
    where words_of_translation(translation) @@ to_tsquery('simple', ${words ?? ""})`;
  const found =
    words === undefined
      ? sql`true`
      : sql`c.id in (select id from consultation where words_of_plan(plan) @@ ${query}
          ${inLanguages} ${alsoInFeedback ? inFeedback : sql``})`;
  const { rows } = await sql<ListedRow>`
    select c.id, c.slug, c.state, c.demonstration, c.closes_at as "closesAt",
      c.changed_at as "changedAt", (c.progress #>> '{explained,newDueAt}')::timestamptz as "explainedUntil", (c.opened_at at time zone 'Europe/London')::date as "openedOn",
      (f.published_at at time zone 'Europe/London')::date as "toldOn", p.*
    from consultation c
      cross join lateral jsonb_to_record(c.plan) as p(title text, summary text, level text, "closesOn" text,
        "closesAtTime" text, "plannedToOpenOn" text, "decisionExpectedOn" text, listing jsonb)
      left join feedback f on f.consultation_id = c.id
    where (c.opened_at is not null or c.plan ? 'plannedToOpenOn') and ${found}
    order by c.created_at desc, c.id limit ${MOST_LISTED}`.execute(db);
  return rows;
};

export type OutcomeRow = {
  id: string;
  openToInfluence: string[];
  decisionMaker: string;
  decision: string | null;
  items: FeedbackItem[] | null;
};

/** What was asked and what came of it. */
export const outcomesOf = async (db: Db, ids: readonly string[]): Promise<Map<string, OutcomeRow>> => {
  const { rows } = await sql<OutcomeRow>`
    select c.id, p."openToInfluence", p."decisionMaker", f.summary as decision, f.items
    from consultation c
      cross join lateral jsonb_to_record(c.plan) as p("openToInfluence" jsonb, "decisionMaker" text)
      left join feedback f on f.consultation_id = c.id
    where c.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};
