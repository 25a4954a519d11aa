import type { EnteredChannel } from "@collaborative-communities/consultations";
import type { Kysely } from "kysely";
import type { Database } from "../../database/tables.ts";

/** Notes that a file is being imported; its counts follow. */
export const addImport = async (
  db: Kysely<Database>,
  made: { id: string; consultationId: string; fileName: string; channel: EnteredChannel; importedBy: string; at: Date },
): Promise<void> => {
  await db
    .insertInto("response_import")
    .values({
      id: made.id,
      consultation_id: made.consultationId,
      file_name: made.fileName.slice(0, 200),
      channel: made.channel,
      imported_by: made.importedBy,
      imported_at: made.at,
      rows_added: 0,
      rows_already_there: 0,
      rows_bad: 0,
    })
    .execute();
};

export const countImport = async (
  db: Kysely<Database>,
  id: string,
  counted: { added: number; there: number; bad: number },
): Promise<void> => {
  await db
    .updateTable("response_import")
    .set({ rows_added: counted.added, rows_already_there: counted.there, rows_bad: counted.bad })
    .where("id", "=", id)
    .execute();
};
