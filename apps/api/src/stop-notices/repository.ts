import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** Somebody, by answers that are theirs or by a contact under each hash it may have been kept with. */
export type Stopped = {
  readonly answerIds?: readonly string[] | undefined;
  readonly contactHashes?: readonly string[] | undefined;
};

/** What others use data for, and which notices end that. */
const ENDED_BY = {
  "equality-monitoring": ["stop-equality-monitoring", "objection", "restriction"],
  analysis: ["objection", "restriction"],
} as const;
export type ProcessingPurpose = keyof typeof ENDED_BY;

/** Records that somebody's data is used no further. */
export const addStopNotices = async (
  db: Db,
  notices: readonly ({
    id: string;
    givenOn: string;
    reason: "restriction" | "objection" | "stop-equality-monitoring";
  } & ({ answerId: string } | { contactHash: string }))[],
): Promise<void> => {
  if (notices.length === 0) return;
  await db
    .insertInto("stop_notice")
    .values(
      notices.map((notice) => ({
        id: notice.id,
        given_on: notice.givenOn,
        reason: notice.reason,
        answer_id: "answerId" in notice ? notice.answerId : null,
        contact_hash: "contactHash" in notice ? notice.contactHash : null,
      })),
    )
    .execute();
};

/** The notices of somebody, the first first. */
export const stopNoticesOf = async (db: Db, { answerIds = [], contactHashes = [] }: Stopped) =>
  db
    .selectFrom("stop_notice")
    .select(["id", "given_on", "reason"])
    .where((where) =>
      where.or([
        ...(answerIds.length > 0 ? [where("answer_id", "in", [...answerIds])] : []),
        ...(contactHashes.length > 0 ? [where("contact_hash", "in", [...contactHashes])] : []),
      ]),
    )
    .orderBy("given_on")
    .orderBy("id")
    .execute();

/**
 * Whether data of somebody may be used for a purpose. Whoever is to use data of people for it asks here first; a notice
 * holds from the moment it is recorded.
 */
export const mayProcess = async (db: Db, whose: Stopped, purpose: ProcessingPurpose): Promise<boolean> => {
  const ending: readonly string[] = ENDED_BY[purpose];
  return !(await stopNoticesOf(db, whose)).some(({ reason }) => ending.includes(reason));
};
