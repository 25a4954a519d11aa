import { makeReference } from "@collaborative-communities/foundation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../database/connect.ts";
import { OPEN_SLUG, type RunningApi, signInAt, startApi } from "../../database/running-api.testing.ts";
import type { Database } from "../../database/tables.ts";
import { aDatabase, type TestDatabase } from "../../database/testing.ts";
import { verifySealed } from "./verify-sealed.ts";

let database: TestDatabase;
let one: RunningApi;
let other: RunningApi;
beforeAll(async () => {
  database = await aDatabase();
  const settings = { LIMITS: "reference-guesses=40/3600" };
  // At the same moment, on a database with no consultation yet: one seeds it.
  [one, other] = await Promise.all([startApi(database.connection, settings), startApi(database.connection, settings)]);
}, 60_000);
afterAll(async () => {
  await Promise.all([one?.end("SIGKILL"), other?.end("SIGKILL")]);
  await database.dispose();
});

type Said<T> = { result: { data: T } };
const me = async (api: RunningApi, cookie: string): Promise<unknown> =>
  ((await (await api.staff("signIn.me", null, cookie)).json()) as Said<unknown>).result.data;

describe("two API processes on one PostgreSQL", () => {
  it("seed the demonstration once, however they start", async () => {
    const rows = await database.db.selectFrom("consultation").select("slug").execute();
    expect(rows.map(({ slug }) => slug).sort()).toEqual([...new Set(rows.map(({ slug }) => slug))].sort());
    expect(rows).toHaveLength(13);
  });

  it("share sessions: signed in at one is known at the other, and signed out at one is unknown at the other at once", async () => {
    const cookie = await signInAt(one);
    expect(await me(other, cookie)).toMatchObject({ person: { posts: ["engagement-officer"] } });
    expect((await other.staff("consultations.list", null, cookie)).status).toBe(200);
    await one.staff("signIn.out", undefined, cookie, "mutation");
    expect((await other.staff("consultations.list", null, cookie)).status).toBe(401);
    expect(await me(other, cookie)).toMatchObject({ person: null });
  });

  it("share limits: both together let through what one would", async () => {
    const guess = async (api: RunningApi, number: number) => {
      // Well-formed references that are not there: made by the rule, from bytes of this test.
      const reference = makeReference(Uint8Array.from({ length: 11 }, (_, place) => number + place));
      const input = encodeURIComponent(JSON.stringify({ reference }));
      return (await fetch(`${api.origin}/resident/trpc/consultations.byReference?input=${input}`)).status;
    };
    const statuses = await Promise.all(
      Array.from({ length: 90 }, (_, number) => guess(number % 2 === 0 ? one : other, number)),
    );
    expect(statuses.filter((status) => status === 409)).toHaveLength(40);
    expect(statuses.filter((status) => status === 429)).toHaveLength(50);
  });

  it("share a pause: what is paused at one takes no answer at the other, and the count is what was acknowledged", async () => {
    const cookie = await signInAt(one);
    const list = (await (await one.staff("consultations.list", null, cookie)).json()) as Said<
      { id: string; slug: string; responses: number }[]
    >;
    const open = list.result.data.find(({ slug }) => slug === OPEN_SLUG);
    if (!open) throw new Error("The demonstration has an open consultation.");
    // Warm: both have kept what the consultation asks.
    for (const [place, api] of [one, other].entries()) expect(await api.submit(`warming-${place}`)).toBeDefined();
    let closed = false;
    const acknowledged = new Map<string, string>();
    const writers = [one, other, one, other, one, other].map(async (api, writer) => {
      for (let number = 0; !closed; number += 1) {
        const key = `closing-${writer}-${number}`;
        const reference = await api.submit(key);
        if (reference) acknowledged.set(key, reference);
      }
    });
    await expect.poll(() => acknowledged.size, { timeout: 10_000 }).toBeGreaterThan(100);
    const answer = await one.staff(
      "consultations.progress",
      { id: open.id, command: { kind: "pause", reason: "For a test." } },
      cookie,
      "mutation",
    );
    expect(answer.status).toBe(200);
    expect(await other.submit("after-closing")).toBeUndefined();
    closed = true;
    await Promise.all(writers);
    const counts = (await (await other.staff("consultations.counts", { id: open.id }, cookie)).json()) as Said<{
      responses: number;
    }>;
    const kept = await database.db
      .selectFrom("response")
      .select(["submission_key", "reference"])
      .where("submission_key", "like", "sent:closing-%")
      .execute();
    const references = new Map(kept.map((row) => [row.submission_key, row.reference]));
    for (const [key, reference] of acknowledged) expect(references.get(`sent:${key}`)).toBe(reference);
    expect(kept.length).toBe(acknowledged.size);
    expect(counts.result.data.responses).toBe(open.responses + 2 + acknowledged.size);
  }, 30_000);

  it("lose no acknowledged write when one is killed in the midst of it, and the other goes on with both's work", async () => {
    const cookie = await signInAt(other);
    const { id } = await database.db
      .selectFrom("consultation")
      .select("id")
      .where("slug", "=", OPEN_SLUG)
      .executeTakeFirstOrThrow();
    const resume = { id, command: { kind: "resume" } };
    expect((await other.staff("consultations.progress", resume, cookie, "mutation")).status).toBe(200);

    const acknowledged = new Map<string, string>();
    const tried: string[] = [];
    let ended = false;
    const writers = Array.from({ length: 12 }, async (_, writer) => {
      const api = writer % 2 === 0 ? one : other;
      for (let number = 0; !ended; number += 1) {
        const key = `killing-${writer}-${number}`;
        tried.push(key);
        // Whoever gets no answer sends it again, to the one that is left.
        const reference = (await api.submit(key)) ?? (await other.submit(key));
        if (reference) acknowledged.set(key, reference);
      }
    });
    await expect.poll(() => acknowledged.size, { timeout: 10_000 }).toBeGreaterThan(300);
    await one.end("SIGKILL");
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size, { timeout: 10_000 }).toBeGreaterThan(before + 100);
    ended = true;
    await Promise.all(writers);

    const { db, close } = await openDatabase<Database>(database.connection, { maxConnections: 1 });
    const rows = await db
      .selectFrom("response")
      .select(["submission_key", "reference"])
      .where("consultation_id", "=", id)
      .where("submission_key", "like", "sent:killing-%")
      .execute();
    expect((await verifySealed(db)).finding).toBeUndefined();
    await close();
    expect(acknowledged.size).toBe(tried.length);
    expect(rows.length).toBe(tried.length);
    const kept = new Map(rows.map((row) => [row.submission_key, row.reference]));
    for (const [key, reference] of acknowledged) expect(kept.get(`sent:${key}`)).toBe(reference);
  }, 30_000);
});
