import type { PlanEntry } from "@collaborative-communities/engagement-plan";
import type { LocalDate } from "@collaborative-communities/foundation";
import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** An entry with what the database knows beside the domain. */
export type KeptEntry = PlanEntry & {
  readonly id: string;
  readonly revision: number;
  readonly demonstration: boolean;
};

/** More than organisations have in a year; beyond it the last to open are left out. */
const MOST_ENTRIES = 2_000;

const read = (row: Selectable<Database["plan_entry"]>): KeptEntry => ({
  id: row.id,
  organisationId: row.organisation_id,
  title: row.title,
  kind: row.kind,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  audiences: row.audiences,
  topics: row.topics,
  areas: row.areas,
  minutes: row.minutes,
  isPublic: row.is_public,
  ...(row.result_told_on !== null && { resultToldOn: row.result_told_on }),
  revision: row.revision,
  demonstration: row.demonstration,
});

const columns = (entry: PlanEntry) => ({
  organisation_id: entry.organisationId,
  title: entry.title,
  kind: entry.kind,
  opens_on: entry.opensOn,
  closes_on: entry.closesOn,
  audiences: entry.audiences,
  topics: entry.topics,
  areas: entry.areas,
  minutes: entry.minutes,
  is_public: entry.isPublic,
  result_told_on: entry.resultToldOn ?? null,
});

/** Entries that touch any day from one to another, first to open first. */
export const entriesBetween = async (
  db: Db,
  { from, until }: { from: LocalDate; until: LocalDate },
): Promise<KeptEntry[]> =>
  (
    await db
      .selectFrom("plan_entry")
      .selectAll()
      .where("closes_on", ">=", from)
      .where("opens_on", "<=", until)
      .orderBy("opens_on")
      .orderBy("id")
      .limit(MOST_ENTRIES)
      .execute()
  ).map(read);

export const hasEntries = async (db: Db): Promise<boolean> =>
  (await db.selectFrom("plan_entry").select("id").limit(1).executeTakeFirst()) !== undefined;

/** An entry, which nobody else changes until the transaction ends. */
export const entryToChange = async (db: Db, id: string): Promise<KeptEntry | undefined> => {
  const row = await db.selectFrom("plan_entry").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row && read(row);
};

export const addEntry = async (db: Db, id: string, entry: PlanEntry, demonstration: boolean): Promise<void> => {
  await db
    .insertInto("plan_entry")
    .values({ id, ...columns(entry), revision: 1, demonstration })
    .execute();
};

export const changeEntry = async (db: Db, id: string, entry: PlanEntry, revision: number): Promise<void> => {
  await db
    .updateTable("plan_entry")
    .set({ ...columns(entry), revision })
    .where("id", "=", id)
    .execute();
};

export const deleteEntry = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom("plan_entry").where("id", "=", id).execute();
};
