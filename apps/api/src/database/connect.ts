import { Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import pg from "pg";
import { columnTypes } from "./column-types.ts";
import { PreparedClient } from "./prepared-client.ts";
import { reasonOf, StartError } from "./start-error.ts";

/** Where a database is: an address such as DATABASE_URL, or the socket folder of the built-in one. */
export type Connection =
  | { readonly connectionString: string }
  | { readonly host: string; readonly user: string; readonly database: string };

export type OpenDatabase<DB> = {
  readonly db: Kysely<DB>;
  /** The pool underneath, for what needs a connection of its own (LISTEN, advisory locks). */
  readonly pool: pg.Pool;
  /** Waits for running queries and closes every connection. */
  close(): Promise<void>;
};

export type OpenOptions = {
  /** The most connections at one time, 10 by default. */
  readonly maxConnections?: number;
  readonly log?: (line: string) => void;
};

/** The oldest PostgreSQL whose SQL we keep to. */
const OLDEST_MAJOR = 15;
const REMEDY = "Check DATABASE_URL or leave it out to use the built-in one.";

/**
 * Opens a pool of connections and makes sure that the database can be used.
 * @throws StartError when it cannot be reached, refuses the user, is too old, or does not keep text as UTF-8;
 * the message names the machine, never the password
 */
export const openDatabase = async <DB>(
  connection: Connection,
  { maxConnections = 10, log = console.error }: OpenOptions = {},
): Promise<OpenDatabase<DB>> => {
  const where = describe(connection);
  const pool = new pg.Pool({
    ...connection,
    max: maxConnections,
    Client: PreparedClient,
    types: columnTypes,
    application_name: "collaborative-communities",
    connectionTimeoutMillis: 10_000,
    // So that a machine that is gone without a word is noticed.
    keepAlive: true,
    // Wall times are converted by name in SQL; nothing may depend on how somebody's server is set up.
    onConnect: (client) => client.query("set timezone to 'UTC'") as unknown as undefined,
  });
  // Without a listener, an idle connection that the server closes would end the process.
  let closing = false;
  // Nor may one that is in use end it: between two statements of a transaction nobody waits for it, and what breaks
  // then comes as an event. The next statement fails, the pool lets the connection go, and another one is opened.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", (error) => closing || log(`A connection to the database was lost: ${reasonOf(error)}.`));
  // The same for one that is lost while it is in use: what was asked on it fails and says so.
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await checkServer(pool, where);
  } catch (error) {
    await pool.end();
    throw error instanceof StartError ? error : new StartError(explain(error, where));
  }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    closing = true;
    await db.destroy();
    // Kysely ends a pool only when something was asked through it.
    if (!pool.ending) await pool.end();
  };
  return { db, pool, close };
};

/** A value for a `json` or `jsonb` column. The driver would take a bare array for a PostgreSQL array. */
export const jsonb = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`;

type Where = { host: string; user: string; database: string; secret: string | undefined };

const describe = (connection: Connection): Where => {
  try {
    const client = new pg.Client({ ...connection });
    const host = client.host.startsWith("/") ? client.host : `${client.host}:${client.port}`;
    const secret = typeof client.password === "string" ? client.password : undefined;
    return { host, user: client.user ?? "", database: client.database ?? "", secret };
  } catch {
    throw new StartError(
      `DATABASE_URL is not an address such as postgres://user:password@host:5432/database. ${REMEDY}`,
    );
  }
};

const checkServer = async (pool: pg.Pool, { host, database }: Where): Promise<void> => {
  const { rows } = await pool.query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
            current_setting('server_encoding') as encoding`,
  );
  const [server] = rows;
  if (!server || server.number < OLDEST_MAJOR * 10_000)
    throw new StartError(
      `The database at ${host} is PostgreSQL ${server?.version ?? "of an unknown version"}, and version ${OLDEST_MAJOR} or newer is needed. Upgrade it, or leave DATABASE_URL out to use the built-in one.`,
    );
  if (server.encoding !== "UTF8")
    throw new StartError(
      `The database "${database}" at ${host} keeps text as ${server.encoding}, and UTF8 is needed. Create it anew with: create database "${database}" encoding 'UTF8' template template0.`,
    );
};

const explain = (error: unknown, { host, user, database, secret }: Where): string => {
  const code = (error as { code?: unknown }).code;
  if (code === "28P01" || code === "28000")
    return `The database at ${host} did not let "${user}" in: the password is wrong, or that user may not connect from here. ${REMEDY}`;
  if (code === "3D000")
    return `The database at ${host} is running but holds no database called "${database}". Create it, or correct the name at the end of DATABASE_URL.`;
  if (code === "53300")
    return `The database at ${host} has no connection free. Raise its max_connections, or stop another program that uses it.`;
  const reason = reasonOf(error);
  return `The database at ${host} cannot be reached: ${secret ? reason.replaceAll(secret, "…") : reason}. ${REMEDY}`;
};
