import type { LegalHold } from "@collaborative-communities/data-protection";
import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/tables.ts";
import type { RetentionReport } from "./retention-report.ts";

type Db = Kysely<Database>;

const toHold = (row: Selectable<Database["legal_hold"]>): LegalHold => ({
  id: row.id,
  on: { kind: row.on_kind, id: row.on_id },
  reason: row.reason,
  setOn: row.set_on,
  ...(row.lifted_on && { liftedOn: row.lifted_on }),
});

const holds = (db: Db) =>
  db
    .selectFrom("legal_hold")
    .select(["id", "on_kind", "on_id", "reason", "set_on", "set_by", "lifted_on", "lifted_by"]);

/** Every hold, those in force first. */
export const allHolds = async (db: Db): Promise<LegalHold[]> =>
  (
    await holds(db)
      .orderBy((order) => order.case().when("lifted_on", "is", null).then(0).else(1).end())
      .orderBy("set_on", "desc")
      .orderBy("id")
      .execute()
  ).map(toHold);

/** Holds that are in force. */
export const holdsInForce = async (db: Db): Promise<LegalHold[]> =>
  (await holds(db).where("lifted_on", "is", null).execute()).map(toHold);

export const holdToChange = async (db: Db, id: string): Promise<LegalHold | undefined> => {
  const row = await holds(db).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toHold(row);
};

/** @returns whether it was set; not when somebody else held the same at that moment */
export const addHold = async (db: Db, hold: LegalHold, by: string): Promise<boolean> =>
  (await db
    .insertInto("legal_hold")
    .values({
      id: hold.id,
      on_kind: hold.on.kind,
      on_id: hold.on.id,
      reason: hold.reason,
      set_on: hold.setOn,
      set_by: by,
      lifted_on: null,
      lifted_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()) !== undefined;

export const saveLifted = async (db: Db, hold: LegalHold, by: string): Promise<void> => {
  await db
    .updateTable("legal_hold")
    .set({ lifted_on: hold.liftedOn ?? null, lifted_by: by })
    .where("id", "=", hold.id)
    .execute();
};

export const addRun = async (
  db: Db,
  run: { id: string; at: Date; by: string | null; report: RetentionReport },
): Promise<void> => {
  await db
    .insertInto("retention_run")
    .values({ id: run.id, at: run.at, run_by: run.by, report: JSON.stringify(run.report) })
    .execute();
};

/** The newest runs first. */
export const newestRuns = (db: Db, limit: number) =>
  db
    .selectFrom("retention_run")
    .select(["id", "at", "report"])
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
