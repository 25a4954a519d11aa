import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../../testing.ts";
import { eraseAnswer } from "./erasing.ts";
import { restrict } from "./erasing-repository.ts";
import { correctAnswer } from "./keeping.ts";
import { sealAnswers } from "./sealing.ts";
import { verifySealed } from "./verify-sealed.ts";

let test: TestHouse;
let open: { id: string; slug: string };
beforeEach(async () => {
  test = await aHouse();
  open = await anOpenOne(test);
});
afterEach(() => test.database.dispose());

const consultations = () => test.resident.consultations;
const sendFirst = async () =>
  consultations().submit({
    slug: open.slug,
    submissionKey: "the-first-answer",
    answers: { agree: "yes", change: "Buses" },
    whereabouts: { kind: "ward", wardCode: "E05002235", postcode: "RM17 6SL" },
  });
const begin = async (reference: string) => {
  const { slug, draftId } = await consultations().beginChange({ reference, language: "en" });
  return { slug, draftId };
};
const keep = (draft: { slug: string; draftId: string }, questionId: string, answer: string) =>
  consultations().keepAnswer({ ...draft, questionId, answer });
const send = (draft: { slug: string; draftId: string }) => consultations().sendDraft({ ...draft, language: "en" });
const rows = () =>
  test.house.db
    .selectFrom("response")
    .selectAll()
    .where("consultation_id", "=", open.id)
    .orderBy("received_at")
    .execute();
const factsAbout = (about: string) =>
  test.house.db.selectFrom("audit_fact").select(["what", "details"]).where("about", "=", about).execute();

