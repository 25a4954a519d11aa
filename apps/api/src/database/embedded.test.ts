import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { openDatabase } from "./connect.ts";
import { type Embedded, startEmbedded } from "./embedded.ts";
import { startOf } from "./leases.ts";
import { StartError } from "./start-error.ts";

const USER = fileURLToPath(new URL("embedded-user.ts", import.meta.url));
const isRoot = process.getuid?.() === 0;

type User = Pick<Embedded, "connection" | "home"> & { process: ChildProcess };

describe("the built-in database", { timeout: 60_000 }, () => {
  let dataDir: string;
  const users: ChildProcess[] = [];

  beforeEach(() => {
    dataDir = mkdtempSync(join(inject("testDatabase").scratch, "collaborative-communities-test-"));
    chmodSync(dataDir, 0o711);
  });

  afterEach(async () => {
    for (const user of users.splice(0)) if (user.exitCode === null) user.kill("SIGKILL");
    await expect.poll(serverPid, { timeout: 30_000 }).toBeUndefined();
    // The keeper's last acts are to take the socket folder and then its own file away.
    await expect.poll(() => existsSync(join(dataDir, "in-use", "keeper")), { timeout: 30_000 }).toBe(false);
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** The server's process, whatever PostgreSQL's record says about one that has ended. */
  const serverPid = (): number | undefined => {
    const record = join(dataDir, "postgres", "postmaster.pid");
    if (!existsSync(record)) return undefined;
    const pid = Number(readFileSync(record, "utf8").split("\n")[0]);
    return startOf(pid) === undefined ? undefined : pid;
  };

  const keeperPid = (): number => Number(readFileSync(join(dataDir, "in-use", "keeper"), "utf8").split("-")[0]);

  const aUser = async (): Promise<User> => {
    const child = fork(USER, [dataDir], { stdio: "inherit" });
    users.push(child);
    const [answer] = (await once(child, "message")) as [{ failed?: string } & Omit<User, "process">];
    if (answer.failed) throw new Error(answer.failed);
    return { ...answer, process: child };
  };

  const leave = async (user: User): Promise<void> => {
    user.process.send("release");
    await once(user.process, "exit");
  };

  const ask = async (user: Pick<Embedded, "connection">, query: string): Promise<unknown[]> => {
    const { pool, close } = await openDatabase(user.connection, { maxConnections: 1, log: () => undefined });
    return pool
      .query(query)
      .then(
        ({ rows }) => rows,
        (error) => Promise.reject(error),
      )
      .finally(close);
  };

  it("keeps what was written from one start to the next", async () => {
    const first = await startEmbedded({ dataDir });
    await ask(first, "create table notes as select 'Zoë' as note");
    await first.release();
    expect(serverPid()).toBeUndefined();

    const second = await startEmbedded({ dataDir });
    expect(await ask(second, "select note from notes")).toEqual([{ note: "Zoë" }]);
    await second.release();
  });

  it("is made once when two first starts come at the same time", async () => {
    const [one, other] = await Promise.all([aUser(), aUser()]);
    expect(other.connection).toEqual(one.connection);
    await ask(one, "create table seen_by_both ()");
    expect(await ask(other, "select from seen_by_both")).toEqual([]);
    expect(readdirSync(dataDir).filter((name) => name.startsWith("postgres.new"))).toEqual([]);
    await Promise.all([leave(one), leave(other)]);
  });

  it("is joined by a second process, and stops when the last one has left", async () => {
    const first = await aUser();
    const server = serverPid();
    const second = await aUser();
    expect(serverPid()).toBe(server);

    await leave(first);
    expect(serverPid()).toBe(server);
    expect(await ask(second, "select 1 as one")).toEqual([{ one: 1 }]);

    await leave(second);
    expect(serverPid()).toBeUndefined();
    expect(existsSync(second.connection.host)).toBe(false);
  });

  it("is not stopped under a process that joins just as the last one leaves", async () => {
    let user = await aUser();
    for (let turn = 0; turn < 5; turn += 1) {
      const leaving = leave(user);
      const [next] = await Promise.all([aUser(), leaving]);
      await pause(turn * 30);
      expect(await ask(next, "select 1 as one")).toEqual([{ one: 1 }]);
      user = next;
    }
    await leave(user);
  });

  it("stops within seconds when every process that used it was killed", async () => {
    const both = [await aUser(), await aUser()];
    expect(serverPid()).toBeDefined();
    for (const user of both) user.process.kill("SIGKILL");
    await expect.poll(serverPid, { timeout: 30_000 }).toBeUndefined();
  });

  it("goes on when one of its users was killed, and stops with the other", async () => {
    const [one, other] = [await aUser(), await aUser()];
    one.process.kill("SIGKILL");
    await pause(1_500);
    expect(await ask(other, "select 1 as one")).toEqual([{ one: 1 }]);
    await leave(other);
    expect(serverPid()).toBeUndefined();
  });

  it("stops with its last user even when the keeper was killed", async () => {
    const user = await aUser();
    process.kill(keeperPid(), "SIGKILL");
    await leave(user);
    expect(serverPid()).toBeUndefined();
  });

  it("stops with its last user even when the keeper is killed just after it was told to look", async () => {
    const user = await aUser();
    const keeper = keeperPid();
    process.kill(keeper, "SIGSTOP");
    const left = leave(user);
    const leases = () => readdirSync(join(dataDir, "in-use")).filter((name) => name.startsWith("lease-"));
    await expect.poll(leases, { timeout: 30_000 }).toEqual([]);
    process.kill(keeper, "SIGKILL");
    await left;
    expect(serverPid()).toBeUndefined();
  });

  it("stops even when its data were removed under it and every process that used it was killed", async () => {
    const user = await aUser();
    const server = serverPid();
    rmSync(dataDir, { recursive: true });
    user.process.kill("SIGKILL");
    await expect.poll(() => server && startOf(server), { timeout: 30_000 }).toBeUndefined();
  });

  it("recovers what was committed after everything was killed, the server too", async () => {
    const user = await aUser();
    await ask(user, "create table kept as select 42 as answer");
    process.kill(serverPid() ?? Number.NaN, "SIGKILL");
    user.process.kill("SIGKILL");
    await once(user.process, "exit");

    const next = await startEmbedded({ dataDir });
    expect(await ask(next, "select answer from kept")).toEqual([{ answer: 42 }]);
    await next.release();
    expect(serverPid()).toBeUndefined();
  });

  it("starts although its old record names a process that is none of its own", async () => {
    await (await startEmbedded({ dataDir })).release();
    const record = `${process.pid}\n${join(dataDir, "postgres")}\n1\n5432\n/nowhere\n\n0 0\n`;
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), record);
    const embedded = await startEmbedded({ dataDir });
    expect(await ask(embedded, "select 1 as one")).toEqual([{ one: 1 }]);
    await embedded.release();
  });

  it("has no port, and folders that only its own user may open", async () => {
    const embedded = await startEmbedded({ dataDir });
    expect(await ask(embedded, "show listen_addresses")).toEqual([{ listen_addresses: "" }]);
    expect(await ask(embedded, "show fsync")).toEqual([{ fsync: "on" }]);
    expect(statSync(embedded.connection.host).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, "postgres")).mode & 0o077).toBe(0);
    const owner = execFileSync("ps", ["-o", "user=", "-p", String(serverPid())], { encoding: "utf8" }).trim();
    expect(owner).toBe(isRoot ? "nobody" : execFileSync("id", ["-un"], { encoding: "utf8" }).trim());
    await embedded.release();
  });

  it("says what to do when the data are of another PostgreSQL", async () => {
    mkdirSync(join(dataDir, "postgres"));
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "16\n");
    giveToServer(join(dataDir, "postgres"));
    await expect(startEmbedded({ dataDir })).rejects.toThrow(
      /is of PostgreSQL 16, and the built-in one is PostgreSQL 18\. Move that folder away/,
    );
  });

  it("says what to do when something else is in the place of the data", async () => {
    mkdirSync(join(dataDir, "postgres"));
    writeFileSync(join(dataDir, "postgres", "letters.txt"), "Dear Sir or Madam");
    giveToServer(join(dataDir, "postgres"));
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/holds something other than a database\. Move it away/);
  });

  it("says what to do when the data cannot be written", async () => {
    const file = join(dataDir, "file");
    writeFileSync(file, "");
    const start = startEmbedded({ dataDir: join(file, "data") });
    await expect(start).rejects.toThrow(StartError);
    await expect(start).rejects.toThrow(/cannot be used: .* Choose another folder with DATA_DIR/);
  });

  it.runIf(isRoot)("says what to do when the data belong to another user", async () => {
    mkdirSync(join(dataDir, "postgres"));
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/belongs to another user\. Start as that user/);
  });

  it.runIf(isRoot)(
    "keeps root's data elsewhere when the server's user cannot reach the folder, and says so",
    async () => {
      chmodSync(dataDir, 0o700);
      const lines: string[] = [];
      const embedded = await startEmbedded({ dataDir, log: (line) => lines.push(line) });
      try {
        expect(lines).toEqual([
          `The database of root runs as "nobody", who cannot reach ${dataDir}: its data is in ${embedded.home}.`,
        ]);
        expect(embedded.home).toMatch(/^\/var\/lib\/collaborative-communities\/[0-9a-f]{16}$/);
      } finally {
        await embedded.release();
        rmSync(embedded.home, { recursive: true });
      }
    },
  );

  /** As the server's own user would have left it. */
  const giveToServer = (folder: string): void => {
    if (isRoot) execFileSync("chown", ["nobody", folder]);
  };
});
