import { type Kysely, sql } from "kysely";

/**
 * Where an imported answer on paper stands in its file, so that a second person finds the paper: the line, and what the
 * file calls the row. Kept beside the answer, and gone with it.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [
    "alter table response_entry add column import_line int check (import_line > 0)",
    "alter table response_entry add column import_mark text check (length(import_mark) <= 100)",
  ])
    await sql.raw(statement).execute(db);
};
