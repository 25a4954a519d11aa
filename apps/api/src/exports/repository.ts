import type { LeftOut } from "@collaborative-communities/consultations";
import { type Answers, everyStep, type Questionnaire } from "@collaborative-communities/surveys";
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

/**
 * The pages of a questionnaire, none of them answered. Answers that lack different ones would each have a shape of their
 * own, and those are not put away with them: laid over this, all have one.
 */
const nothingSaid = (questionnaire: Questionnaire): Record<string, null> =>
  Object.fromEntries(everyStep(questionnaire).map(({ key }) => [key, null]));

type Row = Omit<ExportedAnswer, "answers"> & { readonly said: string };

/** Reads one answer after another, so that no more than one of them is held as what it says. */
function* readOneByOne(rows: readonly Row[], pages: readonly string[]): Generator<ExportedAnswer> {
  for (const { said, ...row } of rows) {
    const answers = JSON.parse(said);
    // What stands only for the shape is taken back: `undefined` is written to no file.
    for (const page of pages) if (answers[page] === null) answers[page] = undefined;
    yield { ...row, answers };
  }
}

async function* someAtATime<T>(moment: Db, query: RawBuilder<T>): AsyncGenerator<readonly T[]> {
  await sql`declare exported no scroll cursor for ${query}`.execute(moment);
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.lit(AT_A_TIME)} from exported`.execute(moment);
    const isLast = rows.length < AT_A_TIME;
    if (rows.length > 0) yield rows;
    // The driver's promises hold what they brought until the whole heap is collected: without this nearly every row
    // outlives the young generation, and an export grows by as much as was read between two collections.
    rows.length = 0;
    if (isLast) break;
  }
  await sql`close exported`.execute(moment);
}

/**
 * The answers to one version, some at a time through a cursor, without those that were erased. In the order of their
 * submission keys: there is an index for it, so the first ones come at once, and it says nothing of who came when. Only
 * inside a transaction; each is there until the next is asked for.
 */
export async function* answersTo(
  moment: Db,
  consultationId: string,
  questionnaire: Questionnaire,
): AsyncGenerator<Iterable<ExportedAnswer>> {
  const nothing = nothingSaid(questionnaire);
  const pages = Object.keys(nothing);
  const query = sql<Row>`
    select audit_id as id, questionnaire_version as version, channel, received_on as "receivedOn", language,
      whereabouts, ward_code as "wardCode", left_out as "leftOut", restricted_at is not null as "isRestricted",
      (${JSON.stringify(nothing)}::jsonb || answers)::text as said
    from response
    where consultation_id = ${consultationId} and questionnaire_version = ${questionnaire.version} and erased_at is null
    order by submission_key`;
  for await (const rows of someAtATime(moment, query)) yield readOneByOne(rows, pages);
}
