import { ConfigError, readConfig } from "../config.ts";
import { backUp, type Counts } from "./backup.ts";
import { BackupError } from "./backup-file.ts";
import { openDatabase } from "./connect.ts";
import { startEmbedded } from "./embedded.ts";
import { restore } from "./restore.ts";
import { StartError } from "./start-error.ts";

// The command line of backups: `npm run backup -- FILE`, and `npm run restore -- FILE` into an empty database. With
// DATABASE_URL the database is that one, else the built-in one in DATA_DIR. A backup may be made while the API runs.

const HOW = "For example: npm run backup -- monday.ccb, or npm run restore -- monday.ccb";

const total = (counts: Counts): string => {
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return `${rows.toLocaleString("en-GB")} rows in ${Object.keys(counts).length} tables`;
};

const main = async (): Promise<void> => {
  const [what, file, ...rest] = process.argv.slice(2);
  if ((what !== "backup" && what !== "restore") || !file || rest.length > 0)
    throw new BackupError(`Say which file. ${HOW}`);
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir });
  try {
    const connection = embedded?.connection ?? { connectionString: config.databaseUrl as string };
    const { pool, close } = await openDatabase(connection, { maxConnections: 1 });
    try {
      if (what === "backup") console.log(`Backed up ${total(await backUp(pool, file, new Date()))} into ${file}.`);
      else console.log(`Restored ${total(await restore(pool, file))} from ${file}. Start the API as always.`);
    } finally {
      await close();
    }
  } finally {
    await embedded?.release();
  }
};

main().catch((error: unknown) => {
  const isForPeople = [BackupError, ConfigError, StartError].some((kind) => error instanceof kind);
  console.error(isForPeople ? (error as Error).message : error);
  process.exitCode = 1;
});
