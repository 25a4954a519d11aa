import type { Kysely } from "kysely";
import type { SignedIn } from "../context.ts";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export const demonstrationPeople = async (db: Db): Promise<SignedIn[]> =>
  db
    .selectFrom("staff_person")
    .select(["id", "name", "posts"])
    .where("demonstration", "=", true)
    .orderBy("id")
    .execute();

export const addPerson = async (db: Db, person: SignedIn & { demonstration: boolean }): Promise<void> => {
  await db
    .insertInto("staff_person")
    .values({ id: person.id, name: person.name, posts: [...person.posts], demonstration: person.demonstration })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
};

export const addSession = async (
  db: Db,
  session: { secretHash: string; personId: string; at: Date },
): Promise<void> => {
  await db
    .insertInto("staff_session")
    .values({
      secret_hash: session.secretHash,
      person_id: session.personId,
      started_at: session.at,
      last_seen_at: session.at,
    })
    .execute();
};

/** Who a session belongs to, if it has neither ended by itself nor been idle too long. */
export const personOfSession = async (
  db: Db,
  secretHash: string,
  limits: { startedAfter: Date; seenAfter: Date },
): Promise<(SignedIn & { demonstration: boolean; lastSeenAt: Date }) | undefined> => {
  const row = await db
    .selectFrom("staff_session")
    .innerJoin("staff_person", "staff_person.id", "staff_session.person_id")
    .select(["staff_person.id", "name", "posts", "demonstration", "last_seen_at"])
    .where("secret_hash", "=", secretHash)
    .where("started_at", ">", limits.startedAfter)
    .where("last_seen_at", ">", limits.seenAfter)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      name: row.name,
      posts: row.posts,
      demonstration: row.demonstration,
      lastSeenAt: row.last_seen_at,
    }
  );
};

export const touchSession = async (db: Db, secretHash: string, at: Date): Promise<void> => {
  await db.updateTable("staff_session").set({ last_seen_at: at }).where("secret_hash", "=", secretHash).execute();
};

export const removeSession = async (db: Db, secretHash: string): Promise<void> => {
  await db.deleteFrom("staff_session").where("secret_hash", "=", secretHash).execute();
};
