import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aDatabase, type TestDatabase } from "../database/testing.ts";
import { dataMapPage } from "./data-map.ts";
import { REGISTRY, RETENTIONS } from "./registry.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.dispose());

describe("the registry of personal data", () => {
  it("says of every column in the database whether and why it is about people", async () => {
    const found = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely_%' order by name`.execute(database.db);
    const written = Object.entries(REGISTRY).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(written.sort()).toEqual(found.rows.map((row) => row.name).sort());
  });
  it("gives a purpose, a lawful basis and a retention period to everything that is", () => {
    for (const columns of Object.values(REGISTRY))
      for (const entry of Object.values(columns)) {
        if (entry === "not personal") continue;
        expect(entry.purpose).toMatch(/^To /);
        expect(entry.lawfulBasis).toMatch(/^Article 6/);
        expect(RETENTIONS[entry.retention]).toBeDefined();
      }
  });
});

describe("the data map in the documentation", () => {
  it("says what the registry says; if not, run `node apps/api/src/personal-data/write-data-map.ts`", () => {
    const page = readFileSync(new URL("../../../docs/data-map.md", import.meta.url), "utf8");
    // The columns of a table may be drawn wider for whoever reads the file as it is.
    const plain = (text: string) => text.replace(/-{3,}/g, "---").replace(/ +/g, " ");
    expect(plain(page)).toBe(plain(dataMapPage()));
  });
});
