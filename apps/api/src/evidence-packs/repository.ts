import type { Answers } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** An answer as the pack reads it; its number is its place among those of its consultation. */
export type PackedResponse = {
  readonly number: number;
  readonly reference: string;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly receivedOn: string;
  readonly language: string;
  readonly answers: Answers;
  readonly whereabouts: string;
  readonly wardCode: string | null;
  readonly postcode: string | null;
  readonly enteredByName: string | null;
  readonly isEntered: boolean;
  /** Its writer said that what they wrote must be read no further. */
  readonly isRestricted: boolean;
};

const AT_A_TIME = 500;
let cursors = 0;

/**
 * The answers in the order in which they came, some at a time, through a cursor: the database sorts them once, and
 * nobody holds them. Only inside a transaction, in which the same ones are read each time.
 */
export async function* responsesInOrder(moment: Db, consultationId: string): AsyncGenerator<PackedResponse> {
  cursors += 1;
  const cursor = sql.id(`evidence_${cursors}`);
  await sql`declare ${cursor} no scroll cursor for
    select row_number() over (order by received_at, reference) as number, reference, channel,
      received_at as "receivedAt", received_on as "receivedOn", language, answers, whereabouts, ward_code as "wardCode",
      postcode, (select name from staff_person where id = entered_by) as "enteredByName",
      entered_by is not null as "isEntered", restricted_at is not null as "isRestricted"
    from response where consultation_id = ${consultationId} order by received_at, reference`.execute(moment);
  for (;;) {
    const { rows } = await sql<PackedResponse>`fetch ${sql.lit(AT_A_TIME)} from ${cursor}`.execute(moment);
    for (const row of rows) yield { ...row, number: Number(row.number) };
    if (rows.length < AT_A_TIME) break;
  }
  await sql`close ${cursor}`.execute(moment);
}

/** How many answers came by each channel. */
export const countByChannel = async (
  moment: Db,
  consultationId: string,
): Promise<{ channel: string; count: number }[]> => {
  const { rows } = await sql<{ channel: string; count: number }>`
    select channel, count(*) as count from response where consultation_id = ${consultationId}
    group by channel order by channel`.execute(moment);
  return rows.map(({ channel, count }) => ({ channel, count: Number(count) }));
};

/** The organisation under whose name consultations are held. */
export const nameOfCouncil = async (moment: Db): Promise<string> => {
  const row = await moment
    .selectFrom("organisation")
    .select("name")
    .where("kind", "=", "council")
    .orderBy("id")
    .executeTakeFirst();
  return row?.name ?? "The council";
};
