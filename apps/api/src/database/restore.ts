import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { type Counts, quoted } from "./backup.ts";
import { BackupError, type BackupHead, type BackupPart, readBackup } from "./backup-file.ts";
import { copyIn } from "./copy.ts";
import { migrateToLatest } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";

/** Reads the whole file without keeping it, so that a damaged one is found before anything is written. */
const check = async (file: string): Promise<BackupHead> => {
  let head: BackupHead | undefined;
  for await (const part of readBackup(file)) if (part.kind === "head") head = part.head;
  if (!head) throw new BackupError(`${file} is no backup.`);
  const known = Object.keys(migrations).sort();
  if (!head.migrations.every((name, place) => name === known[place]))
    throw new BackupError(
      `${file} was made by another version of this program, whose last step is "${head.migrations.at(-1)}". Restore it with that version or a newer one.`,
    );
  return head;
};

const refuseUnlessEmpty = async (client: pg.PoolClient): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      order by c.relkind = 'r' desc, 1 limit 1`,
  );
  if (rows[0])
    throw new BackupError(
      `A backup is restored into an empty database only, and this one has "${rows[0].name}" in it. Create a new database, or choose an empty DATA_DIR.`,
    );
};

/** A step may have put rows there itself; what the backup has is all there is to be. */
const empty = async (client: pg.PoolClient, head: BackupHead, tables: readonly string[]): Promise<void> => {
  const all = [...new Set([...tables, ...head.sequences.map(({ table }) => table)])];
  const named = all.map((table) => `public.${quoted(table)}`);
  if (named.length === 0) return;
  // The audit trail refuses to be emptied; here it is a new one, and is about to be what the backup has.
  for (const table of named) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${named.join(", ")}`);
  for (const table of named) await client.query(`alter table ${table} enable trigger user`);
};

async function* rowsOf(parts: AsyncGenerator<BackupPart>, ended: (rows: number) => void): AsyncGenerator<Buffer> {
  while (true) {
    const { value, done } = await parts.next();
    if (done) throw new BackupError("The backup ended in the middle of a table.");
    if (value.kind === "table-end") return ended(value.rows);
    if (value.kind === "rows") yield value.bytes;
  }
}

const load = async (client: pg.PoolClient, file: string): Promise<Counts> => {
  const counts: Record<string, number> = {};
  const parts = readBackup(file);
  while (true) {
    const { value, done } = await parts.next();
    if (done) return counts;
    if (value.kind !== "table") continue;
    const { table, columns } = value;
    const rows = rowsOf(parts, (count) => {
      counts[table] = count;
    });
    await copyIn(client, `copy public.${quoted(table)} (${columns.map(quoted).join(", ")}) from stdin`, rows);
  }
};

/** New rows go on counting where the old database had come to. */
const goOnCounting = async (client: pg.PoolClient, { sequences }: BackupHead): Promise<void> => {
  for (const { table, column, last } of sequences)
    await client.query(
      `select setval(sequence, reached) from (
         select pg_get_serial_sequence($1, $2) as sequence,
                greatest($3::bigint, (select max(${quoted(column)}) from public.${quoted(table)})) as reached
       ) as found where reached > 0`,
      [`public.${quoted(table)}`, column, last],
    );
};

const tableNames = async (file: string): Promise<string[]> => {
  const names: string[] = [];
  for await (const part of readBackup(file)) if (part.kind === "table") names.push(part.table);
  return names;
};

/**
 * Restores a backup into an empty database: the tables as the steps of then made them, every row, every constraint
 * checked; all of it or nothing. The next start of the API brings the tables up to date.
 * @returns how many rows of each table were restored
 * @throws BackupError when the file is damaged or of a newer version, or the database is not empty
 */
export const restore = async (pool: pg.Pool, file: string): Promise<Counts> => {
  const head = await check(file);
  const client = await pool.connect();
  try {
    await refuseUnlessEmpty(client);
    // Steps are made through Kysely and rows come through the driver: both on one connection, in one transaction.
    const one = { query: client.query.bind(client), release: () => undefined } as unknown as pg.PoolClient;
    const onlyOne = { connect: async () => one, end: async () => undefined, options: {} } as unknown as pg.Pool;
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: onlyOne }) });
    const steps = Object.fromEntries(Object.entries(migrations).filter(([name]) => head.migrations.includes(name)));
    const counts = await db.transaction().execute(async (transaction) => {
      await migrateToLatest(transaction, steps);
      await empty(client, head, await tableNames(file));
      const loaded = await load(client, file);
      await goOnCounting(client, head);
      return loaded;
    });
    await client.query("analyze");
    return counts;
  } finally {
    client.release();
  }
};
