import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Kysely, PostgresDialect, sql } from "kysely";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { recordFact, verifyTrail } from "../audit/index.ts";
import { seedConsultations } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { lookAgain, prepareJobs, runDue } from "../jobs/index.ts";
import { WORK } from "../tasks.ts";
import { aHouse, anOpenOne, type TestHouse } from "../testing.ts";
import { backUp } from "./backup.ts";
import { openDatabase } from "./connect.ts";
import { migrateToLatest } from "./migrate.ts";
import { restore } from "./restore.ts";
import type { Database } from "./tables.ts";
import { inDatabase } from "./test-server.ts";

let test: TestHouse;
let folder: string;
const opened: (() => Promise<void>)[] = [];
const now = new Date("2026-11-22T12:00:00Z");

/** An empty database: not even the tables. */
const anEmptyOne = async (): Promise<pg.Pool> => {
  const { server, template } = inject("testDatabase");
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  await test.database.pool.query(`create database ${name} encoding 'UTF8' template template0`);
  const { pool, close } = await openDatabase(inDatabase(server, name), { maxConnections: 3 });
  opened.push(async () => {
    await close();
    await test.database.pool.query(`drop database ${name} with (force)`);
  });
  return pool;
};

const tablesOf = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' and tablename <> 'limit_taken' order by 1",
  );
  return rows.map(({ name }) => name);
};

