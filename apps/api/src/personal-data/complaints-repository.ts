import type { DataComplaint } from "@collaborative-communities/data-protection";
import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/tables.ts";
import { askedColumns, EMPTIED, type NewAsked } from "./asked-repository.ts";

type Db = Kysely<Database>;
type Row = Selectable<Database["data_complaint"]>;

/** A complaint as it is kept. */
export type KeptComplaint = DataComplaint & {
  readonly id: string;
  readonly reference: string | null;
  readonly language: string;
  readonly words: string | null;
  readonly contactKind: Row["contact_kind"];
  readonly contactSealed: string | null;
  readonly demonstration: boolean;
};

const COLUMNS = [
  "id",
  "reference",
  "received_on",
  "language",
  "words",
  "contact_kind",
  "contact_sealed",
  "acknowledged_on",
  "outcome_on",
  "outcome_says",
  "demonstration",
] as const;

const complaints = (db: Db) => db.selectFrom("data_complaint").select(COLUMNS);

const toComplaint = (row: Pick<Row, (typeof COLUMNS)[number]>): KeptComplaint => ({
  id: row.id,
  reference: row.reference,
  receivedOn: row.received_on,
  language: row.language,
  words: row.words,
  contactKind: row.contact_kind,
  contactSealed: row.contact_sealed,
  ...(row.acknowledged_on && { acknowledgedOn: row.acknowledged_on }),
  ...(row.outcome_on && { outcome: { on: row.outcome_on, says: row.outcome_says ?? "" } }),
  demonstration: row.demonstration,
});

/** @returns whether it was added; not when the same form was sent before */
export const addComplaint = async (db: Db, complaint: NewAsked): Promise<boolean> =>
  (await db
    .insertInto("data_complaint")
    .values(askedColumns(complaint))
    .onConflict((conflict) => conflict.column("ask_key").doNothing())
    .returning("id")
    .executeTakeFirst()) !== undefined;

export const complaintByReference = async (db: Db, hashes: readonly string[]): Promise<KeptComplaint | undefined> => {
  const row = await complaints(db).where("reference_hash", "in", hashes).executeTakeFirst();
  return row && toComplaint(row);
};

export const complaintById = async (db: Db, id: string): Promise<KeptComplaint | undefined> => {
  const row = await complaints(db).where("id", "=", id).executeTakeFirst();
  return row && toComplaint(row);
};

/** Reads a complaint to change it: nobody else can until this transaction ends. */
export const complaintToChange = async (db: Db, id: string): Promise<KeptComplaint | undefined> => {
  const row = await complaints(db).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toComplaint(row);
};

/** Complaints for a list, open ones first; without words and contacts. */
export const listComplaints = async (db: Db): Promise<KeptComplaint[]> =>
  (
    await complaints(db)
      .orderBy((order) => order.case().when("outcome_on", "is", null).then(0).else(1).end())
      .orderBy("received_on", "desc")
      .orderBy("id")
      .limit(1000)
      .execute()
  ).map((row) => toComplaint({ ...row, words: null, contact_sealed: null, outcome_says: "" }));

export const saveComplaint = async (db: Db, complaint: KeptComplaint, handledBy: string): Promise<void> => {
  await db
    .updateTable("data_complaint")
    .set({
      acknowledged_on: complaint.acknowledgedOn ?? null,
      outcome_on: complaint.outcome?.on ?? null,
      outcome_says: complaint.outcome?.says ?? null,
      handled_by: handledBy,
    })
    .where("id", "=", complaint.id)
    .execute();
};

export const complaintsFrom = async (db: Db, contactHashes: readonly string[]): Promise<KeptComplaint[]> =>
  contactHashes.length === 0
    ? []
    : (
        await complaints(db).where("contact_hash", "in", contactHashes).orderBy("received_on").orderBy("id").execute()
      ).map(toComplaint);

/** Removes of answered complaints what the person said and how they can be reached. @returns how many */
export const emptyComplaints = async (db: Db, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const emptied = await db
    .updateTable("data_complaint")
    .set({
      ...EMPTIED,
      outcome_says: null,
    })
    .where("id", "in", ids)
    .where("contact_kind", "<>", "removed")
    .executeTakeFirst();
  return Number(emptied.numUpdatedRows);
};
