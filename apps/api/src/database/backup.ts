import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import pg from "pg";
import { BackupError, type BackupHead, FORMAT, FORMAT_VERSION, writeBackup } from "./backup-file.ts";
import { copyOut } from "./copy.ts";

export type Counts = Readonly<Record<string, number>>;

/** Kysely's own: which steps were made goes into the head, and its lock is nobody's after a restore. */
const NOT_OURS = "table_name not like 'kysely\\_migration%'";

/** What is unlogged is not meant to outlive the machine, and a standby does not have it. */
const KEPT = `exists (select from pg_class k
  where k.oid = format('public.%I', t.table_name)::regclass and k.relpersistence = 'p')`;

export const quoted = (name: string): string => pg.escapeIdentifier(name);

/** Every table with its columns; a table comes after those its rows refer to. */
const tablesOf = async (client: pg.PoolClient): Promise<{ table: string; columns: string[] }[]> => {
  const { rows } = await client.query<{ table: string; columns: string[]; needs: string[] }>(
    `select t.table_name as table,
            (select array_agg(c.column_name::text order by c.ordinal_position) from information_schema.columns c
              where c.table_schema = 'public' and c.table_name = t.table_name and c.is_generated = 'NEVER') as columns,
            (select coalesce(array_agg(distinct r.relname::text), '{}') from pg_constraint k
               join pg_class r on r.oid = k.confrelid
              where k.contype = 'f' and k.conrelid = format('public.%I', t.table_name)::regclass
                and k.confrelid <> k.conrelid) as needs
       from information_schema.tables t
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and ${NOT_OURS} and ${KEPT}
      order by t.table_name`,
  );
  const sorted: typeof rows = [];
  while (sorted.length < rows.length) {
    const there = new Set(sorted.map(({ table }) => table));
    const next = rows.filter(({ table, needs }) => !there.has(table) && needs.every((need) => there.has(need)));
    if (next.length === 0) throw new Error("Tables refer to each other in a circle, so none can be restored first.");
    sorted.push(...next);
  }
  return sorted;
};

const headOf = async (client: pg.PoolClient, now: Date): Promise<BackupHead> => {
  const { rows: made } = await client.query<{ found: boolean }>(
    "select to_regclass('public.kysely_migration') is not null as found",
  );
  const { rows: steps } = made[0]?.found
    ? await client.query<{ name: string }>("select name from public.kysely_migration order by name")
    : { rows: [] };
  if (steps.length === 0) throw new BackupError("This database is empty, so there is nothing to back up.");
  const { rows: sequences } = await client.query<{ table: string; column: string; last: string }>(
    `select t.relname as table, a.attname as column, coalesce(s.last_value, 0)::text as last
       from pg_depend d
       join pg_class q on q.oid = d.objid and q.relkind = 'S'
       join pg_class t on t.oid = d.refobjid
       join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
       join pg_sequences s on s.schemaname = 'public' and s.sequencename = q.relname
      where d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') and t.relnamespace = 'public'::regnamespace
      order by 1, 2`,
  );
  const { rows: version } = await client.query<{ server: string }>(
    "select current_setting('server_version') as server",
  );
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: now.toISOString(),
    server: version[0]?.server ?? "",
    migrations: steps.map(({ name }) => name),
    sequences,
  };
};

/**
 * Backs a database up into one file, as it is at one moment, while others write.
 * @returns how many rows of each table are in it
 * @throws BackupError when the file is there already, or the database holds nothing
 */
export const backUp = async (pool: pg.Pool, file: string, now: Date): Promise<Counts> => {
  if (existsSync(file)) throw new BackupError(`${file} is there already. Give another name; no backup is overwritten.`);
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("begin isolation level repeatable read read only");
    // The text of a moment must not depend on how somebody's server is set up.
    await client.query(
      "set local datestyle = 'ISO'; set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'",
    );
    const tables = await tablesOf(client);
    const writer = await writeBackup(file, await headOf(client, now));
    const counts: Record<string, number> = {};
    try {
      for (const { table, columns } of tables) {
        const list = columns.map(quoted).join(", ");
        const rows = copyOut(client, `copy public.${quoted(table)} (${list}) to stdout`);
        counts[table] = await writer.table(table, columns, rows);
      }
      await writer.finish();
    } catch (error) {
      await writer.abandon();
      await rm(`${file}.part`, { force: true });
      throw error;
    }
    await client.query("commit");
    broken = false;
    return counts;
  } catch (error) {
    if (error instanceof BackupError) {
      await client.query("rollback");
      broken = false;
    }
    throw error;
  } finally {
    client.release(broken);
  }
};
