import { type Kysely, sql } from "kysely";

/**
 * What was begun with an invitation, in a row of its own that goes in the moment the answer is sent. The invitation says
 * from the beginning that something was begun with it, and is not written again: had it been written together with the
 * answer, the number of that transaction would lead from the one to the other. Begun, and no such row: it was used.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table panel_beginning (
      invitation_id uuid primary key references panel_invitation on delete cascade,
      draft_id text unique references draft on delete set null
    )`,
    `insert into panel_beginning (invitation_id, draft_id)
      select i.id, d.id from panel_invitation i left join draft d on d.id = i.draft_id
      where i.draft_id is not null and not exists (
        select from response r where r.consultation_id = i.consultation_id and r.submission_key = 'draft:' || i.draft_id)`,
    // Emptied first, so that no row keeps behind the column what the column no longer shows.
    "update panel_invitation set is_used = true, draft_id = null where draft_id is not null",
    "alter table panel_invitation drop column draft_id",
    "alter table panel_invitation rename column is_used to is_begun",
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
