import type { DataRequest } from "@collaborative-communities/data-protection";
import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/tables.ts";
import { askedColumns, EMPTIED, type NewAsked } from "./asked-repository.ts";

type Db = Kysely<Database>;
type Row = Selectable<Database["data_request"]>;

/** A request as it is kept: what its rules care about, and what goes with it. */
export type KeptRequest = DataRequest & {
  readonly id: string;
  readonly reference: string | null;
  readonly language: string;
  readonly words: string | null;
  readonly contactKind: Row["contact_kind"];
  readonly contactSealed: string | null;
  readonly staffPersonId: string | null;
  readonly identityBy: string | null;
  readonly releasedAt: Date | null;
  readonly demonstration: boolean;
};

const COLUMNS = [
  "id",
  "reference",
  "kind",
  "received_on",
  "language",
  "words",
  "contact_kind",
  "contact_sealed",
  "staff_person_id",
  "pauses",
  "extension",
  "identity",
  "identity_by",
  "released_at",
  "outcome",
  "demonstration",
] as const;

const requests = (db: Db) => db.selectFrom("data_request").select(COLUMNS);

const toRequest = (row: Pick<Row, (typeof COLUMNS)[number]>): KeptRequest => ({
  id: row.id,
  reference: row.reference,
  kind: row.kind,
  receivedOn: row.received_on,
  language: row.language,
  words: row.words,
  contactKind: row.contact_kind,
  contactSealed: row.contact_sealed,
  staffPersonId: row.staff_person_id,
  pauses: row.pauses,
  ...(row.extension && { extension: row.extension }),
  ...(row.identity && { identity: row.identity }),
  identityBy: row.identity_by,
  releasedAt: row.released_at,
  ...(row.outcome && { outcome: row.outcome }),
  demonstration: row.demonstration,
});

/** Adds a request with its answers. @returns whether it was added; not when the same form was sent before */
export const addRequest = async (
  db: Db,
  request: NewAsked & { kind: Row["kind"]; answerIds: readonly string[] },
): Promise<boolean> => {
  const added = await db
    .insertInto("data_request")
    .values({ ...askedColumns(request), kind: request.kind, pauses: "[]" })
    .onConflict((conflict) => conflict.column("ask_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) return false;
  await addAnswers(db, request.id, request.answerIds);
  return true;
};

export const addAnswers = async (db: Db, requestId: string, answerIds: readonly string[]): Promise<void> => {
  if (answerIds.length === 0) return;
  await db
    .insertInto("data_request_answer")
    .values(answerIds.map((answerId) => ({ request_id: requestId, answer_id: answerId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const requestByReference = async (db: Db, hashes: readonly string[]): Promise<KeptRequest | undefined> => {
  const row = await requests(db).where("reference_hash", "in", hashes).executeTakeFirst();
  return row && toRequest(row);
};

export const requestById = async (db: Db, id: string): Promise<KeptRequest | undefined> => {
  const row = await requests(db).where("id", "=", id).executeTakeFirst();
  return row && toRequest(row);
};

/** Reads a request to change it: nobody else can until this transaction ends. */
export const requestToChange = async (db: Db, id: string): Promise<KeptRequest | undefined> => {
  const row = await requests(db).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toRequest(row);
};

export const answerIdsOf = async (db: Db, requestId: string): Promise<string[]> =>
  (
    await db
      .selectFrom("data_request_answer")
      .select("answer_id")
      .where("request_id", "=", requestId)
      .orderBy("answer_id")
      .execute()
  ).map((row) => row.answer_id);

/** Requests for a list, open ones first; without words and contacts. */
export const listRequests = async (db: Db): Promise<KeptRequest[]> =>
  (
    await requests(db)
      .orderBy((order) => order.case().when("outcome", "is", null).then(0).else(1).end())
      .orderBy("received_on", "desc")
      .orderBy("id")
      .limit(1000)
      .execute()
  ).map((row) => toRequest({ ...row, words: null, contact_sealed: null }));

const json = (value: object | undefined): string | null => (value ? JSON.stringify(value) : null);

/** Saves what became of a request. */
export const saveRequest = async (
  db: Db,
  request: KeptRequest,
  by: { identityBy?: string; endedBy?: string } = {},
): Promise<void> => {
  await db
    .updateTable("data_request")
    .set({
      pauses: JSON.stringify(request.pauses),
      extension: json(request.extension),
      identity: json(request.identity),
      staff_person_id: request.staffPersonId,
      released_at: request.releasedAt,
      outcome: json(request.outcome),
      ended_on: request.outcome?.on ?? null,
      ...(by.identityBy && { identity_by: by.identityBy }),
      ...(by.endedBy && { ended_by: by.endedBy }),
    })
    .where("id", "=", request.id)
    .execute();
};

/** Requests from a contact, under any of its hashes. */
export const requestsFrom = async (db: Db, contactHashes: readonly string[]): Promise<KeptRequest[]> =>
  contactHashes.length === 0
    ? []
    : (
        await requests(db).where("contact_hash", "in", contactHashes).orderBy("received_on").orderBy("id").execute()
      ).map(toRequest);

/**
 * Removes of ended requests what the person said and how they can be reached; that they asked, and what came of it,
 * stays. @returns how many were not emptied before
 */
export const emptyRequests = async (db: Db, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  await db.deleteFrom("data_request_answer").where("request_id", "in", ids).execute();
  await db.deleteFrom("data_redaction").where("request_id", "in", ids).execute();
  const emptied = await db
    .updateTable("data_request")
    .set({
      ...EMPTIED,
      staff_person_id: null,
      identity: null,
    })
    .where("id", "in", ids)
    .where("contact_kind", "<>", "removed")
    .executeTakeFirst();
  return Number(emptied.numUpdatedRows);
};
