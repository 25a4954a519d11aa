import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { ConfigError, readConfig } from "../config.ts";
import { openDatabase } from "../database/connect.ts";
import { startEmbedded } from "../database/embedded.ts";
import { migrateToLatest } from "../database/migrate.ts";
import { StartError } from "../database/start-error.ts";
import type { Database } from "../database/tables.ts";
import { importOutlines, readOutlines } from "./outlines.ts";

const USAGE = `Imports the outlines of wards, so that a map can be drawn.

  node apps/api/src/areas/import-outlines.ts FILE.geojson

FILE.geojson is a file of ward boundaries from the ONS Open Geography portal, in WGS84. Of a national file only our own
wards are kept. Those that are there already are replaced.`;

const run = async ([file]: string[]): Promise<void> => {
  if (file === undefined || file === "--help") {
    console.log(USAGE);
    return;
  }
  const read = readOutlines(JSON.parse(readFileSync(file, "utf8")));
  if (!read.ok) throw new ConfigError(`${basename(file)}: ${read.refusal.message}`);
  for (const { feature, reason } of read.value.problems) console.error(`${basename(file)}, area ${feature}: ${reason}`);
  if (read.value.boundaries.length === 0) throw new ConfigError(`${basename(file)} has none of our wards.`);
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log: console.log });
  try {
    const connection = embedded?.connection ?? { connectionString: config.databaseUrl as string };
    const database = await openDatabase<Database>(connection, { maxConnections: 2 });
    await migrateToLatest(database.db);
    await importOutlines({ db: database.db, now: () => new Date() }, read.value, basename(file));
    console.log(`The outlines of ${read.value.boundaries.length} wards are known now.`);
    await database.close();
  } finally {
    await embedded?.release();
  }
};

run(process.argv.slice(2)).catch((error: unknown) => {
  const known =
    error instanceof ConfigError ||
    error instanceof StartError ||
    error instanceof SyntaxError ||
    (error as { code?: string }).code === "ENOENT";
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
});
