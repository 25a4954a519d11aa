import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** Where a passage is: in which record, in which of its values, from which letter to which. */
export type Redaction = {
  readonly keptIn: string;
  readonly recordId: string;
  readonly field: string;
  readonly from: number;
  readonly to: number;
  readonly textHash: string;
};

export const redactionsOf = async (db: Db, requestId: string): Promise<Redaction[]> =>
  (
    await db
      .selectFrom("data_redaction")
      .select(["kept_in", "record_id", "field", "from_letter", "to_letter", "text_hash"])
      .where("request_id", "=", requestId)
      .orderBy("kept_in")
      .orderBy("record_id")
      .orderBy("field")
      .orderBy("from_letter")
      .execute()
  ).map((row) => ({
    keptIn: row.kept_in,
    recordId: row.record_id,
    field: row.field,
    from: row.from_letter,
    to: row.to_letter,
    textHash: row.text_hash,
  }));

export const addRedactions = async (db: Db, requestId: string, redactions: readonly Redaction[]): Promise<void> => {
  if (redactions.length === 0) return;
  await db
    .insertInto("data_redaction")
    .values(
      redactions.map((one) => ({
        request_id: requestId,
        kept_in: one.keptIn,
        record_id: one.recordId,
        field: one.field,
        from_letter: one.from,
        to_letter: one.to,
        text_hash: one.textHash,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Takes back what was marked in one value. */
export const removeRedactions = async (
  db: Db,
  requestId: string,
  { keptIn, recordId, field }: Pick<Redaction, "keptIn" | "recordId" | "field">,
): Promise<void> => {
  await db
    .deleteFrom("data_redaction")
    .where("request_id", "=", requestId)
    .where("kept_in", "=", keptIn)
    .where("record_id", "=", recordId)
    .where("field", "=", field)
    .execute();
};
