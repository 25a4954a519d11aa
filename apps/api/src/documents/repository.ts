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

/** A document as it is listed. */
export type ListedDocument = KeptDocument & {
  readonly easyRead: boolean;
  /** That were counted of it, where it is the Easy Read version. */
  readonly pages: number | null;
  /** Of the questions it goes with, where it is the Easy Read version. */
  readonly version: number | null;
  /** Whether it was the Easy Read version at some time. */
  readonly wasEasyRead: boolean;
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
export const documentsOf = async (db: Db, consultationId: string): Promise<ListedDocument[]> =>
  db
    .selectFrom("document")
    .leftJoin("easy_read", "easy_read.document_id", "document.id")
    .select([
      "document.id",
      "document.consultation_id as consultationId",
      "title",
      "kind",
      "language",
      "other_format as otherFormat",
      "file_name as fileName",
      "size",
      "sha256",
      "easy_read.pages",
      "easy_read.version",
    ])
    .select((e) => e("easy_read.document_id", "is not", null).$castTo<boolean>().as("easyRead"))
    .select((e) =>
      e
        .exists(
          e
            .selectFrom("easy_read_offer")
            .whereRef("easy_read_offer.document_id", "=", "document.id")
            .select("position"),
        )
        .$castTo<boolean>()
        .as("wasEasyRead"),
    )
    .where("document.consultation_id", "=", consultationId)
    .orderBy("added_at")
    .orderBy("title")
    .execute();

/** What was said of the Easy Read version of a consultation. */
export const easyReadOf = (db: Db, consultationId: string) =>
  db
    .selectFrom("easy_read")
    .select(["document_id as documentId", "pages", "version"])
    .where("consultation_id", "=", consultationId)
    .executeTakeFirst();

/** Of the questions a document was made for, where it was the Easy Read version before. */
export const versionMadeFor = async (db: Db, documentId: string): Promise<number | undefined> => {
  const first = await db
    .selectFrom("easy_read_offer")
    .select("version")
    .where("document_id", "=", documentId)
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
  return first?.version;
};

/** Keeps which document is the Easy Read version from now on, and that it was said; what was said before stays. */
export const keepEasyRead = async (
  db: Db,
  said: {
    consultationId: string;
    documentId: string | null;
    pages: number | null;
    version: number;
    at: Date;
    by: string;
  },
): Promise<void> => {
  const { documentId, pages, version, at, by } = said;
  const change = { document_id: documentId, pages, version, said_at: at, said_by: by };
  await db
    .insertInto("easy_read_offer")
    .values({ consultation_id: said.consultationId, ...change })
    .execute();
  await db
    .insertInto("easy_read")
    .values({ consultation_id: said.consultationId, ...change })
    .onConflict((conflict) => conflict.column("consultation_id").doUpdateSet(change))
    .execute();
};

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
