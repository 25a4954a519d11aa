import { type Answers, Questionnaire } from "@collaborative-communities/surveys";
import { aSingleChoice, everyKind, onlyIf } from "@collaborative-communities/surveys/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, type TestHouse, tellOf } from "../../testing.ts";
import { addResponses } from "../answers/responses-repository.ts";
import { sealAnswers } from "../answers/sealing.ts";
import { keepVersion } from "../versions-repository.ts";
import { recount } from "./recounting.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

let made = 0;
/** Answers as they are kept, to a version, by paper unless said. */
const give = async (id: string, version: number, answers: Answers, channel: "paper" | "telephone" = "paper") => {
  made += 1;
  const outcome = await addResponses(test.house.db, [
    {
      reference: `READ-${made}`,
      consultationId: id,
      submissionKey: `read-${made}`,
      questionnaireVersion: version,
      channel,
      receivedAt: test.house.now(),
      receivedOn: "2026-05-20",
      language: made % 2 === 0 ? "lt" : "en",
      answers,
      whereabouts: { kind: "ward", wardCode: "E05002235" },
      enteredBy: null,
      importId: null,
      demonstration: false,
    },
  ]);
  expect(outcome).toEqual(["added"]);
  const { audit_id } = await test.house.db
    .selectFrom("response")
    .select("audit_id")
    .where("reference", "=", `READ-${made}`)
    .executeTakeFirstOrThrow();
  return audit_id;
};
const countsOf = async (id: string, by: { channel?: "paper" | "telephone" } = {}) => {
  const counts = await test.officer.consultations.counts({ id, ...by });
  return { ...counts, by: new Map(counts.questions.map((count) => [count.question.id, count])) };
};

