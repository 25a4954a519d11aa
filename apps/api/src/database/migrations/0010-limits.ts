import { type Kysely, sql } from "kysely";

/** What was taken of each limit, shared by every API process. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // Unlogged, and with room for changed rows beside the old: it is written far more often than it grows.
  const table = "create unlogged table limit_taken (key text primary key, full_at timestamptz not null)";
  await sql.raw(`${table} with (fillfactor = 50)`).execute(db);
};
