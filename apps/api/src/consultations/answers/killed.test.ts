import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../database/connect.ts";
import { startApi } from "../../database/running-api.testing.ts";
import type { Database } from "../../database/tables.ts";
import { aDatabase, type TestDatabase } from "../../database/testing.ts";
import { verifySealed } from "./verify-sealed.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.dispose());

it("loses no acknowledged answer and doubles none when the API is killed while sixteen writers submit", async () => {
  const first = await startApi(database.connection);
  const acknowledged = new Map<string, string>();
  const tried: string[] = [];
  let killed = false;
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let number = 0; !killed; number += 1) {
      const key = `writer-${writer}-${number}`;
      tried.push(key);
      const reference = await first.submit(key);
      if (reference) acknowledged.set(key, reference);
    }
  });
  await expect.poll(() => acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(400);
  const ended = first.end("SIGKILL");
  killed = true;
  await Promise.all([...writers, ended]);

  const second = await startApi(database.connection);
  // Every writer sends everything again that it does not know to be in, and a part of what it does.
  const again = tried.filter((key, place) => !acknowledged.has(key) || place % 7 === 0);
  for (const key of again) {
    const reference = await second.submit(key);
    expect(reference).toBeDefined();
    if (acknowledged.has(key)) expect(reference).toBe(acknowledged.get(key));
  }
  await second.end("SIGTERM");

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
