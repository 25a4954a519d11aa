import { chmodSync, chownSync, lstatSync, mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { readyBinaries } from "./binaries.ts";
import { type DataFolder, ensureData, SUPERUSER, settleDataFolder } from "./data-folder.ts";
import { ensureKeeper, giveBack, isInUse, type Kept, takeLease, untilNotStopping } from "./leases.ts";
import { serverOf, untilUp } from "./postmaster.ts";
import { reasonOf, StartError } from "./start-error.ts";

export type EmbeddedOptions = {
  /** The folder the data is in; made when it is not there. */
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  /** Whether what is committed survives a power cut: true unless it is for tests. */
  readonly durable?: boolean;
  /** Whether the folder is a test's, made by mkdtemp as "collaborative-communities-test-…", and goes with the server. */
  readonly temporary?: boolean;
};

export type Embedded = {
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** The folder the data is really in. */
  readonly home: string;
  /** Says that this process needs the server no more; waits until it has stopped when nobody else uses it. */
  release(): Promise<void>;
};

const DATABASE = "collaborative_communities";

/**
 * Starts a PostgreSQL 18 on a data folder, or joins the one that runs on it already. It has no port: only a socket
 * in a private folder. It stops when the last process that uses it has released it, or has ended in any way.
 * @throws StartError with the remedy when it cannot be started
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const { dataDir, log = console.error, durable = true, temporary = false } = options;
  const folder = settleDataFolder(dataDir, log);
  const binaries = readyBinaries(folder.home, folder.serverUser !== undefined);
  const kept: Kept = { ...folder, temporary: temporary ? folder.home : undefined };
  const lease = attempt(folder, () => takeLease(folder.leases));
  try {
    await untilNotStopping(folder.leases);
    await ensureKeeper(kept);
    await ensureData(folder, binaries, durable);
    attempt(folder, () => makeSocketFolder(folder));
    await untilUp(folder, binaries, durable);
    await ensureDatabase(folder.socket);
  } catch (error) {
    await giveBack(lease, kept);
    throw error;
  }
  let released: Promise<void> | undefined;
  const release = async (): Promise<void> => {
    await giveBack(lease, kept);
    while (!isInUse(folder.leases) && serverOf(folder.data) !== undefined) {
      // The keeper that was there a moment ago may have been killed since, and then nobody would stop the server.
      await ensureKeeper(kept);
      await pause(20);
    }
    if (!isInUse(folder.leases)) await untilNotStopping(folder.leases);
  };
  return {
    connection: { host: folder.socket, user: SUPERUSER, database: DATABASE },
    home: folder.home,
    release: () => {
      released ??= release();
      return released;
    },
  };
};

const attempt = <T>(folder: DataFolder, action: () => T): T => {
  try {
    return action();
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The data folder ${folder.home} cannot be used: ${reasonOf(error)}. Choose another with DATA_DIR=/a/folder npm start.`,
    );
  }
};

/** /tmp is everybody's, so a folder that was there before must be ours. */
const makeSocketFolder = ({ socket, serverUser }: DataFolder): void => {
  try {
    mkdirSync(socket, { mode: 0o700 });
    if (serverUser) chownSync(socket, serverUser.uid, serverUser.gid);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "EEXIST") throw error;
    const found = lstatSync(socket);
    const owners = [process.getuid?.(), serverUser?.uid];
    if (!found.isDirectory() || !owners.includes(found.uid))
      throw new StartError(`${socket} belongs to another user. Ask them to remove it, or set DATABASE_URL.`);
    chmodSync(socket, 0o700);
    if (serverUser) chownSync(socket, serverUser.uid, serverUser.gid);
  }
};

/** Makes the database itself on a first start; of two at once, one finds it made. */
const ensureDatabase = async (socket: string): Promise<void> => {
  const client = new pg.Client({ host: socket, user: SUPERUSER, database: "postgres" });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code !== "42P04" && code !== "23505") throw error;
  } finally {
    await client.end();
  }
};
