import type { LeftOut } from "@collaborative-communities/consultations";
import type { Answers } from "@collaborative-communities/surveys";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** An answer as it is exported: by the id under which facts speak of it, which opens nothing. */
export type ExportedAnswer = {
  readonly id: string;
  readonly version: number;
  readonly channel: string;
  readonly receivedOn: string;
  readonly language: string;
  readonly whereabouts: string;
  readonly wardCode: string | null;
  readonly leftOut: LeftOut | null;
  readonly answers: Answers;
  /** Its writer said that what they wrote must be read no further. */
  readonly isRestricted: boolean;
};

/** Few, so that the answers of others are not kept waiting while these are written. */
const AT_A_TIME = 50;

async function* someAtATime<T>(moment: Db, query: RawBuilder<T>): AsyncGenerator<readonly T[]> {
  await sql`declare exported no scroll cursor for ${query}`.execute(moment);
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.lit(AT_A_TIME)} from exported`.execute(moment);
    if (rows.length > 0) yield rows;
    if (rows.length < AT_A_TIME) break;
  }
  await sql`close exported`.execute(moment);
}

/**
 * The answers to one version, some at a time through a cursor, without those that were erased. In the order of their
 * submission keys: there is an index for it, so the first ones come at once, and it says nothing of who came when. Only
 * inside a transaction.
 */
export const answersTo = (
  moment: Db,
  consultationId: string,
  version: number,
): AsyncGenerator<readonly ExportedAnswer[]> =>
  someAtATime(
    moment,
    sql<ExportedAnswer>`
      select audit_id as id, questionnaire_version as version, channel, received_on as "receivedOn", language,
        whereabouts, ward_code as "wardCode", left_out as "leftOut", answers, restricted_at is not null as "isRestricted"
      from response
      where consultation_id = ${consultationId} and questionnaire_version = ${version} and erased_at is null
      order by submission_key`,
  );
