import { strFromU8, unzipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayProcess } from "../stop-notices/index.ts";
import { aHouse, anOpenOne, refusedWith, runJobs, type TestHouse } from "../testing.ts";
import { hashesOf } from "./contact.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const askKey = () => test.house.newSecret();
const EMAIL = { kind: "email", address: "Ana@Example.org" } as const;
const idOf = async (reference: string): Promise<string> => {
  const row = await test.house.db
    .selectFrom("data_request")
    .select("id")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return row.id;
};
const asked = async (change: object = {}): Promise<{ id: string; reference: string }> => {
  const { reference } = await test.resident.personalData.ask({
    kind: "access",
    contact: EMAIL,
    askKey: askKey(),
    ...change,
  });
  return { id: await idOf(reference), reference };
};
const verified = async (change: object = {}) => {
  const made = await asked(change);
  await test.administrator.personalData.verifyIdentity({
    id: made.id,
    check: "called-back",
    reason: "By the number she gave before.",
  });
  return made;
};
const anAnswer = async (answers: Record<string, string>, title: string) => {
  const open = await anOpenOne(test, title);
  const sent = { slug: open.slug, submissionKey: `key-of-${title.replaceAll(" ", "-")}`, answers };
  return { ...open, ...(await test.resident.consultations.submit(sent)) };
};

describe("asking about one's own data", () => {
  it("gives a reference, once however often the form is sent, and a message with the last day", async () => {
    const form = { kind: "access", contact: EMAIL, askKey: askKey(), words: "Everything, please." } as const;
    const [first, second] = [await test.resident.personalData.ask(form), await test.resident.personalData.ask(form)];
    expect(second).toEqual(first);
    expect(await test.resident.personalData.status({ reference: first.reference })).toEqual({
      is: "request",
      reference: first.reference,
      kind: "access",
      receivedOn: "2026-05-20",
      dueOn: "2026-06-22",
      stoppedFor: undefined,
      isOverdue: false,
      outcome: undefined,
    });
    await runJobs(test);
    const [message] = await test.resident.mail.outbox();
    expect(message).toMatchObject({ to: "Ana@example.org", template: "personal-data/request-received", state: "sent" });
    expect(message?.body).toContain(first.reference);
    expect(message?.body).toContain("22 June 2026");
  });
  it("keeps neither contact in readable form, nor words where facts are", async () => {
    const { id } = await asked({ words: "WORDS-OF-ANA" });
    const { rows } = await sql<{ row: string }>`select row::text from data_request as row where id = ${id}`.execute(
      test.house.db,
    );
    expect(rows[0]?.row).toContain("WORDS-OF-ANA");
    expect(rows[0]?.row.toLowerCase()).not.toContain("ana@example");
    const facts = await sql`select 1 from audit_fact as row where row::text ~* 'WORDS-OF-ANA|ana@example'`.execute(
      test.house.db,
    );
    expect(facts.rows).toEqual([]);
  });
  it("says what to put right about an address, a reference, and words that are needed", async () => {
    const wrong = (change: object) =>
      refusedWith(test.resident.personalData.ask({ kind: "access", contact: EMAIL, askKey: askKey(), ...change }));
    expect(await wrong({ contact: { kind: "email", address: "ana" } })).toBe("your-data/email");
    expect(await wrong({ contact: { kind: "post", address: "Grays" } })).toBe("your-data/post");
    expect(await wrong({ references: ["1234"] })).toBe("reference/not-a-reference");
    expect(await wrong({ references: [test.house.newReference()] })).toBe("your-data/no-such-answer");
    expect(await wrong({ kind: "rectification" })).toBe("your-data/what-is-wrong");
    expect(await refusedWith(test.resident.personalData.status({ reference: test.house.newReference() }))).toBe(
      "your-data/not-found",
    );
  });
});

