import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareJobs } from "../jobs/index.ts";
import { type Connection, openDatabase } from "./connect.ts";
import { startEmbedded } from "./embedded.ts";
import { migrateToLatest } from "./migrate.ts";
import type { Database } from "./tables.ts";

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: { readonly server: Connection; readonly template: string; readonly scratch: string };
  }
}

const PREFIX = "cc_test_";
const A_DAY_MS = 86_400_000;

/**
 * Vitest's globalSetup: one server for the whole run, or the one at TEST_DATABASE_URL, and in it a migrated template
 * of which every test file gets a copy. An interrupted run leaves nothing: the server ends with us, its folder with it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { server, scratch, release } = await startServer();
  const template = `${PREFIX}${Date.now()}_${randomBytes(4).toString("hex")}`;
  const admin = await openDatabase<Database>(server, { maxConnections: 1 });
  const dropOurs = async (isOurs: (name: string) => boolean): Promise<void> => {
    const { rows } = await admin.pool.query<{ name: string }>(
      "select datname as name from pg_database where datname like $1",
      [`${PREFIX}%`],
    );
    for (const { name } of rows.filter((row) => isOurs(row.name)))
      await admin.pool.query(`drop database if exists ${name} with (force)`);
  };
  try {
    // Somebody's own server keeps what a run that was killed has left there.
    await dropOurs((name) => Date.now() - Number(name.split("_")[2]) > A_DAY_MS);
    await admin.pool.query(`create database ${template} encoding 'UTF8' template template0`);
    const made = await openDatabase<Database>(inDatabase(server, template), { maxConnections: 2 });
    await migrateToLatest(made.db)
      .then(() => prepareJobs(made.pool))
      .finally(() => made.close());
    project.provide("testDatabase", { server, template, scratch });
  } catch (error) {
    await admin.close();
    await release();
    throw error;
  }
  return async () => {
    await dropOurs((name) => name.startsWith(template));
    await admin.close();
    await release();
  };
}

/** `scratch` is a folder for the files of tests, which goes when the server goes. */
type TestServer = { server: Connection; scratch: string; release: () => Promise<void> };

const startServer = async (): Promise<TestServer> => {
  const connectionString = process.env.TEST_DATABASE_URL;
  if (connectionString) return { server: { connectionString }, scratch: tmpdir(), release: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), "collaborative-communities-test-"));
  // Root's server runs as another user, who must be able to pass.
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  const { connection, release } = await startEmbedded({ dataDir, durable: false, temporary: true });
  return { server: connection, scratch: dataDir, release };
};

/** The same server, another database on it. */
export const inDatabase = (server: Connection, database: string): Connection => {
  if (!("connectionString" in server)) return { ...server, database };
  const address = new URL(server.connectionString);
  address.pathname = `/${database}`;
  return { connectionString: address.href };
};
