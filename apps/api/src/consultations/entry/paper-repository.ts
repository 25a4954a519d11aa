import type { Language } from "@collaborative-communities/consultations";
import type { Kysely } from "kysely";
import type { Database } from "../../database/tables.ts";

type Db = Kysely<Database>;

export type PaperBatch = {
  id: string;
  consultationId: string;
  version: number;
  language: Language;
  size: "standard" | "large";
  rounds: number;
  printKey: string;
  madeAt: Date;
  madeBy: string;
  references: readonly string[];
};

/** Adds copies that are printed together. @returns whether they were not there yet */
export const addBatch = async (db: Db, batch: PaperBatch): Promise<boolean> => {
  const added = await db
    .insertInto("paper_batch")
    .values({
      id: batch.id,
      consultation_id: batch.consultationId,
      version: batch.version,
      language: batch.language,
      size: batch.size,
      copies: batch.references.length,
      rounds: batch.rounds,
      print_key: batch.printKey,
      made_at: batch.madeAt,
      made_by: batch.madeBy,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) return false;
  await db
    .insertInto("paper_copy")
    .values(
      batch.references.map((reference, at) => ({ reference, batch_id: batch.id, number: at + 1, answer_id: null })),
    )
    .execute();
  return true;
};

/** The batches of a consultation, the newest first, each with how many of its copies came back. */
export const batchesOf = async (db: Db, consultationId: string) =>
  (
    await db
      .selectFrom("paper_batch")
      .innerJoin("paper_copy", "paper_copy.batch_id", "paper_batch.id")
      .leftJoin("staff_person", "staff_person.id", "paper_batch.made_by")
      .select((e) => [
        "paper_batch.id",
        "paper_batch.version",
        "paper_batch.language",
        "paper_batch.size",
        "paper_batch.copies",
        "paper_batch.rounds",
        "paper_batch.print_key as printKey",
        "paper_batch.made_at as madeAt",
        "staff_person.name as madeBy",
        e.fn.count<number>("paper_copy.answer_id").as("cameBack"),
      ])
      .where("paper_batch.consultation_id", "=", consultationId)
      .groupBy(["paper_batch.id", "staff_person.name"])
      .orderBy("paper_batch.made_at", "desc")
      .orderBy("paper_batch.id")
      .limit(200)
      .execute()
  ).map((row) => ({ ...row, cameBack: Number(row.cameBack) }));

/** A batch by its key for printing, with the references of the copies on which nothing came back yet. */
export const batchToPrint = async (db: Db, printKey: string) => {
  const batch = await db
    .selectFrom("paper_batch")
    .innerJoin("consultation", "consultation.id", "paper_batch.consultation_id")
    .select([
      "paper_batch.id",
      "paper_batch.consultation_id as consultationId",
      "consultation.slug",
      "paper_batch.version",
      "paper_batch.language",
      "paper_batch.size",
      "paper_batch.rounds",
      "paper_batch.made_at as madeAt",
    ])
    .where("print_key", "=", printKey)
    .executeTakeFirst();
  if (!batch) return undefined;
  const copies = await db
    .selectFrom("paper_copy")
    .select("reference")
    .where("batch_id", "=", batch.id)
    .where("answer_id", "is", null)
    .orderBy("number")
    .execute();
  return { ...batch, references: copies.map(({ reference }) => reference) };
};

const copyQuery = (db: Db, consultationId: string, reference: string) =>
  db
    .selectFrom("paper_copy")
    .innerJoin("paper_batch", "paper_batch.id", "paper_copy.batch_id")
    .select(["paper_batch.version", "paper_batch.language", "paper_copy.answer_id as answerId"])
    .where("paper_batch.consultation_id", "=", consultationId)
    .where("paper_copy.reference", "=", reference);

/** A printed copy of a consultation by its reference. */
export const copyBy = (db: Db, consultationId: string, reference: string) =>
  copyQuery(db, consultationId, reference).executeTakeFirst();

/** The same to enter what came back on it: nobody else can until this transaction ends. */
export const copyToEnter = (db: Db, consultationId: string, reference: string) =>
  copyQuery(db, consultationId, reference).forUpdate("paper_copy").executeTakeFirst();

export const markCopy = async (db: Db, reference: string, answerId: string): Promise<void> => {
  await db.updateTable("paper_copy").set({ answer_id: answerId }).where("reference", "=", reference).execute();
};
