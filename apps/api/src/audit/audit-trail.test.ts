import fc from "fast-check";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../database/connect.ts";
import { migrateToLatest } from "../database/migrate.ts";
import { migrations } from "../database/migrations/index.ts";
import type { Database } from "../database/tables.ts";
import { aDatabase, type TestDatabase } from "../database/testing.ts";
import { type Fact, recordFact } from "./record.ts";
import { allFacts, atOneMoment, headOf } from "./repository.ts";
import { type Verified, verifyChain } from "./verify.ts";

type Db = Kysely<Database>;

const verify = (db: Db): Promise<Verified> =>
  atOneMoment(db, async (moment) => verifyChain(allFacts(moment), { end: (await headOf(moment)) ?? null }));

const fact = (change: Partial<Fact> = {}): Fact => ({
  at: new Date("2026-05-20T10:00:00.123Z"),
  personId: "00000000-0000-7000-8000-0000000000A1",
  post: "engagement-officer",
  what: "consultation/opened",
  about: "a-consultation",
  ...change,
});

/** As somebody with every right on the database, whom no trigger stops; what they did is undone afterwards. */
const tampering = async <T>(db: Db, deed: (db: Db) => Promise<void>, look: (db: Db) => Promise<T>): Promise<T> => {
  class Undo extends Error {}
  let seen: T | undefined;
  try {
    await db.transaction().execute(async (inside) => {
      await sql`alter table audit_fact disable trigger user`.execute(inside);
      await sql`alter table audit_head disable trigger user`.execute(inside);
      await deed(inside);
      seen = await look(inside);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return seen as T;
};

const findingAfter = async (db: Db, deed: (db: Db) => Promise<void>) =>
  (await tampering(db, deed, async (inside) => verifyChain(allFacts(inside), { end: (await headOf(inside)) ?? null })))
    .finding;

const FACTS = 40;
let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
  const texts = ["because", 'it’s “so”\n\\"', "ß 🏛 \u2028", undefined];
  for (let number = 1; number <= FACTS; number += 1)
    await recordFact(
      database.db,
      fact({
        about: `thing ${number}`,
        why: texts[number % 4],
        details: { number, small: 5e-324, large: 1e300, "10": -0, text: texts[number % 3] },
        ...(number % 2 && { before: { state: "planned" }, after: { state: "open", nested: [{ b: 1, a: null }] } }),
        ...(number % 5 === 0 && { personId: null, post: null }),
      }),
    );
});
afterAll(() => database.dispose());

const position = fc.integer({ min: 1, max: FACTS });
const FIELDS = [
  "at = at + interval '1 microsecond'",
  "person_id = gen_random_uuid()",
  "person_id = case when person_id is null then gen_random_uuid() end",
  "post = coalesce(post, '') || ' '",
  "what = 'consultation/closed'",
  "about = upper(about)",
  "why = case when why is null then '' end",
  "details = (details::text || ' ')::json",
  "details = '{}'",
  "before = case when before is null then 'null'::json end",
  'after = \'{"state": "closed"}\'',
  "previous_hash = md5(hash) || md5(about)",
  "hash = md5(hash) || md5(about)",
];

describe("the audit trail in the database", () => {
  it("is whole after facts of every kind", async () => {
    expect(await verify(database.db)).toEqual({ facts: FACTS, head: (await headOf(database.db))?.hash });
  });

  it("shows any one row that was removed, by its position", async () => {
    await fc.assert(
      fc.asyncProperty(position, async (gone) => {
        const finding = await findingAfter(database.db, async (db) => {
          await db.deleteFrom("audit_fact").where("position", "=", gone).execute();
        });
        expect(finding).toMatchObject({ kind: "removed", position: gone });
      }),
      { numRuns: 25 },
    );
  });

  it("shows any field of any row that was edited, by its position", async () => {
    await fc.assert(
      fc.asyncProperty(position, fc.constantFrom(...FIELDS), async (edited, change) => {
        const finding = await findingAfter(database.db, async (db) => {
          await sql`update audit_fact set ${sql.raw(change)} where position = ${edited}`.execute(db);
        });
        expect(finding).toMatchObject({ kind: "changed", position: edited });
      }),
      { numRuns: 60 },
    );
  });

  it("shows two rows that were swapped, by the position of the first", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(position, { minLength: 2, maxLength: 2 }), async (pair) => {
        const [one, other] = pair as [number, number];
        const finding = await findingAfter(database.db, async (db) => {
          for (const [from, to] of [
            [one, 1_000_000],
            [other, one],
            [1_000_000, other],
          ])
            await sql`update audit_fact set position = ${to} where position = ${from}`.execute(db);
        });
        expect(finding).toMatchObject({ kind: "moved", position: Math.min(one, other) });
      }),
      { numRuns: 25 },
    );
  });

  it("shows a row that was inserted, wherever it was", async () => {
    await fc.assert(
      fc.asyncProperty(position, async (place) => {
        const finding = await findingAfter(database.db, async (db) => {
          await sql`update audit_fact set position = position + 1000 where position >= ${place}`.execute(db);
          await sql`update audit_fact set position = position - 999 where position > 1000`.execute(db);
          await sql`insert into audit_fact (position, at, what, about, details, previous_hash, hash)
            values (${place}, now(), 'x', 'y', '{}', repeat('a', 64), repeat('b', 64))`.execute(db);
        });
        expect(finding).toMatchObject({ kind: "inserted", position: place });
      }),
      { numRuns: 25 },
    );
  });

  it("shows that its end was cut off, and that the row was removed which says where it ends", async () => {
    await fc.assert(
      fc.asyncProperty(position, async (first) => {
        const finding = await findingAfter(database.db, async (db) => {
          await db.deleteFrom("audit_fact").where("position", ">=", first).execute();
        });
        expect(finding).toMatchObject({ kind: "removed", position: first });
      }),
      { numRuns: 10 },
    );
    const headless = await findingAfter(database.db, async (db) => {
      await db.deleteFrom("audit_head").execute();
    });
    expect(headless).toMatchObject({ kind: "removed" });
  });

  it("does not let the program change, remove or empty it", async () => {
    for (const statement of [
      "update audit_fact set why = 'x' where position = 3",
      "delete from audit_fact where position = 3",
      "truncate audit_fact",
      "delete from audit_head",
      "truncate audit_head",
      "update audit_head set position = 3",
      "update audit_head set position = position + 1, previous_hash = 'x'",
      "insert into audit_head values (true, 0, '', '')",
      "insert into audit_head values (false, 0, '', '')",
    ])
      await expect(sql.raw(statement).execute(database.db), statement).rejects.toThrow(
        /never changed or removed|only goes on|audit_head_pkey|only_one/,
      );
    expect((await verify(database.db)).finding).toBeUndefined();
  });
});

