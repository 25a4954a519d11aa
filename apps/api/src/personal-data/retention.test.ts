import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealAnswers, verifySealed } from "../consultations/index.ts";
import { aHouse, anOpenOne, type TestHouse, tellOf } from "../testing.ts";
import { dataMap, PLACES } from "./data-map.ts";
import { HOLDERS, KEEPERS, NO_HOLDER, NOT_RUN } from "./holders.ts";
import { PERIODS, REGISTRY } from "./registry.ts";
import { retentionJob } from "./retention.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse("2024-03-11T10:00:00Z");
});
afterAll(() => test.database.dispose());

const personal = Object.entries(REGISTRY)
  .filter(([, columns]) => Object.values(columns).some((entry) => entry !== "not personal"))
  .map(([table]) => table);

describe("every table that keeps something about people", () => {
  it("has somebody who gives it out and erases it, or a reason why nobody does", () => {
    const held = HOLDERS.flatMap(({ tables }) => tables);
    expect(new Set(held).size).toBe(held.length);
    expect([...held, ...Object.keys(NO_HOLDER)].sort()).toEqual([...personal].sort());
    for (const why of Object.values(NO_HOLDER)) expect(why).toMatch(/\.$/);
  });
  it("has a name in words for people", () => {
    expect(Object.keys(PLACES).sort()).toEqual([...personal].sort());
    expect(new Set(dataMap().map(({ table }) => table))).toEqual(new Set(personal));
  });
  it("is let go of by a run when its time is over, or has a reason why a run leaves it alone", () => {
    const about = (table: string) => Object.values(REGISTRY[table] ?? {}).some((entry) => entry !== "not personal");
    for (const { table, retention } of KEEPERS) {
      expect(about(table), table).toBe(true);
      expect(PERIODS[retention], retention).toBeDefined();
    }
    const goes = new Set([...KEEPERS.map(({ table }) => table), ...Object.keys(NOT_RUN), ...Object.keys(NO_HOLDER)]);
    // These go with what they belong to: the request, the answer that waits to be sealed, the person.
    const withOthers = ["data_request_answer", "response_unsealed", "appointment"];
    expect(personal.filter((table) => !goes.has(table) && !withOthers.includes(table))).toEqual([]);
  });
});

const closed = async (title: string) => {
  const { id, slug } = await anOpenOne(test, title, { closesOn: "2024-04-18" });
  const answers = { agree: "yes", change: `Words of ${title}` };
  for (const key of ["first", "second"])
    await test.resident.consultations.submit({ slug, submissionKey: `${key}-of-${id}`, answers });
  await sealAnswers(test.house);
  const feedback = { summary: "Thank you.", items: [{ outcome: "we-did" as const, youSaid: "More", weDid: "It." }] };
  await tellOf(test, { id }, feedback);
  return { id, slug };
};
const anOpenOneIn2024 = (title: string) => anOpenOne(test, title);

const rowOf = (
  report: { rows: readonly { table: string; past: number; held: number; removed: number }[] },
  table: string,
) => report.rows.find((row) => row.table === table);

