import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type Account = { readonly id: string; readonly contact_sealed: string; readonly contact_hash: string };
const ACCOUNT = ["id", "contact_sealed", "contact_hash"] as const;

export const accountBy = (db: Db, hashes: readonly string[]): Promise<Account | undefined> =>
  db.selectFrom("resident_account").select(ACCOUNT).where("contact_hash", "in", hashes).executeTakeFirst();

export const accountById = (db: Db, id: string): Promise<Account | undefined> =>
  db.selectFrom("resident_account").select(ACCOUNT).where("id", "=", id).executeTakeFirst();

/** Whether it was added; not when the address has an account already. */
export const addAccount = async (db: Db, account: Account & { readonly at: Date }): Promise<boolean> => {
  const { at, ...row } = account;
  const added = await db
    .insertInto("resident_account")
    .values({ ...row, made_at: at, signed_in_at: at })
    .onConflict((conflict) => conflict.column("contact_hash").doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
};

export const noteSignedIn = async (db: Db, id: string, at: Date): Promise<void> => {
  await db.updateTable("resident_account").set({ signed_in_at: at }).where("id", "=", id).execute();
};

/** Gives an account an address, or the same one sealed anew. */
export const setContact = async (db: Db, { id, contact_sealed, contact_hash }: Account): Promise<void> => {
  await db.updateTable("resident_account").set({ contact_sealed, contact_hash }).where("id", "=", id).execute();
};

/** Removes an account with its sessions, codes and kept references; answers are not its own, and stay. */
export const removeAccount = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom("resident_account").where("id", "=", id).execute();
};

export const accountsNotUsedSince = (db: Db, moment: Date): Promise<Account[]> =>
  db.selectFrom("resident_account").select(ACCOUNT).where("signed_in_at", "<", moment).limit(500).execute();

/** Whoever asks for, or looks up, something of an address comes one after the other until the transaction ends. */
export const oneAfterTheOther = async (db: Db, what: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`resident ${what}`}, 0))`.execute(db);
};

export type SessionLimits = { readonly startedAfter: Date; readonly seenAfter: Date };

export const addSession = async (
  db: Db,
  session: { secretHash: string; accountId: string; at: Date },
): Promise<void> => {
  const { secretHash: secret_hash, accountId: account_id, at } = session;
  await db
    .insertInto("resident_session")
    .values({ secret_hash, account_id, started_at: at, last_seen_at: at })
    .execute();
};

export const sessionBy = (
  db: Db,
  secretHash: string,
  { startedAfter, seenAfter }: SessionLimits,
): Promise<{ account_id: string; last_seen_at: Date } | undefined> =>
  db
    .selectFrom("resident_session")
    .select(["account_id", "last_seen_at"])
    .where("secret_hash", "=", secretHash)
    .where("started_at", ">", startedAfter)
    .where("last_seen_at", ">", seenAfter)
    .executeTakeFirst();

export const touchSession = async (db: Db, secretHash: string, at: Date): Promise<void> => {
  await db.updateTable("resident_session").set({ last_seen_at: at }).where("secret_hash", "=", secretHash).execute();
};

export const removeSession = async (db: Db, secretHash: string): Promise<void> => {
  await db.deleteFrom("resident_session").where("secret_hash", "=", secretHash).execute();
};

export const removeSessionsOf = async (db: Db, accountId: string): Promise<void> => {
  await db.deleteFrom("resident_session").where("account_id", "=", accountId).execute();
};

export const removeEndedSessions = async (db: Db, { startedAfter, seenAfter }: SessionLimits): Promise<void> => {
  await db
    .deleteFrom("resident_session")
    .where((where) => where.or([where("started_at", "<=", startedAfter), where("last_seen_at", "<=", seenAfter)]))
    .execute();
};

export type KeptAnswer = {
  readonly id: string;
  readonly account_id: string;
  readonly reference_sealed: string;
  readonly reference_hash: string;
  readonly kept_at: Date;
};

export const keptAnswersOf = (
  db: Db,
  accountId: string,
): Promise<Pick<KeptAnswer, "id" | "reference_sealed" | "reference_hash">[]> =>
  db
    .selectFrom("resident_kept_answer")
    .select(["id", "reference_sealed", "reference_hash"])
    .where("account_id", "=", accountId)
    .orderBy("kept_at", "desc")
    .orderBy("id", "desc")
    .execute();

export const addKeptAnswer = async (db: Db, kept: KeptAnswer): Promise<void> => {
  await db
    .insertInto("resident_kept_answer")
    .values(kept)
    .onConflict((conflict) => conflict.columns(["account_id", "reference_hash"]).doNothing())
    .execute();
};

/** Whether it was there. */
export const removeKeptAnswer = async (db: Db, accountId: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom("resident_kept_answer")
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
