import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type JobSpec = {
  readonly name: string;
  readonly payload: unknown;
  readonly key: string;
  readonly attempts: number;
  readonly at?: Date | undefined;
};

/** graphile-worker's own function; its tables are its own business, and backups leave them out. */
export const addJob = async (db: Db, { name, payload, key, attempts, at }: JobSpec): Promise<void> => {
  await sql`select from graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json,
    run_at := ${at ?? null}::timestamptz, max_attempts := ${attempts}::integer, job_key := ${key})`.execute(db);
};

/** Adds a job unless one waits under its key, or is being done; one begun long ago died with its process. */
export const addJobIfNone = async (db: Db, job: JobSpec, minutesToFinish: number): Promise<void> => {
  const { name, payload, key, attempts } = job;
  await sql`select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json,
    max_attempts := ${attempts}::integer, job_key := ${key})
    where not exists (select from graphile_worker.jobs
      where key = ${key} and (locked_at is null or locked_at > now() - make_interval(mins => ${minutesToFinish}::integer))
        and attempts < max_attempts)`.execute(db);
};

/** For tests: whether a job of a moment ago is not given back yet; the worker does not wait for that at its end. */
export const isAnyHeld = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ held: boolean }>`select exists (select from graphile_worker._private_jobs
    where locked_at > now() - interval '1 second') as held`.execute(db);
  return rows[0]?.held ?? false;
};

/** For tests: lets everything that waits for a later moment be done now. */
export const makeAllDue = async (db: Db): Promise<void> => {
  await sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(db);
};
