import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, fstatSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type DataFolder, PLAIN_ENV, SUPERUSER, whyNot } from "./data-folder.ts";
import { startOf } from "./leases.ts";
import { StartError } from "./start-error.ts";

/** Recovery after a power cut may take its time. */
const LONGEST_START_MS = 120_000;

const RECORD = "postmaster.pid";
const SOCKET_LOCK = ".s.PGSQL.5432.lock";

/** Both files in which PostgreSQL says that it runs begin with the number of its process. */
const pidIn = (file: string): number | undefined => {
  try {
    return Number(readFileSync(file, "utf8").split("\n")[0]);
  } catch {
    return undefined;
  }
};

/** Whether a process is a PostgreSQL; where that cannot be told, it is believed. */
const isPostgres = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    return !existsSync("/proc/self/comm");
  }
};

const runningServer = (file: string): number | undefined => {
  const pid = pidIn(file);
  return pid !== undefined && startOf(pid) !== undefined && isPostgres(pid) ? pid : undefined;
};

/** The process that runs on a data folder, by PostgreSQL's own record of it. */
export const serverOf = (data: string): number | undefined => runningServer(join(data, RECORD));

/**
 * PostgreSQL takes over its own stale records, unless the number in one belongs by now to another process of the
 * same user (usual in a container, whose numbers begin at 1 again) or to one that ended and was never waited for.
 */
const removeMisleadingRecords = ({ data, socket }: DataFolder): void => {
  for (const file of [join(data, RECORD), join(socket, SOCKET_LOCK)]) {
    const pid = pidIn(file);
    if (pid !== undefined && runningServer(file) === undefined && existsSync(`/proc/${pid}`))
      rmSync(file, { force: true });
  }
};

/** Starts the server when none runs, and waits until it answers. */
export const untilUp = async (folder: DataFolder, binaries: string, durable: boolean): Promise<void> => {
  const deadline = Date.now() + LONGEST_START_MS;
  let attemptUnderWay: Attempt | undefined;
  for (;;) {
    if (serverOf(folder.data) !== undefined && (await answers(folder.socket))) return;
    if (attemptUnderWay?.ended) {
      const { why } = attemptUnderWay;
      // Another process was quicker, or what a killed server left behind is just going.
      if (!/lock file|shared memory block|already in use|could not bind/i.test(why))
        throw new StartError(
          `The built-in PostgreSQL did not start: ${why}. The whole story is in ${folder.logFile}. Remove the cause, or choose another folder with DATA_DIR.`,
        );
      attemptUnderWay = undefined;
      await pause(200);
    }
    if (attemptUnderWay === undefined && serverOf(folder.data) === undefined) {
      removeMisleadingRecords(folder);
      attemptUnderWay = startServer(folder, binaries, durable);
    }
    if (Date.now() > deadline)
      throw new StartError(
        `The built-in PostgreSQL did not answer within ${LONGEST_START_MS / 60_000} minutes. See ${folder.logFile}, end what keeps it busy, and start again.`,
      );
    await pause(20);
  }
};

const answers = async (socket: string): Promise<boolean> => {
  const client = new pg.Client({ host: socket, user: SUPERUSER, database: "postgres", connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

type Attempt = { ended: boolean; why: string };

const MOST_LOG_BYTES = 5_000_000;

const startServer = (
  { data, socket, logFile, serverUser }: DataFolder,
  binaries: string,
  durable: boolean,
): Attempt => {
  const settings: Record<string, string> = {
    listen_addresses: "",
    unix_socket_directories: socket,
    unix_socket_permissions: "0700",
    port: "5432",
    timezone: "UTC",
    log_timezone: "UTC",
    shared_buffers: "64MB",
    max_connections: "60",
    io_method: "sync",
    wal_level: "minimal",
    max_wal_senders: "0",
    max_wal_size: "256MB",
    jit: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const args = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > MOST_LOG_BYTES) rmSync(logFile);
  const log = openSync(logFile, "a", 0o600);
  const from = fstatSync(log).size;
  const attempt: Attempt = { ended: false, why: "" };
  const end = (why: string) => Object.assign(attempt, { ended: true, why });
  // In a session of its own, so that Ctrl-C reaches only the program that uses it, which then releases it.
  const server: ChildProcess = spawn(join(binaries, "bin", "postgres"), args, {
    ...serverUser,
    detached: true,
    stdio: ["ignore", log, log],
    env: PLAIN_ENV,
    cwd: "/",
  });
  closeSync(log);
  server.once("error", (error) => end(whyNot(error)));
  server.once("exit", () => end(whyNot({ stderr: readFileSync(logFile).subarray(from).toString() })));
  server.unref();
  return attempt;
};
