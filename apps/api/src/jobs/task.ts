import type { Kysely } from "kysely";
import type { z } from "zod";
import type { House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { addJob } from "./repository.ts";

/** What a task is told beside its payload. */
export type Attempt = {
  /** The first is 1. */
  readonly number: number;
  /** When this one fails too, nobody tries again. */
  readonly isLast: boolean;
};

/**
 * Something done later, outside the request that asked for it: a name, what it needs to know, and how it is done.
 *
 * A job is only the bell. What is to be done is in a table of the capability, so that a backup has it: the payload is
 * ids, never anything personal, and `waiting` names what has no job any more (after a restore, or when a process died).
 */
export type Task<Payload> = {
  /** Stable, for example `mail/send`: jobs wait under it while programs are replaced. */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** One job at most waits under a key; asking again moves it. */
  key(payload: Payload): string;
  /** How often it is tried; the wait grows from 3 seconds to 6 hours. 12 tries take some 16 hours. */
  readonly attempts: number;
  /** An error thrown here is tried again. Its message is kept with the job, so it holds nothing personal. */
  run(house: House, payload: Payload, attempt: Attempt): Promise<void>;
  /** What is to be done by now, whether it has a job or not. */
  waiting?(house: House): Promise<readonly Payload[]>;
};

/** Something done by the clock, once for however many API processes there are. */
export type Periodic = {
  readonly name: string;
  /** When, as crontab says it: minute, hour, day, month, day of the week; in UTC. */
  readonly at: string;
  run(house: House): Promise<void>;
};

/** Everything that may be enqueued or is done by the clock. */
export type Work = { readonly tasks: readonly Task<unknown>[]; readonly periodic: readonly Periodic[] };

/**
 * Asks for a task inside the transaction that made it necessary: a rollback takes the job with it.
 * @param at not before this moment; at once where it is left out
 */
export const enqueue = async <Payload>(
  db: Kysely<Database>,
  task: Task<Payload>,
  payload: Payload,
  at?: Date,
): Promise<void> => {
  const { name, attempts } = task;
  await addJob(db, { name, payload: task.payload.parse(payload), key: task.key(payload), attempts, at });
};