describe("sixteen who write at the same time", () => {
  it("leave one chain without a gap, though some of them fail, and without waiting for one another for ever", async () => {
    const own = await aDatabase();
    const { db, close } = await openDatabase<Database>(own.connection, { maxConnections: 16 });
    const kept: string[] = [];
    await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => {
        for (let number = 0; number < 25; number += 1) {
          const about = `writer ${writer}, fact ${number}`;
          const work = db.transaction().execute(async (inside) => {
            await sql`select pg_sleep(0.001)`.execute(inside);
            await recordFact(inside, fact({ about }));
            if (number % 5 === 4) throw new Error("rolled back");
          });
          await work.then(
            () => kept.push(about),
            (error: Error) => expect(error.message).toBe("rolled back"),
          );
        }
      }),
    );
    const found: { position: number; about: string }[] = [];
    for await (const { position, about } of allFacts(db)) found.push({ position, about });
    expect(kept).toHaveLength(16 * 20);
    expect(found.map((one) => one.position)).toEqual(Array.from({ length: 16 * 20 }, (_, place) => place + 1));
    expect(found.map((one) => one.about).sort()).toEqual(kept.sort());
    expect((await verify(db)).finding).toBeUndefined();
    await close();
    await own.dispose();
  }, 30_000);
});

describe("facts from before there was a chain", () => {
  it("are all chained in the order they came in, and name no reference any more", async () => {
    const own = await aDatabase();
    await sql`drop schema public cascade`.execute(own.db);
    await sql`create schema public`.execute(own.db);
    const [[first, step]] = Object.entries(migrations) as [[string, (typeof migrations)[string]]];
    await migrateToLatest(own.db, { [first]: step });
    await sql`insert into consultation (id, slug, state, plan, questionnaire, preview_key, created_at)
      values ('00000000-0000-7000-8000-000000000001', 'old', 'planned', '{}', '{}', 'k', now())`.execute(own.db);
    await sql`insert into response (reference, consultation_id, submission_key, questionnaire_version, channel,
        received_at, received_on, language, answers, whereabouts)
      values ('7F3K-9QXD-M2TD', '00000000-0000-7000-8000-000000000001', 'k', 1, 'paper', now(), now(), 'en', '{}',
        'not-said')`.execute(own.db);
    await sql`insert into audit_fact (at, person_id, what, about, details)
      select now() - number * interval '1 second', null, 'consultation/opened', 'thing ' || number,
        jsonb_build_object('number', number, 'a', 'ß "x"') from generate_series(1, 2345) as number`.execute(own.db);
    await sql`delete from audit_fact where id % 7 = 0`.execute(own.db);
    await sql`insert into audit_fact (at, what, about, details)
      values (now(), 'response/entered', '7F3K-9QXD-M2TD', '{"channel": "paper"}')`.execute(own.db);
    const { rows: before } = await sql<{ about: string }>`select about from audit_fact order by id`.execute(own.db);

    await migrateToLatest(own.db);
    await recordFact(own.db, fact());
    expect(await verify(own.db)).toEqual({ facts: before.length + 1, head: (await headOf(own.db))?.hash });
    const { rows: after } = await sql<{ about: string }>`select about from audit_fact order by position`.execute(
      own.db,
    );
    const response = await own.db.selectFrom("response").select("audit_id").executeTakeFirstOrThrow();
    expect(after.map((one) => one.about)).toEqual([
      ...before.map((one) => (one.about === "7F3K-9QXD-M2TD" ? response.audit_id : one.about)),
      "a-consultation",
    ]);
    await own.dispose();
  });
});
