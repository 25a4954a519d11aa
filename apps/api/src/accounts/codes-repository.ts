import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type Code = Selectable<Database["resident_code"]>;
export type CodeRow = Pick<
  Code,
  "id" | "purpose" | "account_id" | "to_sealed" | "code_hash" | "tries" | "made_at" | "used_at" | "draft_id"
>;
const CODE = [
  "id",
  "purpose",
  "account_id",
  "to_sealed",
  "code_hash",
  "tries",
  "made_at",
  "used_at",
  "draft_id",
] as const;

export const addCode = async (db: Db, code: Omit<Code, "tries" | "used_at">): Promise<void> => {
  await db
    .insertInto("resident_code")
    .values({ ...code, tries: 0, used_at: null })
    .execute();
};

/** How many were asked for since a moment, for an address or by a browser. */
export const codesAsked = async (
  db: Db,
  by: { toHashes: readonly string[] } | { browserHash: string },
  since: Date,
): Promise<number> => {
  const { count } = await db
    .selectFrom("resident_code")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where((where) =>
      "toHashes" in by ? where("to_hash", "in", by.toHashes) : where("browser_hash", "=", by.browserHash),
    )
    .where("made_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/**
 * Codes of a browser that may still be typed; typing counts against each, before it is known whether it is right. They
 * are locked in one order, so that two who type at once wait for each other and never in a ring.
 */
export const tryCodes = (
  db: Db,
  by: { browserHash: string; purpose: Code["purpose"]; accountId: string | undefined; madeAfter: Date; most: number },
): Promise<CodeRow[]> =>
  db
    .with("open", (codes) =>
      codes
        .selectFrom("resident_code")
        .select("id")
        .where("browser_hash", "=", by.browserHash)
        .where("purpose", "=", by.purpose)
        .where((where) =>
          by.accountId === undefined ? where("account_id", "is", null) : where("account_id", "=", by.accountId),
        )
        .where("made_at", ">", by.madeAfter)
        .where("used_at", "is", null)
        .where("tries", "<", by.most)
        .orderBy("id")
        .forUpdate(),
    )
    .updateTable("resident_code")
    .set((set) => ({ tries: set("tries", "+", 1) }))
    .where("id", "in", (codes) => codes.selectFrom("open").select("id"))
    .returning(CODE)
    .execute();

/** The newest code of a browser, whatever became of it. */
export const newestCodeOf = (db: Db, browserHash: string, purpose: Code["purpose"]): Promise<CodeRow | undefined> =>
  db
    .selectFrom("resident_code")
    .select(CODE)
    .where("browser_hash", "=", browserHash)
    .where("purpose", "=", purpose)
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();

export const codeByLink = (db: Db, linkHash: string): Promise<CodeRow | undefined> =>
  db.selectFrom("resident_code").select(CODE).where("link_hash", "=", linkHash).executeTakeFirst();

/** Whether it could be used: once, and in time. */
export const useCode = async (db: Db, id: string, at: Date, madeAfter: Date): Promise<boolean> => {
  const used = await db
    .updateTable("resident_code")
    .set({ used_at: at })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("made_at", ">", madeAfter)
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
};

export const removeCodesBefore = async (db: Db, moment: Date): Promise<void> => {
  await db.deleteFrom("resident_code").where("made_at", "<", moment).execute();
};

/** Removes what was asked for under an address; locked in the order in which codes are tried. */
export const removeCodesTo = async (db: Db, hashes: readonly string[]): Promise<void> => {
  await db
    .with("sent", (codes) =>
      codes.selectFrom("resident_code").select("id").where("to_hash", "in", hashes).orderBy("id").forUpdate(),
    )
    .deleteFrom("resident_code")
    .where("id", "in", (codes) => codes.selectFrom("sent").select("id"))
    .execute();
};
