import { type Kysely, sql } from "kysely";

/** The outlines of wards, as they were brought in from the official file, so that a map can be drawn. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table ward_outline (
    ward_code text primary key,
    name text not null,
    polygons jsonb not null,
    imported_at timestamptz not null
  )`.execute(db);
};
