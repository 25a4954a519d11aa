import type { PART_TABLES, RowOf } from "@collaborative-communities/evidence-packs";
import { toLocalDate } from "@collaborative-communities/foundation";
import type { Answers } from "@collaborative-communities/surveys";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** An answer as the pack reads it; its number is its place among those of its consultation. */
export type PackedResponse = {
  readonly number: number;
  readonly reference: string;
  /** Of the questionnaire it was given to. */
  readonly version: number;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly receivedOn: string;
  readonly language: string;
  readonly answers: Answers;
  readonly whereabouts: string;
  readonly wardCode: string | null;
  readonly postcode: string | null;
  readonly enteredByName: string | null;
  readonly isEntered: boolean;
  /** Its writer said that what they wrote must be read no further. */
  readonly isRestricted: boolean;
  /** Why it is kept and not counted; absent, it counts. */
  readonly leftOut: string | null;
  /** What is left of it is that it was there. */
  readonly isErased: boolean;
};

const AT_A_TIME = 500;
let cursors = 0;

/**
 * The rows of a query, some at a time, through a cursor: the database sorts them once, and nobody holds them. Only
 * inside a transaction, in which the same ones are read each time.
 */
async function* someAtATime<T>(moment: Db, query: RawBuilder<T>): AsyncGenerator<T> {
  cursors += 1;
  const cursor = sql.id(`evidence_${cursors}`);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(moment);
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.lit(AT_A_TIME)} from ${cursor}`.execute(moment);
    yield* rows;
    if (rows.length < AT_A_TIME) break;
  }
  await sql`close ${cursor}`.execute(moment);
}

/** The answers in the order in which they came. */
export async function* responsesInOrder(moment: Db, consultationId: string): AsyncGenerator<PackedResponse> {
  const query = sql<PackedResponse>`
    select row_number() over (order by received_at, reference) as number, reference,
      questionnaire_version as version, channel, received_at as "receivedAt", received_on as "receivedOn", language,
      answers, whereabouts, ward_code as "wardCode", postcode, (select name from staff_person where id = entered_by) as "enteredByName",
      entered_by is not null as "isEntered", restricted_at is not null as "isRestricted",
      erased_at is not null as "isErased", left_out as "leftOut"
    from response where consultation_id = ${consultationId} order by received_at, reference`;
  for await (const row of someAtATime(moment, query)) yield { ...row, number: Number(row.number) };
}

/** An answer that was erased, put right, or is used no further, by the same number. */
export type ChangedResponse = {
  readonly number: number;
  readonly reference: string;
  readonly erasedAt: Date | null;
  /** Whether it was made anonymous together with others, when its time was over. */
  readonly wasItsTime: boolean;
  readonly restrictedAt: Date | null;
  readonly corrections: readonly { on: string; says: string }[] | null;
  readonly stopped: readonly { on: string; reason: string }[] | null;
};

/** The answers to which something happened after they came, in the same order. */
export async function* changedResponses(moment: Db, consultationId: string): AsyncGenerator<ChangedResponse> {
  const query = sql<ChangedResponse>`
    select * from (
      select row_number() over (order by received_at, reference) as number, reference, erased_at as "erasedAt",
        coalesce(erased_in <> audit_id, false) as "wasItsTime", restricted_at as "restrictedAt", corrections,
        (select json_agg(json_build_object('on', given_on, 'reason', reason) order by given_on, id)
          from stop_notice where answer_id = audit_id) as stopped
      from response where consultation_id = ${consultationId}) as r
    where "erasedAt" is not null or "restrictedAt" is not null or corrections is not null or stopped is not null
    order by number`;
  for await (const row of someAtATime(moment, query)) yield { ...row, number: Number(row.number) };
}

/** How many answers something happened to, of each kind. */
export const countChanged = async (
  moment: Db,
  consultationId: string,
): Promise<{ erased: number; restricted: number; corrected: number }> => {
  const { rows } = await sql<{ erased: string; restricted: string; corrected: string }>`
    select count(erased_at) as erased, count(restricted_at) as restricted, count(corrections) as corrected
    from response where consultation_id = ${consultationId}`.execute(moment);
  const [row] = rows;
  return {
    erased: Number(row?.erased ?? 0),
    restricted: Number(row?.restricted ?? 0),
    corrected: Number(row?.corrected ?? 0),
  };
};

/** What staff are called, by their ids; what is no id of anybody is left out. */
export const namesOf = async (moment: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text as id, name from staff_person where id::text = any(${[...ids]}::text[])`.execute(moment);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** The documents that belong to a consultation, in the order in which they were attached, with who did. */
export const documentsShown = (moment: Db, consultationId: string) =>
  moment
    .selectFrom("document")
    .leftJoin("staff_person", "staff_person.id", "document.added_by")
    .select(["title", "file_name as fileName", "sha256", "added_at as addedAt", "staff_person.name as addedBy"])
    .where("consultation_id", "=", consultationId)
    .orderBy("added_at")
    .orderBy("document.id")
    .execute();

