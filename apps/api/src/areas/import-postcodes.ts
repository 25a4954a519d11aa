import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  LSOA_2021,
  locatePostcodes,
  type PostcodeUnit,
  readBoundaries,
  readCodePointOpen,
  readPostcodeTable,
  WARDS_2004,
  WARDS_2026,
} from "@collaborative-communities/pcn-areas";
import { parse } from "csv-parse/sync";
import { recordFact } from "../audit/index.ts";
import { ConfigError, readConfig } from "../config.ts";
import { openDatabase } from "../database/connect.ts";
import { startEmbedded } from "../database/embedded.ts";
import { migrateToLatest } from "../database/migrate.ts";
import { StartError } from "../database/start-error.ts";
import type { Database } from "../database/tables.ts";
import { countPostcodes, type PostcodePlace, savePostcodes } from "./repository.ts";

const USAGE = `Imports postcodes, so that a postcode is found exactly and not by its sector.

  node apps/api/src/areas/import-postcodes.ts FILE.csv … [--lsoa-boundaries FILE.geojson]

FILE.csv is Code-Point Open as Ordnance Survey publishes it (rm.csv, ss.csv), or a table with headings
such as postcode, easting, northing and a ward code. With --lsoa-boundaries, an ONS boundary file, each
postcode is also put in its small area.`;

const sets = [WARDS_2004, WARDS_2026];

const readFile = (file: string): { units: PostcodeUnit[]; problems: string[] } => {
  const rows = parse(readFileSync(file), { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
  const [head = []] = rows;
  const headed = head.some((cell) => /postcode|pcds?$/i.test(cell));
  const read = headed
    ? readPostcodeTable(
        rows.slice(1).map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""]))),
        { sets: [...sets, LSOA_2021] },
      )
    : readCodePointOpen(rows, { sets });
  return {
    units: read.units,
    problems: read.problems.map(({ line, reason }) => `${basename(file)}, line ${line}: ${reason}`),
  };
};

const placeOf = (unit: PostcodeUnit): PostcodePlace[] => {
  const wardCode = unit.areas[WARDS_2026.id]?.[0] ?? unit.areas[WARDS_2004.id]?.[0];
  if (!wardCode || unit.easting === undefined || unit.northing === undefined) return [];
  const lsoaCode = unit.areas[LSOA_2021.id]?.[0] ?? null;
  return [
    {
      postcode: unit.postcode,
      wardCode,
      lsoaCode,
      easting: Math.round(unit.easting),
      northing: Math.round(unit.northing),
    },
  ];
};

const inSmallAreas = (units: PostcodeUnit[], file: string | undefined): PostcodeUnit[] => {
  if (!file) return units;
  const boundaries = readBoundaries(JSON.parse(readFileSync(file, "utf8")));
  if (!boundaries.ok) throw new ConfigError(`${basename(file)}: ${boundaries.refusal.message}`);
  return [...locatePostcodes(units, boundaries.value.boundaries, LSOA_2021.id).units];
};

const run = async (given: string[]): Promise<void> => {
  const at = given.indexOf("--lsoa-boundaries");
  const lsoaFile = at === -1 ? undefined : given[at + 1];
  const files = given.filter((_, place) => at === -1 || (place !== at && place !== at + 1));
  if (files.length === 0 || files.includes("--help")) {
    console.log(USAGE);
    return;
  }
  const read = files.map(readFile);
  for (const problem of read.flatMap((one) => one.problems)) console.error(problem);
  const places = inSmallAreas(
    read.flatMap((one) => one.units),
    lsoaFile,
  ).flatMap(placeOf);

  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log: console.log });
  try {
    const connection = embedded?.connection ?? { connectionString: config.databaseUrl as string };
    const database = await openDatabase<Database>(connection, { maxConnections: 2 });
    await migrateToLatest(database.db);
    await database.db.transaction().execute(async (db) => {
      await savePostcodes(db, places);
      await recordFact(db, {
        at: new Date(),
        personId: null,
        post: null,
        what: "areas/postcodes-imported",
        about: "postcode_place",
        details: { postcodes: places.length, files: files.map((file) => basename(file)) },
      });
    });
    console.log(`${places.length} postcodes were read. ${await countPostcodes(database.db)} are known now.`);
    await database.close();
  } finally {
    await embedded?.release();
  }
};

run(process.argv.slice(2)).catch((error: unknown) => {
  const known =
    error instanceof ConfigError || error instanceof StartError || (error as { code?: string }).code === "ENOENT";
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
});
