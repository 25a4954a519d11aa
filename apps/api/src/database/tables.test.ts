import { readdirSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.dispose());

/** Columns by table, as the `tables.ts` of every capability declares them. */
const declared = (): Record<string, Record<string, boolean>> => {
  const source = new URL("../", import.meta.url);
  const tables: Record<string, Record<string, boolean>> = {};
  for (const folder of readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const names = readdirSync(new URL(`${folder.name}/`, source));
    if (folder.name === "database" || !names.includes("tables.ts")) continue;
    const text = readFileSync(new URL(`${folder.name}/tables.ts`, source), "utf8");
    for (const [, table, body] of text.matchAll(/^ {2}(\w+): \{\n([\s\S]*?)^ {2}\};/gm)) {
      const columns: Record<string, boolean> = {};
      for (const [, column, type] of (body as string).matchAll(/^ {4}(\w+): (.*);$/gm))
        columns[column as string] = /\bnull\b/.test(type as string);
      tables[table as string] = columns;
    }
  }
  return tables;
};

it("declares exactly the tables and columns that the migrations make, with the same nulls", async () => {
  const found = await sql<{ table_name: string; column_name: string; nullable: boolean }>`
    select table_name, column_name, is_nullable = 'YES' as nullable from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely_%'`.execute(database.db);
  const migrated: Record<string, Record<string, boolean>> = {};
  for (const { table_name: table, column_name: column, nullable } of found.rows)
    migrated[table] = { ...migrated[table], [column]: nullable };
  expect(declared()).toEqual(migrated);
});
