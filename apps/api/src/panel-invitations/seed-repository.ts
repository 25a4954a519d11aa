import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/**
 * Makes some invitations used, the first that there are. Nothing is said of which answers they were: those are among
 * the made-up ones of the consultation, as the real ones are among the real.
 */
export const useSomeForDemonstration = async (db: Db, consultationId: string, count: number): Promise<void> => {
  await sql`update panel_invitation set is_begun = true where id in (
    select i.id from panel_invitation i join consultation c on c.id = i.consultation_id and c.demonstration
    where c.id = ${consultationId} order by i.id limit ${count})`.execute(db);
};
