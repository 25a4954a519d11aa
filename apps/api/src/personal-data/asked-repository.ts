import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** What somebody asks or complains about is kept alike: how it came, and how the person can be reached. */
export type AskedTable = "data_request" | "data_complaint";

export type NewAsked = {
  readonly id: string;
  readonly reference: string;
  readonly referenceHash: string;
  readonly askKey: string;
  readonly receivedAt: Date;
  readonly receivedOn: string;
  readonly language: string;
  readonly words: string | null;
  readonly contactKind: "email" | "post";
  readonly contactSealed: string;
  readonly contactHash: string;
  readonly demonstration: boolean;
};

/** What is new, as columns. */
export const askedColumns = (asked: NewAsked) => ({
  id: asked.id,
  reference: asked.reference,
  reference_hash: asked.referenceHash,
  ask_key: asked.askKey,
  received_at: asked.receivedAt,
  received_on: asked.receivedOn,
  language: asked.language,
  words: asked.words,
  contact_kind: asked.contactKind,
  contact_sealed: asked.contactSealed,
  contact_hash: asked.contactHash,
  demonstration: asked.demonstration,
});

/** What goes when what the person said, and how they can be reached, is removed. */
export const EMPTIED = {
  reference: null,
  ask_key: null,
  words: null,
  contact_kind: "removed",
  contact_sealed: null,
  contact_hash: null,
} as const;

/** @returns what was sent with a form, where the form was sent before */
export const askedByKey = (db: Db, table: AskedTable, askKey: string) =>
  db.selectFrom(table).select(["id", "reference"]).where("ask_key", "=", askKey).executeTakeFirst();

export const removeAsked = async (db: Db, table: AskedTable, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const removed = await db.deleteFrom(table).where("id", "in", ids).executeTakeFirst();
  return Number(removed.numDeletedRows);
};

const DAY_OF_THE_END = { data_request: "ended_on", data_complaint: "outcome_on" } as const;

/** Those that came to their end before a day, in the order of their ids. */
export const endedBefore = (
  db: Db,
  table: AskedTable,
  day: string,
  page: { after: string | undefined; limit: number; emptied: boolean },
) =>
  db
    .selectFrom(table)
    .select((row) => ["id", "contact_hash", row.ref(DAY_OF_THE_END[table]).as("since")])
    .where(DAY_OF_THE_END[table], "<", day)
    .where("contact_kind", page.emptied ? "in" : "<>", page.emptied ? ["removed", "email", "post"] : "removed")
    .where("id", ">", page.after ?? "00000000-0000-0000-0000-000000000000")
    .orderBy("id")
    .limit(page.limit)
    .execute();
