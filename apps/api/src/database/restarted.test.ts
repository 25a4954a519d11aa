import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "./connect.ts";
import { type Embedded, startEmbedded } from "./embedded.ts";
import { serverOf } from "./postmaster.ts";
import { type RunningApi, signInAt, startApi } from "./running-api.testing.ts";
import type { Database } from "./tables.ts";

/** A server of its own, which waits for the disk: what it acknowledged is there also after it was ended at once. */
const options = () => ({ dataDir, durable: true, temporary: true, log: () => undefined });
let dataDir: string;
let server: Embedded;
let api: RunningApi;
const leases: Embedded[] = [];
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "collaborative-communities-test-"));
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  server = await startEmbedded(options());
  leases.push(server);
  api = await startApi(server.connection, { DATABASE_CONNECTIONS: "8" });
}, 60_000);
afterAll(async () => {
  await api?.end("SIGKILL");
  await Promise.all(leases.map((lease) => lease.release()));
});

/** Stops PostgreSQL, and starts it again when it has stopped. */
const restart = async (signal: "SIGINT" | "SIGQUIT"): Promise<void> => {
  const data = join(server.home, "postgres");
  const pid = serverOf(data);
  if (pid === undefined) throw new Error("PostgreSQL does not run.");
  process.kill(pid, signal);
  await expect.poll(() => serverOf(data), { timeout: 10_000, interval: 20 }).toBeUndefined();
  leases.push(await startEmbedded(options()));
};

describe("when PostgreSQL is started again under load", () => {
  it("no acknowledged answer is lost, none is doubled, and the API goes on without being started again", async () => {
    const cookie = await signInAt(api);
    const { pid } = api.process;
    const acknowledged = new Map<string, string>();
    const tried = new Set<string>();
    let refusals = 0;
    let ended = false;
    const writers = Array.from({ length: 12 }, async (_, writer) => {
      for (let number = 0; !ended; number += 1) {
        const key = `restarting-${writer}-${number}`;
        tried.add(key);
        // As a person does: sends it again until it is acknowledged.
        while (!acknowledged.has(key) && !ended) {
          const reference = await api.submit(key);
          if (reference) acknowledged.set(key, reference);
          else {
            refusals += 1;
            await new Promise((later) => setTimeout(later, 20));
          }
        }
      }
    });
    const more = async (count: number): Promise<void> => {
      const before = acknowledged.size;
      await expect.poll(() => acknowledged.size, { timeout: 10_000, interval: 20 }).toBeGreaterThan(before + count);
    };
    await more(200);
    // As pg_ctl restart -m fast does it; and then as a crash.
    for (const signal of ["SIGINT", "SIGQUIT"] as const) {
      await restart(signal);
      await more(200);
      expect((await fetch(`${api.origin}/health/ready`)).status).toBe(200);
      expect((await api.staff("consultations.list", null, cookie)).status).toBe(200);
    }
    ended = true;
    await Promise.all(writers);
    expect(api.process.exitCode).toBeNull();
    expect(api.process.pid).toBe(pid);
    expect(refusals).toBeGreaterThan(0);

    const { db, close } = await openDatabase<Database>(server.connection, { maxConnections: 1 });
    const rows = await db
      .selectFrom("response")
      .select(["submission_key", "reference"])
      .where("submission_key", "like", "sent:restarting-%")
      .execute();
    await close();
    const kept = new Map(rows.map((row) => [row.submission_key, row.reference]));
    expect(kept.size).toBe(rows.length);
    for (const [key, reference] of acknowledged) expect(kept.get(`sent:${key}`)).toBe(reference);
    expect(rows.length).toBeLessThanOrEqual(tried.size);
  }, 40_000);
});
