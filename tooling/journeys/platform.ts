import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LONGEST_START_MS = 120_000;
const LONGEST_STOP_MS = 20_000;

/** The whole platform, built, running by itself on this machine with the seeded demonstration place. */
export type Platform = {
  /** The address of each part, without a slash at the end. */
  readonly resident: string;
  readonly staff: string;
  readonly api: string;
  /** Ends the API, as an outage does; what it acknowledged stays. */
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
  /** What the servers wrote to their error output so far. */
  complaints(): string;
  /** Ends everything and removes what was kept. */
  stop(): Promise<void>;
};

/** Loopback ports that nobody listens at; held all at once while they are chosen, so that they differ. */
const freePorts = async (count: number): Promise<number[]> => {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
};

/** A folder that the database's own user can reach as well, where that is not ours. */
const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? "/tmp" : tmpdir(), "collaborative-communities-journey-"));
  chmodSync(folder, 0o711);
  return folder;
};

const mustBeBuilt = (name: string, file: string): void => {
  if (!existsSync(join(ROOT, file))) throw new Error(`${name} is not built yet. Run “pnpm build” first.`);
};

/**
 * Starts the API, the resident site and the staff site on free ports of their own.
 * @param withStaff false where a journey has no use for the staff site
 */
export const startPlatform = async ({ withStaff = true } = {}): Promise<Platform> => {
  mustBeBuilt("The resident site", "apps/resident/dist/main.js");
  if (withStaff) mustBeBuilt("The staff site", "apps/staff/dist/index.html");

  const [apiPort, residentPort, staffPort] = await freePorts(3);
  const api = `http://127.0.0.1:${apiPort}`;
  const resident = `http://localhost:${residentPort}`;
  const staff = `http://localhost:${staffPort}`;
  const folder = temporaryFolder();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: undefined,
    DATABASE_URL: undefined,
    DEPLOYMENT: "demonstration",
    SEED: "yes",
    API_HOST: "127.0.0.1",
    RESIDENT_HOST: "127.0.0.1",
    STAFF_HOST: "127.0.0.1",
    API_PORT: String(apiPort),
    RESIDENT_PORT: String(residentPort),
    STAFF_PORT: String(staffPort),
    API_ORIGIN: api,
    RESIDENT_ORIGIN: resident,
    STAFF_ORIGIN: staff,
    DATA_DIR: join(folder, "data"),
  };

  let complaints = "";
  const running = new Set<ChildProcess>();
  const run = async (name: string, script: string): Promise<ChildProcess> => {
    const child = fork(join(ROOT, script), [], {
      cwd: ROOT,
      env,
      execArgv: [],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    running.add(child);
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk).slice(-10_000);
      complaints = (complaints + chunk).slice(-100_000);
    });
    const ended = new Promise<never>((_, reject) => {
      child.once("exit", (code, signal) => {
        running.delete(child);
        reject(new Error(`${name} ended (${signal ?? `code ${code}`}). ${said}`));
      });
      child.once("error", reject);
      child.on("message", (message: { type?: string; message?: string }) => {
        if (message.type === "failed") reject(new Error(`${name} did not start: ${message.message}`));
      });
    });
    ended.catch(() => undefined);
    const ready = new Promise<void>((resolve) => {
      child.on("message", (message: { type?: string }) => {
        if (message.type === "ready") resolve();
      });
    });
    const late = pause(LONGEST_START_MS, undefined, { ref: false }).then(() => {
      throw new Error(`${name} did not start within ${LONGEST_START_MS / 1000} seconds. ${said}`);
    });
    late.catch(() => undefined);
    await Promise.race([ready, ended, late]);
    return child;
  };

  const end = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    const impatient = setTimeout(() => child.kill("SIGKILL"), LONGEST_STOP_MS);
    await gone;
    clearTimeout(impatient);
  };

  let apiProcess: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    // The sites first, so that nothing is asked of an API that has gone.
    await Promise.all([...running].filter((one) => one !== apiProcess).map(end));
    await Promise.all([...running].map(end));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };

  try {
    apiProcess = await run("The API", "apps/api/src/main.ts");
    await Promise.all([
      run("The resident site", "apps/resident/dist/main.js"),
      ...(withStaff ? [run("The staff site", "apps/staff/server/main.ts")] : []),
    ]);
    return {
      resident,
      staff,
      api,
      stopApi: async () => {
        if (apiProcess) await end(apiProcess);
      },
      startApi: async () => {
        apiProcess = await run("The API", "apps/api/src/main.ts");
      },
      complaints: () => complaints,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
