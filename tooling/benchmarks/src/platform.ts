import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childrenOf, freePorts, ROOT, runProgram, startProgram } from "./processes.ts";

/** The built system while it runs: three servers and the database of their own, started as `npm start` does. */
export type Platform = {
  readonly ports: { readonly resident: number; readonly staff: number; readonly api: number };
  readonly dataDir: string;
  /** From the command to "Ready", in milliseconds. */
  readonly readyAfter: number;
  /** The process of each part. */
  readonly pids: Readonly<Record<"start" | "api" | "resident" | "staff" | "postgres", number>>;
  /** Where the database listens. */
  readonly socket: string;
  stop(): Promise<void>;
};

const TMPFS = 0x01021994;

/** A new folder on a real disk, so that what is said to be kept is kept: in memory there is nothing to wait for. */
export const aFolder = (): { path: string; remove: () => void } => {
  const place = [tmpdir(), "/var/tmp", ROOT].find((folder) => statfsSync(folder).type !== TMPFS) ?? tmpdir();
  const path = mkdtempSync(join(place, "collaborative-communities-bench-"));
  // Root's database runs as another user, who must be able to pass.
  chmodSync(path, 0o711);
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  // However this run ends, short of being killed.
  process.once("exit", remove);
  return { path, remove };
};

/** Builds what `npm start` would build, so that no measurement has a build in it. */
export const build = async (): Promise<void> => {
  await runProgram("turbo", ["run", "build", "--output-logs=errors-only"]);
};

const LONGEST_START_MS = 120_000;

/** Starts the whole on free ports. @param dataDir an empty folder for a first start, a used one for a second */
export const startPlatform = async (dataDir: string, more: Record<string, string> = {}): Promise<Platform> => {
  const [resident = 0, staff = 0, api = 0] = await freePorts(3);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: "",
    DEPLOYMENT: "demonstration",
    NODE_ENV: "",
    SEED: "yes",
    RESIDENT_ORIGIN: "",
    STAFF_ORIGIN: "",
    API_HOST: "",
    DATA_DIR: dataDir,
    RESIDENT_PORT: String(resident),
    STAFF_PORT: String(staff),
    API_PORT: String(api),
    ...more,
  };
  const began = performance.now();
  const child = startProgram(process.execPath, ["tooling/launch/start.ts"], env);
  let said = "";
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  const ready = new Promise<number>((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
        if (said.includes("Ready in")) done(performance.now() - began);
      });
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const impatient = setTimeout(() => void child.kill("SIGTERM"), LONGEST_START_MS);
  const readyAfter = await Promise.race([ready, ended.then(() => undefined)]);
  clearTimeout(impatient);
  if (readyAfter === undefined) throw new Error(`The system did not start.\n${said}`);
  // The first of PostgreSQL's own notes is its process, the fifth the folder of its socket.
  const notes = readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n");
  const start = child.pid ?? Number.NaN;
  const part = (script: string) => childrenOf(start).find((pid) => commandOf(pid).includes(script)) ?? Number.NaN;
  return {
    ports: { resident, staff, api },
    dataDir,
    readyAfter,
    pids: {
      start,
      api: part("apps/api/"),
      resident: part("apps/resident/"),
      staff: part("apps/staff/"),
      postgres: Number(notes[0]),
    },
    socket: notes[4] ?? "",
    stop,
  };
};

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
};
