import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";
import type { Fact } from "./record.ts";

export const addFact = async (db: Kysely<Database>, fact: Fact): Promise<void> => {
  await db
    .insertInto("audit_fact")
    .values({
      at: fact.at,
      person_id: fact.personId,
      what: fact.what,
      about: fact.about,
      details: JSON.stringify(fact.details ?? {}),
    })
    .execute();
};
