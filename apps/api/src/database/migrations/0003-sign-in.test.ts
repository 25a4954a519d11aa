import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { postsHeld } from "../../appointments/index.ts";
import { migrateToLatest } from "../migrate.ts";
import { aDatabase, type TestDatabase } from "../testing.ts";
import * as firstConsultation from "./0001-first-consultation.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
  await sql`drop schema public cascade`.execute(database.db);
  await sql`create schema public`.execute(database.db);
  await migrateToLatest(database.db, { "0001-first-consultation": firstConsultation });
});
afterAll(() => database.dispose());

it("keeps the posts people held, from the day of the step on, and their sessions", async () => {
  const id = "00000000-0000-7000-8000-0000000000a1";
  await sql`insert into staff_person (id, name, posts) values (${id}, 'Ada', '{engagement-officer,analyst,analyst}')`.execute(
    database.db,
  );
  await sql`insert into staff_session values ('a-hash', ${id}, now(), now())`.execute(database.db);
  await migrateToLatest(database.db);
  const today = await sql<{ day: string }>`select (now() at time zone 'Europe/London')::date as day`.execute(
    database.db,
  );
  expect(await postsHeld(database.db, id, today.rows[0]?.day ?? "")).toEqual(["analyst", "engagement-officer"]);
  expect(await postsHeld(database.db, id, "2020-01-01")).toEqual([]);
  const sessions = await database.db.selectFrom("staff_session").select(["person_id", "device"]).execute();
  expect(sessions).toEqual([{ person_id: id, device: "A browser" }]);
});
