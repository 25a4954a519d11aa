import { isPublic, type Listing, type Step } from "@collaborative-communities/consultations";
import type { LocalDate } from "@collaborative-communities/foundation";
import { minutesToAnswer, type Questionnaire } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** A consultation as it stands on a plan of what is asked when. Days are London's. */
export type PlannedConsultation = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: Step;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly listing: Listing;
  readonly minutes: number;
  readonly toldOn: LocalDate | undefined;
  /** Whether the public may know of it. */
  readonly isPublic: boolean;
  readonly demonstration: boolean;
};

type Row = Omit<PlannedConsultation, "minutes" | "isPublic" | "toldOn"> & {
  questionnaire: Questionnaire;
  toldOn: string | null;
  wasOpened: boolean;
  plannedToOpenOn: string | null;
};

/** More than a place has in a year; beyond it the last to open are left out. */
const MOST_PLANNED = 2_000;

/**
 * Consultations that are or were open on any day from one to another: on the days they really opened and closed, and
 * on those they are planned to before that. One that was withdrawn, or has no days yet, is not among them.
 */
export const plannedConsultations = async (
  db: Db,
  { from, until }: { from: LocalDate; until: LocalDate },
): Promise<PlannedConsultation[]> => {
  const { rows } = await sql<Row>`
    select * from (
      select c.id, c.slug, c.state, c.questionnaire, c.demonstration, p.title, p.listing, p."plannedToOpenOn",
        c.opened_at is not null as "wasOpened", (f.published_at at time zone 'Europe/London')::date::text as "toldOn",
        coalesce((c.opened_at at time zone 'Europe/London')::date::text, p."plannedToOpenOn") as "opensOn",
        least((c.closed_at at time zone 'Europe/London')::date::text, p."closesOn") as "closesOn"
      from consultation c
        cross join lateral jsonb_to_record(c.plan)
          as p(title text, "closesOn" text, "plannedToOpenOn" text, listing jsonb)
        left join feedback f on f.consultation_id = c.id
      where c.state <> 'withdrawn'
    ) as planned
    where "opensOn" <= ${until} and "closesOn" >= ${from} and "opensOn" <= "closesOn"
    order by "opensOn", id limit ${MOST_PLANNED}`.execute(db);
  return rows.map(({ questionnaire, toldOn, wasOpened, plannedToOpenOn, ...row }) => ({
    ...row,
    minutes: minutesToAnswer(questionnaire),
    toldOn: toldOn ?? undefined,
    isPublic: isPublic({ state: row.state, wasOpened, plannedToOpenOn: plannedToOpenOn ?? undefined }),
  }));
};
