import { checkAnswers, type Questionnaire } from "@collaborative-communities/surveys";
import { aFreeText, aQuestionnaire, aSingleChoice } from "@collaborative-communities/surveys/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedConsultations } from "../consultations/index.ts";
import { aCommand, aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";
import { seedTranslations } from "./seed.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const LAST = aFreeText({ id: "last", text: "Anything else?" });
const asked = (change: Partial<Questionnaire> = {}) => aQuestionnaire(change);
const why = "People told us that a question was missing.";
const open = async (title: string) => {
  const { id, slug } = await anOpenOne(test, title);
  const { revision } = await test.officer.questionnaires.read({ id });
  return { id, slug, revision };
};
const factsOf = async (id: string, what: string) =>
  test.house.db
    .selectFrom("audit_fact")
    .select(["why", "details", "after", "post"])
    .where("what", "=", what)
    .where("about", "=", id)
    .orderBy("position")
    .execute();

describe("changing what is asked", () => {
  it("changes the version itself while the plan is written, and leaves the plan alone", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Still written" }));
    const questionnaire = asked({ questions: [aSingleChoice(), LAST] });
    expect(await test.officer.questionnaires.save({ id, revision: 1, questionnaire })).toEqual({
      revision: 2,
      version: 1,
      isNewVersion: false,
    });
    const read = await test.officer.questionnaires.read({ id });
    expect(read.questionnaire.questions.map((question) => question.id)).toEqual(["agree", "last"]);
    expect(read.versions).toHaveLength(1);
    expect((await test.officer.consultations.read({ id })).plan.title).toBe("Still written");
  });

  it("makes a new version once people can answer, with a reason that the public reads", async () => {
    const { id, slug, revision } = await open("Changed while open");
    const questionnaire = asked({ questions: [...asked().questions, LAST] });
    const save = { id, revision, questionnaire };
    expect(await refusedWith(test.officer.questionnaires.save(save))).toBe("consultation/reason-for-questions");
    expect((await test.officer.questionnaires.save({ ...save, why })).version).toBe(2);
    const { versions } = await test.officer.questionnaires.read({ id });
    expect(versions.map(({ version, changes }) => [version, changes])).toEqual([
      [1, []],
      [2, ["“Anything else?” is asked now."]],
    ]);
    const shown = await test.resident.consultations.read({ slug });
    expect(shown.questionnaire.version).toBe(2);
    expect(shown.notices).toEqual([{ kind: "questions-changed", at: test.house.now(), reason: why, version: 2 }]);
    expect(await factsOf(id, "consultation/questions-changed")).toMatchObject([
      { why, post: "engagement-officer", details: { version: 2, changes: ["last added"] } },
    ]);
  });

  it("tells nobody of a change that is none", async () => {
    const { id, slug, revision } = await open("Saved as it was");
    const { questionnaire } = await test.officer.questionnaires.read({ id });
    expect(await test.officer.questionnaires.save({ id, revision, questionnaire })).toEqual({
      revision,
      version: 1,
      isNewVersion: false,
    });
    expect((await test.resident.consultations.read({ slug })).notices).toEqual([]);
  });

  it("keeps an answer readable under the questions it was given to, when one of them is taken out", async () => {
    const four = asked({ questions: [...asked().questions, LAST] });
    const { id, slug } = await anOpenOne(test, "One question less", {}, four);
    const { reference } = await test.resident.consultations.submit({
      slug,
      submissionKey: "before-it-went",
      answers: { agree: "yes", last: "Thank you" },
    });
    const { revision } = await test.officer.questionnaires.read({ id });
    await test.officer.questionnaires.save({ id, revision, questionnaire: asked(), why: "Nobody understood it." });
    const found = await test.resident.consultations.byReference({ reference });
    expect(found.consultation.questionnaire.questions.map((question) => question.id)).toContain("last");
    expect(checkAnswers(found.consultation.questionnaire, found.answers).ok).toBe(true);
    // And what was written stays to be read by staff.
    const { texts } = await test.councillor.consultations.texts({ id, questionId: "last" });
    expect(texts.map(({ text }) => text)).toEqual(["Thank you"]);
    const { versions } = await test.officer.questionnaires.read({ id });
    expect(versions.map(({ answers }) => answers)).toEqual([1, 0]);
  });

  it("waits for an approved design to be sent back, and is over when the closing minute is", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Approved" }));
    await test.house.db.updateTable("consultation").set({ state: "approved" }).where("id", "=", id).execute();
    expect(
      await refusedWith(
        test.officer.questionnaires.save({ id, revision: 1, questionnaire: asked({ questions: [LAST] }) }),
      ),
    ).toBe("consultation/approved");
    const house = await aHouse();
    const closed = await anOpenOne(house, "Too late");
    const { revision } = await house.officer.questionnaires.read(closed);
    house.setClock("2026-07-01T10:00:00Z");
    const late = { id: closed.id, revision, questionnaire: asked({ questions: [LAST] }), why };
    expect(await refusedWith(house.officer.questionnaires.save(late))).toBe("consultation/questions-final");
    await house.database.dispose();
  });

  it("writes down which warnings somebody saved in spite of, and stops nobody", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Leading" }));
    const leading = aSingleChoice({
      text: "Do you agree that our excellent new plan is good and cheap?",
      options: [
        { id: "yes", text: "Yes" },
        { id: "no", text: "No" },
      ],
    });
    await test.officer.questionnaires.save({ id, revision: 1, questionnaire: asked({ questions: [leading] }) });
    const [saved] = await factsOf(id, "consultation/questions-saved");
    expect(saved?.details).toMatchObject({
      warnings: ["agree surveys/quality-leading", "agree surveys/quality-double", "agree surveys/quality-no-way-out"],
    });
  });
});

