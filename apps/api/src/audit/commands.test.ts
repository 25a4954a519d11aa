import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { aDatabase, type TestDatabase } from "../database/testing.ts";
import { recordFact } from "./record.ts";
import { headOf } from "./repository.ts";

const FACTS = 2_345;
let database: TestDatabase;
let folder: string;
let head: string;
beforeAll(async () => {
  database = await aDatabase();
  folder = mkdtempSync(join(inject("testDatabase").scratch, "audit-"));
  for (let number = 1; number <= FACTS; number += 1)
    await recordFact(database.db, {
      at: new Date("2026-05-20T10:00:00Z"),
      personId: null,
      post: null,
      what: "thing/done",
      about: `thing ${number}`,
      details: { number },
    });
  head = `${FACTS}:${(await headOf(database.db))?.hash}`;
});
afterAll(() => database.dispose());

const addressOf = ({ connection }: TestDatabase): string =>
  "connectionString" in connection
    ? connection.connectionString
    : `postgres://${connection.user}@localhost/${connection.database}?host=${encodeURIComponent(connection.host)}`;

type Ran = { code: number; out: string; err: string };
const run = (command: string, args: string[] = [], address = addressOf(database)): Promise<Ran> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [fileURLToPath(new URL(`./${command}-command.ts`, import.meta.url)), ...args],
      { env: { PATH: process.env.PATH, DATABASE_URL: address }, maxBuffer: 1e8 },
      (error, out, err) => done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe("audit verify", () => {
  it("says how many facts there are, that the chain is whole, and the head to note down", async () => {
    expect(await run("verify")).toEqual({ code: 0, out: `${FACTS} facts, chain whole. Head ${head}\n`, err: "" });
    expect((await run("verify", ["--head", head])).code).toBe(0);
  });

  it("ends with 1 and names the position when a fact was taken away, or the head noted is not there", async () => {
    const noted = `${FACTS + 7}:${"a".repeat(64)}`;
    const ran = await run("verify", ["--head", noted]);
    expect(ran).toMatchObject({
      code: 1,
      out: expect.stringContaining(`position ${FACTS + 1} to position ${FACTS + 7}`),
    });
    const own = await aDatabase();
    for (const about of ["one", "two", "three"])
      await recordFact(own.db, { at: new Date(0), personId: null, post: null, what: "x", about });
    await own.pool.query("alter table audit_fact disable trigger user; delete from audit_fact where position = 2");
    expect(await run("verify", [], addressOf(own))).toMatchObject({
      code: 1,
      out: expect.stringContaining("The fact at position 2 was removed."),
    });
    await own.dispose();
  });

  it("says what is wrong with how it was called", async () => {
    expect(await run("verify", ["--head", "abc"])).toMatchObject({ code: 2, err: expect.stringContaining("64 hex") });
    expect((await run("verify", ["--file", join(folder, "nowhere")])).code).toBe(2);
    expect((await run("verify", ["--what"])).code).toBe(2);
  });
});

describe("audit export", () => {
  it("writes one fact a line, which anybody can verify without the database", async () => {
    const { out, err, code } = await run("export");
    expect({ code, err }).toEqual({ code: 0, err: `${FACTS} facts. Head ${head}\n` });
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(FACTS);
    expect(JSON.parse(lines[6] as string)).toMatchObject({ position: 7, about: "thing 7", details: '{"number":7}' });

    const nowhere = "postgres://nobody@localhost:1/nothing";
    const verifyFile = (name: string, some: string[], more: string[] = []) =>
      run("verify", ["--file", fileOf(name, `${some.join("\n")}\n`), ...more], nowhere);
    expect(await verifyFile("whole.jsonl", lines)).toMatchObject({ code: 0, out: expect.stringContaining(head) });
    expect(await verifyFile("gap.jsonl", lines.toSpliced(99, 1))).toMatchObject({
      code: 1,
      out: expect.stringContaining("position 100 was removed"),
    });
    const edited = lines.with(41, (lines[41] as string).replace("thing 42", "thing 43"));
    expect(await verifyFile("edited.jsonl", edited)).toMatchObject({
      code: 1,
      out: expect.stringContaining("position 42 was changed"),
    });
    const short = lines.slice(0, 2_000);
    expect((await verifyFile("short.jsonl", short)).code).toBe(0);
    expect(await verifyFile("short.jsonl", short, ["--head", head])).toMatchObject({
      code: 1,
      out: expect.stringContaining("from position 2001"),
    });
  }, 30_000);
});