describe("what staff read of the answers", () => {
  it("has every kind of question with the base of those who saw and answered it, before and after it is sealed", async () => {
    const asked = everyKind();
    const { id } = await anOpenOne(test, "Every kind", {}, asked);
    await give(id, 1, {
      agree: { kind: "choice", chosen: ["other"], words: { other: "Perhaps" } },
      hours: { kind: "number", units: 125 },
      moved: { kind: "date", year: 1999 },
      happy: { kind: "scale", value: 7 },
      services: { kind: "matrix", rows: { parks: "good" } },
      order: { kind: "ranking", order: ["equality", "engagement"] },
      budget: { kind: "allocation", amounts: { engagement: 4_000, empowerment: 6_000, equality: 0 } },
      where: { kind: "place", place: { kind: "ward", code: "E05002235" } },
    });
    await give(id, 1, { happy: { kind: "declined", as: "do-not-know" }, change: "More trees" }, "telephone");
    await give(id, 1, {});
    for (const isSealed of [false, true]) {
      if (isSealed) await sealAnswers(test.house);
      const { by, responses, byChannel, byDay, byLanguage } = await countsOf(id);
      expect({ responses, byChannel, byDay }).toEqual({
        responses: 3,
        byChannel: { paper: 2, telephone: 1 },
        byDay: { "2026-05-20": 3 },
      });
      expect(Object.values(byLanguage).reduce((sum, count) => sum + count, 0)).toBe(3);
      expect(by.get("happy")).toMatchObject({ base: 2, skipped: 1, notShown: 0, declined: { "do-not-know": 1 } });
      expect(by.get("hours")).toMatchObject({ base: 1, skipped: 2, sum: 125 });
      expect(by.get("moved")?.values).toEqual([{ from: 1999, to: 1999, count: 1 }]);
      expect(by.get("services")?.rows?.map(({ base }) => base)).toEqual([1, 0]);
      expect(by.get("order")?.ranks?.map(({ places }) => places[0])).toEqual([0, 0, 1]);
      expect(by.get("budget")?.sums?.map(({ sum }) => sum)).toEqual([4_000, 6_000, 0]);
      expect(by.get("where")?.ways).toEqual({ point: 0, ward: 1, named: 0 });
      expect((await countsOf(id, { channel: "telephone" })).by.get("happy")).toMatchObject({ base: 1, skipped: 0 });
    }
  });

  it("tells who never saw a question from who left it out", async () => {
    const asked = Questionnaire.parse({
      version: 1,
      questions: [
        aSingleChoice(),
        {
          kind: "text",
          id: "why",
          text: "Why not?",
          showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] }),
        },
      ],
    });
    const { id } = await anOpenOne(test, "Asked along a way", {}, asked);
    for (const answers of [{ agree: "yes", why: "Hidden" }, { agree: "no" }, { agree: "no", why: "Too far" }])
      await give(id, 1, answers);
    expect((await countsOf(id)).by.get("why")).toMatchObject({ base: 1, skipped: 1, notShown: 1 });
  });

  it("reports versions side by side and never adds them up, and says where a question is not the same", async () => {
    const first = Questionnaire.parse({ version: 1, questions: [aSingleChoice()] });
    const second = Questionnaire.parse({
      version: 2,
      questions: [aSingleChoice({ text: "Do you agree with the new plan?" })],
    });
    const { id } = await anOpenOne(test, "In two versions", {}, first);
    await give(id, 1, { agree: "yes" });
    await give(id, 1, {});
    expect(await countsOf(id)).toMatchObject({ across: [], versions: [{ version: 1, responses: 2 }] });
    await keepVersion(test.house.db, id, second, test.house.now(), "The plan changed.");
    await sql`update consultation set questionnaire = ${JSON.stringify(second)}::jsonb where id = ${id}`.execute(
      test.house.db,
    );
    await give(id, 2, { agree: "no" });
    await sealAnswers(test.house);
    const { versions, across, responses, questions } = await countsOf(id);
    expect(responses).toBe(3);
    expect(versions).toMatchObject([
      { version: 1, responses: 2 },
      { version: 2, responses: 1, why: "The plan changed." },
    ]);
    expect(questions).toMatchObject([{ base: 1, skipped: 0 }]);
    expect(across[0]?.versions).toMatchObject([
      { version: 1, comparable: true, count: { base: 1, skipped: 1 } },
      { version: 2, comparable: false, count: { base: 1, skipped: 0 } },
    ]);
    const { content } = await test.officer.consultations.countsAsCsv({ id });
    const lines = content.split("\r\n");
    expect(lines).toContain("Question,Do you agree with the vision?,Yes,1,1,1,0,1");
    expect(lines).toContain("Question,Do you agree with the new plan?,No,1,1,0,0,2");
    expect(lines.find((line) => line.startsWith("All,"))).toBe("All,Answers,,3,,,,");
  });

  it("leaves out of the figures and of the words what is left out, from that moment, and takes it back in", async () => {
    const { id } = await anOpenOne(test, "Left out", {}, everyKind());
    const auditId = await give(id, 1, { change: "The same words" });
    await give(id, 1, { change: "Other words" });
    await sealAnswers(test.house);
    const leaveOut = (why: string | null) =>
      test.house.db
        .transaction()
        .execute((db) =>
          recount(db, auditId, () =>
            db.updateTable("response").set({ left_out: why }).where("audit_id", "=", auditId).execute(),
          ),
        );
    const seen = async () => {
      const { texts, leftOut } = await test.officer.consultations.texts({ id, questionId: "change", page: 1 });
      return [(await countsOf(id)).by.get("change")?.base, texts.map(({ text }) => text).sort(), leftOut];
    };
    await leaveOut("duplicate");
    expect(await seen()).toEqual([1, ["Other words"], 1]);
    await leaveOut(null);
    expect(await seen()).toEqual([2, ["Other words", "The same words"], 0]);
  });

  it("reads words beside an option and places in words, and never an option as if it were words", async () => {
    const { id } = await anOpenOne(test, "Words of every kind", {}, everyKind());
    await give(id, 1, {
      agree: { kind: "choice", chosen: ["other"], words: { other: "Only on Sundays" } },
      where: { kind: "place", place: { kind: "named", name: "The old pier" } },
    });
    await give(id, 1, { agree: "yes", where: { kind: "place", place: { kind: "ward", code: "E05002235" } } });
    const words = async (questionId: string) =>
      (await test.officer.consultations.texts({ id, questionId, page: 1 })).texts.map(({ text, option }) => [
        text,
        option,
      ]);
    expect(await words("agree")).toEqual([["Only on Sundays", "Something else"]]);
    expect(await words("where")).toEqual([["The old pier", null]]);
    expect(await words("happy")).toEqual([]);
  });

  it("tells everybody the result of every kind once it is told, a number in bands and never as somebody gave it", async () => {
    const asked = Questionnaire.parse({
      version: 1,
      questions: everyKind().questions.filter(({ id }) => ["agree", "hours", "happy"].includes(id)),
    });
    const { id, slug } = await anOpenOne(test, "Told to everybody", {}, asked);
    const units = [...Array.from({ length: 12 }, () => 3), ...Array.from({ length: 12 }, () => 47), 871];
    for (const one of units) await give(id, 1, { hours: { kind: "number", units: one } });
    await tellOf(test, { id });
    const { results } = await test.resident.consultations.read({ slug });
    expect(results).toMatchObject({ responses: 25, across: [], versions: [{ version: 1, responses: 25 }] });
    const hours = results?.questions.find(({ question }) => question.id === "hours");
    expect(hours).toMatchObject({ base: 25, skipped: 0 });
    // Whoever gave 871 is seen neither in a count nor in where the bands end, nor in a sum or a mean.
    expect(hours?.values?.map(({ count }) => count)).toEqual([12, 13]);
    expect([hours?.values?.[0]?.from, hours?.values?.[1]?.to]).toEqual([null, null]);
    expect(hours).not.toHaveProperty("sum");
    expect(JSON.stringify(results)).not.toContain("871");
  });

  it("tells nobody how three people answered, and staff what they did", async () => {
    const asked = Questionnaire.parse({ version: 1, questions: everyKind().questions });
    const { id, slug } = await anOpenOne(test, "Told of three", {}, asked);
    for (const units of [3, 4, 871]) await give(id, 1, { hours: { kind: "number", units } });
    await tellOf(test, { id });
    const { results } = await test.resident.consultations.read({ slug });
    expect(results).toMatchObject({ responses: null, isFew: true, hidesAny: true, versions: [{ responses: null }] });
    const figures = results?.questions.map(({ question, ...figuresOf }) => figuresOf) ?? [];
    // No number at all but the years and values that can be chosen from.
    expect(figures.map(({ base, skipped, notShown }) => [base, skipped, notShown])).toEqual(
      figures.map(() => [null, null, null]),
    );
    expect(figures.flatMap(({ options }) => options.map(({ count }) => count)).every((count) => count === null)).toBe(
      true,
    );
    const staff = await test.officer.consultations.counts({ id });
    expect(staff.questions.find(({ question }) => question.id === "hours")).toMatchObject({ base: 3, sum: 878 });
  });
});
