import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { migrateToLatest } from "./migrate.ts";
import { StartError } from "./start-error.ts";
import { aDatabase } from "./testing.ts";

describe("bringing a database up to date", async () => {
  const database = await aDatabase();
  afterAll(database.dispose);

  it("finds nothing to do in a database that is up to date", async () => {
    expect(await migrateToLatest(database.db)).toEqual([]);
  });

  it("leaves the database as it was when a step fails, and names the step", async () => {
    const own = await aDatabase();
    const steps = {
      "9998-good": { up: (db: typeof own.db) => sql`create table half_way ()`.execute(db).then(() => undefined) },
      "9999-bad": { up: (db: typeof own.db) => sql`create tabel wrong ()`.execute(db).then(() => undefined) },
    };
    const { migrations } = await import("./migrations/index.ts");
    await expect(migrateToLatest(own.db, { ...migrations, ...steps })).rejects.toThrow(
      /could not be brought up to date at the step "9999-bad": syntax error .* It has been left as it was before\./,
    );
    const { rows } = await sql`select from pg_tables where tablename = 'half_way'`.execute(own.db);
    expect(rows).toEqual([]);
    await own.dispose();
  });

  it("refuses a database that a newer version has made", async () => {
    const own = await aDatabase();
    const { migrations } = await import("./migrations/index.ts");
    await migrateToLatest(own.db, { ...migrations, "9999-from-the-future": { up: async () => undefined } });
    const start = migrateToLatest(own.db);
    await expect(start).rejects.toThrow(StartError);
    await expect(start).rejects.toThrow(
      /made by a newer version of this program: it has the step "9999-from-the-future"/,
    );
    await own.dispose();
  });
});
