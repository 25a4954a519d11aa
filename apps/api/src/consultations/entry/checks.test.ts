import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../../testing.ts";
import { takeNextCheck } from "./checks.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

/** A consultation with so many answers that the officer entered from paper. */
const entered = async (title: string, many: number) => {
  const { id } = await anOpenOne(test, title);
  for (let at = 0; at < many; at += 1)
    await test.officer.consultations.enterAnswer({
      id,
      submissionKey: randomUUID(),
      channel: "paper",
      receivedOn: "2026-05-20",
      answers: { agree: "yes", change: `Paper ${at}` },
      whereabouts: { kind: "not-said" },
    });
  return id;
};
const answersOf = async (answerId: string) =>
  (
    await test.house.db
      .selectFrom("response")
      .select("answers")
      .where("audit_id", "=", answerId)
      .executeTakeFirstOrThrow()
  ).answers;

describe("a second look at what was entered from paper", () => {
  it("is at one in ten, at least one of each pile, and the same ones whenever it is asked", async () => {
    const few = await entered("A small pile", 1);
    expect(await test.secondOfficer.entry.checks({ id: few })).toMatchObject({ percent: 10, waiting: 1, forMe: 1 });
    const id = await entered("A larger pile", 30);
    await test.officer.entry.setCheckShare({ id, percent: 50 });
    const { waiting } = await test.secondOfficer.entry.checks({ id });
    expect(waiting).toBeGreaterThan(3);
    expect(waiting).toBeLessThan(27);
    expect((await test.secondOfficer.entry.checks({ id })).waiting).toBe(waiting);
    await test.officer.entry.setCheckShare({ id, percent: 100 });
    expect((await test.secondOfficer.entry.checks({ id })).waiting).toBe(30);
  });

  it("is by somebody else than who entered it, by the rule of the database as well", async () => {
    const id = await entered("Not one's own", 2);
    expect(await test.officer.entry.takeCheck({ id })).toBeNull();
    expect((await test.officer.entry.checks({ id })).forMe).toBe(0);
    const taken = await test.secondOfficer.entry.takeCheck({ id });
    expect(await refusedWith(test.officer.entry.sendCheck({ id, answerId: taken?.answerId ?? "", answers: {} }))).toBe(
      "entry-check/taken-by-another",
    );
    await expect(
      sql`update entry_check set checked_by = entered_by where consultation_id = ${id}`.execute(test.house.db),
    ).rejects.toThrow(/entry_check/);
  });

  it("is of one answer by one person when two ask at the same time", async () => {
    const id = await entered("One to check", 1);
    const third = {
      id: "00000000-0000-7000-8000-0000000000a4",
      name: "A third officer",
      posts: ["engagement-officer" as const],
    };
    const taken = await Promise.all([
      test.secondOfficer.entry.takeCheck({ id }),
      takeNextCheck({ ...test.house, signedIn: third }, id),
    ]);
    expect(taken.filter((one) => one !== null)).toHaveLength(1);
    const rows = await sql<{ count: number }>`select count(*)::int as count from entry_check
      where consultation_id = ${id}`.execute(test.house.db);
    expect(rows.rows[0]?.count).toBe(1);
  });

  it("shows nothing of what was entered first", async () => {
    const id = await entered("Read blind", 1);
    const taken = await test.secondOfficer.entry.takeCheck({ id });
    expect(JSON.stringify(taken)).not.toContain("Paper 0");
    expect(taken?.questionnaire.version).toBe(1);
  });

  it("that finds the same is done, and is counted in the pile", async () => {
    const id = await entered("The same", 1);
    const taken = await test.secondOfficer.entry.takeCheck({ id });
    const sent = { id, answerId: taken?.answerId ?? "", answers: { agree: "yes", change: "paper 0" } };
    expect(await test.secondOfficer.entry.sendCheck(sent)).toEqual({ compared: 2, different: 0 });
    expect(await test.secondOfficer.entry.sendCheck(sent)).toEqual({ compared: 2, different: 0 });
    expect(await test.secondOfficer.entry.checks({ id })).toMatchObject({
      waiting: 0,
      open: [],
      piles: [{ enteredBy: "Test officer", entered: 1, checked: 1, compared: 2, different: 0, errorRate: 0 }],
    });
  });

  it("that finds a difference is settled by choosing, and shows in the error rate", async () => {
    const id = await entered("Differs", 1);
    const { answerId = "" } = (await test.secondOfficer.entry.takeCheck({ id })) ?? {};
    const second = { agree: "no", change: "Paper 0" };
    expect(await test.secondOfficer.entry.sendCheck({ id, answerId, answers: second })).toEqual({
      compared: 2,
      different: 1,
    });
    const found = await test.officer.entry.differences({ id, answerId });
    expect(found.differences).toEqual([{ key: "agree", first: "yes", second: "no" }]);
    expect(await refusedWith(test.officer.entry.settleCheck({ id, answerId, choices: {} }))).toBe(
      "consultation/difference-open",
    );
    const settle = { id, answerId, choices: { agree: "second" } } as const;
    const settled = await Promise.all([test.officer.entry.settleCheck(settle), test.officer.entry.settleCheck(settle)]);
    expect(settled.map(({ changed }) => changed).sort()).toEqual([0, 1]);
    expect(await answersOf(answerId)).toEqual({ agree: "no", change: "Paper 0" });
    expect((await test.officer.entry.checks({ id })).piles[0]?.errorRate).toBe(50);
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select(["what", "details"])
      .where("about", "=", answerId)
      .where("what", "like", "entry-check/%")
      .orderBy("position")
      .execute();
    expect(facts.map(({ what }) => what)).toEqual([
      "entry-check/taken",
      "entry-check/compared",
      "entry-check/read",
      "entry-check/settled",
    ]);
    expect(JSON.stringify(facts)).not.toContain("Paper 0");
  });

  it("changes nothing once the count is final", async () => {
    const id = await entered("Too late to change", 1);
    const { answerId = "" } = (await test.secondOfficer.entry.takeCheck({ id })) ?? {};
    await test.secondOfficer.entry.sendCheck({ id, answerId, answers: { agree: "no", change: "Paper 0" } });
    await test.house.db.updateTable("consultation").set({ state: "analysing" }).where("id", "=", id).execute();
    const settle = (agree: "first" | "second") => test.officer.entry.settleCheck({ id, answerId, choices: { agree } });
    expect(await refusedWith(settle("second"))).toBe("consultation/count-is-final");
    expect(await settle("first")).toEqual({ changed: 0 });
    expect(await answersOf(answerId)).toMatchObject({ agree: "yes" });
  });

  it("that somebody took and left is given to a colleague after two hours", async () => {
    const id = await entered("Left lying", 1);
    await test.secondOfficer.entry.takeCheck({ id });
    await sql`update entry_check set checked_by = '00000000-0000-7000-8000-0000000000a4'
      where consultation_id = ${id}`.execute(test.house.db);
    expect(await test.secondOfficer.entry.takeCheck({ id })).toBeNull();
    test.setClock("2026-05-20T12:00:01Z");
    expect(await test.secondOfficer.entry.takeCheck({ id })).not.toBeNull();
    test.setClock("2026-05-20T10:00:00Z");
  });
});

