import { afterAll, beforeAll, expect, it } from "vitest";
import { seedConsultations } from "../consultations/index.ts";
import { aHouse, runJobs, type TestHouse } from "../testing.ts";
import { seedIntegrity } from "./seed.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

it("gives the demonstration something of each kind to judge, all of it marked as made up", async () => {
  expect(await seedIntegrity(test.house)).toBe(false);
  await seedConsultations(test.house);
  expect(await seedIntegrity(test.house)).toBe(true);
  await runJobs(test);
  const { consultation_id: id } = await test.house.db
    .selectFrom("duplicate_pair")
    .select("consultation_id")
    .executeTakeFirstOrThrow();
  const { pairs } = await test.officer.integrity.pairs({ id });
  expect(pairs.map(({ answers }) => answers.map(({ channel }) => channel))).toEqual([["web", "paper"]]);
  const { campaigns } = await test.officer.integrity.campaigns({ id });
  expect(campaigns.some(({ texts }) => texts === 6)).toBe(true);
  expect((await test.officer.integrity.late({ id })).answers).toMatchObject([{ minutesLate: 7 }]);
  const read = await test.house.db.selectFrom("answer_translation").select(["status", "from_language"]).execute();
  expect(read).toEqual([{ status: "checked", from_language: "pl" }]);
  const real = await test.house.db
    .selectFrom("response")
    .select("reference")
    .where("demonstration", "=", false)
    .execute();
  expect(real).toEqual([]);
});
