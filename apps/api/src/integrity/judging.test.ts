import { Questionnaire } from "@collaborative-communities/surveys";
import { aFreeText, aSingleChoice } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealAnswers } from "../consultations/index.ts";
import { aHouse, anOpenOne, refusedWith, runJobs, type TestHouse } from "../testing.ts";

const LETTER = "Please keep the library open because it is the only warm place for many older people in our town";
const asking = Questionnaire.parse({
  version: 1,
  questions: [
    aSingleChoice(),
    aFreeText(),
    aFreeText({ id: "worst", text: "Which is the worst place?", section: "places", required: false }),
  ],
  sections: [{ id: "places", title: "Places", repeat: { another: "Is there another place?", most: 5 } }],
});

let test: TestHouse;
let sent = 0;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const send = async (slug: string, answers: object, language: "en" | "pl" | "lt" | "ro" = "en") => {
  sent += 1;
  const submission = { slug, language, submissionKey: `judging-${sent}`, answers };
  const { reference } = await test.resident.consultations.submit(submission as never);
  const { audit_id: id } = await test.house.db
    .selectFrom("response")
    .select("audit_id")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return { id, reference };
};
const countedIn = async (id: string) => {
  await sealAnswers(test.house);
  return (await test.officer.consultations.counts({ id })).responses;
};
const opened = (title: string) => anOpenOne(test, title, {}, asking);

describe("a text that is set aside", () => {
  it("is read no further, with its reason; its answer counts, its writer is told why, and it can be put back", async () => {
    const { id, slug } = await opened("A threat");
    const { id: answerId, reference } = await send(slug, { agree: "yes", change: "I know where you live." });
    await send(slug, { change: "A bench." });
    const text = { answerId, questionKey: "change", reason: "threat", note: "Told the police on 20 May." } as const;
    const { id: setAsideId } = await test.officer.integrity.setTextAside(text);
    const read = await test.councillor.integrity.texts({ id, questionId: "change" });
    expect(read).toMatchObject({ setAside: 1, texts: [{ text: "A bench." }] });
    expect(await countedIn(id)).toBe(2);
    expect(await test.resident.integrity.standing({ reference })).toEqual({
      leftOut: null,
      because: null,
      slug,
      texts: [{ key: "change", reason: "threat" }],
    });
    const shown = await test.officer.integrity.answer({ id, answerId });
    expect(shown.said.find(({ key }) => key === "change")).toMatchObject({ answer: [], setAside: true });
    const [entry] = (await test.officer.integrity.setAside({ id })).entries;
    expect(entry).toMatchObject({ id: setAsideId, reason: "threat", byName: "Test officer", undoneAt: null });

    await test.officer.integrity.putBack({ setAsideId, why: "It was a figure of speech." });
    expect((await test.officer.integrity.texts({ id, questionId: "change" })).texts).toHaveLength(2);
    expect((await test.resident.integrity.standing({ reference })).texts).toEqual([]);
    expect((await test.officer.integrity.setAside({ id })).entries[0]?.undoneWhy).toBe("It was a figure of speech.");
  });

  it("by two officers at once is set aside once, and the other is told", async () => {
    const { slug } = await opened("Twice at once");
    for (let round = 0; round < 4; round += 1) {
      const { id: answerId } = await send(slug, { change: `Round ${round}` });
      const text = { answerId, questionKey: "change", note: "Off the point." } as const;
      const outcomes = await Promise.all(
        (["off-topic", "abuse"] as const).map((reason) =>
          refusedWith(test.officer.integrity.setTextAside({ ...text, reason })),
        ),
      );
      expect(outcomes.sort()).toEqual(["integrity/set-aside-already", "not refused"]);
    }
  });

  it("needs a stated reason and a note, and an officer who runs consultations", async () => {
    const { slug } = await opened("Without a reason");
    const { id: answerId } = await send(slug, { change: "No." });
    const text = { answerId, questionKey: "change", reason: "threat", note: "Why." } as const;
    const refused = (change: object) =>
      refusedWith(test.officer.integrity.setTextAside({ ...text, ...change } as never));
    expect(await refused({ reason: "we-do-not-agree" })).toBe("BAD_REQUEST");
    expect(await refused({ note: "" })).toBe("BAD_REQUEST");
    expect(await refused({ questionKey: "agree" })).toBe("NOT_FOUND");
    expect(await refusedWith(test.councillor.integrity.setTextAside(text))).toBe("FORBIDDEN");
  });
});

