import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

// keeper.sh speaks the same language of files; its first lines say how the two never miss each other.
const KEEPER = fileURLToPath(new URL("keeper.sh", import.meta.url));

/** When a process began. Together with its id it names a process for good. Undefined for one that has ended. */
export const startOf = (pid: number): string | undefined => {
  if (!Number.isSafeInteger(pid) || pid <= 1) return undefined;
  try {
    if (existsSync("/proc/self/stat")) {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
    }
    const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
    const line = execFileSync("ps", ["-o", "stat=", "-o", "lstart=", "-p", String(pid)], { env, encoding: "utf8" });
    const [state, ...start] = line.trim().split(/\s+/);
    return !state || state.startsWith("Z") ? undefined : start.join("");
  } catch {
    return undefined;
  }
};

const isRunning = (name: string): boolean => {
  const [pid, start] = name.split("-");
  return start !== undefined && startOf(Number(pid)) === start;
};

const runningIn = (folder: string, prefix: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(prefix) && isRunning(name.slice(prefix.length)));
  } catch {
    return [];
  }
};

/** "<pid>-<start>" of this process, for the names of files that die with it. */
export const ownName = (): string => `${process.pid}-${startOf(process.pid)}`;

/** Whether the process that gave a file its name still runs. */
export const isOwnerRunning = (fileName: string, prefix: string): boolean => isRunning(fileName.slice(prefix.length));

let leases = 0;

/** Says that this process uses the server, for as long as it lives or until the file is removed. */
export const takeLease = (folder: string): string => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  leases += 1;
  const path = join(folder, `lease-${ownName()}-${leases}`);
  writeFileSync(path, "");
  return path;
};

/** Whether any process uses the server. */
export const isInUse = (folder: string): boolean => runningIn(folder, "lease-").length > 0;

/** Waits while a keeper is about to stop the server, because then it is too late to join it. */
export const untilNotStopping = async (folder: string): Promise<void> => {
  while (runningIn(folder, "stopping-").length > 0) await pause(20);
};

const keeperOf = (folder: string): number | undefined => {
  try {
    const name = readFileSync(join(folder, "keeper"), "utf8").trim();
    return isRunning(name) ? Number(name.split("-")[0]) : undefined;
  } catch {
    return undefined;
  }
};

export type Kept = {
  readonly data: string;
  readonly leases: string;
  readonly socket: string;
  /** A folder of a test, which the keeper removes at the end. */
  readonly temporary?: string | undefined;
};

/** Makes sure that a keeper watches over the server, which it stops at once where nobody holds a lease. */
export const ensureKeeper = async ({ data, leases, socket, temporary }: Kept): Promise<void> => {
  if (keeperOf(leases) !== undefined) return;
  const args = [KEEPER, data, leases, socket, ...(temporary ? [temporary] : [])];
  const keeper = spawn("/bin/sh", args, { detached: true, stdio: "ignore", cwd: "/" });
  const failed = new Promise<never>((_, reject) => keeper.once("error", reject));
  keeper.unref();
  const started = async () => {
    for (let tries = 0; tries < 500 && keeperOf(leases) === undefined; tries += 1) await pause(10);
  };
  await Promise.race([started(), failed]);
};

/** Gives a lease back and has the keeper look at once. Starts one when it was killed, so that somebody looks. */
export const giveBack = async (lease: string, kept: Kept): Promise<void> => {
  if (keeperOf(kept.leases) === undefined) await ensureKeeper(kept);
  rmSync(lease, { force: true });
  const keeper = keeperOf(kept.leases);
  try {
    if (keeper !== undefined) process.kill(keeper, "SIGUSR1");
  } catch {
    // It has just ended of its own accord.
  }
};
