import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";
import { addFact } from "./repository.ts";

export type Fact = {
  at: Date;
  personId: string | null;
  /** What was done, for example `consultation/opened`. */
  what: string;
  /** The id of the thing it was done to. */
  about: string;
  /** What changed, never the content of an answer. */
  details?: Record<string, string | number | boolean>;
};

/** Leaves a fact of something staff did, inside the transaction that did it. */
export const recordFact = (db: Kysely<Database>, fact: Fact): Promise<void> => addFact(db, fact);
