import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";

/** How many pairs of answers that may be from one person wait for somebody to decide (CON-17). */
export const undecidedPairs = async (db: Kysely<Database>, consultationId: string): Promise<number> =>
  (
    await db
      .selectFrom("duplicate_pair")
      .select((e) => e.fn.countAll<number>().as("count"))
      .where("consultation_id", "=", consultationId)
      .where("decision", "is", null)
      .executeTakeFirstOrThrow()
  ).count;
