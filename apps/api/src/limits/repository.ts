import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { Limit } from "./limits.ts";

type Db = Kysely<Database>;

/** One to be taken of a limit. */
export type Taking = { readonly key: string; readonly limit: Limit };

/** For how many seconds each one is taken; in whole microseconds, rounded down, so that none of the last is lost. */
const eachOf = ({ most, seconds }: Limit): number => Math.floor((seconds / most) * 1e6) / 1e6;

/**
 * Takes one of each limit, in one statement, which is exact however many processes ask at once: PostgreSQL lets them
 * change a row one after the other, and each sees what the one before left. A row holds a single moment, when all that
 * was taken is given back; each taking puts it off by seconds / most, and none may put it further than seconds ahead.
 * @returns for those of which nothing was left, in how many seconds there is
 */
export const takeOfEach = async (db: Db, takings: readonly Taking[], now: Date): Promise<Map<string, number>> => {
  const { rows } = await sql<{ key: string; taken: boolean; waits: number | null }>`
    with asked as (
      select * from unnest(
        ${takings.map(({ key }) => key)}::text[],
        ${takings.map(({ limit }) => eachOf(limit))}::float8[],
        ${takings.map(({ limit }) => limit.seconds)}::float8[]
      ) as asked (key, each, most)
    ), taken as (
      insert into limit_taken as held (key, full_at)
      select key, ${now}::timestamptz + make_interval(secs => each) from asked order by key
      on conflict (key) do update set full_at = greatest(held.full_at, ${now}::timestamptz)
        + (select make_interval(secs => each) from asked where asked.key = excluded.key)
      where greatest(held.full_at, ${now}::timestamptz)
        + (select make_interval(secs => each) from asked where asked.key = excluded.key)
        <= ${now}::timestamptz + (select make_interval(secs => most) from asked where asked.key = excluded.key)
      returning key
    )
    select asked.key, taken.key is not null as taken,
           extract(epoch from held.full_at - ${now}::timestamptz)::float8 + each - most as waits
      from asked left join taken using (key) left join limit_taken held using (key)`.execute(db);
  return new Map(rows.filter((row) => !row.taken).map((row) => [row.key, Math.max(1, Math.ceil(row.waits ?? 1))]));
};

/** Gives back one that was taken for nothing. */
export const giveBack = async (db: Db, { key, limit }: Taking): Promise<void> => {
  await sql`update limit_taken set full_at = full_at - make_interval(secs => ${eachOf(limit)}::float8)
    where key = ${key}`.execute(db);
};

/** Forgets limits of which nothing is taken any more. */
export const removeFullLimits = async (db: Db, now: Date): Promise<void> => {
  await db.deleteFrom("limit_taken").where("full_at", "<=", now).execute();
};
