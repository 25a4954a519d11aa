import { describeFault, type Log } from "@collaborative-communities/foundation";
import { Logger, parseCronItems, run, runMigrations, runOnce, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { House } from "../context.ts";
import { addJobIfNone, isAnyHeld, makeAllDue } from "./repository.ts";
import type { Work } from "./task.ts";

/** A job that was begun so long ago and has not ended died with its process. */
const MINUTES_TO_FINISH = 5;
/** As many jobs are done at a time by one process. */
const AT_A_TIME = 3;
const LOOK_AGAIN = "jobs/look-again";

/** Only what went wrong, in our own words: graphile-worker's lines hold payloads. */
const quiet = new Logger(() => () => undefined);

/** Makes or brings up to date what graphile-worker keeps in a schema of its own. Several processes may do so at once. */
export const prepareJobs = (pool: pg.Pool): Promise<void> => runMigrations({ pgPool: pool, logger: quiet });

/** Rings for all that is to be done and has no job: after a restore, or when a process died with one. */
export const lookAgain = async (house: House, { tasks }: Work): Promise<void> => {
  for (const task of tasks)
    for (const payload of (await task.waiting?.(house)) ?? []) {
      const { name, attempts } = task;
      await addJobIfNone(house.db, { name, payload, key: task.key(payload), attempts }, MINUTES_TO_FINISH);
    }
};

const taskListOf = (house: House, work: Work, log?: Log): TaskList => {
  const noting =
    (name: string, run: (payload: unknown, attempts: number, most: number) => Promise<void>) =>
    async (payload: unknown, { job }: { job: { attempts: number; max_attempts: number } }) => {
      try {
        await run(payload, job.attempts, job.max_attempts);
      } catch (error) {
        const fields = { job: name, attempt: job.attempts, last: job.attempts >= job.max_attempts };
        log?.warn("job-failed", { ...fields, ...describeFault(error) });
        throw error;
      }
    };
  return Object.fromEntries([
    ...work.tasks.map((task) => [
      task.name,
      noting(task.name, (payload, number, most) =>
        task.run(house, task.payload.parse(payload), { number, isLast: number >= most }),
      ),
    ]),
    ...work.periodic.map((periodic) => [periodic.name, noting(periodic.name, () => periodic.run(house))]),
    [LOOK_AGAIN, noting(LOOK_AGAIN, () => lookAgain(house, work))],
  ]);
};

/**
 * Does jobs in this process until it is stopped; any number of processes may, and each job is done by one.
 * @returns ends it: what is being done is finished first
 */
export const startJobs = async (house: House, pool: pg.Pool, work: Work, log?: Log): Promise<() => Promise<void>> => {
  const byTheClock = [...work.periodic, { name: LOOK_AGAIN, at: "* * * * *" }];
  const runner = await run(
    {
      pgPool: pool,
      logger: quiet,
      noHandleSignals: true,
      concurrency: AT_A_TIME,
      pollInterval: 5_000,
      parsedCronItems: parseCronItems(byTheClock.map(({ name, at }) => ({ task: name, match: at }))),
    },
    taskListOf(house, work, log),
  );
  let isStopping = false;
  runner.promise.catch((error: unknown) => {
    if (!isStopping) log?.error("jobs-ended", describeFault(error));
  });
  await lookAgain(house, work);
  return async () => {
    isStopping = true;
    await runner.stop();
  };
};

/** For tests: does whatever is due, once, and ends. @param evenIfLater what waits to be tried again is due too */
export const runDue = async (
  house: House,
  pool: pg.Pool,
  work: Work,
  { evenIfLater = false, log }: { evenIfLater?: boolean; log?: Log } = {},
): Promise<void> => {
  if (evenIfLater) await makeAllDue(house.db);
  await runOnce({ pgPool: pool, logger: quiet, noHandleSignals: true }, taskListOf(house, work, log));
  while (await isAnyHeld(house.db)) await new Promise((passed) => setTimeout(passed, 5));
};
