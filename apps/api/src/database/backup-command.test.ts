import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { seedConsultations } from "../consultations/index.ts";
import { aHouse, type TestHouse } from "../testing.ts";
import type { Connection } from "./connect.ts";
import { startEmbedded } from "./embedded.ts";
import { inDatabase } from "./test-server.ts";

const COMMAND = fileURLToPath(new URL("backup-command.ts", import.meta.url));

let test: TestHouse;
let folder: string;
beforeAll(async () => {
  test = await aHouse("2026-11-22T12:00:00Z");
  await seedConsultations(test.house);
  folder = mkdtempSync(join(tmpdir(), "collaborative-communities-test-"));
  // Root's server runs as another user, who must be able to pass.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
});
afterAll(async () => {
  await test.database.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** A DATABASE_URL for a connection of the tests, whose server may have only a socket. */
const urlOf = (connection: Connection): string =>
  "connectionString" in connection
    ? connection.connectionString
    : `postgres://${connection.user}@/${connection.database}?host=${encodeURIComponent(connection.host)}`;

const run = async (args: string[], env: Record<string, string>): Promise<{ code: number; said: string }> => {
  const child = spawn(process.execPath, [COMMAND, ...args], { env: { PATH: process.env.PATH ?? "", ...env } });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  const [code] = (await once(child, "close")) as [number];
  return { code, said };
};

it("takes a database from a server of one's own into the built-in one, and back", { timeout: 60_000 }, async () => {
  const { server, template } = inject("testDatabase");
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  await test.database.pool.query(`create database ${name} encoding 'UTF8' template template0`);
  const [first, second] = [join(folder, "first.ccb"), join(folder, "second.ccb")];
  const builtIn = { DATA_DIR: join(folder, "data") };
  // Held open meanwhile, or each of the three would start a server of its own.
  const embedded = await startEmbedded({ dataDir: builtIn.DATA_DIR, durable: false });
  const all = /[\d,]+ rows in \d+ tables/;
  try {
    const made = await run(["backup", first], { DATABASE_URL: urlOf(test.database.connection) });
    expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/^Backed up .* rows/) });
    const rows = all.exec(made.said)?.[0] as string;
    for (const [args, env] of [
      [["restore", first], builtIn],
      [["backup", second], builtIn],
      [["restore", second], { DATABASE_URL: urlOf(inDatabase(server, name)) }],
    ] as const)
      expect(await run([...args], env)).toMatchObject({ code: 0, said: expect.stringContaining(rows) });
    const again = await run(["restore", second], builtIn);
    expect(again).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^A backup is restored into an empty database only.*\n$/),
    });
  } finally {
    await embedded.release();
    await test.database.pool.query(`drop database ${name} with (force)`);
  }
});

it("says in one sentence what is missing", async () => {
  expect(await run(["backup"], {})).toEqual({
    code: 1,
    said: "Say which file. For example: npm run backup -- monday.ccb, or npm run restore -- monday.ccb\n",
  });
});
