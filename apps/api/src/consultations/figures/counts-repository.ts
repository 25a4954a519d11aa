import type { Questionnaire } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../../database/tables.ts";
import {
  addCounters,
  type Cell,
  type Countable,
  type Questionnaires,
  questionnaireKey,
  type Tally,
} from "./tallying.ts";

type Db = Kysely<Database>;

const COUNTABLE = sql`r.consultation_id as "consultationId", r.questionnaire_version as version, r.channel,
  coalesce(r.ward_code, r.whereabouts) as place, r.received_on as "receivedOn", r.language, r.answers`;
/** Kept and not counted: what was left out, and the tombstones of what was erased. */
const COUNTS = sql`r.left_out is null and r.erased_at is null`;

/** The questionnaires that some answers were given to. */
export const questionnairesOf = async (db: Db, answers: Iterable<Countable>): Promise<Questionnaires> => {
  const wanted = new Map<string, { id: string; version: number }>();
  for (const one of answers) wanted.set(questionnaireKey(one), { id: one.consultationId, version: one.version });
  if (wanted.size === 0) return new Map();
  const { rows } = await sql<{ id: string; version: number; questionnaire: Questionnaire }>`
    select id, q.version, questionnaire from questionnaire_version q
    join jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::jsonb) as wanted (id uuid, version int)
      on wanted.id = q.consultation_id and wanted.version = q.version`.execute(db);
  return new Map(
    rows.map(({ id, version, questionnaire }) => [questionnaireKey({ consultationId: id, version }), questionnaire]),
  );
};

/** The answers of a batch that was sealed just now, as far as they count. */
export const countableIn = async (db: Db, batch: string): Promise<Countable[]> =>
  (
    await sql<Countable>`select ${COUNTABLE} from response_seal s join response r using (audit_id)
      where s.batch = ${batch}::uuid and ${COUNTS}`.execute(db)
  ).rows;

/**
 * Holds some answers until this transaction ends, and says which of them are among the counters: those that do not wait
 * to be sealed. One that is being sealed at this moment is waited for. Made-up answers never wait.
 */
export const holdCounted = async (db: Db, auditIds: readonly string[]): Promise<string[]> => {
  const held = await sql<{
    id: string;
  }>`select audit_id as id from response where audit_id = any(${[...auditIds]}::uuid[])
    order by audit_id for no key update`.execute(db);
  const waiting = await sql<{ id: string }>`select audit_id as id from response_unsealed
    where audit_id = any(${[...auditIds]}::uuid[]) order by audit_id for update`.execute(db);
  const waits = new Set(waiting.rows.map(({ id }) => id));
  return held.rows.map(({ id }) => id).filter((id) => !waits.has(id));
};

/** Answers by their ids, as far as they count now. */
export const countableBy = async (db: Db, auditIds: readonly string[]): Promise<Countable[]> =>
  auditIds.length === 0
    ? []
    : (
        await sql<Countable>`select ${COUNTABLE} from response r
          where r.audit_id = any(${[...auditIds]}::uuid[]) and ${COUNTS}`.execute(db)
      ).rows;

/**
 * Adds a tally to the counters. It takes each cell in one order and keeps it until the transaction ends, so that of two
 * processes one waits for the other, and neither for ever.
 */
export const mergeCounts = async (db: Db, changes: Tally): Promise<void> => {
  const given = [...changes.values()].filter(({ counters }) => Object.values(counters).some((by) => by !== 0));
  if (given.length === 0) return;
  const cells = JSON.stringify(given.map(({ cell }) => cell));
  const NAMED = sql`jsonb_to_recordset(${cells}::jsonb) as named
    ("consultationId" uuid, version int, channel text, place text)`;
  await sql`insert into response_counts select "consultationId", version, channel, place, 0, '{}' from ${NAMED}
    order by 1, 2, 3, 4 on conflict do nothing`.execute(db);
  const { rows } = await sql<Cell & { counts: Record<string, number> }>`
    select c.consultation_id as "consultationId", c.version, c.channel, c.place, c.counts
    from response_counts c join ${NAMED} on c.consultation_id = named."consultationId" and c.version = named.version
      and c.channel = named.channel and c.place = named.place
    order by 1, 2, 3, 4 for update of c`.execute(db);
  const written = rows.map(({ counts, ...cell }) => {
    const { consultationId, version, channel, place } = cell;
    const change = changes.get(`${consultationId} ${version} ${channel} ${place}`);
    addCounters(counts, change?.counters ?? {});
    return { consultation_id: consultationId, version, channel, place, responses: counts.responses ?? 0, counts };
  });
  await sql`update response_counts c set responses = written.responses, counts = written.counts
    from jsonb_populate_recordset(null::response_counts, ${JSON.stringify(written)}::jsonb) as written
    where c.consultation_id = written.consultation_id and c.version = written.version
      and c.channel = written.channel and c.place = written.place`.execute(db);
};

/** A cell as it is counted, or an answer that still waits to be. */
export type Counted =
  | (Cell & { readonly counts: Record<string, number>; readonly answers: null })
  | (Countable & { readonly counts: null });

/**
 * All that a consultation's figures are made of: what is counted, and each answer that waits. One statement, so one
 * moment: an answer is never in both, and never in neither.
 */
export const countedOf = async (
  db: Db,
  consultationId: string,
  { channel, places }: { channel?: string | undefined; places?: readonly string[] | undefined } = {},
): Promise<Counted[]> => {
  const chosen = (
    table: "c" | "r",
  ) => sql`(${channel ?? null}::text is null or ${sql.ref(`${table}.channel`)} = ${channel ?? null})
    and (${places ? [...places] : null}::text[] is null
      or ${table === "c" ? sql`c.place` : sql`r.ward_code`} = any(${places ? [...places] : null}::text[]))`;
  const { rows } = await sql<Counted>`
    select c.consultation_id as "consultationId", c.version, c.channel, c.place, null::date as "receivedOn",
      null as language, null::jsonb as answers, c.counts
    from response_counts c where c.consultation_id = ${consultationId} and ${chosen("c")}
    union all
    select ${COUNTABLE}, null::jsonb from response_unsealed u join response r using (audit_id)
    where u.consultation_id = ${consultationId} and ${COUNTS} and ${chosen("r")}`.execute(db);
  return rows;
};

/** How many answers there are by where people live, for some consultations or all of them. */
export const countPlaces = async (
  db: Db,
  ids?: readonly string[],
): Promise<{ id: string; version: number; place: string; count: number }[]> => {
  const these = sql`${ids ? [...ids] : null}::uuid[]`;
  const { rows } = await sql<{ id: string; version: number; place: string; count: number }>`
    select id, version, place, sum(count)::int as count from (
      select consultation_id as id, version, place, responses as count from response_counts
      where ${these} is null or consultation_id = any(${these})
      union all
      select r.consultation_id, r.questionnaire_version, coalesce(r.ward_code, r.whereabouts), 1 from response_unsealed u join response r using (audit_id)
      where ${COUNTS} and (${these} is null or r.consultation_id = any(${these}))
    ) as counted group by 1, 2, 3`.execute(db);
  return rows;
};