describe("handling a request", () => {
  it("is due first what has the fewest days left, and leaves a fact when it is read", async () => {
    test.setClock("2026-05-25T10:00:00Z");
    const late = await asked();
    test.setClock("2026-05-20T10:00:00Z");
    const soon = await asked({ kind: "stop-equality-monitoring" });
    const open = (await test.administrator.personalData.requests()).filter(({ outcome }) => outcome === undefined);
    const place = (id: string) => open.findIndex((one) => one.id === id);
    expect(place(soon.id)).toBeLessThan(place(late.id));
    const read = await test.administrator.personalData.read({ id: soon.id });
    expect(read).toMatchObject({ contact: "Ana@example.org", mayCarryOut: false, clock: { daysLeft: 28 } });
    expect(read).not.toHaveProperty("contactSealed");
    const fact = await sql`select post from audit_fact where what = 'data-request/read' and about = ${soon.id}`.execute(
      test.house.db,
    );
    expect(fact.rows).toEqual([{ post: "administrator" }]);
  });
  it("stands still while identity is asked, and goes on by the day the answer arrived", async () => {
    const { id } = await asked();
    await test.administrator.personalData.askPerson({ id, asked: "identity" });
    test.setClock("2026-05-30T10:00:00Z");
    expect(await refusedWith(test.administrator.personalData.askPerson({ id, asked: "identity" }))).toBe(
      "data-request/stopped-already",
    );
    const { clock } = await test.administrator.personalData.answerArrived({ id, on: "2026-05-28" });
    expect(clock).toMatchObject({ dueOn: "2026-06-29", daysPaused: 8, daysUsed: 2, stoppedFor: undefined });
    await test.administrator.personalData.extend({ id, months: 1, reason: "There are many records." });
    test.setClock("2026-05-20T10:00:00Z");
  });
  it("is refused with a reason that the person is told, and shown under their reference", async () => {
    const { id, reference } = await asked({ language: "pl" });
    await test.administrator.personalData.end({ id, kind: "refused", reason: "It was answered last week." });
    const status = await test.resident.personalData.status({ reference });
    expect(status.outcome).toEqual({ kind: "refused", on: "2026-05-20", reason: "It was answered last week." });
    const message = (await test.resident.mail.outbox()).find(
      ({ template }) => template === "personal-data/request-answered",
    );
    expect(message?.language).toBe("pl");
    expect(message?.body).toContain("It was answered last week.");
  });
});

describe("a copy of what is kept", () => {
  it("has everything of the person over all capabilities, why it is kept, and nobody else where that was marked", async () => {
    const answer = await anAnswer({ agree: "yes", change: "My neighbour Bo Lind parks here. bo lind!" }, "Copies");
    const { id, reference } = await verified({ references: [answer.reference.toLowerCase()] });
    const records = await test.administrator.personalData.collect({ id });
    expect(new Set(records.map(({ table }) => table))).toEqual(new Set(["response", "data_request", "mail_message"]));
    const words = records[0]?.values.find(({ isFree }) => isFree);
    const place = { id, keptIn: "response", recordId: records[0]?.id as string, field: words?.field as string };
    expect(await test.administrator.personalData.redact({ ...place, words: "Bo Lind" })).toEqual({ marked: 2 });
    expect(await refusedWith(test.administrator.personalData.redact({ ...place, words: "Ann" }))).toBe(
      "redaction/not-there",
    );
    expect(await refusedWith(test.administrator.personalData.carryOut({ id }))).toBe("data-request/release-first");
    const [first, second] = [
      await test.administrator.personalData.release({ id }),
      await test.administrator.personalData.release({ id }),
    ];
    expect(second).toEqual(first);
    expect(first.fileName).toBe(`your-data-${reference}.zip`);
    const files = unzipSync(Buffer.from(first.base64, "base64"));
    const html = strFromU8(files["your-data.html"] as Uint8Array);
    const data = JSON.parse(strFromU8(files["your-data.json"] as Uint8Array));
    expect(html).toContain("My neighbour [redacted] parks here. [redacted]!");
    expect(html).not.toMatch(/bo lind/i);
    expect(html).toContain("Until two years after the decision, then made anonymous");
    expect(html).toContain("Ana@example.org");
    expect(data.records.map((one: { what: string }) => one.what)).toContain("Messages we sent");
    expect(JSON.stringify(data)).not.toContain("Test officer");
    await test.administrator.personalData.carryOut({ id });
    expect((await test.resident.personalData.status({ reference })).outcome).toMatchObject({ kind: "done" });
  });
  it("is not given out when a text was changed after passages in it were marked", async () => {
    const answer = await anAnswer({ change: "Ask Bo about it." }, "Marked and changed");
    const { id } = await verified({ references: [answer.reference] });
    const [record] = await test.administrator.personalData.collect({ id });
    const field = record?.values.find(({ isFree }) => isFree)?.field as string;
    const place = { id, keptIn: "response", recordId: record?.id as string, field };
    await test.administrator.personalData.redact({ ...place, words: "Bo" });
    const change = { id, answerId: record?.id as string, questionId: "change", says: "Ask Cy and Bo about it." };
    expect(await test.administrator.personalData.correct(change)).toEqual({ how: "changed" });
    expect(await refusedWith(test.administrator.personalData.release({ id }))).toBe("data-request/mark-again");
    await test.administrator.personalData.redact({ ...place, words: "Bo" });
    expect((await test.administrator.personalData.release({ id })).records).toBeGreaterThan(0);
  });
});