describe("a retention run", () => {
  it("says first, and then lets go of what is past its date and nothing that is held", async () => {
    const [held, free] = [await closed("Held for a claim"), await closed("Free to go")];
    const { slug } = await anOpenOneIn2024("Still open");
    const { draftId } = await test.resident.consultations.startDraft({ slug, language: "en" });
    await test.monitoringOfficer.personalData.setHold({ kind: "consultation", on: held.id, reason: "A claim." });
    const figures = await test.resident.consultations.read({ slug: free.slug });

    test.setClock("2026-05-25T10:00:00Z");
    const early = await test.administrator.personalData.retention();
    expect(rowOf(early.report, "response")).toMatchObject({ past: 0, held: 0 });
    expect(rowOf(early.report, "draft")).toMatchObject({ past: 1, oldest: "2024-03-11" });
    test.setClock("2026-05-26T10:00:00Z");
    const dry = await test.administrator.personalData.retention();
    expect(rowOf(dry.report, "response")).toMatchObject({ past: 2, held: 2, removed: 0 });
    expect(await test.resident.consultations.readDraft({ slug, draftId })).toMatchObject({ kind: "draft" });

    const run = await test.administrator.personalData.runRetention();
    expect(rowOf(run, "response")).toMatchObject({ past: 2, held: 2, removed: 2 });
    expect(rowOf(run, "draft")).toMatchObject({ removed: 1 });
    expect(await test.resident.consultations.readDraft({ slug, draftId })).toEqual({ kind: "gone" });
    const words = await sql<{ consultation_id: string; words: number }>`select consultation_id,
      count(*) filter (where answers::text like '%Words of%') as words from response group by consultation_id`.execute(
      test.house.db,
    );
    expect(new Map(words.rows.map((row) => [row.consultation_id, row.words]))).toEqual(
      new Map([
        [held.id, 2],
        [free.id, 0],
      ]),
    );
    expect(await test.resident.consultations.read({ slug: free.slug })).toEqual(figures);
    expect(await verifySealed(test.house.db)).toEqual({ sealed: 4 });
    const facts = await sql<{ what: string }>`select what from audit_fact
      where what in ('retention/run', 'response/anonymised') order by position`.execute(test.house.db);
    expect(facts.rows.map(({ what }) => what)).toEqual(["response/anonymised", "retention/run"]);
    expect((await test.administrator.personalData.retention()).runs).toHaveLength(1);
  });

  it("by the clock does the same, and is noted only when something went", async () => {
    await retentionJob.run(test.house);
    expect((await test.administrator.personalData.retention()).runs).toHaveLength(1);
    const [hold] = await test.administrator.personalData.holds();
    await test.monitoringOfficer.personalData.liftHold({ id: hold?.id as string });
    await retentionJob.run(test.house);
    expect((await test.administrator.personalData.retention()).runs).toHaveLength(2);
    expect(await verifySealed(test.house.db)).toEqual({ sealed: 4 });
  });

  it("finds an answer that was emptied under the name of a batch it was not in", async () => {
    const { slug } = await anOpenOne(test, "Smuggled into a batch");
    const batch = await sql<{
      about: string;
    }>`select about from audit_fact where what = 'response/anonymised' limit 1`.execute(test.house.db);
    await test.resident.consultations.submit({ slug, submissionKey: "smuggled-in", answers: { agree: "yes" } });
    await sealAnswers(test.house);
    await sql`update response set erased_at = now(), erased_in = ${batch.rows[0]?.about}::uuid, answers = '{}'
      where submission_key = 'sent:smuggled-in'`.execute(test.house.db);
    expect((await verifySealed(test.house.db)).finding).toMatch(/were made anonymous, and others are/);
  });

  it("lets go of what was asked a year after it was answered, and of the record six years after", async () => {
    test.setClock("2026-06-01T10:00:00Z");
    const contact = { kind: "email", address: "asked@example.org" } as const;
    const { reference } = await test.resident.personalData.ask({ kind: "access", contact, askKey: "asked-in-2026-06" });
    const [request] = await test.administrator.personalData.requests();
    await test.administrator.personalData.end({ id: request?.id as string, kind: "withdrawn" });
    const kept = async () =>
      (
        await sql<{
          contact_kind: string;
          reference: string | null;
        }>`select contact_kind, reference from data_request`.execute(test.house.db)
      ).rows;
    test.setClock("2027-06-01T10:00:00Z");
    await retentionJob.run(test.house);
    expect(await kept()).toEqual([{ contact_kind: "email", reference }]);
    test.setClock("2027-06-02T10:00:00Z");
    await retentionJob.run(test.house);
    expect(await kept()).toEqual([{ contact_kind: "removed", reference: null }]);
    test.setClock("2032-06-02T10:00:00Z");
    await retentionJob.run(test.house);
    expect(await kept()).toEqual([]);
  });
});
