import type { Topic } from "@collaborative-communities/consultations";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export const keptTopics = (db: Db): Promise<Topic[]> =>
  db.selectFrom("topic").select(["code", "name"]).orderBy("position").execute();

/** Lets nobody else change the list until this transaction ends; reading goes on. */
export const holdTopics = async (db: Db): Promise<void> => {
  await sql`lock table topic in share row exclusive mode`.execute(db);
};

/** Puts a list in place of the one that is kept. */
export const replaceTopics = async (db: Db, topics: readonly Topic[]): Promise<void> => {
  await db.deleteFrom("topic").execute();
  if (topics.length > 0)
    await db
      .insertInto("topic")
      .values(topics.map(({ code, name }, position) => ({ code, name, position })))
      .execute();
};