describe("a second look at a file of papers", () => {
  const file = (rows: readonly string[]): string =>
    Buffer.from(["Paper number,Received,Do you agree with the vision?,Q3", ...rows].join("\n")).toString("base64");
  const imported = (id: string, channel: "paper" | "email", rows: readonly string[]) =>
    test.officer.consultations.importAnswers({ id, channel, fileName: "papers.csv", content: file(rows) });
  const papers = (many: number) =>
    Array.from({ length: many }, (_, at) => `P-${at + 1},20/5/2026,Yes,Imported ${at + 1}`);

  it("draws its rows into the same sample by the same rule, and says which paper it is", async () => {
    const { id } = await anOpenOne(test, "Papers in a file");
    await imported(id, "paper", papers(12));
    expect(await test.officer.entry.checks({ id })).toMatchObject({ forMe: 0, piles: [{ entered: 12 }] });
    const { waiting } = await test.secondOfficer.entry.checks({ id });
    expect(waiting).toBeGreaterThanOrEqual(1);
    await test.officer.entry.setCheckShare({ id, percent: 100 });
    expect((await test.secondOfficer.entry.checks({ id })).waiting).toBe(12);
    const taken = await test.secondOfficer.entry.takeCheck({ id });
    const line = taken?.inFile?.line ?? 0;
    expect(taken?.inFile).toEqual({ fileName: "papers.csv", line, mark: `P-${line - 1}` });
    expect(JSON.stringify(taken)).not.toContain("Imported");
    const sent = { id, answerId: taken?.answerId ?? "", answers: { agree: "yes", change: `Imported ${line - 1}` } };
    expect(await test.secondOfficer.entry.sendCheck(sent)).toEqual({ compared: 2, different: 0 });
  });

  it("finds the rows of a file beside papers that the same person entered", async () => {
    const id = await entered("Both ways", 2);
    await imported(id, "paper", papers(3));
    await test.officer.entry.setCheckShare({ id, percent: 100 });
    expect(await test.secondOfficer.entry.checks({ id })).toMatchObject({ waiting: 5, piles: [{ entered: 5 }] });
    await imported(id, "paper", papers(3));
    expect((await test.secondOfficer.entry.checks({ id })).waiting).toBe(5);
  });

  it("leaves emails in a file out, and says that there is no paper to read", async () => {
    const { id } = await anOpenOne(test, "Emails in a file");
    await imported(id, "email", papers(3));
    expect(await test.secondOfficer.entry.checks({ id })).toMatchObject({
      waiting: 0,
      piles: [],
      withoutPaper: { email: 3 },
    });
  });
});
