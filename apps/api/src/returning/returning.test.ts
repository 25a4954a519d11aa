import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";
import { returningHolder } from "./holder.ts";
import { remindOfDrafts } from "./reminding.ts";

let test: TestHouse;
let open: { id: string; slug: string };
beforeAll(async () => {
  test = await aHouse();
  open = await anOpenOne(test);
});
afterAll(() => test.database.dispose());

const NOBODY = { personId: null, post: null };
const keep = (draftId: string, questionId: string, answer: string) =>
  test.resident.consultations.keepAnswer({ slug: open.slug, draftId, questionId, answer });
const begin = async (words = "Buses") => {
  const { draftId } = await test.resident.consultations.startDraft({ slug: open.slug, language: "en" });
  await keep(draftId, "change", words);
  const { reference } = await test.resident.returning.saved({ slug: open.slug, draftId });
  return { draftId, reference };
};
const save = (draftId: string, email: string) =>
  test.resident.returning.save({ slug: open.slug, draftId, email, language: "en" });
const messagesTo = async (to: string) => (await test.resident.mail.outbox()).filter((message) => message.to === to);
const codeTo = async (to: string) => /\d{3} \d{3}/.exec((await messagesTo(to))[0]?.body ?? "")?.[0] ?? "no code";
const subjectOf = (contact: string) => ({ contact, answerIds: [], draftIds: [] }) as never;

