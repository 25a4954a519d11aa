import { ConfigError, readConfig } from "../config.ts";
import { openContactKeys } from "../config-mail.ts";
import { openHouse } from "../context.ts";
import { openDatabase } from "../database/connect.ts";
import { startEmbedded } from "../database/embedded.ts";
import { StartError } from "../database/start-error.ts";
import type { Database } from "../database/tables.ts";
import { runRetention } from "./retention.ts";
import type { RetentionReport } from "./retention-report.ts";

// Says what is past its date, and lets it go unless it is asked for a dry run: `npm run retention -- --dry-run`. The API
// may run meanwhile. It does by itself, every hour, what this does without `--dry-run`.

const write = ({ day, isDry, holds, rows }: RetentionReport): void => {
  console.log(
    `${isDry ? "A dry run" : "A run"} on ${day}, with ${holds} legal ${holds === 1 ? "hold" : "holds"} in force.`,
  );
  for (const { title, kept, past, held, removed, oldest } of rows) {
    const since = oldest === undefined ? "" : `, the oldest from ${oldest}`;
    console.log(`${title} (${kept}): ${past} past their date${since}; ${held} held; ${removed} let go.`);
  }
};

const main = async (): Promise<void> => {
  const given = process.argv.slice(2);
  if (given.some((argument) => argument !== "--dry-run"))
    throw new ConfigError("Only --dry-run can be said. For example: npm run retention -- --dry-run");
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir });
  try {
    const connection = embedded?.connection ?? { connectionString: config.databaseUrl as string };
    const { db, close } = await openDatabase<Database>(connection, { maxConnections: 2 });
    try {
      const house = openHouse(db, config, undefined, { contacts: openContactKeys(config) });
      write(await runRetention(house, { isDry: given.length > 0, by: { personId: null, post: null } }));
    } finally {
      await close();
    }
  } finally {
    await embedded?.release();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof StartError ? error.message : error);
  process.exitCode = 1;
});
