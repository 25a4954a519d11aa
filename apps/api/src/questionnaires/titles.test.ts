import { aSingleChoice } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remindOfDrafts } from "../returning/index.ts";
import {
  aCommand,
  aHouse,
  announceIt,
  anOpenOne,
  openIt,
  refusedWith,
  runJobs,
  type TestHouse,
  tellOf,
} from "../testing.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

type Language = "ro" | "pl" | "lt";
type Texts = Record<string, { text: string; from: string; isChecked: boolean }>;

const save = (id: string, language: Language, texts: Texts, revision = 0) =>
  test.officer.questionnaires.saveTranslation({ id, language, revision, texts });
const titled = (from: string, text: string, isChecked = false): Texts => ({ "plan/title": { text, from, isChecked } });
const stateIn = async (id: string, language: Language) =>
  (await test.officer.questionnaires.translationStates({ id })).find((one) => one.language === language);
const messagesTo = async (to: string) => (await test.resident.mail.outbox()).filter((message) => message.to === to);
const SUMMARY = aCommand().plan.summary;

describe("the title and the summary in other languages", () => {
  it("stand beside the English with the questions, first of all texts, and say who checked them", async () => {
    const title = "Checked by somebody";
    const { id } = await test.officer.consultations.create(aCommand({ title }));
    const { texts } = await test.officer.questionnaires.read({ id });
    expect(texts.slice(0, 2)).toEqual([
      { key: "plan/title", english: title },
      { key: "plan/summary", english: SUMMARY },
    ]);
    expect(texts.at(-1)?.key).toMatch(/^question\//);
    await save(id, "pl", titled(title, "Sprawdzone", true));
    const [polish] = (await test.officer.questionnaires.read({ id })).translations;
    expect(polish?.checks).toMatchObject({ "plan/title": { by: "Test officer" } });
    expect(await stateIn(id, "pl")).toMatchObject({ checked: ["plan/title"], isHumanChecked: false });
  });

  it("are outdated once the English title has changed, and the list of what is to do says so", async () => {
    const title = "Named before";
    const command = aCommand({ title });
    const { id } = await test.officer.consultations.create(command);
    await save(id, "lt", titled(title, "Pavadinta anksčiau", true));
    await test.officer.consultations.save({
      ...command,
      plan: { ...command.plan, title: "Named anew" },
      id,
      revision: 1,
    });
    expect(await stateIn(id, "lt")).toMatchObject({ checked: [], outdated: ["plan/title"] });
    const unfinished = (await test.officer.questionnaires.unfinishedTranslations()).find((one) => one.id === id);
    expect(unfinished?.languages.find(({ language }) => language === "lt")).toMatchObject({ outdated: 1 });
    // The words of before wait to be mended.
    const [lithuanian] = (await test.officer.questionnaires.read({ id })).translations;
    expect(lithuanian?.translation.texts["plan/title"]?.text).toBe("Pavadinta anksčiau");
  });

  it("can be as long as a proposal needs, and no longer than twice the English", async () => {
    const proposal = "A long proposal. ".repeat(300).trim();
    const { id } = await test.officer.consultations.create(aCommand({ title: "As long as it needs", proposal }));
    const write = (text: string) =>
      refusedWith(save(id, "ro", { "information/what/1": { text, from: proposal, isChecked: false } }));
    expect(await write("o".repeat(proposal.length * 2 + 1))).toBe("surveys/translation-too-long");
    expect(await write("o".repeat(proposal.length * 2))).toBe("not refused");
  });

  it("cannot be saved over the questions that a colleague translates at the same moment", async () => {
    const title = "Two at once";
    const { id } = await test.officer.consultations.create(aCommand({ title }));
    const question = { "question/agree": { text: "Zgoda?", from: aSingleChoice().text, isChecked: false } };
    const outcomes = await Promise.all(
      [titled(title, "Dwoje naraz"), question].map((texts) => refusedWith(save(id, "pl", texts))),
    );
    expect(outcomes.sort()).toEqual(["not refused", "questionnaire/translated-meanwhile"]);
    const [polish] = (await test.officer.questionnaires.read({ id })).translations;
    expect(Object.keys(polish?.translation.texts ?? {})).toHaveLength(1);
  });

  it("never count as checked for a title that a colleague changes at the same moment", async () => {
    for (let round = 1; round <= 6; round += 1) {
      const title = `Changed while translated ${round}`;
      const command = aCommand({ title });
      const { id } = await test.officer.consultations.create(command);
      const changed = { ...command, plan: { ...command.plan, title: `${title} anew` }, id, revision: 1 };
      const outcomes = await Promise.all([
        refusedWith(save(id, "pl", titled(title, "Zmienione", true))),
        refusedWith(test.officer.consultations.save(changed)),
      ]);
      expect(outcomes).toEqual(["not refused", "not refused"]);
      expect(await stateIn(id, "pl")).toMatchObject({ checked: [], outdated: ["plan/title"] });
    }
  });
});

describe("a resident who reads another language", () => {
  it("is given the title and the summary wherever consultations are listed, and the English where they are not translated", async () => {
    const title = "Listed in Polish";
    const { id, slug } = await anOpenOne(test, title);
    await save(id, "pl", {
      ...titled(title, "Na liście po polsku", true),
      "plan/summary": { text: "Streszczenie", from: SUMMARY, isChecked: false },
    });
    await save(id, "ro", titled("Another title", "Alt titlu"));
    const inLanguages = {
      pl: {
        title: { text: "Na liście po polsku", isChecked: true },
        summary: { text: "Streszczenie", isChecked: false },
      },
    };
    const listed = (await test.resident.consultations.list()).find((one) => one.slug === slug);
    expect(listed).toMatchObject({ title, inLanguages });
    // A translation of another title is none of this one's.
    expect(Object.keys(listed?.inLanguages ?? {})).toEqual(["pl"]);
    const portal = await test.resident.consultations.portal({ all: true });
    expect(portal.activities.find((one) => one.slug === slug)).toMatchObject({ inLanguages });
    const feed = await test.resident.consultations.feed({});
    expect(feed.activities.find((one) => one.slug === slug)).toMatchObject({ inLanguages });
    const plan = await test.resident.engagementPlan.read();
    expect(plan.activities.find((one) => one.slug === slug)).toMatchObject({ inLanguages });
  });

  it("finds it by words of its title in their language, however they are accented, and by the English ones still", async () => {
    const title = "Benches under the limes";
    const { id, slug } = await anOpenOne(test, title);
    const find = async (words: string) =>
      (await test.resident.consultations.portal({ words })).activities.map((one) => one.slug);
    expect(await find("ławki")).toEqual([]);
    await save(id, "pl", titled(title, "Ławki pod lipami"));
    for (const words of ["ławki", "LAWKI lip", "benches"]) expect(await find(words)).toEqual([slug]);
    expect(await find("ławki buki")).toEqual([]);
  });

  it("reads what could change and who decided in their language, where the outcome is told", async () => {
    const one = await anOpenOne(test, "Told in the end", { openToInfluence: ["The colour"], decisionMaker: "Cabinet" });
    const said = (text: string, from: string) => ({ text, from, isChecked: true });
    await save(one.id, "pl", {
      "plan/can-change/1": said("Kolor", "The colour"),
      "plan/decision-maker": said("Gabinet", "Cabinet"),
      "question/agree": said("Zgoda?", aSingleChoice().text),
    });
    await tellOf(test, one);
    const { outcomes } = await test.resident.consultations.outcomes({});
    const outcome = outcomes.find(({ activity }) => activity.slug === one.slug);
    expect(outcome?.translations).toMatchObject({
      pl: { texts: { "plan/can-change/1": { text: "Kolor" }, "plan/decision-maker": { text: "Gabinet" } } },
    });
    // What was asked is not sent along with every outcome.
    expect(Object.keys(outcome?.translations.pl?.texts ?? {})).toHaveLength(2);
  });

  it("is told by e-mail of it under its title in their language, and in English where there is none", async () => {
    const title = "Told by e-mail";
    for (const language of ["pl", "lt"] as const) {
      const email = `${language}@example.org`;
      await test.resident.subscriptions.subscribe({ email, language });
      const token = /\/subscriptions\/confirm\/(\S+)/.exec((await messagesTo(email))[0]?.body ?? "")?.[1] ?? "";
      await test.resident.subscriptions.confirm({ token });
    }
    const { id } = await test.officer.consultations.create(aCommand({ title }));
    await announceIt(test, { id });
    await save(id, "pl", titled(title, "Wiadomość pocztą"));
    test.setClock("2026-05-22T10:00:00Z");
    await openIt(test, { id });
    await runJobs(test);
    expect((await messagesTo("pl@example.org"))[0]?.body).toContain("\nWiadomość pocztą\n");
    expect((await messagesTo("lt@example.org"))[0]?.body).toContain(`\n${title}\n`);
  });

  it("saves answers for later under the title in their language", async () => {
    const title = "Saved for later";
    const { id, slug } = await anOpenOne(test, title);
    await save(id, "ro", titled(title, "Salvat pentru mai târziu"));
    const begin = async (language: "ro" | "lt", email: string) => {
      const { draftId } = await test.resident.consultations.startDraft({ slug, language });
      await test.resident.consultations.keepAnswer({ slug, draftId, questionId: "change", answer: "Buses" });
      await test.resident.returning.saved({ slug, draftId });
      await test.resident.returning.save({ slug, draftId, email, language });
      return (await messagesTo(email))[0]?.body;
    };
    expect(await begin("ro", "later-ro@example.org")).toContain(
      "Ați început să răspundeți la: Salvat pentru mai târziu",
    );
    expect(await begin("lt", "later-lt@example.org")).toContain(`Pradėjote atsakyti: ${title}`);
    // The reminder, eleven days after, is about it by the same name.
    test.setClock("2026-06-03T10:00:00Z");
    await remindOfDrafts.run(test.house);
    await runJobs(test);
    for (const [email, named] of [
      ["later-ro@example.org", "Salvat pentru mai târziu"],
      ["later-lt@example.org", title],
    ] as const) {
      const messages = await messagesTo(email);
      expect(messages).toHaveLength(2);
      for (const { body } of messages) expect(body).toContain(named);
    }
  });
});
