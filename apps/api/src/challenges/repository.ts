import { Challenge } from "@collaborative-communities/challenges";
import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/tables.ts";
import type { ChallengeTables } from "./tables.ts";

type Db = Kysely<Database>;
type Row = Selectable<ChallengeTables["challenge"]>;

/** A challenge with what the database knows beside the rules. */
export type KeptChallenge = Challenge & {
  readonly reference: string;
  readonly consultationId: string;
  readonly demonstration: boolean;
};

const toChallenge = (row: Row): KeptChallenge => ({
  ...Challenge.parse({
    id: row.id,
    about: { kind: row.about, id: row.consultation_id },
    kind: row.kind,
    // Emptied when their time was over; the rules know no challenge without words.
    words: row.words || "Removed: its time was over.",
    receivedOn: row.received_on,
    state: row.state,
    stage: row.stage,
    acknowledgedOn: row.acknowledged_on ?? undefined,
    asksForPause: row.asks_for_pause ?? undefined,
    answers: row.answers,
    publishedOn: row.published_on ?? undefined,
  }),
  reference: row.reference,
  consultationId: row.consultation_id,
  demonstration: row.demonstration,
});

/** The activity a challenge can be about: one that people know of. */
export const activityBy = async (db: Db, slug: string): Promise<{ id: string } | undefined> =>
  db
    .selectFrom("consultation")
    .select("id")
    .where("slug", "=", slug)
    .where("state", "<>", "idea")
    .where(({ eb, or, ref }) =>
      or([eb("opened_at", "is not", null), eb(ref("plan", "->>").key("plannedToOpenOn"), "is not", null)]),
    )
    .executeTakeFirst();

/** What an activity is called, and where it is. */
export const activityOf = async (db: Db, id: string): Promise<{ slug: string; title: string; isOpen: boolean }> => {
  const row = await db
    .selectFrom("consultation")
    .select(["slug", "plan", "state"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { slug: row.slug, title: row.plan.title, isOpen: row.state === "open" };
};

/**
 * Adds a challenge, once.
 * @returns the reference it has: that given, or that of the same one sent before; and whether it was added
 */
export const addChallenge = async (
  db: Db,
  challenge: Challenge,
  kept: {
    reference: string;
    consultationId: string;
    submissionKey: string;
    language: string;
    demonstration: boolean;
  },
): Promise<{ reference: string; added: boolean }> => {
  const { reference, consultationId, submissionKey, language, demonstration } = kept;
  const added = await db
    .insertInto("challenge")
    .values({
      id: challenge.id,
      reference,
      consultation_id: consultationId,
      about: challenge.about.kind,
      submission_key: submissionKey,
      kind: challenge.kind,
      words: challenge.words,
      language,
      received_on: challenge.receivedOn,
      state: challenge.state,
      stage: challenge.stage,
      acknowledged_on: null,
      asks_for_pause: null,
      answers: "[]",
      published_on: null,
      demonstration,
    })
    .onConflict((conflict) => conflict.columns(["consultation_id", "submission_key"]).doNothing())
    .returning("reference")
    .executeTakeFirst();
  if (added) return { reference, added: true };
  const before = await db
    .selectFrom("challenge")
    .select("reference")
    .where("consultation_id", "=", consultationId)
    .where("submission_key", "=", submissionKey)
    .executeTakeFirstOrThrow();
  return { reference: before.reference, added: false };
};

/** Saves how far a challenge has come. What the person wrote never changes. */
export const saveChallenge = async (db: Db, challenge: Challenge): Promise<void> => {
  await db
    .updateTable("challenge")
    .set({
      kind: challenge.kind,
      state: challenge.state,
      stage: challenge.stage,
      acknowledged_on: challenge.acknowledgedOn ?? null,
      asks_for_pause: challenge.asksForPause ?? null,
      answers: JSON.stringify(challenge.answers),
      published_on: challenge.publishedOn ?? null,
    })
    .where("id", "=", challenge.id)
    .execute();
};

export const challengeBy = async (
  db: Db,
  key: { id: string } | { reference: string },
): Promise<KeptChallenge | undefined> => {
  const [[column, value]] = Object.entries(key) as [["id" | "reference", string]];
  const row = await db.selectFrom("challenge").selectAll().where(column, "=", value).executeTakeFirst();
  return row && toChallenge(row);
};

/** Reads a challenge to change it: nobody else can until this transaction ends. */
export const challengeToChange = async (
  db: Db,
  key: { id: string } | { reference: string },
): Promise<KeptChallenge | undefined> => {
  const [[column, value]] = Object.entries(key) as [["id" | "reference", string]];
  const row = await db.selectFrom("challenge").selectAll().where(column, "=", value).forUpdate().executeTakeFirst();
  return row && toChallenge(row);
};

/** The challenges of a consultation, newest first. */
export const challengesOf = async (db: Db, consultationId: string): Promise<KeptChallenge[]> => {
  const rows = await db
    .selectFrom("challenge")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .orderBy("received_on", "desc")
    .orderBy("id", "desc")
    .limit(1_000)
    .execute();
  return rows.map(toChallenge);
};

const AT_A_TIME = 200;

/** Every challenge of a consultation, the oldest first, some at a time. */
export async function* challengesInOrder(db: Db, consultationId: string): AsyncGenerator<KeptChallenge> {
  for (let last: Row | undefined; ; ) {
    const rows: Row[] = await db
      .selectFrom("challenge")
      .selectAll()
      .where("consultation_id", "=", consultationId)
      .$if(last !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple("received_on", "id"), ">", tuple(last?.received_on ?? "", last?.id ?? "")),
        ),
      )
      .orderBy("received_on")
      .orderBy("id")
      .limit(AT_A_TIME)
      .execute();
    yield* rows.map(toChallenge);
    if (rows.length < AT_A_TIME) return;
    last = rows.at(-1);
  }
}

