import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { type ChainedFact, digestOf, type FactTexts, FORM, type Head } from "./chain.ts";

type Db = Kysely<Database>;

/**
 * Adds a fact to the end of the chain, in one statement. The update of the one row of `audit_head` makes writers wait
 * for one another until they commit, and gives each the position and hash that the one before it left: PostgreSQL works
 * `set` out anew on the newest row. What rolls back leaves no gap.
 */
export const addFact = async (db: Db, fact: FactTexts): Promise<void> => {
  await sql`
    with head as (
      update audit_head set
        position = position + 1,
        previous_hash = hash,
        hash = encode(sha256(convert_to(
          concat_ws(E'\n', ${FORM}::text, position + 1, hash, ${digestOf(fact)}::text), 'UTF8')), 'hex')
      returning position, previous_hash, hash
    )
    insert into audit_fact
      (position, at, person_id, post, what, about, why, details, before, after, previous_hash, hash)
    select position, ${fact.at}::timestamptz, ${fact.personId}::uuid, ${fact.post}, ${fact.what}, ${fact.about},
      ${fact.why}, ${fact.details}::json, ${fact.before}::json, ${fact.after}::json, previous_hash, hash
    from head`.execute(db);
};

/** Where the chain ends, or nothing where the row that says so was removed. */
export const headOf = async (db: Db): Promise<Head | undefined> =>
  db.selectFrom("audit_head").select(["position", "hash"]).executeTakeFirst();

/** The next facts after a position, in order, as the texts that are hashed. */
const factsAfter = async (db: Db, position: number | null, limit: number): Promise<ChainedFact[]> => {
  const { rows } = await sql<ChainedFact>`
    select position, coalesce(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '') as at,
      person_id::text as "personId", post, what, about, why, details::text as details, before::text as before,
      after::text as after, previous_hash as "previousHash", hash
    from audit_fact where ${position}::bigint is null or position > ${position}
    order by position limit ${limit}`.execute(db);
  return rows;
};

const AT_A_TIME = 1000;

/** Every fact in order, some at a time, so that a long chain takes no more memory than a short one. */
export async function* allFacts(db: Db): AsyncGenerator<ChainedFact> {
  let last: number | null = null;
  for (;;) {
    const facts: ChainedFact[] = await factsAfter(db, last, AT_A_TIME);
    yield* facts;
    if (facts.length < AT_A_TIME) return;
    last = facts.at(-1)?.position ?? null;
  }
}

/** Lets something read the chain as it is at one moment, while facts go on being added. */
export const atOneMoment = async <T>(db: Db, read: (db: Db) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);

/** The facts of one kind, in order. */
export async function* factsThat(
  db: Db,
  what: string,
): AsyncGenerator<{ position: number; about: string; details: Record<string, unknown> }> {
  for (let last = 0; ; ) {
    const facts = await db
      .selectFrom("audit_fact")
      .select(["position", "about", "details"])
      .where("what", "=", what)
      .where("position", ">", last)
      .orderBy("position")
      .limit(AT_A_TIME)
      .execute();
    yield* facts;
    if (facts.length < AT_A_TIME) return;
    last = facts.at(-1)?.position ?? last;
  }
}

/** A fact about one thing, with the name of who did it. */
export type FactAbout = ChainedFact & { readonly name: string | null };

/** The facts about one thing, or whose details name it as the one they belong to, in order, some at a time. */
export async function* factsAbout(db: Db, field: string, id: string): AsyncGenerator<FactAbout> {
  for (let last = 0; ; ) {
    const { rows }: { rows: FactAbout[] } = await sql<FactAbout>`
      select position, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
        person_id::text as "personId", (select name from staff_person where id = person_id) as name, post, what, about,
        why, details::text as details, before::text as before, after::text as after,
        previous_hash as "previousHash", hash
      from audit_fact where (about = ${id} or details ->> ${field} = ${id}) and position > ${last}
      order by position limit ${AT_A_TIME}`.execute(db);
    yield* rows;
    if (rows.length < AT_A_TIME) return;
    last = rows.at(-1)?.position ?? last;
  }
}

export const isThereFact = async (db: Db, what: string, about: string): Promise<boolean> =>
  (await db
    .selectFrom("audit_fact")
    .select("position")
    .where("what", "=", what)
    .where("about", "=", about)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Facts of what a person did as staff, or that name one of their answers; in order. */
export const factsOfPerson = async (
  db: Db,
  { answerIds, staffPersonId }: { answerIds: readonly string[]; staffPersonId?: string | undefined },
) =>
  answerIds.length === 0 && staffPersonId === undefined
    ? []
    : db
        .selectFrom("audit_fact")
        .select(["position", "at", "post", "what", "person_id", "why"])
        .where((where) =>
          where.or([
            ...(answerIds.length > 0 ? [where("about", "in", [...answerIds])] : []),
            ...(staffPersonId === undefined ? [] : [where("person_id", "=", staffPersonId)]),
          ]),
        )
        .orderBy("position")
        .execute();
