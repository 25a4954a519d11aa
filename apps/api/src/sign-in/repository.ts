import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** Sessions that began or were last seen before these moments have ended by themselves. */
export type SessionLimits = { readonly startedAfter: Date; readonly seenAfter: Date };

export const demonstrationPeople = async (db: Db): Promise<{ id: string; name: string }[]> =>
  db.selectFrom("staff_person").select(["id", "name"]).where("demonstration", "=", true).orderBy("id").execute();

export const addSession = async (
  db: Db,
  session: { id: string; secretHash: string; personId: string; device: string; at: Date },
): Promise<void> => {
  await db
    .insertInto("staff_session")
    .values({
      id: session.id,
      secret_hash: session.secretHash,
      device: session.device,
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
  limits: SessionLimits,
): Promise<{ id: string; name: string; demonstration: boolean; lastSeenAt: Date } | undefined> => {
  const row = await db
    .selectFrom("staff_session")
    .innerJoin("staff_person", "staff_person.id", "staff_session.person_id")
    .select(["staff_person.id", "name", "demonstration", "last_seen_at"])
    .where("secret_hash", "=", secretHash)
    .where("started_at", ">", limits.startedAfter)
    .where("last_seen_at", ">", limits.seenAfter)
    .executeTakeFirst();
  return row && { id: row.id, name: row.name, demonstration: row.demonstration, lastSeenAt: row.last_seen_at };
};

export const touchSession = async (db: Db, secretHash: string, at: Date): Promise<void> => {
  await db.updateTable("staff_session").set({ last_seen_at: at }).where("secret_hash", "=", secretHash).execute();
};

export const removeSession = async (db: Db, secretHash: string): Promise<void> => {
  await db.deleteFrom("staff_session").where("secret_hash", "=", secretHash).execute();
};

/** The sessions of a person that have not ended, the one seen last first. */
export const sessionsOf = (db: Db, personId: string, limits: SessionLimits) =>
  db
    .selectFrom("staff_session")
    .select(["id", "device", "started_at as startedAt", "last_seen_at as lastSeenAt", "secret_hash as secretHash"])
    .where("person_id", "=", personId)
    .where("started_at", ">", limits.startedAfter)
    .where("last_seen_at", ">", limits.seenAfter)
    .orderBy("last_seen_at", "desc")
    .execute();

/** Ends one session of a person. @returns whether it was there */
export const removeSessionOf = async (db: Db, personId: string, id: string): Promise<boolean> => {
  const row = await db
    .deleteFrom("staff_session")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
};

/** Every session of a person that is kept, ended or not. */
export const allSessionsOf = (db: Db, personId: string) =>
  db
    .selectFrom("staff_session")
    .select(["id", "device", "started_at", "last_seen_at"])
    .where("person_id", "=", personId)
    .orderBy("started_at")
    .execute();

export const removeSessionsOf = async (db: Db, personId: string): Promise<void> => {
  await db.deleteFrom("staff_session").where("person_id", "=", personId).execute();
};

/** Sessions that ended by themselves are removed, so that none is kept longer than it lasts. */
export const removeEndedSessions = async (db: Db, limits: SessionLimits): Promise<void> => {
  await db
    .deleteFrom("staff_session")
    .where((where) =>
      where.or([where("started_at", "<=", limits.startedAfter), where("last_seen_at", "<=", limits.seenAfter)]),
    )
    .execute();
};

export type SignInBegun = {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly replacesHash: string | null;
  readonly returnTo: string;
  readonly at: Date;
};

/** Keeps a sign-in that has begun, and forgets those begun before a moment that were never finished. */
export const addSignIn = async (db: Db, begun: SignInBegun, forgetBefore: Date): Promise<void> => {
  await db.deleteFrom("staff_sign_in").where("started_at", "<=", forgetBefore).execute();
  await db
    .insertInto("staff_sign_in")
    .values({
      state_hash: begun.stateHash,
      browser_hash: begun.browserHash,
      replaces_hash: begun.replacesHash,
      return_to: begun.returnTo,
      started_at: begun.at,
    })
    .execute();
};

/** Takes a sign-in that was begun in this browser after a moment; a second time there is none. */
export const takeSignIn = async (
  db: Db,
  { stateHash, browserHash, startedAfter }: { stateHash: string; browserHash: string; startedAfter: Date },
): Promise<{ returnTo: string; replacesHash: string | null } | undefined> =>
  db
    .deleteFrom("staff_sign_in")
    .where("state_hash", "=", stateHash)
    .where("browser_hash", "=", browserHash)
    .where("started_at", ">", startedAfter)
    .returning(["return_to as returnTo", "replaces_hash as replacesHash"])
    .executeTakeFirst();
