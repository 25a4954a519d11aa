import type { Channel } from "@collaborative-communities/consultations";
import type { Answers } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../../database/tables.ts";

type Db = Kysely<Database>;

/** How long somebody may take over one check before a colleague may take it. */
const HOURS_TO_CHECK = 2;

export type Sample = { readonly consultationId: string; readonly percent: number; readonly least: number };

/**
 * The part of what was entered from paper, or brought in from a file of papers, that a second person looks at: by a hash of each answer's id, which nobody
 * chooses and everybody can work out again, so many in a hundred, and at least so many of each day's pile of one person.
 */
const drawn = ({ consultationId, percent, least }: Sample) => sql`
  drawn as (
    select * from (
      select *, row_number() over (partition by entered_by, day order by draw, audit_id) as place from (
        select audit_id, reference, entered_by, channel, received_on, questionnaire_version, answers,
          (received_at at time zone 'Europe/London')::date as day,
          ('x' || substr(md5(audit_id::text), 1, 8))::bit(32)::bigint as draw
        from response
        where consultation_id = ${consultationId} and channel = 'paper' and entered_by is not null
          and erased_at is null and answers <> '{}'
      ) entered
    ) placed where draw % 100 < ${percent} or place <= ${least}
  )`;

/** The share a consultation has been given. */
export const shareOf = async (db: Db, consultationId: string): Promise<number | undefined> =>
  (
    await db
      .selectFrom("entry_check_share")
      .select("percent")
      .where("consultation_id", "=", consultationId)
      .executeTakeFirst()
  )?.percent;

export const keepShare = async (
  db: Db,
  share: { consultationId: string; percent: number; at: Date; by: string },
): Promise<void> => {
  const change = { percent: share.percent, changed_at: share.at, changed_by: share.by };
  await db
    .insertInto("entry_check_share")
    .values({ consultation_id: share.consultationId, ...change })
    .onConflict((conflict) => conflict.column("consultation_id").doUpdateSet(change))
    .execute();
};

export type TakenCheck = { readonly answerId: string };

/**
 * Gives somebody an answer of the sample to check: the one they have in hand, or the next that nobody has and that
 * somebody else entered. Two who ask at once are given two, or one of them none: the second waits for the first.
 */
