import { setImmediate } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Database } from "../../database/tables.ts";
import { countableBy, holdCounted, mergeCounts, questionnairesOf } from "./counts-repository.ts";
import { type Countable, type Tally, tally } from "./tallying.ts";

type Db = Kysely<Database>;

/** So many are counted before others get their turn: a few milliseconds. */
const AT_A_TIME = 200;

/** Puts answers into the figures that are in none of them yet: those that were sealed or made up just now. */
export const countIn = async (db: Db, answers: readonly Countable[]): Promise<void> => {
  const changes: Tally = new Map();
  const questionnaires = await questionnairesOf(db, answers);
  for (let from = 0; from < answers.length; from += AT_A_TIME) {
    if (from > 0) await setImmediate();
    tally(changes, answers.slice(from, from + AT_A_TIME), questionnaires);
  }
  await mergeCounts(db, changes);
};

/**
 * The one way to change an answer that is there: what it says, where it is from, whether it is left out, whether it is
 * there at all. What it counted before is taken out of the figures and what it counts afterwards put in, in the
 * transaction that changes it. An answer that still waits to be sealed is counted as it then is.
 *
 * All answers that one transaction changes are named at once, so that two processes never wait for each other; and
 * where a consultation's row is held too, it is held before.
 * @param db the transaction of the change
 * @param answerIds the answers, by the ids under which facts speak of them (`audit_id`)
 */
export const recount = async <T>(
  db: Db,
  answerIds: string | readonly string[],
  change: () => Promise<T>,
): Promise<T> => {
  const counted = await holdCounted(db, typeof answerIds === "string" ? [answerIds] : answerIds);
  const before = await countableBy(db, counted);
  const result = await change();
  const after = await countableBy(db, counted);
  if (before.length === 0 && after.length === 0) return result;
  const questionnaires = await questionnairesOf(db, [...before, ...after]);
  const changes: Tally = new Map();
  tally(changes, before, questionnaires, -1);
  tally(changes, after, questionnaires);
  await mergeCounts(db, changes);
  return result;
};