/** Count and sum of every table: the same only where every row is the same to the last character. */
const sumsOf = async (pool: pg.Pool): Promise<Record<string, string>> => {
  const sums: Record<string, string> = {};
  for (const table of await tablesOf(pool)) {
    const { rows } = await pool.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as sum from "${table}" t`,
    );
    sums[table] = rows[0]?.sum ?? "";
  }
  return sums;
};

const ODD = ["\\.", "\\N", "\t\r\n\\", "“ș” 🦔 \u{10FFFF}", "", " ", '{"a":1}', "null", "\u2028\u0001", "'; --"];

beforeAll(async () => {
  test = await aHouse("2026-11-22T12:00:00Z");
  folder = mkdtempSync(join(inject("testDatabase").scratch, "backup-"));
  await seedConsultations(test.house);
  const { db } = test.house;
  for (const [place, text] of ODD.entries()) {
    await sql`insert into ward_allocation (ward_code, pcn_area_code, note) values (${`odd-${place}`}, ${text}, ${place % 2 ? text : null})`.execute(
      db,
    );
    const details = { [text]: [text, null, 1e21, 0.1, -0, "\\u0041"] };
    await recordFact(db, { at: now, personId: null, post: text, what: text, about: text, why: text, details });
  }
  for (const moment of ["infinity", "0044-03-15 12:00:00.000001 BC"])
    await sql`update consultation set created_at = ${moment}::timestamptz
      where id = (select id from consultation where created_at < 'infinity' limit 1)`.execute(db);
});
afterAll(async () => {
  for (const close of opened) await close();
  await test.database.dispose();
});

describe("a backup", () => {
  it("restored into an empty database is the same to the last character, and its audit trail is whole and goes on", async () => {
    const file = join(folder, "whole.ccb");
    const before = await sumsOf(test.database.pool);
    const counts = await backUp(test.database.pool, file, now);
    const empty = await anEmptyOne();
    expect(await restore(empty, file)).toEqual(counts);
    expect(await sumsOf(empty)).toEqual(before);
    expect(counts.response).toBe(965);
    expect(Object.keys(counts).sort()).toEqual(await tablesOf(test.database.pool));
    const restored = new Kysely<Database>({ dialect: new PostgresDialect({ pool: empty }) });
    const fact = { at: now, personId: null, post: null, what: "backup/tried", about: "it" };
    const verified = [];
    for (const db of [restored, test.house.db]) {
      await recordFact(db, fact);
      verified.push(await verifyTrail(db));
    }
    expect(verified[0]).toEqual({
      facts: Number(counts.audit_fact) + 1,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(verified[0]).toEqual(verified[1]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("of a restored database is the same backup again", async () => {
    const [first, second] = [join(folder, "first.ccb"), join(folder, "second.ccb")];
    await backUp(test.database.pool, first, now);
    const empty = await anEmptyOne();
    await restore(empty, first);
    await backUp(empty, second, now);
    expect(gunzipSync(readFileSync(second)).equals(gunzipSync(readFileSync(first)))).toBe(true);
  });

  it("is of one moment, while residents go on answering: no answer without its consultation, none half there", async () => {
    test.setClock("2026-05-20T10:00:00Z");
    const { slug } = await anOpenOne(test, "While it is backed up");
    let writing = true;
    const accepted: string[] = [];
    const write = async (who: number) => {
      for (let time = 0; writing; time += 1)
        accepted.push(
          (
            await test.resident.consultations.submit({
              slug,
              submissionKey: `meanwhile-${who}-${time}`,
              answers: { agree: "yes" },
            })
          ).reference,
        );
    };
    const writers = [1, 2, 3].map(write);
    const until = async (count: number) => {
      while (accepted.length < count) await new Promise((later) => setTimeout(later, 5));
    };
    await until(20);
    const acceptedBefore = [...accepted];
    const file = join(folder, "meanwhile.ccb");
    await backUp(test.database.pool, file, now);
    const acceptedAfter = accepted.length;
    await until(acceptedAfter + 20);
    writing = false;
    await Promise.all(writers);
    const empty = await anEmptyOne();
    const counts = await restore(empty, file);
    const { rows } = await empty.query("select reference from response");
    const there = new Set(rows.map(({ reference }) => reference));
    expect(acceptedBefore.filter((reference) => !there.has(reference))).toEqual([]);
    expect(counts.response).toBeLessThan(965 + accepted.length);
    await sql`delete from response where consultation_id = (select id from consultation where slug = ${slug})`.execute(
      test.house.db,
    );
  });

  it("has what is still to be sent, which finds its way from the restored database too", async () => {
    const to = "restored@example.org";
    await test.resident.accounts.askToSignIn({ email: to, language: "en" });
    const file = join(folder, "with-mail.ccb");
    await backUp(test.database.pool, file, now);
    const pool = await anEmptyOne();
    await restore(pool, file);
    await prepareJobs(pool);
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
    const sent: string[] = [];
    const deliver: House["deliver"] = async (message) => {
      sent.push(message.to);
      return { kind: "taken" };
    };
    const house: House = { ...test.house, db, deliver };
    await runDue(house, pool, WORK);
    expect(sent).toEqual([]);
    await lookAgain(house, WORK);
    await runDue(house, pool, WORK);
    await lookAgain(house, WORK);
    await runDue(house, pool, WORK);
    expect(sent).toEqual([to]);
  });

  it("is not written over another, and leaves nothing of itself where it fails", async () => {
    const file = join(folder, "there.ccb");
    writeFileSync(file, "something else");
    await expect(backUp(test.database.pool, file, now)).rejects.toThrow(/is there already\. Give another name/);
    expect(readFileSync(file, "utf8")).toBe("something else");
    await expect(backUp(test.database.pool, join(folder, "no-such-folder", "x"), now)).rejects.toThrow(/ENOENT/);
    await expect(backUp(await anEmptyOne(), join(folder, "of-nothing.ccb"), now)).rejects.toThrow(/nothing to back up/);
  });
});

describe("restoring", () => {
  it("is refused where the database has anything in it", async () => {
    const file = join(folder, "for-the-full.ccb");
    await backUp(test.database.pool, file, now);
    const before = await sumsOf(test.database.pool);
    await expect(restore(test.database.pool, file)).rejects.toThrow(/into an empty database only, and this one has "/);
    expect(await sumsOf(test.database.pool)).toEqual(before);
    const migrated = await anEmptyOne();
    await migrated.query("create table somebody_elses (id integer)");
    await expect(restore(migrated, file)).rejects.toThrow(/has "somebody_elses" in it/);
  });

  it("of a damaged file is refused before anything is written", async () => {
    const file = join(folder, "good.ccb");
    await backUp(test.database.pool, file, now);
    const good = readFileSync(file);
    const text = gunzipSync(good).toString("utf8");
    const lines = text.split("\n");
    const inRows = lines.findIndex((line) => line.startsWith("odd-3\t"));
    const without = (place: number): string => lines.filter((_, at) => at !== place).join("\n");
    const half = good.subarray(0, good.length / 2);
    const flipped = Buffer.from(good);
    flipped[Math.floor(good.length / 2)] = (flipped[Math.floor(good.length / 2)] as number) ^ 1;
    const damaged: Record<string, Buffer> = {
      empty: Buffer.alloc(0),
      "no backup": Buffer.from("hello"),
      "cut short": half,
      "cut at its last line": gzipSync(`${lines.slice(0, -2).join("\n")}\n`),
      "one bit": flipped,
      "a row removed": gzipSync(without(inRows)),
      "a row changed": gzipSync(text.replace("\nodd-3\t", "\nodd-X\t")),
      "something after the end": gzipSync(`${text}{}\n`),
      "another format": gzipSync(text.replace('"version":1', '"version":2')),
      "another head": gzipSync(text.replace('"madeAt":"2026', '"madeAt":"2025')),
    };
    const empty = await anEmptyOne();
    for (const [name, bytes] of Object.entries(damaged)) {
      const path = join(folder, `${name}.ccb`);
      writeFileSync(path, bytes);
      await expect(restore(empty, path), name).rejects.toThrow(
        /damaged, cut short or no backup .* nothing was restored/,
      );
    }
    await expect(restore(empty, join(folder, "not-there.ccb"))).rejects.toThrow(/cannot be read/);
    expect(await tablesOf(empty)).toEqual([]);
    await restore(empty, file);
  });

  it("of a newer version's backup is refused, and one that breaks a rule leaves the database empty", async () => {
    const newer = await anEmptyOne();
    const { db, close } = await openDatabase(inDatabase(inject("testDatabase").server, await nameOf(newer)));
    const { migrations } = await import("./migrations/index.ts");
    await migrateToLatest(db, { ...migrations, "9999-from-the-future": { up: async () => undefined } });
    await close();
    const file = join(folder, "newer.ccb");
    await backUp(newer, file, now);
    await expect(restore(await anEmptyOne(), file)).rejects.toThrow(/whose last step is "9999-from-the-future"/);

    const broken = await anEmptyOne();
    await restore(broken, await aBackup("to-break.ccb"));
    await broken.query("alter table response drop constraint response_consultation_id_fkey");
    await broken.query(
      "delete from consultation_event; delete from feedback; delete from consultation_figures; delete from consultation where state = 'fedback'",
    );
    await backUp(broken, join(folder, "broken.ccb"), now);
    const empty = await anEmptyOne();
    await expect(restore(empty, join(folder, "broken.ccb"))).rejects.toMatchObject({ code: "23503" });
    expect(await tablesOf(empty)).toEqual([]);
  });
});

const nameOf = async (pool: pg.Pool): Promise<string> =>
  (await pool.query<{ name: string }>("select current_database() as name")).rows[0]?.name ?? "";

const aBackup = async (name: string): Promise<string> => {
  const file = join(folder, name);
  await backUp(test.database.pool, file, now);
  return file;
};