describe("a whole answer that is set aside", () => {
  it("is kept and not counted, its sender is told and why, and it counts again when it is put back", async () => {
    const { id, slug } = await opened("A test of ours");
    const { id: answerId, reference } = await send(slug, { agree: "yes", change: "Test test test." });
    await send(slug, { agree: "no" });
    expect(await countedIn(id)).toBe(2);
    const { id: setAsideId } = await test.officer.integrity.setAnswerAside({ answerId, reason: "test", note: "Ours." });
    expect(await countedIn(id)).toBe(1);
    expect((await test.officer.integrity.texts({ id, questionId: "change" })).texts).toEqual([]);
    expect(await test.resident.integrity.standing({ reference })).toMatchObject({
      leftOut: "set-aside",
      because: "test",
    });
    expect(await refusedWith(test.officer.integrity.setAnswerAside({ answerId, reason: "spam", note: "x" }))).toBe(
      "consultation/left-out-already",
    );
    const twice = [1, 2].map(() => test.officer.integrity.putBack({ setAsideId, why: "A person after all." }));
    await Promise.all(twice);
    expect(await countedIn(id)).toBe(2);
  });

  it("is nothing that can be done for what somebody thinks, or once the count is final", async () => {
    const { id, slug } = await opened("Final");
    const { id: answerId } = await send(slug, { agree: "no" });
    const aside = { answerId, reason: "spam", note: "Why." } as const;
    expect(await refusedWith(test.officer.integrity.setAnswerAside({ ...aside, reason: "wrong" as never }))).toBe(
      "BAD_REQUEST",
    );
    await test.house.db.updateTable("consultation").set({ state: "analysing" }).where("id", "=", id).execute();
    expect(await refusedWith(test.officer.integrity.setAnswerAside(aside))).toBe("consultation/count-is-final");
  });
});

describe("a translation of what somebody wrote", () => {
  const POLISH = "Ławka przy przystanku jest zepsuta, Łukasz Żak";
  it("stands beside the original, and is checked by a second person", async () => {
    const { id, slug } = await opened("Po polsku");
    const { id: answerId } = await send(slug, { change: POLISH }, "pl");
    await send(slug, { change: "A bench." });
    const untranslated = async () =>
      (await test.officer.integrity.texts({ id, questionId: "change", untranslated: true })).texts.length;
    expect(await untranslated()).toBe(1);
    const words = { answerId, questionKey: "change", fromLanguage: "pl", text: "The bench at the stop is broken" };
    expect(await test.officer.integrity.translate({ ...words, revision: 0 })).toEqual({ revision: 1 });
    expect(await untranslated()).toBe(0);
    expect(await refusedWith(test.officer.integrity.checkTranslation({ ...words, revision: 1 }))).toBe(
      "surveys/translation-own",
    );
    await test.house.db
      .updateTable("answer_translation")
      .set({ written_by: null })
      .where("answer_id", "=", answerId)
      .execute();
    await test.officer.integrity.checkTranslation({ ...words, revision: 1 });
    const { texts, languages } = await test.councillor.integrity.texts({ id, questionId: "change", language: "pl" });
    expect(texts).toMatchObject([
      { text: POLISH, language: "pl", translation: { text: words.text, status: "checked", checkedBy: "Test officer" } },
    ]);
    expect(languages).toEqual([
      { language: "en", texts: 1, untranslated: 0 },
      { language: "pl", texts: 1, untranslated: 0 },
    ]);
  });

  it("by two people at once is one of them, and the other is told that nothing of theirs was saved", async () => {
    const { slug } = await opened("Dwa razy");
    const { id: answerId } = await send(slug, { change: POLISH }, "pl");
    const words = { answerId, questionKey: "change", fromLanguage: "pl", revision: 0 };
    const outcomes = await Promise.all(
      ["One.", "Other."].map((text) => refusedWith(test.officer.integrity.translate({ ...words, text }))),
    );
    expect(outcomes.sort()).toEqual(["integrity/translated-meanwhile", "not refused"]);
  });

  it("goes with the answer when that is erased", async () => {
    const { id, slug } = await opened("Usunięte");
    const { id: answerId } = await send(slug, { change: POLISH }, "pl");
    await send(slug, { agree: "yes" });
    const words = { answerId, questionKey: "change", fromLanguage: "pl", text: "About Łukasz.", revision: 0 };
    await test.officer.integrity.translate(words);
    await test.officer.integrity.setTextAside({
      answerId,
      questionKey: "change",
      reason: "names-a-person",
      note: POLISH,
    });
    const { eraseAnswer } = await import("../consultations/erasing.ts");
    await eraseAnswer(test.house, answerId, { personId: null, post: null });
    const kept = await test.house.db
      .selectFrom("answer_translation")
      .select("text")
      .where("answer_id", "=", answerId)
      .execute();
    expect(kept).toEqual([]);
    const [entry] = (await test.officer.integrity.setAside({ id })).entries;
    expect(entry).toMatchObject({ note: "", isErased: true });
  });
});

