import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** A made-up consultation that has closed and whose count is not final yet. */
export const closedForDemonstration = async (db: Db): Promise<string | undefined> =>
  (
    await db
      .selectFrom("consultation")
      .select("id")
      .where("demonstration", "=", true)
      .where("state", "=", "closed")
      .orderBy("closes_at", "desc")
      .executeTakeFirst()
  )?.id;

/** Says for made-up answers which postcode was given with them. */
export const givePostcode = async (db: Db, references: readonly string[], postcode: string): Promise<void> => {
  await sql`update response set postcode = ${postcode}
    where reference = any(${[...references]}::text[]) and demonstration`.execute(db);
};

/** Two made-up members of staff: one writes a translation, the other checks it. */
export const twoMadeUpPeople = async (db: Db): Promise<string[]> =>
  (
    await db
      .selectFrom("staff_person")
      .select("id")
      .where("demonstration", "=", true)
      .orderBy("name")
      .limit(2)
      .execute()
  ).map(({ id }) => id);

export const idOfMadeUp = async (db: Db, reference: string): Promise<string> =>
  (
    await db
      .selectFrom("response")
      .select("audit_id")
      .where("reference", "=", reference)
      .where("demonstration", "=", true)
      .executeTakeFirstOrThrow()
  ).audit_id;
