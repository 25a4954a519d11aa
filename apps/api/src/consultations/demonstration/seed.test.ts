import { textsOfConsultation } from "@collaborative-communities/consultations";
import { translationState } from "@collaborative-communities/surveys";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, type TestHouse } from "../../testing.ts";
import { seedConsultations } from "./seed.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse("2026-11-22T12:00:00Z");
});
afterAll(() => test.database.dispose());

describe("the seeded place", () => {
  it("has activities in every phase there is, made once", async () => {
    expect(await seedConsultations(test.house)).toBe(true);
    expect(await seedConsultations(test.house)).toBe(false);
    const { activities, counts } = await test.resident.consultations.portal({});
    expect(counts.phase).toEqual({ open: 4, planned: 3, closed: 2, withdrawn: 1, "fed-back": 3 });
    expect(activities.filter(({ isOverdue }) => isOverdue).map(({ title }) => title)).toEqual([
      "Evening buses to the hospital",
    ]);
    expect(activities.every(({ demonstration, topics }) => demonstration && topics.length > 0)).toBe(true);
    expect((await test.resident.consultations.list()).find(({ state }) => state === "open")?.title).toBe(
      "Draft Collaborative Communities Framework",
    );
  });
  it("marks every made-up answer as demonstration data, and none of them is later than it was made", async () => {
    const rows = await test.house.db.selectFrom("response").select(["demonstration", "received_at"]).execute();
    expect(rows.length).toBe(386 + 214 + 92 + 148 + 7 + 61 + 33 + 24);
    expect(rows.every((row) => row.demonstration && row.received_at < test.house.now())).toBe(true);
  });
  it("gives the same answers on every machine", async () => {
    const { officer, resident } = test;
    const slug = "small-grants-for-neighbours-ideas";
    const { results } = await resident.consultations.read({ slug });
    const { id } = await test.house.db
      .selectFrom("consultation")
      .select("id")
      .where("slug", "=", slug)
      .executeTakeFirstOrThrow();
    // Two are not for everybody: one is small, and the other would give it away.
    expect(results?.questions[0]?.options.map(({ count }) => count)).toEqual([161, 90, 59, 25, null, null]);
    const { questions } = await officer.consultations.counts({ id });
    expect(
      questions.map((question) => [question.base, ...question.options.map((option) => option.count)]),
    ).toMatchInlineSnapshot(`
      [
        [
          361,
          161,
          90,
          59,
          25,
          19,
          7,
        ],
        [
          360,
          243,
          214,
          195,
          158,
          142,
        ],
        [
          367,
          132,
          89,
          82,
          64,
        ],
        [
          176,
        ],
      ]
    `);
  });
  it("asks in every way there is in one open survey, in four languages, none of it lost", async () => {
    const { questionnaire, translations, takesAnswers, ...told } = await test.resident.consultations.read({
      slug: "your-parks-a-survey",
    });
    expect(takesAnswers).toBe(true);
    expect(new Set(questionnaire.questions.map(({ kind }) => kind)).size).toBe(11);
    expect(Object.keys(translations)).toEqual(["lt", "pl", "ro"]);
    for (const translation of Object.values(translations)) {
      const english = textsOfConsultation({ ...told, questionnaire });
      const { missing, outdated, draft, texts } = translationState(english, translation);
      expect([missing, outdated, draft.length]).toEqual([[], [], texts]);
    }
  });
  it("asks about the draft framework in the words of the council's report", async () => {
    const { plan } = await test.resident.consultations.read({ slug: "draft-collaborative-communities-framework" });
    expect(plan.proposal).toContain(
      "We are committed to creating a fair, accessible and inclusive borough where everyone has a voice and an equal opportunity to succeed and thrive, and where community led ambitions are supported and actively encouraged",
    );
  });
});