describe("T84: searching what people wrote", () => {
  it.each([
    ["łukasz", "Rozmawiałem z panem Łukaszem Żakiem", "pl"],
    ["LUKASZEM zak", "Rozmawiałem z panem Łukaszem Żakiem", "pl"],
    ["simenaite", "Žydrūnė Šimėnaitė mums padėjo", "lt"],
    ["marasesti", "Strada Mărășești are nevoie de bănci", "ro"],
    ["mărăşeşti", "Strada Mărășești are nevoie de bănci", "ro"],
    ["100%", "It is 100% wrong", "en"],
  ] as const)("finds “%s” in “%s”, however it is accented", async (words, text, language) => {
    const { id, slug } = await opened(`Searching ${words} ${sent}`);
    await send(slug, { change: text }, language);
    await send(slug, { change: "Nothing of the kind_here" });
    const found = await test.officer.integrity.texts({ id, questionId: "change", words });
    expect(found.texts.map((one) => one.text)).toEqual([text]);
  });

  it("finds a text by its translation, and in every round of a section that repeats", async () => {
    const { id, slug } = await opened("Rounds");
    const { id: answerId } = await send(slug, { worst: "Prie stoties", places: "yes", "worst#2": "Parke" }, "lt");
    const words = { answerId, questionKey: "worst#2", fromLanguage: "lt", text: "In the park", revision: 0 };
    await test.officer.integrity.translate(words);
    const read = await test.officer.integrity.texts({ id, questionId: "worst" });
    expect(read.texts.map(({ key, text }) => [key, text])).toEqual([
      ["worst", "Prie stoties"],
      ["worst#2", "Parke"],
    ]);
    const found = await test.officer.integrity.texts({ id, questionId: "worst", words: "the park" });
    expect(found.texts.map(({ key }) => key)).toEqual(["worst#2"]);
  });
});

