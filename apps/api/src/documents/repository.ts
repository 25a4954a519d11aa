import type { DocumentKind, Language } from "@collaborative-communities/consultations";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** A document without its content. */
export type KeptDocument = {
  readonly id: string;
  readonly consultationId: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly otherFormat: string | null;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
};

const COLUMNS = [
  "id",
  "consultation_id as consultationId",
  "title",
  "kind",
  "language",
  "other_format as otherFormat",
  "file_name as fileName",
  "size",
  "sha256",
] as const;

/** The documents of a consultation, in the order in which they were attached. */
export const documentsOf = (db: Db, consultationId: string): Promise<KeptDocument[]> =>
  db
    .selectFrom("document")
    .select(COLUMNS)
    .where("consultation_id", "=", consultationId)
    .orderBy("added_at")
    .orderBy("title")
    .execute();

export const documentBy = (db: Db, id: string): Promise<KeptDocument | undefined> =>
  db.selectFrom("document").select(COLUMNS).where("id", "=", id).executeTakeFirst();

export const addDocument = async (
  db: Db,
  document: KeptDocument,
  bytes: Buffer,
  added: { at: Date; by: string },
): Promise<void> => {
  await db
    .insertInto("document")
    .values({
      id: document.id,
      consultation_id: document.consultationId,
      title: document.title,
      kind: document.kind,
      language: document.language,
      other_format: document.otherFormat,
      file_name: document.fileName,
      size: document.size,
      sha256: document.sha256,
      added_at: added.at,
      added_by: added.by,
    })
    .execute();
  await db.insertInto("document_content").values({ document_id: document.id, bytes }).execute();
};

export const deleteDocument = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom("document").where("id", "=", id).execute();
};

/** A part of a document's content: so many bytes from a place, counted from nought. */
export const partOf = async (db: Db, id: string, from: number, length: number): Promise<Buffer | undefined> => {
  const { rows } = await sql<{ part: Buffer }>`
    select substring(bytes from ${from + 1}::int for ${length}::int) as part
      from document_content where document_id = ${id}`.execute(db);
  return rows[0]?.part;
};
