import {
  type Channel,
  type Language,
  type LeftOut,
  SentChannel,
  type Whereabouts,
} from "@collaborative-communities/consultations";
import type { LocalDate } from "@collaborative-communities/foundation";
import type { Answers, Question } from "@collaborative-communities/surveys";
import { CompiledQuery, type Kysely, sql } from "kysely";
import type { Database } from "../../database/tables.ts";
import type { GeneratedResponse } from "../demonstration/generate.ts";
import { countIn } from "../figures/recounting.ts";

type Db = Kysely<Database>;

export type NewResponse = {
  reference: string;
  consultationId: string;
  submissionKey: string;
  questionnaireVersion: number;
  channel: Channel;
  receivedAt: Date;
  receivedOn: LocalDate;
  language: Language;
  answers: Answers;
  whereabouts: Whereabouts;
  enteredBy: string | null;
  importId: string | null;
  demonstration: boolean;
  /** Kept and listed, and not counted. */
  leftOut?: LeftOut;
  helpedBy?: string;
};

/** What became of a response that was to be added. */
export type Outcome = "added" | "already-there" | "not-taking-answers";

const SENT = SentChannel.options.map((channel) => `'${channel}'`).join(", ");

/** One text however many there are, so that nothing is put together or planned anew when thousands come at once. */
const ADD_RESPONSES = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as given (
      reference text, consultation_id uuid, submission_key text, questionnaire_version int, channel text,
      received_at timestamptz, received_on date, language text, answers jsonb, whereabouts text, ward_code text,
      postcode text, entered_by uuid, import_id uuid, demonstration boolean, left_out text, helped_by text
    )
  ), open as (
    select id, closes_at, state, (questionnaire ->> 'version')::int as version from consultation
    where id in (select consultation_id from given) and opened_at is not null
    order by id for share
  ), taken as (
    select given.* from given join open on id = consultation_id and (
      left_out = 'late' or case when channel in (${SENT})
        then state = 'open' and closes_at > received_at and questionnaire_version = version
        else state in ('open', 'paused', 'closed') and questionnaire_version <= version end)
  ), added as (
    insert into response (
      reference, consultation_id, submission_key, questionnaire_version, channel, received_at, received_on, language,
      answers, whereabouts, ward_code, postcode, entered_by, import_id, demonstration, left_out, helped_by
    )
    select * from taken
    on conflict (consultation_id, submission_key) do nothing
    returning reference, audit_id, consultation_id, channel, received_at, demonstration
  ), to_be_sealed as (
    insert into response_unsealed (audit_id, consultation_id, channel, received_at)
    select audit_id, consultation_id, channel, received_at from added where not demonstration
  )
  select reference, reference in (select reference from added) as added from taken`;

/**
 * Adds responses, in one statement, each if its consultation takes answers at that moment, and, where it was sent by
 * the person, if it was given to the version that is asked now. What is late is kept whenever it comes.
 *
 * The share lock on the consultation's row makes closing wait for answers on their way in, and answers that come after
 * see it closed; the unique submission key keeps the second of two same answers out. Both are the database's doing.
 * @returns what became of each, in the order they were given
 */
export const addResponses = async (db: Db, responses: readonly NewResponse[]): Promise<Outcome[]> => {
  const given = responses.map(({ whereabouts, ...response }) => ({
    reference: response.reference,
    consultation_id: response.consultationId,
    submission_key: response.submissionKey,
    questionnaire_version: response.questionnaireVersion,
    channel: response.channel,
    received_at: response.receivedAt,
    received_on: response.receivedOn,
    language: response.language,
    answers: response.answers,
    whereabouts: whereabouts.kind,
    ward_code: whereabouts.kind === "ward" ? whereabouts.wardCode : null,
    postcode: "postcode" in whereabouts ? whereabouts.postcode : null,
    entered_by: response.enteredBy,
    import_id: response.importId,
    demonstration: response.demonstration,
    left_out: response.leftOut ?? null,
    helped_by: response.helpedBy ?? null,
  }));
  const { rows } = await db.executeQuery<{ reference: string; added: boolean }>(
    CompiledQuery.raw(ADD_RESPONSES, [JSON.stringify(given)]),
  );
  const taken = new Map(rows.map(({ reference, added }) => [reference, added]));
  return responses.map(({ reference }) => {
    const added = taken.get(reference);
    return added === undefined ? "not-taking-answers" : added ? "added" : "already-there";
  });
};

export const addResponse = async (db: Db, response: NewResponse): Promise<Outcome> =>
  (await addResponses(db, [response]))[0] as Outcome;

/** The reference an answer was given when it came the first time, and whether it counts. */
export const receiptBy = async (
  db: Db,
  consultationId: string,
  submissionKey: string,
): Promise<{ reference: string; leftOut: LeftOut | null } | undefined> =>
  db
    .selectFrom("response")
    .select(["reference", "left_out as leftOut"])
    .where("consultation_id", "=", consultationId)
    .where("submission_key", "=", submissionKey)
    .executeTakeFirst();

export const responseBySubmission = async (db: Db, consultationId: string, submissionKey: string) =>
  db
    .selectFrom("response")
    .select(["reference", "channel", "received_on", "answers"])
    .where("consultation_id", "=", consultationId)
    .where("submission_key", "=", submissionKey)
    .executeTakeFirst();

export const responseByReference = async (db: Db, reference: string) =>
  db
    .selectFrom("response")
    .select([
      "consultation_id",
      "questionnaire_version",
      "channel",
      "received_on",
      "received_at",
      "language",
      "answers",
      "restricted_at",
      "corrections",
    ])
    .where("reference", "=", reference)
    .executeTakeFirst();

/** The id by which facts speak of a response. */
export const auditIdOf = async (db: Db, reference: string): Promise<string> =>
  (await db.selectFrom("response").select("audit_id").where("reference", "=", reference).executeTakeFirstOrThrow())
    .audit_id;

/** Which of these submission keys are there already. */
export const keysAlreadyThere = async (
  db: Db,
  consultationId: string,
  keys: readonly string[],
): Promise<Set<string>> => {
  if (keys.length === 0) return new Set();
  const rows = await sql<{ submission_key: string }>`
    select submission_key from response
    where consultation_id = ${consultationId} and submission_key = any(${keys as string[]}::text[])`.execute(db);
  return new Set(rows.rows.map((row) => row.submission_key));
};

/** A question whose answers hold words, by each key its answers can have: one for each round of its section. */
export type Worded = { readonly kind: Question["kind"]; readonly keys: readonly string[] };

/** What a person wrote: the answer itself, beside an option, or a place in words. */
const WORDS_IN = ({ kind, keys }: Worded) => sql`
  cross join lateral unnest(${[...keys]}::text[]) with ordinality as asked (key, round)
  cross join lateral (
    select answers ->> asked.key as text, null::text as option
    where ${kind}::text = 'text' and jsonb_typeof(answers -> asked.key) = 'string'
    union all
    select beside.value, beside.key from jsonb_each_text(
      case answers -> asked.key ->> 'kind' when 'choice' then answers -> asked.key -> 'words' end) as beside
    where ${kind}::text in ('single', 'several')
    union all
    select answers -> asked.key -> 'place' ->> 'name', null
    where ${kind}::text = 'place' and answers -> asked.key -> 'place' ->> 'kind' = 'named'
  ) as said`;

export type Written = {
  readonly text: string;
  /** The option it stands beside, where it does. */
  readonly option: string | null;
  readonly channel: string;
  readonly receivedOn: string;
  readonly language: string;
};

/** A page of what people wrote to one question, newest first; without who said no to that, and what is not counted. */
export const wordsOf = async (
  db: Db,
  consultationId: string,
  asked: Worded,
  page: { offset: number; limit: number },
): Promise<Written[]> =>
  (
    await sql<Written>`
      select said.text, said.option, channel, received_on as "receivedOn", language from response ${WORDS_IN(asked)}
      where consultation_id = ${consultationId} and answers ?| ${[...asked.keys]}::text[] and restricted_at is null
        and left_out is null and erased_at is null
        and not exists (select from answer_set_aside a
          where a.answer_id = audit_id and a.question_key = asked.key and a.undone_at is null)
      order by received_at desc, reference, asked.round, said.option limit ${page.limit} offset ${page.offset}`.execute(
      db,
    )
  ).rows;

/** How many wrote something that is not shown: read no further as they asked, and left out of the count. */
export const countUnread = async (
  db: Db,
  consultationId: string,
  asked: Worded,
): Promise<{ restricted: number; leftOut: number }> => {
  const { rows } = await sql<{ restricted: number; leftOut: number }>`
    select count(distinct audit_id) filter (where restricted_at is not null and left_out is null) as restricted,
      count(distinct audit_id) filter (where left_out is not null) as "leftOut"
    from response ${WORDS_IN(asked)}
    where consultation_id = ${consultationId} and answers ?| ${[...asked.keys]}::text[]
      and (restricted_at is not null or left_out is not null)`.execute(db);
  return rows[0] ?? { restricted: 0, leftOut: 0 };
};

/**
 * Adds generated responses, some thousands at a time, marked as demonstration data, and counts them; those that are
 * there already are left as they are.
 * @returns how many were added
 */
export const addGenerated = async (
  db: Db,
  consultationId: string,
  questionnaireVersion: number,
  responses: readonly GeneratedResponse[],
): Promise<number> => {
  const add = async (transaction: Db): Promise<number> => {
    const added = await insertGenerated(transaction, consultationId, questionnaireVersion, responses);
    await countIn(
      transaction,
      responses
        .filter(({ reference }) => added.has(reference))
        .map(({ whereabouts, ...one }) => ({
          ...one,
          consultationId,
          version: questionnaireVersion,
          place: whereabouts.kind === "ward" ? whereabouts.wardCode : whereabouts.kind,
        })),
    );
    return added.size;
  };
  return db.isTransaction ? add(db) : db.transaction().execute(add);
};

/**
 * A generated answer has its reference from the seed, as its submission key: where two processes add the same ones at
 * once, it may be either by which the second is found to be there.
 */
const insertGenerated = async (
  db: Db,
  consultationId: string,
  questionnaireVersion: number,
  responses: readonly GeneratedResponse[],
): Promise<ReadonlySet<string>> => {
  const column = <T>(of: (response: GeneratedResponse) => T): T[] => responses.map(of);
  const { rows } = await sql<{ reference: string }>`
    insert into response (
      reference, consultation_id, submission_key, questionnaire_version, channel, received_at, received_on, language,
      answers, whereabouts, ward_code, demonstration
    )
    select reference, ${consultationId}::uuid, submission_key, ${questionnaireVersion}::int, channel, received_at,
      received_on, language, answers, whereabouts, ward_code, true
    from unnest(
      ${column((one) => one.reference)}::text[], ${column((one) => one.submissionKey)}::text[],
      ${column((one) => one.channel)}::text[], ${column((one) => one.receivedAt)}::timestamptz[],
      ${column((one) => one.receivedOn)}::date[], ${column((one) => one.language)}::text[],
      ${column((one) => JSON.stringify(one.answers))}::jsonb[], ${column((one) => one.whereabouts.kind)}::text[],
      ${column((one) => (one.whereabouts.kind === "ward" ? one.whereabouts.wardCode : null))}::text[]
    ) as made (reference, submission_key, channel, received_at, received_on, language, answers, whereabouts, ward_code)
    on conflict do nothing returning reference`.execute(db);
  return new Set(rows.map(({ reference }) => reference));
};
