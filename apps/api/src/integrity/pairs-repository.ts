import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type Decision = "one-person" | "different-people";

export type KeptPair = {
  readonly id: string;
  readonly consultationId: string;
  readonly earlier: string;
  readonly later: string;
  readonly grounds: readonly string[];
  readonly foundAt: Date;
  readonly decision: Decision | null;
  readonly leftOut: string | null;
  readonly why: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** Why an earlier decision was taken back. */
  readonly undoneWhy: string | null;
};

const COLUMNS = [
  "duplicate_pair.id",
  "duplicate_pair.consultation_id as consultationId",
  "earlier",
  "later",
  "grounds",
  "found_at as foundAt",
  "decision",
  "left_out as leftOut",
  "why",
  "decided_at as decidedAt",
  "undone_why as undoneWhy",
] as const;

/** Pairs with the name of whoever decided. */
const pairs = (db: Db) =>
  db
    .selectFrom("duplicate_pair")
    .leftJoin("staff_person", "staff_person.id", "decided_by")
    .select([...COLUMNS, "staff_person.name as decidedBy"]);

export const pairBy = async (db: Db, id: string): Promise<KeptPair | undefined> =>
  pairs(db).where("duplicate_pair.id", "=", id).executeTakeFirst();

/** Reads a pair to decide it: of two people who do so at once, the second waits and then sees what the first decided. */
export const pairToDecide = async (db: Db, id: string) =>
  db
    .selectFrom("duplicate_pair")
    .select(["id", "consultation_id", "earlier", "later", "decision", "left_out"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** Pairs that wait for somebody, or that were decided; the oldest first, and those that match on most grounds before. */
export const pairsOf = (
  db: Db,
  consultationId: string,
  page: { readonly decided: boolean; readonly offset: number; readonly limit: number },
): Promise<KeptPair[]> =>
  pairs(db)
    .where("duplicate_pair.consultation_id", "=", consultationId)
    .where("decision", page.decided ? "is not" : "is", null)
    .orderBy("decided_at", "desc")
    .orderBy(sql`cardinality(grounds)`, "desc")
    .orderBy("duplicate_pair.id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();

export const countPairs = async (db: Db, consultationId: string): Promise<{ undecided: number; decided: number }> => {
  const { rows } = await sql<{ undecided: number; decided: number }>`
    select count(*) filter (where decision is null)::int as undecided,
      count(*) filter (where decision is not null)::int as decided
    from duplicate_pair where consultation_id = ${consultationId}`.execute(db);
  return rows[0] ?? { undecided: 0, decided: 0 };
};

export const saveDecision = async (
  db: Db,
  id: string,
  decided: { decision: Decision; leftOut: string | null; why: string; at: Date; by: string },
): Promise<void> => {
  await db
    .updateTable("duplicate_pair")
    .set({
      decision: decided.decision,
      left_out: decided.leftOut,
      why: decided.why,
      decided_at: decided.at,
      decided_by: decided.by,
    })
    .where("id", "=", id)
    .execute();
};

/** Lets a pair wait again, and keeps why it was taken back. */
export const undoDecision = async (
  db: Db,
  id: string,
  undone: { why: string; at: Date; by: string },
): Promise<void> => {
  await db
    .updateTable("duplicate_pair")
    .set({
      ...{ decision: null, left_out: null, why: null, decided_at: null, decided_by: null },
      ...{ undone_why: undone.why, undone_at: undone.at, undone_by: undone.by },
    })
    .where("id", "=", id)
    .execute();
};

/** Whether another decision stands by which an answer does not count. */
export const isLeftOutByAnother = async (db: Db, answerId: string, exceptPair: string): Promise<boolean> =>
  (await db
    .selectFrom("duplicate_pair")
    .select("id")
    .where("left_out", "=", answerId)
    .where("id", "<>", exceptPair)
    .executeTakeFirst()) !== undefined;