describe("two at once", () => {
  it("cannot both change the questions: the second is told, and one new version is there", async () => {
    const { id, revision } = await open("Two officers, one version");
    const save = (text: string) =>
      refusedWith(
        test.officer.questionnaires.save({
          id,
          revision,
          questionnaire: asked({ questions: [...asked().questions, { ...LAST, text }] }),
          why,
        }),
      );
    const outcomes = await Promise.all([save("One more?"), save("Another?")]);
    expect(outcomes.sort()).toEqual(["consultation/changed-meanwhile", "not refused"]);
    const { versions } = await test.officer.questionnaires.read({ id });
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it("leaves every answer under a version that is there and that it fits, while the questions change", async () => {
    const { id, slug } = await open("Answers on their way");
    const other = [
      { id: "yes", text: "Yes" },
      { id: "partly", text: "In part" },
      { id: "no", text: "No" },
    ];
    const versionWith = (round: number) =>
      asked({ questions: [aSingleChoice({ options: other, text: `Do you agree, asked for the ${round}th time?` })] });
    const send = async (at: number) => {
      // What no longer is, or not yet, a question or an answer is refused; nothing is kept that fits no version.
      const answers = at % 3 === 0 ? { agree: "partly" } : at % 3 === 1 ? { agree: "yes" } : { change: "Words" };
      return refusedWith(test.resident.consultations.submit({ slug, submissionKey: `on-its-way-${at}`, answers }));
    };
    const change = async (round: number) => {
      const { revision } = await test.officer.questionnaires.read({ id });
      return test.officer.questionnaires.save({ id, revision, questionnaire: versionWith(round), why });
    };
    const outcomes: string[] = [];
    for (let round = 1; round <= 6; round += 1) {
      const sending = Array.from({ length: 30 }, (_, at) => send(round * 100 + at));
      await change(round);
      outcomes.push(...(await Promise.all(sending)));
    }
    expect(outcomes.filter((one) => one === "not refused").length).toBeGreaterThan(60);
    const rows = await test.house.db
      .selectFrom("response as r")
      .leftJoin("questionnaire_version as v", (join) =>
        join.onRef("v.consultation_id", "=", "r.consultation_id").onRef("v.version", "=", "r.questionnaire_version"),
      )
      .select(["r.answers", "r.questionnaire_version as version", "v.questionnaire"])
      .where("r.consultation_id", "=", id)
      .execute();
    expect(rows.length).toBe(outcomes.filter((one) => one === "not refused").length);
    for (const { answers, questionnaire } of rows)
      expect(questionnaire && checkAnswers(questionnaire, answers)).toMatchObject({ ok: true, answers });
    expect(new Set(rows.map(({ version }) => version)).size).toBeGreaterThan(1);
  });

  it("cannot write over a version that people could answer, whatever writes", async () => {
    const { id } = await open("Never written over");
    const rewrite = sql`update questionnaire_version set questionnaire = '{"version": 1, "questions": []}'
      where consultation_id = ${id}`.execute(test.house.db);
    await expect(rewrite).rejects.toThrow(/could be answered and is not changed/);
  });
});

describe("questions in other languages", () => {
  const key = "question/agree";
  const text = { text: "Czy zgadza się Pan/Pani z wizją?", from: aSingleChoice().text, isChecked: false };

  it("say who checked a text and when, until it is changed", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Checked in Polish" }));
    const save = (revision: number, one: typeof text) =>
      test.officer.questionnaires.saveTranslation({ id, language: "pl", revision, texts: { [key]: one } });
    expect(await save(0, { ...text, isChecked: true })).toEqual({ revision: 1 });
    const [polish] = (await test.officer.questionnaires.read({ id })).translations;
    expect(polish).toMatchObject({
      language: "pl",
      changedBy: "Test officer",
      checks: { [key]: { by: "Test officer", at: test.house.now().toISOString() } },
    });
    await save(1, { ...text, text: "Zgoda?" });
    expect((await test.officer.questionnaires.read({ id })).translations[0]?.checks).toEqual({});
    expect(await factsOf(id, "consultation/translation-saved")).toMatchObject([
      { details: { language: "pl", texts: 1, checked: 1, unchecked: 0 } },
      { details: { language: "pl", texts: 1, checked: 0, unchecked: 1 } },
    ]);
  });

  it("are outdated once their English has changed, and are English again for residents until they are translated anew", async () => {
    const { id, revision } = await open("Outdated in Polish");
    const texts = { [key]: { ...text, isChecked: true } };
    await test.officer.questionnaires.saveTranslation({ id, language: "pl", revision: 0, texts });
    const stateOf = async () =>
      (await test.officer.questionnaires.translationStates({ id })).find(({ language }) => language === "pl");
    expect(await stateOf()).toMatchObject({ checked: [key], outdated: [] });
    const questions = [aSingleChoice({ text: "How much do you agree with the vision?" })];
    await test.officer.questionnaires.save({ id, revision, questionnaire: asked({ questions }), why });
    expect(await stateOf()).toMatchObject({ checked: [], outdated: [key] });
    // The words of before are still there for whoever translates, and for answers to the version before.
    const [polish] = (await test.officer.questionnaires.read({ id })).translations;
    expect(polish?.translation.texts[key]?.text).toBe(text.text);
  });

  it("cannot be saved over each other by two translators at once", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Two translators" }));
    const save = (words: string) =>
      refusedWith(
        test.officer.questionnaires.saveTranslation({
          id,
          language: "ro",
          revision: 0,
          texts: { [key]: { ...text, text: words } },
        }),
      );
    const outcomes = await Promise.all([save("Sunteți de acord?"), save("De acord?")]);
    expect(outcomes.sort()).toEqual(["not refused", "questionnaire/translated-meanwhile"]);
  });

  it("are listed over all consultations that are open or to come, until a person has checked every text", async () => {
    const house = await aHouse();
    const { id } = await house.officer.consultations.create(
      aCommand({ title: "To be translated" }, asked({ questions: [LAST] })),
    );
    const unfinished = async () => {
      const [one] = await house.officer.questionnaires.unfinishedTranslations();
      return one?.languages.map(({ language, missing, unchecked }) => [language, missing, unchecked]);
    };
    const { texts } = await house.officer.questionnaires.read({ id });
    expect(texts.length).toBeGreaterThan(2);
    expect(await unfinished()).toEqual(["ro", "pl", "lt"].map((language) => [language, texts.length, 0]));
    const write = (language: "ro" | "pl" | "lt", isChecked: boolean) =>
      house.officer.questionnaires.saveTranslation({
        id,
        language,
        revision: 0,
        texts: Object.fromEntries(texts.map(({ key: one, english }) => [one, { text: "…", from: english, isChecked }])),
      });
    await write("ro", true);
    await write("pl", false);
    expect(await unfinished()).toEqual([
      ["pl", 0, texts.length],
      ["lt", texts.length, 0],
    ]);
    await house.database.dispose();
  });

  it("stand in the demonstration, each language as far as it has come, put there once", async () => {
    const house = await aHouse();
    await seedConsultations(house.house);
    expect(await seedTranslations(house.house)).toBe(true);
    expect(await seedTranslations(house.house)).toBe(false);
    const libraries = (await house.officer.questionnaires.unfinishedTranslations()).find(({ title }) =>
      title.startsWith("Opening hours at libraries"),
    );
    expect(libraries?.languages).toMatchObject([
      { language: "ro", missing: 0, unchecked: 15 },
      { language: "lt", missing: 12, unchecked: 3 },
    ]);
    await house.database.dispose();
  });
});
