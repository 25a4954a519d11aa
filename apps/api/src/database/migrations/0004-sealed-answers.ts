import { type Kysely, sql } from "kysely";

/**
 * Answers are sealed: each leaves a row that waits for it, and the audit trail vouches for some hundreds or thousands
 * of them with one fact. Answers that are there wait from now on.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    // No key and no index: it is written with every answer, and is empty a few seconds later.
    `create table response_unsealed (
      audit_id uuid not null,
      consultation_id uuid not null,
      channel text not null,
      received_at timestamptz not null
    )`,
    `create table response_seal (
      batch uuid not null,
      audit_id uuid not null,
      consultation_id uuid not null,
      channel text not null,
      received_at timestamptz not null,
      primary key (batch, audit_id)
    )`,
    `insert into response_unsealed
      select audit_id, consultation_id, channel, received_at from response where not demonstration`,
    `create trigger never_changes before update or delete on response_seal
      for each row execute function audit_never_changes()`,
    `create trigger never_emptied before truncate on response_seal
      for each statement execute function audit_never_changes()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