describe("campaigns", () => {
  it("are shown with their number and wordings, each answer counts, and what was set aside is not quoted", async () => {
    const { id, slug } = await opened("A campaign");
    for (let number = 0; number < 4; number += 1) await send(slug, { change: LETTER });
    await send(slug, { change: LETTER.toUpperCase() });
    const own = await send(slug, { change: `${LETTER}, and my mother reads there` });
    await send(slug, { change: "Mend the bench half-way up the hill, where my mother rests" });
    await test.officer.integrity.look({ id });
    await runJobs(test);
    const read = async () => (await test.officer.integrity.campaigns({ id })).campaigns;
    expect(await read()).toMatchObject([
      {
        question: "What would you change?",
        texts: 6,
        identical: 5,
        readable: 6,
        byChannel: { web: 6 },
        wordings: [{ answers: 5 }, { answers: 1, text: `${LETTER}, and my mother reads there` }],
      },
    ]);
    expect(await countedIn(id)).toBe(7);
    await test.officer.integrity.setTextAside({
      answerId: own.id,
      questionKey: "change",
      reason: "names-a-person",
      note: "x",
    });
    expect((await read())[0]?.wordings).toHaveLength(1);
  });

  it("are looked at again every hour where answers came, and not where none did", async () => {
    const { slug, id } = await opened("Every hour");
    for (let number = 0; number < 3; number += 1) await send(slug, { change: LETTER });
    const { lookAgainHourly } = await import("./looking.ts");
    await lookAgainHourly.run(test.house);
    await runJobs(test);
    const first = await test.officer.integrity.overview({ id });
    expect(first).toMatchObject({ answersLookedAt: 3, isAsked: false });
    test.setClock("2026-05-20T12:00:00Z");
    await lookAgainHourly.run(test.house);
    await runJobs(test);
    expect((await test.officer.integrity.overview({ id })).lookedAt).toEqual(first.lookedAt);
  });
});

describe("unusually busy hours", () => {
  it("are shown against the consultation's own course, without anything about whose answers they were", async () => {
    const { id, slug } = await opened("A busy hour");
    test.setClock("2026-05-21T09:10:00Z");
    for (let number = 0; number < 2; number += 1) await send(slug, { agree: "yes" });
    test.setClock("2026-05-21T14:10:00Z");
    for (let number = 0; number < 25; number += 1) await send(slug, { agree: "no" });
    test.setClock("2026-05-22T09:10:00Z");
    await send(slug, { agree: "yes" });
    const { days, hours, minutes } = await test.officer.integrity.bursts({ id });
    expect(days).toEqual([
      { day: "2026-05-21", answers: 27 },
      { day: "2026-05-22", answers: 1 },
    ]);
    expect(hours).toMatchObject({ usual: 2, bursts: [{ from: new Date("2026-05-21T14:00:00Z"), answers: 25 }] });
    expect(minutes.bursts).toHaveLength(1);
  });
});

describe("an answer that was being written while it closed", () => {
  it("can still be finished and sent, is kept as late, listed with how late, and never counted", async () => {
    const own = await aHouse();
    const { id, slug } = await anOpenOne(own, "Closes", {}, asking);
    const { draftId } = await own.resident.consultations.startDraft({ slug, language: "en" });
    own.setClock("2026-06-30T23:04:30Z");
    const draft = { slug, draftId };
    expect((await own.resident.consultations.read({ slug })).keepsLate).toBe(true);
    await own.resident.consultations.keepAnswer({ ...draft, questionId: "change", answer: "I was still writing." });
    const sentLate = await own.resident.consultations.sendDraft({ ...draft, language: "en" });
    expect(sentLate).toMatchObject({ late: true });
    expect(await own.resident.consultations.sendDraft({ ...draft, language: "en" })).toEqual(sentLate);
    expect(await refusedWith(own.resident.consultations.startDraft({ slug, language: "en" }))).toBe(
      "consultation/closed",
    );
    const { answers } = await own.officer.integrity.late({ id });
    expect(answers).toMatchObject([{ channel: "web", minutesLate: 4 }]);
    expect(await own.resident.integrity.standing({ reference: sentLate.reference })).toMatchObject({ leftOut: "late" });
    await sealAnswers(own.house);
    expect((await own.officer.consultations.counts({ id })).responses).toBe(0);
    expect((await own.officer.integrity.overview({ id })).standing).toMatchObject({ counted: 0, late: 1 });
    await own.database.dispose();
  });
});
