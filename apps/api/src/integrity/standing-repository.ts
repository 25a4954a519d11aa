import type { LeftOut } from "@collaborative-communities/consultations";
import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";

/** An answer by its reference in its one written form: which it is, and whether it counts. */
export const answerByTyped = (
  db: Kysely<Database>,
  reference: string,
): Promise<{ id: string; leftOut: LeftOut | null; slug: string } | undefined> =>
  db
    .selectFrom("response")
    .innerJoin("consultation", "consultation.id", "response.consultation_id")
    .select(["response.audit_id as id", "response.left_out as leftOut", "consultation.slug"])
    .where("reference", "=", reference)
    .executeTakeFirst();
