import { randomUUID } from "node:crypto";
import { openLog } from "@collaborative-communities/foundation";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { aHouse, type TestHouse } from "../testing.ts";
import { enqueue, lookAgain, runDue, startJobs, type Task, type Work } from "./index.ts";

let test: TestHouse;
let done: { id: string; number: number; isLast: boolean }[] = [];
let fails: (id: string) => boolean = () => false;
let remaining: { id: string }[] = [];

const task: Task<{ id: string }> = {
  name: "test/do",
  payload: z.object({ id: z.uuid() }),
  key: ({ id }) => `test/do ${id}`,
  attempts: 3,
  run: async (_, { id }, { number, isLast }) => {
    done.push({ id, number, isLast });
    if (fails(id)) throw new Error("not yet");
  },
  waiting: async () => remaining,
};
const work: Work = { tasks: [task], periodic: [] };

beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());
beforeEach(() => {
  done = [];
  remaining = [];
  fails = () => false;
});

const run = (evenIfLater = false) => runDue(test.house, test.database.pool, work, { evenIfLater });
const left = async (): Promise<number> =>
  (await sql<{ left: number }>`select count(*)::integer as left from graphile_worker.jobs`.execute(test.house.db))
    .rows[0]?.left ?? -1;

describe("a job", () => {
  it("is done once it was asked for, and once only", async () => {
    const id = randomUUID();
    await enqueue(test.house.db, task, { id });
    await enqueue(test.house.db, task, { id });
    await Promise.all([run(), run()]);
    expect(done).toEqual([{ id, number: 1, isLast: false }]);
    expect(await left()).toBe(0);
  });

  it("asked for in a transaction that is rolled back is never done", async () => {
    const id = randomUUID();
    await expect(
      test.house.db.transaction().execute(async (db) => {
        await enqueue(db, task, { id });
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    await run();
    expect(done).toEqual([]);
  });

  it("asked for in a transaction is not done before that ends", async () => {
    const id = randomUUID();
    await test.house.db.transaction().execute(async (db) => {
      await enqueue(db, task, { id });
      await run();
      expect(done).toEqual([]);
    });
    await run();
    expect(done.map((one) => one.id)).toEqual([id]);
  });

  it("that fails waits longer and is tried again, as often as its task says, and knows its last time", async () => {
    const id = randomUUID();
    fails = () => true;
    await enqueue(test.house.db, task, { id });
    await run();
    await run();
    expect(done).toHaveLength(1);
    for (let time = 0; time < 4; time += 1) await run(true);
    expect(done.map(({ number, isLast }) => [number, isLast])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    await sql`delete from graphile_worker._private_jobs`.execute(test.house.db);
  });

  it("of a shape its task does not know is refused before it is kept", async () => {
    await expect(enqueue(test.house.db, task, { id: "not an id" })).rejects.toThrow();
    expect(await left()).toBe(0);
  });

  it("leaves in the log that it failed, and nothing it was told", async () => {
    let written = "";
    const log = openLog({
      service: "api",
      level: "info",
      now: () => new Date(0),
      write: (lines) => {
        written += lines;
      },
    });
    const id = randomUUID();
    fails = () => true;
    await enqueue(test.house.db, task, { id });
    await runDue(test.house, test.database.pool, work, { log });
    expect(JSON.parse(written)).toMatchObject({ event: "job-failed", job: "test/do", attempt: 1, last: false });
    expect(written).not.toContain(id);
    await sql`delete from graphile_worker._private_jobs`.execute(test.house.db);
  });
});

describe("what is to be done and has no job", () => {
  it("is found again, as after a restore; what has one is left alone", async () => {
    const [lost, kept] = [randomUUID(), randomUUID()];
    remaining = [{ id: lost }, { id: kept }];
    await enqueue(test.house.db, task, { id: kept });
    await lookAgain(test.house, work);
    await lookAgain(test.house, work);
    expect(await left()).toBe(2);
    await run();
    expect(done.map(({ id }) => id).sort()).toEqual([lost, kept].sort());
  });

  it("is found again when the process that began it has died", async () => {
    const id = randomUUID();
    remaining = [{ id }];
    await enqueue(test.house.db, task, { id });
    const lock = (minutes: number) =>
      sql`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - make_interval(mins => ${minutes}::integer)`.execute(
        test.house.db,
      );
    await lock(1);
    await lookAgain(test.house, work);
    await run();
    expect(done).toEqual([]);
    await lock(6);
    await lookAgain(test.house, work);
    await run();
    expect(done).toEqual([{ id, number: 1, isLast: false }]);
  });
});

describe("the processes that do jobs", () => {
  it("share them, each done by one, and finish what they began when they are stopped", async () => {
    const ids = Array.from({ length: 40 }, () => randomUUID());
    let begun = 0;
    let ended = 0;
    const slow: Task<{ id: string }> = {
      ...task,
      run: async (_, { id }) => {
        begun += 1;
        done.push({ id, number: 1, isLast: false });
        await new Promise((passed) => setTimeout(passed, 20));
        ended += 1;
      },
    };
    const slowly: Work = { tasks: [slow], periodic: [] };
    const two = [
      await startJobs(test.house, test.database.pool, slowly),
      await startJobs(test.house, test.database.pool, slowly),
    ];
    for (const id of ids) await enqueue(test.house.db, slow, { id });
    while (begun < 30) await new Promise((passed) => setTimeout(passed, 5));
    await Promise.all(two.map((stop) => stop()));
    expect(ended).toBe(begun);
    await runDue(test.house, test.database.pool, slowly);
    expect(done.map(({ id }) => id).sort()).toEqual(ids.sort());
  });
});
