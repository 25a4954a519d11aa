import type { Kysely } from "kysely";
import type { Database } from "../../database/tables.ts";

/** The answers with these references, each with what a list says of its consultation, in one statement. */
export const listedByReference = async (db: Kysely<Database>, references: readonly string[]) =>
  db
    .selectFrom("response")
    .innerJoin("consultation", "consultation.id", "response.consultation_id")
    .select(["response.reference", "response.received_on as receivedOn"])
    .select(["consultation.id", "consultation.slug", "consultation.state", "consultation.plan"])
    .where("response.reference", "in", [...references])
    .execute();