/** Of what those who subscribed were told, when, and how many; few are not counted exactly. */
export const toldOf = async (moment: Db, consultationId: string, smallest: number) => {
  const { rows } = await sql<{ kind: "opened" | "changed" | "told"; at: Date; told: string }>`
    select kind, at, (select count(*) from subscription_notice where event_id = id) as told
    from subscription_event where consultation_id = ${consultationId} order by at, id`.execute(moment);
  return rows.map(({ kind, at, told }) => ({
    kind,
    at,
    on: toLocalDate(at),
    told: countShown(Number(told), smallest),
  }));
};

/** A number of people that stands alone, from which no other can be worked out. */
export const countShown = (count: number, smallest: number): number | string =>
  count > 0 && count < smallest ? `fewer than ${smallest}` : count;

type ByChannel = RowOf<(typeof PART_TABLES)["responses"]["channels"]>;

/** How many answers came by each channel: those that count, and apart from them those that do not, by why. */
export const countByChannel = async (moment: Db, consultationId: string): Promise<ByChannel[]> => {
  const { rows } = await sql<ByChannel>`
    select channel, (count(*) filter (where erased_at is null and left_out is null))::int as counted,
      (count(*) filter (where erased_at is null and left_out = 'late'))::int as late,
      (count(*) filter (where erased_at is null and left_out = 'duplicate'))::int as duplicate,
      (count(*) filter (where erased_at is null and left_out = 'set-aside'))::int as "setAside",
      (count(*) filter (where erased_at is not null))::int as erased
    from response where consultation_id = ${consultationId}
    group by channel order by channel`.execute(moment);
  return rows;
};

type NotCounted = Record<"late" | "duplicate" | "setAside" | "erased", number>;

/** How many answers of each channel were left out and why, erased since or not; and how many were erased. */
export const countNotCounted = async (moment: Db, consultationId: string): Promise<Map<string, NotCounted>> => {
  const { rows } = await sql<NotCounted & { channel: string }>`
    select channel, (count(*) filter (where left_out = 'late'))::int as late,
      (count(*) filter (where left_out = 'duplicate'))::int as duplicate,
      (count(*) filter (where left_out = 'set-aside'))::int as "setAside",
      (count(*) filter (where erased_at is not null))::int as erased
    from response where consultation_id = ${consultationId} group by channel`.execute(moment);
  return new Map(rows.map(({ channel, ...counts }) => [channel, counts]));
};

/** The organisation under whose name consultations are held. */
export const nameOfCouncil = async (moment: Db): Promise<string> => {
  const row = await moment
    .selectFrom("organisation")
    .select("name")
    .where("kind", "=", "council")
    .orderBy("id")
    .executeTakeFirst();
  return row?.name ?? "The council";
};
