import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../database/connect.ts";
import type { Database } from "../database/tables.ts";
import { aDatabase, type TestDatabase } from "../database/testing.ts";
import { verifySealed } from "./verify-sealed.ts";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
const SLUG = "draft-collaborative-communities-framework";

let database: TestDatabase;
let port: number;
beforeAll(async () => {
  database = await aDatabase();
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  port = (probe.address() as { port: number }).port;
  probe.close();
});
afterAll(() => database.dispose());

const addressOf = (connection: TestDatabase["connection"]): string =>
  "connectionString" in connection
    ? connection.connectionString
    : `postgres://${connection.user}@localhost/${connection.database}?host=${encodeURIComponent(connection.host)}`;

const startApi = async (): Promise<ChildProcess> => {
  const api = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, DATABASE_URL: addressOf(database.connection), API_PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [message] = await once(api, "message");
  expect(message).toEqual({ type: "ready" });
  return api;
};

const submit = async (key: string): Promise<string | undefined> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/resident/trpc/consultations.submit`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ slug: SLUG, submissionKey: key, answers: { change: key } }),
    });
    const body = (await answer.json()) as { result?: { data: { reference: string } } };
    return body.result?.data.reference;
  } catch {
    return undefined;
  }
};

it("loses no acknowledged answer and doubles none when the API is killed while sixteen writers submit", async () => {
  const first = await startApi();
  const acknowledged = new Map<string, string>();
  const tried: string[] = [];
  let killed = false;
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let number = 0; !killed; number += 1) {
      const key = `writer-${writer}-${number}`;
      tried.push(key);
      const reference = await submit(key);
      if (reference) acknowledged.set(key, reference);
    }
  });
  await expect.poll(() => acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(400);
  first.kill("SIGKILL");
  killed = true;
  await Promise.all([...writers, once(first, "exit")]);

  const second = await startApi();
  // Every writer sends everything again that it does not know to be in, and a part of what it does.
  const again = tried.filter((key, place) => !acknowledged.has(key) || place % 7 === 0);
  for (const key of again) {
    const reference = await submit(key);
    expect(reference).toBeDefined();
    if (acknowledged.has(key)) expect(reference).toBe(acknowledged.get(key));
  }
  second.kill("SIGTERM");
  await once(second, "exit");

  const { db, close } = await openDatabase<Database>(database.connection, { maxConnections: 1 });
  const rows = await db
    .selectFrom("response")
    .select(["submission_key", "reference"])
    .where("demonstration", "=", false)
    .execute();
  // Whenever it was killed: what is in was noted in the same moment, and nothing is noted that is not in.
  expect((await verifySealed(db)).finding).toBeUndefined();
  await close();
  const kept = new Map(rows.map((row) => [row.submission_key, row.reference]));
  expect(rows.length).toBe(new Set(tried).size);
  for (const [key, reference] of acknowledged) expect(kept.get(`sent:${key}`)).toBe(reference);
}, 60_000);
