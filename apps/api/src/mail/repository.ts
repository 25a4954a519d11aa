import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type Message = Selectable<Database["mail_message"]>;
type Claimed = Pick<Message, "id" | "to_sealed" | "content_sealed" | "template" | "language" | "useful_until">;

const CONTENT = ["id", "to_sealed", "content_sealed", "template", "language", "useful_until"] as const;

export const addMessage = async (
  db: Db,
  message: Omit<Message, "state" | "attempts" | "failure" | "claimed_at" | "ended_at">,
): Promise<void> => {
  await db
    .insertInto("mail_message")
    .values({ ...message, state: "waiting", attempts: 0, failure: null, claimed_at: null, ended_at: null })
    .execute();
};

/** Takes a message to send it, for one process alone; also one whose process has died since. */
export const claimMessage = (db: Db, id: string, at: Date, claimedBefore: Date): Promise<Claimed | undefined> =>
  db
    .updateTable("mail_message")
    .set((set) => ({ state: "sending", claimed_at: at, attempts: set("attempts", "+", 1) }))
    .where("id", "=", id)
    .where((where) =>
      where.or([
        where("state", "=", "waiting"),
        where.and([where("state", "=", "sending"), where("claimed_at", "<", claimedBefore)]),
      ]),
    )
    .returning(CONTENT)
    .executeTakeFirst();

/** Says how an attempt ended, unless somebody else has claimed the message since. */
export const endAttempt = async (
  db: Db,
  { id, claimedAt }: { id: string; claimedAt: Date },
  outcome: { state: "waiting" | "sent" | "given-up"; failure: string | null; endedAt: Date | null },
): Promise<void> => {
  await db
    .updateTable("mail_message")
    .set({ state: outcome.state, failure: outcome.failure, ended_at: outcome.endedAt, claimed_at: null })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("claimed_at", "=", claimedAt)
    .execute();
};

/** Ids of messages that are still to be sent, the oldest first; those being sent only where their process has died. */
export const messagesToSend = async (db: Db, claimedBefore: Date, most: number): Promise<string[]> => {
  const rows = await db
    .selectFrom("mail_message")
    .select("id")
    .where("state", "in", ["waiting", "sending"])
    .where((where) => where.or([where("state", "=", "waiting"), where("claimed_at", "<", claimedBefore)]))
    .orderBy("made_at")
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
};

export const removeMessagesEndedBefore = async (db: Db, moment: Date): Promise<number> => {
  const { numDeletedRows } = await db.deleteFrom("mail_message").where("ended_at", "<", moment).executeTakeFirst();
  return Number(numDeletedRows);
};

/** Removes what was written to an address, under any of its hashes. @returns how many messages there were */
export const removeMessagesTo = async (db: Db, hashes: readonly string[]): Promise<number> => {
  if (hashes.length === 0) return 0;
  const { numDeletedRows } = await db.deleteFrom("mail_message").where("to_hash", "in", hashes).executeTakeFirst();
  return Number(numDeletedRows);
};

/** What was written to an address, under any of its hashes; the oldest first. */
export const messagesTo = async (db: Db, hashes: readonly string[]) =>
  hashes.length === 0
    ? []
    : db
        .selectFrom("mail_message")
        .select([...CONTENT, "made_at"])
        .where("to_hash", "in", hashes)
        .orderBy("made_at")
        .orderBy("id")
        .execute();

const LISTED = [...CONTENT, "state", "attempts", "failure", "made_at", "ended_at"] as const;

/** The newest messages first. */
export const newestMessages = (db: Db, most: number): Promise<Pick<Message, (typeof LISTED)[number]>[]> =>
  db.selectFrom("mail_message").select(LISTED).orderBy("made_at", "desc").orderBy("id", "desc").limit(most).execute();
