import { SentChannel } from "@collaborative-communities/consultations";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

export type Stretch = { readonly from: Date; readonly answers: number; readonly hub: number };

/**
 * How many answers came on the site in each hour or minute in which any came. What staff entered came when somebody
 * typed it, and what was erased has no hour any more; both are left out.
 */
export const courseOf = async (
  db: Kysely<Database>,
  consultationId: string,
  unit: "hour" | "minute",
): Promise<Stretch[]> => {
  const { rows } = await sql<Stretch>`
    select date_trunc(${unit}, received_at at time zone 'Europe/London') at time zone 'Europe/London' as from,
      count(*)::int as answers, (count(*) filter (where channel = 'hub-device'))::int as hub
    from response where consultation_id = ${consultationId} and erased_at is null
      and channel = any(${[...SentChannel.options]}::text[])
    group by 1 order by 1`.execute(db);
  return rows;
};