describe("saving answers and coming back to them", () => {
  it("goes on in another browser with everything that was answered, by reference, address and code", async () => {
    const { draftId, reference } = await begin();
    await save(draftId, "ana@example.org");
    const [told] = await messagesTo("ana@example.org");
    expect(told?.body).toContain(reference);
    const { browser } = await test.resident.returning.ask({ reference, email: "ana@example.org", language: "en" });
    const code = await codeTo("ana@example.org");
    const back = await test.resident.returning.comeBack({ code, browser });
    expect(back).toEqual({ slug: open.slug, draftId });
    expect(await test.resident.consultations.readDraft(back)).toMatchObject({ answers: { change: "Buses" } });
    expect(await refusedWith(test.resident.returning.comeBack({ code, browser }))).toBe("accounts/code-used");
  });

  it("shows the same to whoever asks, whether reference and address belong together or not", async () => {
    const { draftId, reference } = await begin();
    await save(draftId, "right@example.org");
    const ask = (email: string, asked = reference) =>
      test.resident.returning.ask({ reference: asked, email, language: "en" });
    const answers = [
      await ask("right@example.org"),
      await ask("wrong@example.org"),
      await ask("right@example.org", "7F3K-9QXD-M2TD"),
    ];
    for (const answer of answers) expect(Object.keys(answer)).toEqual(["browser"]);
    expect(await messagesTo("wrong@example.org")).toEqual([]);
    const tried = answers.map(({ browser }) =>
      refusedWith(test.resident.returning.comeBack({ code: "000000", browser })),
    );
    expect(await Promise.all(tried)).toEqual(["accounts/wrong-code", "accounts/wrong-code", "accounts/wrong-code"]);
  });

  it("opens nothing with the code of another browser, of an account, or after five wrong tries", async () => {
    const { draftId, reference } = await begin();
    await save(draftId, "tries@example.org");
    const { browser } = await test.resident.returning.ask({ reference, email: "tries@example.org", language: "en" });
    const code = await codeTo("tries@example.org");
    const other = "another-browser-here";
    expect(await refusedWith(test.resident.returning.comeBack({ code, browser: other }))).toBe("accounts/code-expired");
    expect(await refusedWith(test.resident.accounts.signInByCode({ code, browser }))).toBe("accounts/code-expired");
    const wrong = code === "111 111" ? "222222" : "111111";
    for (let time = 0; time < 5; time += 1)
      await refusedWith(test.resident.returning.comeBack({ code: wrong, browser }));
    expect(await refusedWith(test.resident.returning.comeBack({ code, browser }))).toBe("accounts/no-more-tries");
  });

  it("sends an address no more than a few messages an hour, and says nothing of it to whoever asks for codes", async () => {
    const { draftId, reference } = await begin();
    for (let time = 0; time < 10; time += 1) await save(draftId, "often@example.org");
    expect(await refusedWith(save(draftId, "often@example.org"))).toBe("limits/too-many");
    for (let time = 0; time < 8; time += 1)
      await test.resident.returning.ask({ reference, email: "often@example.org", language: "en" });
    expect(await messagesTo("often@example.org")).toHaveLength(15);
  });

  it("keeps, of each question, what was kept last, when two browsers go on with the same draft", async () => {
    const { draftId } = await begin("First");
    await Promise.all([keep(draftId, "agree", "yes"), keep(draftId, "change", "Second")]);
    await keep(draftId, "agree", "no");
    const draft = { slug: open.slug, draftId };
    expect(await test.resident.consultations.readDraft(draft)).toMatchObject({
      answers: { agree: "no", change: "Second" },
    });
    const send = () => test.resident.consultations.sendDraft({ ...draft, language: "en" });
    const sent = await Promise.all([send(), send()]);
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    const kept = await test.house.db
      .selectFrom("response")
      .select("reference")
      .where("submission_key", "=", `draft:${draftId}`)
      .execute();
    expect(kept).toHaveLength(1);
  });

  it("is over once the answers are sent: nothing is left of the address", async () => {
    const { draftId, reference } = await begin();
    await save(draftId, "sent@example.org");
    await test.resident.consultations.sendDraft({ slug: open.slug, draftId, language: "en" });
    expect(await returningHolder.export(test.house, subjectOf("sent@example.org"))).toEqual([]);
    await test.resident.returning.ask({ reference, email: "sent@example.org", language: "en" });
    expect(await messagesTo("sent@example.org")).toHaveLength(1);
  });

  it("keeps the address sealed, gives a person what was saved, and erases it when they ask", async () => {
    const { draftId } = await begin("Mine alone");
    await save(draftId, "erase@example.org");
    const kept = await test.house.db.selectFrom("draft_return").selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain("erase@example.org");
    const [record] = await returningHolder.export(test.house, subjectOf("erase@example.org"));
    expect(Object.values(record?.values ?? {})).toContain("Mine alone");
    expect(JSON.stringify(record)).not.toContain(draftId);
    expect(await returningHolder.erase(test.house, subjectOf("erase@example.org"), NOBODY)).toMatchObject({
      erased: 1,
    });
    expect(await test.resident.consultations.readDraft({ slug: open.slug, draftId })).toEqual({ kind: "gone" });
  });

  it("reminds a person once, three days before what they began is removed", async () => {
    const { draftId } = await begin();
    await save(draftId, "reminded@example.org");
    const remind = async (at: string) => {
      test.setClock(at);
      await Promise.all([remindOfDrafts.run(test.house), remindOfDrafts.run(test.house)]);
      return (await messagesTo("reminded@example.org")).length;
    };
    expect(await remind("2026-05-30T10:00:00Z")).toBe(1);
    expect(await remind("2026-06-01T10:00:00Z")).toBe(2);
    expect((await messagesTo("reminded@example.org"))[0]?.body).toContain("3 June 2026");
    expect(await remind("2026-06-02T10:00:00Z")).toBe(2);
    test.setClock("2026-05-20T10:00:00Z");
  });

  it("throws away what was begun on a shared device, unless the person said where they come back", async () => {
    const [left, saved] = [await begin(), await begin()];
    await save(saved.draftId, "later@example.org");
    for (const { draftId } of [left, saved]) await test.resident.returning.leave({ draftId });
    const kindOf = async ({ draftId }: { draftId: string }) =>
      (await test.resident.consultations.readDraft({ slug: open.slug, draftId })).kind;
    expect([await kindOf(left), await kindOf(saved)]).toEqual(["gone", "draft"]);
  });
});
