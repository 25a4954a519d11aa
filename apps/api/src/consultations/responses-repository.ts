import {
  type Channel,
  type Language,
  type LeftOut,
  SentChannel,
  type Whereabouts,
} from "@collaborative-communities/consultations";
import type { LocalDate } from "@collaborative-communities/foundation";
import type { Answers, RawCounts } from "@collaborative-communities/surveys";
import { CompiledQuery, type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { GeneratedResponse } from "./generate.ts";

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

/** The reference an answer was given when it came the first time. */
export const referenceOf = async (db: Db, consultationId: string, submissionKey: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom("response")
      .select("reference")
      .where("consultation_id", "=", consultationId)
      .where("submission_key", "=", submissionKey)
      .executeTakeFirst()
  )?.reference;

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

/** What of a consultation's responses is counted: all, or those by one channel or from some wards. */
export type CountFilter = { channel?: Channel | undefined; wardCodes?: readonly string[] | undefined };

export type Counts = {
  responses: number;
  byChannel: Record<string, number>;
  byWard: Record<string, number>;
  notSure: number;
  outside: number;
  notSaid: number;
  questions: RawCounts;
};

/** Counts responses by channel, by area, and by question. Free text is counted as answered and never grouped. */
export const countResponses = (
  db: Db,
  consultationId: string,
  choiceQuestions: readonly string[],
  filter: CountFilter = {},
): Promise<Counts> =>
  // One snapshot for all of it, so that a base is never larger than the answers it is part of.
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((snapshot) => countIn(snapshot, consultationId, choiceQuestions, filter));

/** The same inside a transaction of the caller's. Answers that were erased are not among them. */
export const countIn = async (
  db: Db,
  consultationId: string,
  choiceQuestions: readonly string[],
  filter: CountFilter = {},
): Promise<Counts> => {
  const chosen = sql`from response r where consultation_id = ${consultationId} and erased_at is null
    and (${filter.channel ?? null}::text is null or channel = ${filter.channel ?? null})
    and (${filter.wardCodes ? [...filter.wardCodes] : null}::text[] is null or ward_code = any(${filter.wardCodes ? [...filter.wardCodes] : null}::text[]))`;
  const groups = await sql<{
    channel: string | null;
    whereabouts: string | null;
    ward_code: string | null;
    count: number;
  }>`
    select channel, whereabouts, ward_code, count(*) as count ${chosen}
    group by grouping sets ((), (channel), (whereabouts, ward_code))`.execute(db);
  const answered = await sql<{ question: string; count: number }>`
    select question, count(*) as count from (select jsonb_object_keys(answers) as question ${chosen}) asked
    group by question`.execute(db);
  const options = await sql<{ question: string; option: string; count: number }>`
    select question, option, count(*) as count from (
      select question, jsonb_array_elements_text(
        case jsonb_typeof(answers -> question) when 'array' then answers -> question
        when 'string' then jsonb_build_array(answers -> question) else '[]'::jsonb end) as option
      from (select answers ${chosen}) given, unnest(${[...choiceQuestions]}::text[]) as question
    ) choices group by question, option`.execute(db);

  const counts: Counts = {
    responses: 0,
    byChannel: {},
    byWard: {},
    notSure: 0,
    outside: 0,
    notSaid: 0,
    questions: { responses: 0, answered: {}, chosen: {} },
  };
  for (const { channel, whereabouts, ward_code: ward, count } of groups.rows) {
    if (channel !== null) counts.byChannel[channel] = count;
    else if (whereabouts === "ward" && ward !== null) counts.byWard[ward] = count;
    else if (whereabouts === "not-sure") counts.notSure = count;
    else if (whereabouts === "outside") counts.outside = count;
    else if (whereabouts === "not-said") counts.notSaid = count;
    else counts.responses = count;
  }
  const answeredBy: Record<string, number> = {};
  for (const { question, count } of answered.rows) answeredBy[question] = count;
  const chosenBy: Record<string, Record<string, number>> = {};
  for (const { question, option, count } of options.rows)
    chosenBy[question] = { ...chosenBy[question], [option]: count };
  counts.questions = { responses: counts.responses, answered: answeredBy, chosen: chosenBy };
  return counts;
};

/** A page of what people wrote in answer to one question, newest first; without those who said no to that. */
export const textsOf = async (
  db: Db,
  consultationId: string,
  question: string,
  page: { offset: number; limit: number },
): Promise<{ text: string; channel: string; receivedOn: string; language: string }[]> => {
  const rows = await sql<{ text: string; channel: string; received_on: string; language: string }>`
    select answers ->> ${question} as text, channel, received_on, language from response
    where consultation_id = ${consultationId} and answers ? ${question} and restricted_at is null
    order by received_at desc, reference limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows.rows.map((row) => ({
    text: row.text,
    channel: row.channel,
    receivedOn: row.received_on,
    language: row.language,
  }));
};

/** How many answered a question, and said that what they wrote must be read no further. */
export const countRestricted = async (db: Db, consultationId: string, question: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from response
    where consultation_id = ${consultationId} and answers ? ${question} and restricted_at is not null`.execute(db);
  return rows[0]?.count ?? 0;
};

/** How many answers each consultation has, without those that were erased. */
export const countAll = async (db: Db): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom("response")
    .select(["consultation_id", (e) => e.fn.countAll<number>().as("count")])
    .where("erased_at", "is", null)
    .groupBy("consultation_id")
    .execute();
  return new Map(rows.map((row) => [row.consultation_id, Number(row.count)]));
};

/**
 * Adds generated responses, some thousands at a time, marked as demonstration data; those that are there already are
 * left as they are.
 * @returns how many were added
 */
export const addGenerated = async (
  db: Db,
  consultationId: string,
  questionnaireVersion: number,
  responses: readonly GeneratedResponse[],
): Promise<number> => {
  const column = <T>(of: (response: GeneratedResponse) => T): T[] => responses.map(of);
  const { numAffectedRows } = await sql`
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
    on conflict (consultation_id, submission_key) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
};
