import type { Kysely } from "kysely";
import { readConfig } from "../config.ts";
import { openDatabase } from "../database/connect.ts";
import { startEmbedded } from "../database/embedded.ts";
import { StartError } from "../database/start-error.ts";
import type { Database } from "../database/tables.ts";

/**
 * Opens the database that the environment names, for a command that only reads the audit trail. It brings nothing up
 * to date: what is examined must stay as it was found.
 */
export const withAuditTrail = async <T>(use: (db: Kysely<Database>) => Promise<T>): Promise<T> => {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir });
  try {
    const connection = embedded?.connection ?? { connectionString: config.databaseUrl as string };
    const { db, close } = await openDatabase<Database>(connection, { maxConnections: 2 });
    try {
      return await use(db);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== "42P01" && code !== "42703") throw error;
      throw new StartError("This database has no audit trail yet, or an older one. Start the API once, and try again.");
    } finally {
      await close();
    }
  } finally {
    await embedded?.release();
  }
};