describe("changing an answer until the consultation closes", () => {
  it("replaces the answers under the same reference, counted once", async () => {
    const { reference } = await sendFirst();
    const draft = await begin(reference);
    expect(await consultations().readDraft(draft)).toMatchObject({
      kind: "draft",
      answers: { agree: "yes", change: "Buses" },
      whereabouts: { kind: "ward", wardCode: "E05002235" },
    });
    await keep(draft, "agree", "no");
    await consultations().keepWhereabouts({ ...draft, whereabouts: { kind: "outside" } });
    expect((await consultations().byReference({ reference })).answers).toMatchObject({ agree: "yes" });
    test.setClock("2026-05-21T09:00:00Z");
    expect(await send(draft)).toEqual({ reference });
    expect(await rows()).toMatchObject([
      { reference, answers: { agree: "no", change: "Buses" }, whereabouts: "outside", ward_code: null, channel: "web" },
    ]);
    const counts = await test.officer.consultations.counts({ id: open.id });
    expect(counts.responses).toBe(1);
    expect(counts.questions.find(({ question }) => question.id === "agree")).toMatchObject({
      base: 1,
      options: expect.arrayContaining([expect.objectContaining({ id: "no", count: 1 })]),
    });
    const looked = await consultations().byReference({ reference });
    expect(looked.changes).toEqual([new Date("2026-05-21T09:00:00Z")]);
    expect(looked.canBeChanged).toBe(true);
  });

  it("moves in the figures from the old answer to the new one, once it was counted", async () => {
    const { reference } = await sendFirst();
    await sealAnswers(test.house);
    const draft = await begin(reference);
    await keep(draft, "agree", "no");
    await send(draft);
    await sealAnswers(test.house);
    const { responses, questions } = await test.officer.consultations.counts({ id: open.id });
    const agree = questions.find(({ question }) => question.id === "agree");
    expect(responses).toBe(1);
    expect(agree?.options.filter(({ count }) => count > 0)).toMatchObject([{ id: "no", count: 1 }]);
  });

  it("is sent once by a double press, and shows the same reference afterwards", async () => {
    const { reference } = await sendFirst();
    const draft = await begin(reference);
    await keep(draft, "agree", "no");
    const sent = await Promise.all([send(draft), send(draft), send(draft)]);
    expect(sent.map((one) => one.reference)).toEqual([reference, reference, reference]);
    expect(await consultations().readDraft(draft)).toEqual({ kind: "sent", reference });
    const [row] = await rows();
    expect(row?.revision).toBe(2);
  });

  it("takes one of two changes made at once, and tells the other that nothing of it was kept", async () => {
    const { reference } = await sendFirst();
    const drafts = await Promise.all([begin(reference), begin(reference)]);
    for (const [place, draft] of drafts.entries()) await keep(draft, "change", `Words ${place}`);
    const outcomes = await Promise.all(
      drafts.map((draft) =>
        send(draft).then(
          () => "sent",
          (error) => error.refusal?.code,
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(["answers/changed-meanwhile", "sent"]);
    const winner = outcomes.indexOf("sent");
    const [row] = await rows();
    expect(row?.answers).toMatchObject({ change: `Words ${winner}` });
    const loser = drafts[1 - winner] as (typeof drafts)[number];
    expect(await consultations().readDraft(loser)).toMatchObject({
      kind: "draft",
      answers: { change: `Words ${1 - winner}` },
    });
  });

  it("is either counted before the consultation is paused or refused after, and leaves the draft where it is refused", async () => {
    const { reference } = await sendFirst();
    const draft = await begin(reference);
    await keep(draft, "agree", "no");
    const [sent] = await Promise.all([
      refusedWith(send(draft)),
      test.officer.consultations.progress({ id: open.id, command: { kind: "pause", reason: "A test." } }),
    ]);
    const [row] = await rows();
    const isChanged = row?.revision === 2;
    expect([sent, isChanged]).toEqual(isChanged ? ["not refused", true] : ["consultation/paused", false]);
  });

  it("is refused after closing, and what was written is still there to copy", async () => {
    test.setClock("2026-06-29T10:00:00Z");
    const { reference } = await sendFirst();
    const draft = await begin(reference);
    await keep(draft, "change", "Written before closing");
    test.setClock("2026-07-01T10:00:00Z");
    expect(await refusedWith(send(draft))).toBe("consultation/closed");
    expect(await refusedWith(begin(reference))).toBe("consultation/closed");
    expect(await consultations().readDraft(draft)).toMatchObject({ answers: { change: "Written before closing" } });
    expect((await consultations().byReference({ reference })).canBeChanged).toBe(false);
    expect((await rows())[0]?.answers).toMatchObject({ change: "Buses" });
  });

  it("leaves a fact that it was changed and when, never what, and the seal still holds", async () => {
    const { reference } = await sendFirst();
    const draft = await begin(reference);
    await keep(draft, "change", "zebra crossing");
    await sealAnswers(test.house);
    await send(draft);
    const [row] = await rows();
    const facts = await factsAbout(row?.audit_id as string);
    expect(facts).toEqual([{ what: "response/changed", details: { consultation: open.id, revision: 2 } }]);
    expect(JSON.stringify(facts)).not.toContain("zebra");
    expect(JSON.stringify(facts)).not.toContain(reference);
    expect(await verifySealed(test.house.db)).toEqual({ sealed: 1 });
  });

  it("is refused where staff put the answer right meanwhile, for they may have been asked to", async () => {
    const { reference } = await sendFirst();
    const draft = await begin(reference);
    await keep(draft, "agree", "no");
    const [row] = await rows();
    const answerId = row?.audit_id as string;
    await correctAnswer(test.house, { answerId, questionId: "change", says: "Trams" }, { personId: null, post: null });
    expect(await refusedWith(send(draft))).toBe("answers/changed-meanwhile");
    expect((await rows())[0]?.answers).toEqual({ agree: "yes", change: "Trams" });
  });

  it("is refused for answers that are read no further, and gone with answers that were erased", async () => {
    const { reference } = await sendFirst();
    const draft = await begin(reference);
    await keep(draft, "change", "Copied words");
    const [row] = await rows();
    const answerId = row?.audit_id as string;
    await restrict(test.house.db, [answerId], test.house.now());
    expect(await refusedWith(begin(reference))).toBe("answers/read-no-further");
    expect(await refusedWith(send(draft))).toBe("answers/read-no-further");
    await eraseAnswer(test.house, answerId, { personId: null, post: null });
    expect(await refusedWith(begin(reference))).toBe("reference/not-found");
    expect(await refusedWith(send(draft))).toBe("NOT_FOUND");
    expect(await consultations().readDraft(draft)).toEqual({ kind: "gone" });
  });

  it("ends in a change or in an erasure, and never in both, when they come at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { reference } = await consultations().submit({
        slug: open.slug,
        submissionKey: `erased-at-once-${round}`,
        answers: { agree: "yes" },
      });
      const draft = await begin(reference);
      await keep(draft, "change", "Words");
      const [row] = (await rows()).filter((one) => one.reference === reference);
      const answerId = row?.audit_id as string;
      const [sent] = await Promise.all([
        refusedWith(send(draft)),
        eraseAnswer(test.house, answerId, { personId: null, post: null }),
      ]);
      expect(["not refused", "NOT_FOUND"]).toContain(sent);
      const [after] = (await rows()).filter((one) => one.audit_id === answerId);
      expect(after).toMatchObject({ answers: {}, erased_at: expect.any(Date) });
      expect(await consultations().readDraft(draft)).toEqual({ kind: "gone" });
    }
  });
});
