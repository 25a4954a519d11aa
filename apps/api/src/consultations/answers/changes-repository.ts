import type { Whereabouts } from "@collaborative-communities/consultations";
import type { Answers } from "@collaborative-communities/surveys";
import type { Kysely } from "kysely";
import type { Database } from "../../database/tables.ts";

type Db = Kysely<Database>;

const whereaboutsIn = (row: {
  whereabouts: string;
  ward_code: string | null;
  postcode: string | null;
}): Whereabouts => {
  const postcode = row.postcode === null ? {} : { postcode: row.postcode };
  if (row.whereabouts === "ward" && row.ward_code !== null)
    return { kind: "ward", wardCode: row.ward_code, ...postcode };
  if (row.whereabouts === "not-sure") return { kind: "not-sure", ...postcode };
  return { kind: row.whereabouts === "outside" ? "outside" : "not-said" };
};

/**
 * Reads answers to change them: nobody else changes, erases or restricts them until this transaction ends. Whoever
 * calls it holds the row of their consultation, as everybody who changes answers does, and in that order.
 */
export const answersToChange = async (db: Db, answerId: string) => {
  const row = await db
    .selectFrom("response")
    .select([
      "reference",
      "answers",
      "whereabouts",
      "ward_code",
      "postcode",
      "revision",
      "questionnaire_version",
      "restricted_at",
      "channel",
      "left_out",
    ])
    .where("audit_id", "=", answerId)
    .where("erased_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      reference: row.reference,
      answers: row.answers,
      whereabouts: whereaboutsIn(row),
      revision: row.revision,
      version: row.questionnaire_version,
      isRestricted: row.restricted_at !== null,
      channel: row.channel,
      leftOut: row.left_out ?? undefined,
    }
  );
};
/** Which answers a reference opens, and to what. */
export const answersWithReference = async (
  db: Db,
  reference: string,
): Promise<{ answerId: string; consultationId: string } | undefined> => {
  const row = await db
    .selectFrom("response")
    .select(["audit_id", "consultation_id"])
    .where("reference", "=", reference)
    .executeTakeFirst();
  return row && { answerId: row.audit_id, consultationId: row.consultation_id };
};

/** Holds a consultation open, or closed, until this transaction ends, as answers that come in do. */
export const holdConsultation = async (db: Db, id: string): Promise<void> => {
  await db.selectFrom("consultation").select("id").where("id", "=", id).forShare().execute();
};

/** Takes away translations of words that no longer stand in an answer. */
export const removeTranslations = async (db: Db, answerId: string, keys: readonly string[]): Promise<void> => {
  if (keys.length === 0) return;
  await db
    .deleteFrom("answer_translation")
    .where("answer_id", "=", answerId)
    .where("question_key", "in", [...keys])
    .execute();
};

export type ReplacedAnswers = {
  readonly answerId: string;
  readonly changeKey: string;
  readonly questionnaireVersion: number;
  readonly answers: Answers;
  readonly whereabouts: Whereabouts;
  readonly at: Date;
};

/** Puts answers in the place of those that were sent, and notes that this was done and when. */
export const replaceAnswers = async (db: Db, replaced: ReplacedAnswers): Promise<void> => {
  const { whereabouts } = replaced;
  await db
    .updateTable("response")
    .set((set) => ({
      answers: JSON.stringify(replaced.answers),
      questionnaire_version: replaced.questionnaireVersion,
      whereabouts: whereabouts.kind,
      ward_code: whereabouts.kind === "ward" ? whereabouts.wardCode : null,
      postcode: "postcode" in whereabouts ? (whereabouts.postcode ?? null) : null,
      revision: set("revision", "+", 1),
    }))
    .where("audit_id", "=", replaced.answerId)
    .execute();
  await db
    .insertInto("response_change")
    .values({ change_key: replaced.changeKey, answer_id: replaced.answerId, changed_at: replaced.at })
    .execute();
};

/** The reference of the answers that a change was sent for before. */
export const referenceChangedBy = async (db: Db, changeKey: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom("response_change")
      .innerJoin("response", "response.audit_id", "response_change.answer_id")
      .select("response.reference")
      .where("change_key", "=", changeKey)
      .executeTakeFirst()
  )?.reference;

/** When answers were changed by their writer, the first time first. */
export const changesOf = async (db: Db, reference: string): Promise<Date[]> =>
  (
    await db
      .selectFrom("response_change")
      .innerJoin("response", "response.audit_id", "response_change.answer_id")
      .select("changed_at")
      .where("response.reference", "=", reference)
      .orderBy("changed_at")
      .execute()
  ).map((row) => row.changed_at);
