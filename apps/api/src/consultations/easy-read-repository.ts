import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";

/** Every Easy Read version that was named, the first one first, with the title of its document; none where there was none. */
export const easyReadOffers = (db: Kysely<Database>, consultationId: string) =>
  db
    .selectFrom("easy_read_offer")
    .leftJoin("document", "document.id", "easy_read_offer.document_id")
    .select([
      "easy_read_offer.document_id as documentId",
      "easy_read_offer.said_at as at",
      "easy_read_offer.version",
      "document.title",
    ])
    .where("easy_read_offer.consultation_id", "=", consultationId)
    .orderBy("position")
    .execute();
