import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../../testing.ts";
import { sealAnswers } from "./sealing.ts";

describe("answering a consultation", () => {
  let test: TestHouse;
  let open: { id: string; slug: string };
  beforeAll(async () => {
    test = await aHouse();
    open = await anOpenOne(test);
  });
  afterAll(() => test.database.dispose());

  const submission = (key: string) => ({
    slug: open.slug,
    submissionKey: key,
    answers: { agree: "yes", change: "Ștefan שלום 👩‍👩‍👧" },
    whereabouts: { kind: "ward" as const, wardCode: "E05002235", postcode: "RM17 6SL" },
  });
  const count = async () => (await test.officer.consultations.counts({ id: open.id })).responses;

  it("keeps one answer with one reference when the same submission is fired thirty times at once", async () => {
    const before = await count();
    const sent = await Promise.all(
      Array.from({ length: 30 }, () => test.resident.consultations.submit(submission("same-submission"))),
    );
    expect(new Set(sent.map((one) => one.reference)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it("keeps one answer when a draft is sent by a double tap, and again after going back", async () => {
    const before = await count();
    const { draftId } = await test.resident.consultations.startDraft({ slug: open.slug, language: "pl" });
    await test.resident.consultations.keepAnswer({ slug: open.slug, draftId, questionId: "agree", answer: "no" });
    const send = () => test.resident.consultations.sendDraft({ slug: open.slug, draftId, language: "pl" });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    expect(new Set([first, second, third].map((one) => one?.reference)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    expect(await test.resident.consultations.readDraft({ slug: open.slug, draftId })).toEqual({
      kind: "sent",
      reference: first?.reference,
    });
  });

  it("keeps two answers saved at once on two pages of one draft", async () => {
    const { draftId } = await test.resident.consultations.startDraft({ slug: open.slug, language: "en" });
    const keep = (questionId: string, answer: string | string[]) =>
      test.resident.consultations.keepAnswer({ slug: open.slug, draftId, questionId, answer });
    await Promise.all([keep("agree", "yes"), keep("areas", ["equality"]), keep("change", "Buses")]);
    const draft = await test.resident.consultations.readDraft({ slug: open.slug, draftId });
    expect(draft).toMatchObject({ answers: { agree: "yes", areas: ["equality"], change: "Buses" } });
    await test.resident.consultations.keepAnswer({ slug: open.slug, draftId, questionId: "change" });
    expect(await test.resident.consultations.readDraft({ slug: open.slug, draftId })).toMatchObject({
      answers: { agree: "yes", areas: ["equality"] },
    });
  });

  it("tells answers that come at the same moment apart: new ones, the same twice, one to what has just ended", async () => {
    const ended = await anOpenOne(test, "Ends early");
    const send = (slug: string, key: string) =>
      test.resident.consultations.submit({ ...submission(key), slug }).then(({ reference }) => reference);
    await send(ended.slug, "before-it-ended");
    await test.officer.consultations.progress({ id: ended.id, command: { kind: "pause", reason: "A test." } });
    const before = await count();
    const [late, twice, again, ...others] = await Promise.all([
      refusedWith(send(ended.slug, "after-it-ended")),
      send(open.slug, "in-company"),
      send(open.slug, "in-company"),
      ...Array.from({ length: 20 }, (_, number) => send(open.slug, `in-company-${number}`)),
    ]);
    expect(late).toBe("consultation/paused");
    expect(again).toBe(twice);
    expect(new Set([twice, ...others]).size).toBe(21);
    expect(await count()).toBe(before + 21);
  });

  it("cannot be made to give out, or to stand in for, an answer that came another way", async () => {
    const { id } = open;
    const file = Buffer.from("Call reference,Received,Q3\nC-1,20/5/2026,My private words").toString("base64");
    const key = createHash("sha256").update("call:C-1#1").digest("base64url");
    const guessed = await test.resident.consultations.submit({ ...submission(`imported:${key}`), answers: {} });
    expect((await test.officer.consultations.importAnswers({ id, content: file })).rowsAdded).toBe(1);
    const again = await test.resident.consultations.submit({ ...submission(`imported:${key}`), answers: {} });
    expect(again).toEqual(guessed);
    expect((await test.resident.consultations.byReference(again)).answers).toEqual({});
  });

  it("either has what another tab saved at the moment of sending, or tells that tab that the draft is gone", async () => {
    for (let round = 0; round < 15; round += 1) {
      const { draftId } = await test.resident.consultations.startDraft({ slug: open.slug, language: "en" });
      const draft = { slug: open.slug, draftId };
      const [kept, sent] = await Promise.all([
        refusedWith(test.resident.consultations.keepAnswer({ ...draft, questionId: "change", answer: "Late" })),
        test.resident.consultations.sendDraft({ ...draft, language: "en" }),
      ]);
      const { answers } = await test.resident.consultations.byReference(sent);
      expect([kept, answers]).toEqual(kept === "not refused" ? [kept, { change: "Late" }] : ["NOT_FOUND", {}]);
    }
  });

  it("gives back what was sent, word for word, by its reference however it is typed", async () => {
    const { reference } = await test.resident.consultations.submit(submission("word-for-word"));
    const looked = await test.resident.consultations.byReference({
      reference: reference.toLowerCase().replaceAll("-", " "),
    });
    expect(looked).toMatchObject({ reference, channel: "web", answers: submission("").answers });
    expect(await refusedWith(test.resident.consultations.byReference({ reference: "0000-0000-0000" }))).toBe(
      "reference/not-found",
    );
  });

  it("refuses what is too long, not listed, or from a ward that is not ours, and keeps nothing of it", async () => {
    const before = await count();
    const sending = (change: object) =>
      refusedWith(test.resident.consultations.submit({ ...submission("refused-one"), ...change }));
    expect(await sending({ answers: { change: "x".repeat(2001) } })).toBe("consultation/answers-need-attention");
    expect(await sending({ answers: { agree: "perhaps" } })).toBe("consultation/answers-need-attention");
    expect(await sending({ whereabouts: { kind: "ward", wardCode: "E05000001" } })).toBe("consultation/unknown-ward");
    expect(await sending({ slug: "nowhere" })).toBe("NOT_FOUND");
    expect(await count()).toBe(before);
  });

  it("counts an answer in the last millisecond of the closing minute, and none after, which is kept as late", async () => {
    const closing = await aHouse();
    const { id, slug } = await anOpenOne(closing);
    const send = (key: string) =>
      closing.resident.consultations.submit({ slug, submissionKey: key, answers: { agree: "yes" } });
    closing.setClock("2026-06-30T22:59:59.999Z");
    const inTime = await send("in-time-answer");
    closing.setClock("2026-06-30T23:00:00.000Z");
    const late = await send("too-late-answer");
    expect(late).toEqual({ reference: expect.any(String), late: true });
    expect(await send("too-late-answer")).toEqual(late);
    expect(await send("in-time-answer")).toEqual(inTime);
    await sealAnswers(closing.house);
    expect((await closing.officer.consultations.counts({ id })).responses).toBe(1);
    // Once the answers are being read, not even that: whoever wrote it keeps their words.
    await closing.house.db.updateTable("consultation").set({ state: "analysing" }).where("id", "=", id).execute();
    expect(await refusedWith(send("far-too-late-answer"))).toBe("consultation/closed");
    expect(await send("too-late-answer")).toEqual(late);
    await closing.database.dispose();
  });

  it("has a final count after closing, even with answers on their way in at that moment", async () => {
    const busy = await aHouse();
    const { id, slug } = await anOpenOne(busy);
    let accepted = 0;
    const writers = Array.from({ length: 60 }, async (_, number) => {
      await new Promise((done) => setTimeout(done, number % 10));
      const outcome = await refusedWith(
        busy.resident.consultations.submit({ slug, submissionKey: `writer-${number}`, answers: { agree: "yes" } }),
      );
      if (outcome === "not refused") accepted += 1;
      else expect(outcome).toBe("consultation/paused");
    });
    await new Promise((done) => setTimeout(done, 4));
    await busy.officer.consultations.progress({ id, command: { kind: "pause", reason: "A test of the last moment." } });
    const final = (await busy.officer.consultations.counts({ id })).responses;
    await Promise.all(writers);
    expect((await busy.officer.consultations.counts({ id })).responses).toBe(final);
    expect(accepted).toBe(final);
    await busy.database.dispose();
  });
});
