import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";
import { reasonOf, StartError } from "./start-error.ts";

/**
 * Brings a database to the newest step, and answers with the names of the steps that were new to it.
 * Several processes may do so at once: the first does the work while the others wait (an advisory lock).
 * All steps are one transaction, so a failure leaves the database as it was.
 * @throws StartError that names the failed step, or says that the database is newer than this program
 */
export const migrateToLatest = async <DB>(
  db: Kysely<DB>,
  steps: Record<string, Migration> = migrations,
): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) return results.map((result) => result.migrationName);

  const unknown = /previously executed migration (\S+) is missing/.exec(reasonOf(error))?.[1];
  if (unknown)
    throw new StartError(
      `The database was made by a newer version of this program: it has the step "${unknown}", which is not known here. Start the newer version, or use another database.`,
    );
  const failed = results.find((result) => result.status === "Error")?.migrationName;
  throw new StartError(
    `The database could not be brought up to date${failed ? ` at the step "${failed}"` : ""}: ${reasonOf(error)}. It has been left as it was before. Correct the step, or go back to the version that ran last.`,
    { cause: error },
  );
};
