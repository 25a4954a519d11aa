import { randomUUID } from "node:crypto";
import { Questionnaire } from "@collaborative-communities/surveys";
import { aFreeText } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCommand, aHouse, anOpenOne, refusedWith, type TestHouse } from "../../testing.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
beforeEach(() => test.setClock("2026-05-20T10:00:00Z"));
afterAll(() => test.database.dispose());

const asking = (notIn: "future" | "past", change: object = {}) =>
  Questionnaire.parse({
    version: 1,
    questions: [{ kind: "date", id: "when", text: "When?", notIn, ...change }, aFreeText({ id: "why", text: "Why?" })],
  });
const on = (day: number, month = 5) => ({ kind: "date" as const, year: 2026, month, day });

const begun = async (slug: string) => {
  const { draftId } = await test.resident.consultations.startDraft({ slug, language: "en" });
  return {
    keep: (day: number) =>
      test.resident.consultations.keepAnswer({ slug, draftId, questionId: "when", answer: on(day) }),
    send: () => test.resident.consultations.sendDraft({ slug, draftId, language: "en" }),
  };
};

describe("a date given on the site", () => {
  it("is judged by the day in London, also in the hour in which it is still yesterday elsewhere", async () => {
    const { slug } = await anOpenOne(test, "By London", {}, asking("future"));
    const { keep, send } = await begun(slug);
    // 00:30 on 21 May in London, 23:30 on 20 May in UTC.
    test.setClock("2026-05-20T23:30:00Z");
    expect(await refusedWith(keep(22))).toBe("surveys/date-in-future");
    await keep(21);
    expect((await send()).reference).toBeTruthy();
  });

  it("was saved yesterday and is sent today: it is judged by the day it is sent, and nothing is lost", async () => {
    const { slug } = await anOpenOne(test, "Sent a day later", {}, asking("past"));
    const { keep, send } = await begun(slug);
    await keep(20);
    test.setClock("2026-05-21T10:00:00Z");
    expect(await refusedWith(send())).toBe("consultation/answers-need-attention");
    expect(await refusedWith(keep(20))).toBe("surveys/date-in-past");
    await keep(21);
    expect((await send()).reference).toBeTruthy();
  });
});

describe("a date that staff enter", () => {
  type Entry = Parameters<TestHouse["officer"]["consultations"]["enterAnswer"]>[0];
  const enter = (id: string, day: number, change: Partial<Entry> = {}) =>
    test.officer.consultations.enterAnswer({
      id,
      submissionKey: randomUUID(),
      channel: "paper",
      receivedOn: "2026-05-20",
      answers: { when: on(day) },
      whereabouts: { kind: "not-said" },
      ...change,
    });

  it("is judged by the day it was received, and not by the day somebody gets round to entering it", async () => {
    const { id } = await anOpenOne(test, "Entered later", {}, asking("future"));
    test.setClock("2026-05-27T10:00:00Z");
    await enter(id, 20, { channel: "telephone" });
    await expect(enter(id, 21, { channel: "telephone" })).rejects.toThrow(
      "The date must be 20 May 2026, the day of answering, or earlier.",
    );
  });

  it("is judged by the postmark where it can be read: a wish for a day before the post came is no mistake", async () => {
    const { id } = await anOpenOne(test, "Posted before", {}, asking("past"));
    expect(await refusedWith(enter(id, 19))).toBe("consultation/answers-need-attention");
    await enter(id, 19, { postmarkOn: "2026-05-18" });
    // The second person's reading is judged by the same day.
    const taken = await test.secondOfficer.entry.takeCheck({ id });
    expect(taken).toMatchObject({ postmarkOn: "2026-05-18", receivedOn: "2026-05-20" });
    const check = { id, answerId: taken?.answerId ?? "" };
    expect(await refusedWith(test.secondOfficer.entry.sendCheck({ ...check, answers: { when: on(17) } }))).toBe(
      "consultation/answers-need-attention",
    );
    expect(await test.secondOfficer.entry.sendCheck({ ...check, answers: { when: on(18) } })).toMatchObject({
      different: 1,
    });
  });

  it("is judged row by row in a file, by the day of each row, and the reason names the question", async () => {
    test.setClock("2026-05-01T09:00:00Z");
    const { id } = await anOpenOne(test, "Brought in", {}, asking("past"));
    test.setClock("2026-05-20T10:00:00Z");
    const rows = [
      "Received,Postmark,When?,Why?",
      "10/5/2026,,10/5/2026,On its day",
      "10/5/2026,,9/5/2026,Too early",
      "10/5/2026,8/5/2026,9/5/2026,Posted before",
      "10/5/2026,,5/2026,The month is not over",
    ].join("\n");
    const content = Buffer.from(rows).toString("base64");
    const read = await test.officer.consultations.importAnswers({ id, content, channel: "paper" });
    expect(read).toMatchObject({
      rowsAdded: 3,
      bad: [{ line: 3, reasons: ["“When?”: The date must be 10 May 2026, the day of answering, or later."] }],
    });
    const kept = await test.house.db
      .selectFrom("response_entry")
      .select(["import_line as line", "postmark_on as postmarkOn"])
      .where("consultation_id", "=", id)
      .orderBy("import_line")
      .execute();
    expect(kept).toEqual([
      { line: 2, postmarkOn: null },
      { line: 4, postmarkOn: "2026-05-08" },
      { line: 5, postmarkOn: null },
    ]);
  });
});

describe("limits that contradict each other", () => {
  it("are not saved: the sentence names the question, and the day from which people can answer", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Contradicting" }));
    const save = (questionnaire: Questionnaire) => test.officer.questionnaires.save({ id, revision: 1, questionnaire });
    await expect(save(asking("future", { from: "2027-01-01" }))).rejects.toThrow(
      /“When\?”: Nobody could give a date: the earliest day, 1 January 2027/,
    );
    expect((await save(asking("future", { from: "2026-01-01" }))).version).toBe(1);
  });

  it("are judged by the day it is planned to open, where that is later", async () => {
    const command = aCommand({ title: "Opens later", plannedToOpenOn: "2026-06-01", closesOn: "2026-08-01" });
    const { id } = await test.officer.consultations.create(command);
    expect((await test.officer.questionnaires.read({ id })).firstDay).toBe("2026-06-01");
    const questionnaire = asking("future", { from: "2026-06-01" });
    expect((await test.officer.questionnaires.save({ id, revision: 1, questionnaire })).version).toBe(1);
  });
});