/** Every challenge with the title of its activity: those that wait first, the oldest first. */
export const allChallenges = async (db: Db): Promise<(KeptChallenge & { title: string })[]> => {
  const rows = await db
    .selectFrom("challenge")
    .innerJoin("consultation", "consultation.id", "challenge.consultation_id")
    .selectAll("challenge")
    .select("consultation.plan")
    .orderBy(({ eb }) => eb("challenge.state", "=", "published"))
    .orderBy("received_on")
    .orderBy("challenge.id")
    .limit(1_000)
    .execute();
  return rows.map(({ plan, ...row }) => ({ ...toChallenge(row), title: plan.title }));
};

/** The id of a challenge that is there. */
export const challengeIdBy = async (db: Db, reference: string): Promise<string> =>
  (await db.selectFrom("challenge").select("id").where("reference", "=", reference).executeTakeFirstOrThrow()).id;

/** Challenges whose outcome was published by a day and whose words are still there, a page at a time. */
export const answeredBefore = async (
  db: Db,
  day: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
) =>
  db
    .selectFrom("challenge")
    .select(["id", "consultation_id", "published_on"])
    .where("state", "=", "published")
    .where("published_on", "<=", day)
    .where("words", "<>", "")
    .where("id", ">", after ?? "00000000-0000-0000-0000-000000000000")
    .orderBy("id")
    .limit(limit)
    .execute();

/** Empties what people wrote, and the reference and key by which they could be known. @returns how many there were */
export const emptyWords = async (db: Db, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const emptied = await db
    .updateTable("challenge")
    .set(({ ref, cast }) => ({
      words: "",
      reference: cast<string>(ref("id"), "text"),
      submission_key: cast<string>(ref("id"), "text"),
    }))
    .where("id", "in", [...ids])
    .where("words", "<>", "")
    .returning("id")
    .execute();
  return emptied.length;
};