describe("putting right", () => {
  it("changes an answer while the consultation is open, and is attached to it afterwards", async () => {
    const answer = await anAnswer({ agree: "yes", change: "Blue." }, "Put right");
    const { id } = await verified({ kind: "rectification", words: "It says blue.", references: [answer.reference] });
    const read = await test.administrator.personalData.read({ id });
    const answerId = read.answers[0]?.answerId as string;
    expect(read.answers[0]).toMatchObject({ consultation: "Put right", canBeChanged: true });
    await test.administrator.personalData.correct({ id, answerId, questionId: "change", says: "Green." });
    await test.administrator.personalData.correct({ id, answerId, questionId: "agree", says: "No" });
    expect((await test.resident.consultations.byReference(answer)).answers).toEqual({ agree: "no", change: "Green." });
    await test.officer.consultations.progress({ id: answer.id, command: { kind: "pause", reason: "A test." } });
    const late = { id, answerId, questionId: "change", says: "Yellow." };
    expect(await test.administrator.personalData.correct(late)).toEqual({ how: "attached" });
    expect(await test.resident.consultations.byReference(answer)).toMatchObject({
      answers: { change: "Green." },
      corrections: [{ on: "2026-05-20", questionId: "change", says: "Yellow." }],
    });
  });
  it("reaches nobody else's answer", async () => {
    const mine = await anAnswer({ change: "Mine." }, "Answer of mine");
    const other = await anAnswer({ change: "Theirs." }, "Answer of theirs");
    const { id } = await verified({ kind: "rectification", words: "Wrong.", references: [mine.reference] });
    const answerId = (
      await test.house.db
        .selectFrom("response")
        .select("audit_id")
        .where("reference", "=", other.reference)
        .executeTakeFirstOrThrow()
    ).audit_id;
    const change = { id, answerId, questionId: "change", says: "Mine now." };
    expect(await refusedWith(test.administrator.personalData.correct(change))).toBe("NOT_FOUND");
  });
});

describe("objecting, and the notice of paragraph 8(5)", () => {
  it.each(["objection", "stop-equality-monitoring", "restriction"] as const)(
    "by %s, lets the words be read no further, and says how many are not shown",
    async (kind) => {
      const answer = await anAnswer({ change: `Read me not, by ${kind}` }, `Stopped by ${kind}`);
      const contact = { kind: "email", address: `${kind}@example.org` } as const;
      const whose = { contactHashes: hashesOf(test.house, contact.address) };
      const { id } = await verified({ kind, contact, references: [answer.reference] });
      const place = { id: answer.id, questionId: "change" };
      expect((await test.officer.integrity.texts(place)).texts).toHaveLength(1);
      expect(await mayProcess(test.house.db, whose, "equality-monitoring")).toBe(true);
      await test.administrator.personalData.carryOut({ id });
      expect(await test.officer.integrity.texts(place)).toMatchObject({ texts: [], more: false, restricted: 1 });
      expect(await mayProcess(test.house.db, whose, "equality-monitoring")).toBe(false);
      expect(await mayProcess(test.house.db, whose, "analysis")).toBe(kind === "stop-equality-monitoring");
      expect((await test.resident.consultations.byReference(answer)).isRestricted).toBe(true);
      expect((await test.officer.consultations.counts({ id: answer.id })).responses).toBe(1);
    },
  );
});

describe("a complaint about the use of data", () => {
  it("has a reference and thirty days to be acknowledged, and is answered in words", async () => {
    const { reference } = await test.resident.personalData.complain({
      contact: EMAIL,
      words: "Nobody asked me.",
      askKey: askKey(),
    });
    expect(await test.resident.personalData.status({ reference })).toMatchObject({
      is: "complaint",
      acknowledgeBy: "2026-06-19",
    });
    test.setClock("2026-06-20T10:00:00Z");
    const [due] = await test.administrator.personalData.complaints();
    expect(due?.clock).toMatchObject({ daysLeft: -1, isOverdue: true });
    const id = due?.id as string;
    expect((await test.administrator.personalData.readComplaint({ id })).words).toBe("Nobody asked me.");
    await test.administrator.personalData.acknowledgeComplaint({ id });
    expect(await refusedWith(test.administrator.personalData.answerComplaint({ id, says: " " }))).toBe(
      "data-complaint/answer-needed",
    );
    await test.administrator.personalData.answerComplaint({ id, says: "We were wrong, and asked." });
    const templates = (await test.resident.mail.outbox()).map(({ template }) => template);
    for (const one of ["acknowledged", "answered"]) expect(templates).toContain(`personal-data/complaint-${one}`);
    expect((await test.resident.personalData.status({ reference })).outcome).toMatchObject({
      says: "We were wrong, and asked.",
    });
    test.setClock("2026-05-20T10:00:00Z");
  });
});
