import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";

export type Fact = {
  at: Date;
  personId: string | null;
  /** What was done, for example `consultation/opened`. */
  what: string;
  /** The id of the thing it was done to. */
  about: string;
  details?: Record<string, string | number | boolean>;
};

/** Leaves a fact of something staff did, inside the transaction that did it. */
export const recordFact = async (db: Kysely<Database>, fact: Fact): Promise<void> => {
  await db
    .insertInto("audit_fact")
    .values({
      at: fact.at,
      person_id: fact.personId,
      what: fact.what,
      about: fact.about,
      details: JSON.stringify(fact.details ?? {}) as never,
    })
    .execute();
};