export const takeCheck = async (
  db: Db,
  sample: Sample,
  by: { personId: string; at: Date },
): Promise<TakenCheck | undefined> => {
  const { rows: mine } = await sql<TakenCheck>`
    select answer_id as "answerId" from entry_check
    where consultation_id = ${sample.consultationId} and checked_by = ${by.personId} and checked_at is null
    order by taken_at limit 1`.execute(db);
  if (mine[0]) return mine[0];
  // Once more than there can be colleagues who take the same at the same moment.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { rows } = await sql<{ answerId: string; taken: boolean }>`
      with ${drawn(sample)}, next as (
        select audit_id, drawn.entered_by from drawn
        left join entry_check on answer_id = audit_id
        where drawn.entered_by <> ${by.personId} and (answer_id is null
          or checked_at is null and taken_at < ${by.at}::timestamptz - make_interval(hours => ${HOURS_TO_CHECK}::int))
        order by draw, audit_id limit 1
      ), taken as (
        insert into entry_check (answer_id, consultation_id, entered_by, checked_by, taken_at)
        select audit_id, ${sample.consultationId}::uuid, entered_by, ${by.personId}::uuid, ${by.at} from next
        on conflict (answer_id) do update set checked_by = excluded.checked_by, taken_at = excluded.taken_at
          where entry_check.checked_at is null
            and entry_check.taken_at < excluded.taken_at - make_interval(hours => ${HOURS_TO_CHECK}::int)
        returning answer_id
      )
      select audit_id as "answerId", exists (select from taken) as taken from next`.execute(db);
    if (!rows[0]) return undefined;
    if (rows[0].taken) return { answerId: rows[0].answerId };
  }
  return undefined;
};

/** One check with the answer it is about; with `toChange` nobody else can change either until this transaction ends. */
export const checkBy = async (db: Db, consultationId: string, answerId: string, toChange = false) => {
  const query = db
    .selectFrom("entry_check")
    .innerJoin("response", "response.audit_id", "entry_check.answer_id")
    .leftJoin("response_import", "response_import.id", "response.import_id")
    .leftJoin("response_entry", "response_entry.answer_id", "entry_check.answer_id")
    .select([
      "entry_check.answer_id as answerId",
      "response_import.file_name as fileName",
      "response_entry.postmark_on as postmarkOn",
      "response_entry.import_line as line",
      "response_entry.import_mark as mark",
      "entry_check.entered_by as enteredBy",
      "entry_check.checked_by as checkedBy",
      "entry_check.checked_at as checkedAt",
      "entry_check.settled_at as settledAt",
      "entry_check.second",
      "entry_check.compared",
      "entry_check.different",
      "response.reference",
      "response.received_on as receivedOn",
      "response.language",
      "response.questionnaire_version as version",
      "response.answers",
    ])
    .where("entry_check.consultation_id", "=", consultationId)
    .where("entry_check.answer_id", "=", answerId);
  return (toChange ? query.forUpdate(["entry_check", "response"]) : query).executeTakeFirst();
};

/** Keeps what a comparison came to. Without differences there is nothing to settle. */
export const keepComparison = async (
  db: Db,
  answerId: string,
  done: { at: Date; second: Answers; compared: number; different: number },
): Promise<void> => {
  await db
    .updateTable("entry_check")
    .set({
      checked_at: done.at,
      compared: done.compared,
      different: done.different,
      second: done.different === 0 ? null : JSON.stringify(done.second),
      settled_at: done.different === 0 ? done.at : null,
    })
    .where("answer_id", "=", answerId)
    .execute();
};

/** The differences are settled: what the second person read is needed no more. */
export const keepSettled = async (db: Db, answerId: string, by: { personId: string; at: Date }): Promise<void> => {
  await db
    .updateTable("entry_check")
    .set({ settled_at: by.at, settled_by: by.personId, second: null })
    .where("answer_id", "=", answerId)
    .execute();
};

export type CheckPile = {
  readonly enteredBy: string;
  readonly day: string;
  readonly entered: number;
  readonly toCheck: number;
  readonly checked: number;
  readonly compared: number;
  readonly different: number;
};

/** What each person entered from paper on each day, how much of it was drawn, and what came of the checks. */
export const pilesOf = async (db: Db, sample: Sample): Promise<CheckPile[]> => {
  const { rows } = await sql<CheckPile>`
    with ${drawn(sample)}, piles as (
      select entered_by, (received_at at time zone 'Europe/London')::date as day, count(*)::int as entered from response
      where consultation_id = ${sample.consultationId} and channel = 'paper' and entered_by is not null
        and erased_at is null and answers <> '{}'
      group by 1, 2
    ), looked as (
      select drawn.entered_by, drawn.day, count(*) filter (where checked_at is null)::int as waiting,
        count(checked_at)::int as checked, coalesce(sum(compared), 0)::int as compared,
        coalesce(sum(different), 0)::int as different
      from drawn left join entry_check on answer_id = audit_id group by 1, 2
    )
    select coalesce(staff_person.name, '') as "enteredBy", piles.day::text as day, piles.entered,
      coalesce(waiting, 0) as "toCheck", coalesce(checked, 0) as checked, coalesce(compared, 0) as compared,
      coalesce(different, 0) as different
    from piles left join looked using (entered_by, day) left join staff_person on staff_person.id = piles.entered_by
    order by piles.day desc, "enteredBy" limit 500`.execute(db);
  return rows;
};

/** How many of the sample wait: for anybody, and for this person, who checks nothing of their own. */
export const countWaiting = async (
  db: Db,
  sample: Sample,
  personId: string,
): Promise<{ waiting: number; forMe: number }> => {
  const { rows } = await sql<{ waiting: number; forMe: number }>`
    with ${drawn(sample)}
    select count(*)::int as waiting, (count(*) filter (where drawn.entered_by <> ${personId}))::int as "forMe"
    from drawn left join entry_check on answer_id = audit_id where checked_at is null`.execute(db);
  return rows[0] ?? { waiting: 0, forMe: 0 };
};

/** How many of the sample wait, by the day on which they came. */
export const waitingByDay = async (db: Db, sample: Sample): Promise<Map<string, number>> => {
  const { rows } = await sql<{ day: string; waiting: number }>`
    with ${drawn(sample)}
    select received_on::text as day, count(*)::int as waiting from drawn
    left join entry_check on answer_id = audit_id where checked_at is null group by 1`.execute(db);
  return new Map(rows.map(({ day, waiting }) => [day, waiting]));
};

/** How many answers came from files of another channel than paper: there is no paper to be read again. */
export const importedWithoutPaper = async (
  db: Db,
  consultationId: string,
): Promise<Partial<Record<Channel, number>>> => {
  const rows = await db
    .selectFrom("response_import")
    .select((e) => ["channel", e.fn.sum<string>("rows_added").as("rows")])
    .where("consultation_id", "=", consultationId)
    .where("channel", "<>", "paper")
    .groupBy("channel")
    .having((e) => e(e.fn.sum("rows_added"), ">", 0))
    .execute();
  return Object.fromEntries(rows.map(({ channel, rows }) => [channel, Number(rows)]));
};

/** Checks with differences that nobody has settled, the oldest first. */
export const openDifferences = async (db: Db, consultationId: string) =>
  db
    .selectFrom("entry_check")
    .innerJoin("response", "response.audit_id", "entry_check.answer_id")
    .select([
      "entry_check.answer_id as answerId",
      "response.received_on as receivedOn",
      "entry_check.different",
      "entry_check.checked_at as checkedAt",
    ])
    .where("entry_check.consultation_id", "=", consultationId)
    .where("entry_check.checked_at", "is not", null)
    .where("entry_check.settled_at", "is", null)
    .orderBy("entry_check.checked_at")
    .limit(200)
    .execute();
