import type { Channel, LeftOut, Step } from "@collaborative-communities/consultations";
import type { Answers } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** An answer as a person judges it. */
export type JudgedAnswer = {
  readonly id: string;
  readonly consultationId: string;
  readonly version: number;
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly receivedAt: Date;
  readonly language: string;
  readonly answers: Answers;
  readonly postcode: string | null;
  readonly leftOut: LeftOut | null;
  readonly isErased: boolean;
  readonly isRestricted: boolean;
};

const COLUMNS = sql`audit_id as id, consultation_id as "consultationId", questionnaire_version as version, channel,
  received_on as "receivedOn", received_at as "receivedAt", language, answers, postcode, left_out as "leftOut",
  erased_at is not null as "isErased", restricted_at is not null as "isRestricted"`;

/** Answers by the ids under which facts speak of them. */
export const answersBy = async (db: Db, ids: readonly string[]): Promise<Map<string, JudgedAnswer>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<JudgedAnswer>`
    select ${COLUMNS} from response where audit_id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};

/** The same, so that nobody else changes them until this transaction ends; always in one order, so that nobody waits in a circle. */
export const answersToJudge = async (db: Db, ids: readonly string[]): Promise<Map<string, JudgedAnswer>> => {
  const { rows } = await sql<JudgedAnswer>`
    select ${COLUMNS} from response where audit_id = any(${[...ids]}::uuid[]) order by audit_id for update`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};

/** How far a consultation is, held so that it goes no further until this transaction ends. */
export const stepHeld = async (db: Db, consultationId: string): Promise<Step | undefined> =>
  (await db.selectFrom("consultation").select("state").where("id", "=", consultationId).forShare().executeTakeFirst())
    ?.state;

export const markLeftOut = async (db: Db, answerId: string, leftOut: LeftOut | null): Promise<void> => {
  await db.updateTable("response").set({ left_out: leftOut }).where("audit_id", "=", answerId).execute();
};

export type Standing = {
  readonly counted: number;
  readonly late: number;
  readonly duplicate: number;
  readonly setAside: number;
};

/** How many answers count, and how many are kept without being counted, by reason. */
export const standingOf = async (db: Db, consultationId: string): Promise<Standing> => {
  const { rows } = await sql<{ leftOut: LeftOut | null; count: number }>`
    select left_out as "leftOut", count(*) as count from response
    where consultation_id = ${consultationId} and erased_at is null group by 1`.execute(db);
  const by = (leftOut: LeftOut | null) => Number(rows.find((row) => row.leftOut === leftOut)?.count ?? 0);
  return { counted: by(null), late: by("late"), duplicate: by("duplicate"), setAside: by("set-aside") };
};

export type LateAnswer = {
  readonly id: string;
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly receivedAt: Date;
  readonly language: string;
  readonly isErased: boolean;
};

/** Answers that came too late, the latest first. */
export const lateAnswers = async (
  db: Db,
  consultationId: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<LateAnswer[]> => {
  const { rows } = await sql<LateAnswer>`
    select audit_id as id, channel, received_on as "receivedOn", received_at as "receivedAt", language,
      erased_at is not null as "isErased"
    from response where consultation_id = ${consultationId} and left_out = 'late'
    order by received_on desc, received_at desc, audit_id limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
};
