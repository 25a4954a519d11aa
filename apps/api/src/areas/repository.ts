import type { WardAllocation } from "@collaborative-communities/pcn-areas";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { Polygons } from "./tables.ts";

type Db = Kysely<Database>;

/** Allocations that staff changed; the package's own hold for every other ward. */
export const changedAllocations = async (db: Db): Promise<WardAllocation[]> => {
  const rows = await db.selectFrom("ward_allocation").select(["ward_code", "pcn_area_code", "note"]).execute();
  return rows.map((row) => ({
    wardCode: row.ward_code,
    pcnAreaCode: row.pcn_area_code,
    indicative: true,
    ...(row.note !== null && { note: row.note }),
  }));
};

export const saveAllocation = async (db: Db, allocation: WardAllocation): Promise<void> => {
  const changed = { pcn_area_code: allocation.pcnAreaCode, note: allocation.note ?? null };
  await db
    .insertInto("ward_allocation")
    .values({ ward_code: allocation.wardCode, ...changed })
    .onConflict((conflict) => conflict.column("ward_code").doUpdateSet(changed))
    .execute();
};

/** The ward of a postcode that was imported, if it was. */
export const wardOfPostcode = async (db: Db, postcode: string): Promise<string | undefined> =>
  (await db.selectFrom("postcode_place").select("ward_code").where("postcode", "=", postcode).executeTakeFirst())
    ?.ward_code;

export type PostcodePlace = {
  postcode: string;
  wardCode: string;
  lsoaCode: string | null;
  easting: number;
  northing: number;
};

/** Adds postcodes, or brings those that are there up to date. */
export const savePostcodes = async (db: Db, places: readonly PostcodePlace[]): Promise<void> => {
  for (let from = 0; from < places.length; from += 5_000) {
    const some = places.slice(from, from + 5_000);
    const column = <Key extends keyof PostcodePlace>(key: Key) => some.map((place) => place[key]);
    await sql`
      insert into postcode_place (postcode, ward_code, lsoa_code, easting, northing)
      select * from unnest(
        ${column("postcode")}::text[], ${column("wardCode")}::text[], ${column("lsoaCode")}::text[],
        ${column("easting")}::int[], ${column("northing")}::int[])
      on conflict (postcode) do update set ward_code = excluded.ward_code, lsoa_code = excluded.lsoa_code,
        easting = excluded.easting, northing = excluded.northing`.execute(db);
  }
};

export const countPostcodes = async (db: Db): Promise<number> => {
  const row = await db
    .selectFrom("postcode_place")
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

export type WardOutline = { readonly code: string; readonly name: string; readonly polygons: Polygons };

/** Adds outlines, or puts new ones in the place of those that are there. */
export const saveOutlines = async (db: Db, outlines: readonly WardOutline[], at: Date): Promise<void> => {
  for (const { code, name, polygons } of outlines) {
    const changed = { name, polygons: JSON.stringify(polygons), imported_at: at };
    await db
      .insertInto("ward_outline")
      .values({ ward_code: code, ...changed })
      .onConflict((conflict) => conflict.column("ward_code").doUpdateSet(changed))
      .execute();
  }
};

export const outlinesNow = (db: Db): Promise<WardOutline[]> =>
  db.selectFrom("ward_outline").select(["ward_code as code", "name", "polygons"]).orderBy("ward_code").execute();
