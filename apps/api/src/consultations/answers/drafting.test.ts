import { type Answer, Questionnaire } from "@collaborative-communities/surveys";
import { aFreeText, aQuestionnaire, aSection, aSingleChoice } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../../testing.ts";
import { keepVersion } from "../versions-repository.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

/** The questions as they are from now on, in an open consultation. */
const revise = async (id: string, questionnaire: Questionnaire): Promise<void> => {
  await keepVersion(test.house.db, id, questionnaire, test.house.now(), "A test.");
  await test.house.db
    .updateTable("consultation")
    .set({ questionnaire: JSON.stringify(questionnaire) })
    .where("id", "=", id)
    .execute();
};

const begin = async (slug: string) => {
  const { draftId } = await test.resident.consultations.startDraft({ slug, language: "en" });
  const draft = { slug, draftId };
  return {
    draft,
    keep: (questionId: string, answer: Answer, version?: number) =>
      test.resident.consultations.keepAnswer({ ...draft, questionId, answer, ...(version && { version }) }),
    read: () => test.resident.consultations.readDraft(draft),
    send: (seenVersion?: number) =>
      test.resident.consultations.sendDraft({ ...draft, language: "en", ...(seenVersion && { seenVersion }) }),
  };
};

describe("a draft with rounds", () => {
  const people = Questionnaire.parse({
    version: 1,
    questions: [aSingleChoice(), aFreeText({ id: "name", section: "person" })],
    sections: [aSection({ id: "person", repeat: { another: "Is there anybody else?", most: 3 } })],
  });
  const withThree = async (title: string) => {
    const { slug } = await anOpenOne(test, title, {}, people);
    const begun = await begin(slug);
    await begun.keep("name", "First");
    await begun.keep("person", "yes");
    await begun.keep("name#2", "Second");
    await begun.keep("person#2", "yes");
    await begun.keep("name#3", "Third");
    return begun;
  };

  it("keeps each page's answer under its own key, and no other key", async () => {
    const { read, keep } = await withThree("Rounds");
    expect(await read()).toMatchObject({
      answers: { name: "First", person: "yes", "name#2": "Second", "person#2": "yes", "name#3": "Third" },
    });
    for (const key of ["name#4", "agree#2", "nobody", "__proto__"])
      expect(await refusedWith(keep(key, "x"))).toBe("NOT_FOUND");
    expect(await refusedWith(keep("person", "perhaps"))).toBe("surveys/unknown-option");
  });

  it("loses one round, and no more, when the button is pressed twice at once", async () => {
    const { draft, read } = await withThree("Taking out");
    const press = () => test.resident.consultations.removeRound({ ...draft, section: "person", round: 1, rounds: 3 });
    const pressed = await Promise.all([press(), press()]);
    expect(pressed.map(({ removed }) => removed).sort()).toEqual([false, true]);
    expect(await read()).toMatchObject({ answers: { name: "Second", person: "yes", "name#2": "Third" } });
    expect(await press()).toEqual({ removed: false });
  });

  it("sends what is on the way, and leaves out what was hidden by going back", async () => {
    const { keep, send } = await withThree("Going back");
    await keep("person", "no");
    const { answers } = await test.resident.consultations.byReference(await send());
    expect(answers).toEqual({ name: "First", person: "no" });
  });
});

describe("a draft that was begun before the questions changed", () => {
  const reworded = Questionnaire.parse({
    ...aQuestionnaire(),
    version: 2,
    questions: [
      aSingleChoice({ text: "Do you agree with the new vision?" }),
      ...aQuestionnaire().questions.slice(1),
      aFreeText({ id: "more", text: "What else?" }),
    ],
  });

  it("goes on with what still fits, and asks again what was asked in other words", async () => {
    const { id, slug } = await anOpenOne(test, "Reworded");
    const { keep, read, send } = await begin(slug);
    await keep("agree", "yes");
    await keep("change", "Buses");
    await revise(id, reworded);
    expect(await read()).toMatchObject({ answers: { change: "Buses" }, again: { agree: "yes" }, gone: {} });
    expect(await refusedWith(send())).toBe("consultation/questions-changed");
    expect(await refusedWith(send(1))).toBe("consultation/questions-changed");
    await keep("agree", "no", 2);
    expect(await read()).toMatchObject({ answers: { agree: "no", change: "Buses" }, again: {} });
    const { answers } = await test.resident.consultations.byReference(await send());
    expect(answers).toEqual({ agree: "no", change: "Buses" });
    const kept = await test.house.db
      .selectFrom("response")
      .select("questionnaire_version")
      .where("consultation_id", "=", id)
      .execute();
    expect(kept).toEqual([{ questionnaire_version: 2 }]);
  });

  it("is sent without what no longer fits by whoever has seen the questions as they are now", async () => {
    const { id, slug } = await anOpenOne(test, "Seen before sending");
    const { keep, send } = await begin(slug);
    await keep("agree", "yes");
    await keep("change", "Buses");
    await revise(id, reworded);
    const { answers } = await test.resident.consultations.byReference(await send(2));
    expect(answers).toEqual({ change: "Buses" });
  });

  it("does not take an answer from a page that still showed the old words", async () => {
    const { id, slug } = await anOpenOne(test, "Old page");
    const { keep, read } = await begin(slug);
    await revise(id, reworded);
    expect(await refusedWith(keep("agree", "yes", 1))).toBe("consultation/questions-changed");
    await keep("change", "The same words then and now", 1);
    await revise(id, Questionnaire.parse({ ...reworded, version: 3, questions: reworded.questions.slice(0, 2) }));
    expect(await refusedWith(keep("change", "Not asked any more", 2))).toBe("consultation/questions-changed");
    expect(await read()).toMatchObject({ answers: {}, gone: { change: "The same words then and now" } });
  });
});
