import { type Kysely, sql } from "kysely";

/** How often a part that can be answered several times is printed on the copies of a batch; three until somebody chooses. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table paper_batch add column rounds int not null default 3 check (rounds between 1 and 10)`.execute(
    db,
  );
};
