import { randomUUID } from "node:crypto";
import { Channel } from "@collaborative-communities/consultations";
import { aFreeText, aSection, everyKind } from "@collaborative-communities/surveys/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../../testing.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

type Entry = Parameters<TestHouse["officer"]["consultations"]["enterAnswer"]>[0];
const enter = (id: string, change: Partial<Entry> = {}, officer = test.officer) =>
  officer.consultations.enterAnswer({
    id,
    submissionKey: randomUUID(),
    channel: "paper",
    receivedOn: "2026-05-20",
    answers: { agree: "yes" },
    whereabouts: { kind: "not-said" },
    ...change,
  });

const printed = async (id: string, copies = 2) => {
  const batchId = randomUUID();
  await test.officer.entry.makeCopies({ id, batchId, copies });
  const batch = (await test.officer.entry.paper({ id })).batches.find((one) => one.id === batchId);
  const key = batch?.printAddress?.split("/").at(-1) as string;
  return { batchId, key, references: (await test.resident.entry.copies({ key })).references };
};

const keptUnder = (reference: string) =>
  test.house.db
    .selectFrom("response")
    .select(["questionnaire_version", "left_out", "channel", "answers"])
    .where("reference", "=", reference)
    .executeTakeFirst();

describe("printed copies", () => {
  it("have a reference each, and are made once when the button is pressed twice", async () => {
    const { id } = await anOpenOne(test, "Printed");
    const batch = { id, batchId: randomUUID(), copies: 3 };
    await Promise.all([test.officer.entry.makeCopies(batch), test.officer.entry.makeCopies(batch)]);
    const { batches } = await test.officer.entry.paper({ id });
    expect(batches).toMatchObject([{ copies: 3, cameBack: 0, version: 1, size: "standard", madeBy: "Test officer" }]);
    const key = batches[0]?.printAddress?.split("/").at(-1) as string;
    expect(new Set((await test.resident.entry.copies({ key })).references).size).toBe(3);
  });

  it("print a part that is asked again as often as was chosen, and no more often than it may be answered", async () => {
    const again = aSection({ repeat: { another: "Is there another?", most: 5 } });
    const asked = { version: 1, sections: [again], questions: [aFreeText({ id: "name", section: "about" })] };
    const { id } = await anOpenOne(test, "Rounds", {}, asked);
    expect((await test.officer.entry.paper({ id })).mostRounds).toBe(5);
    const roundsOf = async (rounds?: number) => {
      const batchId = randomUUID();
      await test.officer.entry.makeCopies({ id, batchId, copies: 1, ...(rounds !== undefined && { rounds }) });
      const batch = (await test.officer.entry.paper({ id })).batches.find((one) => one.id === batchId);
      const key = batch?.printAddress?.split("/").at(-1) as string;
      return [batch?.rounds, (await test.resident.entry.copies({ key })).rounds];
    };
    expect(await roundsOf()).toEqual([3, 3]);
    expect(await roundsOf(4)).toEqual([4, 4]);
    expect(await roundsOf(9)).toEqual([5, 5]);
    await expect(roundsOf(11)).rejects.toThrow(/1 to 10 times/);
  });

  it("give their reference to the answer that comes back, by which the person finds it", async () => {
    const { id } = await anOpenOne(test, "Came back");
    const { key, references } = await printed(id);
    const [copyReference = ""] = references;
    expect((await enter(id, { copyReference: copyReference.toLowerCase() })).reference).toBe(copyReference);
    expect(await test.resident.consultations.byReference({ reference: copyReference })).toMatchObject({
      channel: "paper",
      answers: { agree: "yes" },
    });
    expect((await test.officer.entry.paper({ id })).batches[0]?.cameBack).toBe(1);
    // What came back is not printed again: whoever reads its reference could read the answer.
    expect((await test.resident.entry.copies({ key })).references).toEqual(references.slice(1));
  });

  it("come back once: of two who enter the same copy at the same time one is told that it was entered", async () => {
    const { id } = await anOpenOne(test, "Entered at once");
    const [copyReference] = (await printed(id)).references;
    const both = await Promise.all(
      [test.officer, test.secondOfficer].map((officer) => refusedWith(enter(id, { copyReference }, officer))),
    );
    expect(both.sort()).toEqual(["consultation/copy-came-back", "not refused"]);
    expect((await test.officer.consultations.counts({ id })).responses).toBe(1);
  });

  it("are entered once when the same form is sent twice at the same time", async () => {
    const { id } = await anOpenOne(test, "Pressed twice");
    const [copyReference] = (await printed(id)).references;
    const same = { copyReference, submissionKey: "the-same-form-twice" };
    const [one, other] = await Promise.all([enter(id, same), enter(id, same)]);
    expect(one.reference).toBe(other.reference);
  });

  it("know the version they were printed from, after what is asked has changed", async () => {
    const { id } = await anOpenOne(test, "Two versions");
    const [copyReference = ""] = (await printed(id)).references;
    await sql`insert into questionnaire_version (consultation_id, version, questionnaire, made_at)
      select id, 2, jsonb_set(questionnaire #- '{questions,0}', '{version}', '2'), now() from consultation
      where id = ${id}`.execute(test.house.db);
    await sql`update consultation set questionnaire = jsonb_set(questionnaire #- '{questions,0}', '{version}', '2')
      where id = ${id}`.execute(test.house.db);
    const form = await test.officer.entry.form({ id, reference: copyReference });
    expect(form.questionnaire.version).toBe(1);
    expect(form.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(await refusedWith(enter(id))).toBe("consultation/answers-need-attention");
    await enter(id, { copyReference });
    expect((await keptUnder(copyReference))?.questionnaire_version).toBe(1);
    const { reference } = await enter(id, { version: 1 });
    expect((await keptUnder(reference))?.questionnaire_version).toBe(1);
    expect(await refusedWith(enter(id, { version: 3 }))).toBe("NOT_FOUND");
  });

  it("are of one consultation", async () => {
    const { id } = await anOpenOne(test, "Printed here");
    const { id: elsewhere } = await anOpenOne(test, "Elsewhere");
    const { references } = await printed(id);
    expect(await refusedWith(enter(elsewhere, { copyReference: references[0] }))).toBe("consultation/no-such-copy");
    expect(await refusedWith(test.officer.entry.form({ id: elsewhere, reference: references[0] }))).toBe(
      "consultation/no-such-copy",
    );
  });

  it("can be opened for printing for 14 days, by whoever has their address", async () => {
    const { id } = await anOpenOne(test, "Printed for 14 days");
    const { key } = await printed(id);
    expect(await refusedWith(test.resident.entry.copies({ key: "nothing" }))).toBe("NOT_FOUND");
    await sql`update paper_batch set made_at = made_at - interval '14 days' where print_key = ${key}`.execute(
      test.house.db,
    );
    expect(await refusedWith(test.resident.entry.copies({ key }))).toBe("NOT_FOUND");
    expect((await test.officer.entry.paper({ id })).batches[0]?.printAddress).toBeUndefined();
  });
});

describe("an answer of every kind", () => {
  it("is entered from paper, with only what is asked on the person's way", async () => {
    const { id } = await anOpenOne(test, "Every kind", {}, everyKind());
    const answers: Entry["answers"] = {
      agree: { kind: "choice", chosen: ["other"], words: { other: "In part" } },
      order: { kind: "ranking", order: ["equality", "engagement"] },
      budget: { kind: "allocation", amounts: { engagement: 2_500, empowerment: 2_500, equality: 5_000 } },
      services: { kind: "matrix", rows: { parks: "good" } },
      where: { kind: "place", place: { kind: "named", name: "By the old mill" } },
      happy: { kind: "declined", as: "do-not-know" },
    };
    const { reference } = await enter(id, { answers });
    expect((await keptUnder(reference))?.answers).toEqual(answers);
  });
});

describe("what came too late", () => {
  it("is kept under a reference and listed, and says that it is not counted", async () => {
    const { id } = await anOpenOne(test, "Came late");
    test.setClock("2026-07-20T10:00:00Z");
    const told = await enter(id, { receivedOn: "2026-07-03", postmarkOn: "2026-07-01" });
    expect(told).toMatchObject({
      leftOut: "late",
      sentence: "It was posted on 1 July 2026, after the closing day. It is kept and listed, and not counted.",
    });
    const inTime = await enter(id, { receivedOn: "2026-07-03", postmarkOn: "2026-06-30" });
    expect(inTime.leftOut).toBeUndefined();
    expect((await keptUnder(told.reference))?.left_out).toBe("late");
    expect((await test.officer.entry.intake({ id })).days).toMatchObject([
      { receivedOn: "2026-07-03", channel: "paper", came: 2, late: 1 },
    ]);
    const file = Buffer.from("Received,Q1\n3/7/2026,Yes\n30/6/2026,No").toString("base64");
    const report = await test.officer.consultations.importAnswers({ id, content: file });
    expect(report).toMatchObject({ rowsAdded: 2, bad: [], linesLate: [2] });
    test.setClock("2026-05-20T10:00:00Z");
  });

  it("is kept even once the answers are being read", async () => {
    const { id } = await anOpenOne(test, "Found in a drawer");
    await test.house.db.updateTable("consultation").set({ state: "analysing" }).where("id", "=", id).execute();
    const told = await enter(id);
    expect(told.sentence).toContain("the count is final");
    expect((await keptUnder(told.reference))?.left_out).toBe("late");
  });
});

describe("what came in, altogether", () => {
  it("adds up by channel over all days, names every channel, and says what of it is left out", async () => {
    const { id } = await anOpenOne(test, "Added up");
    await enter(id, { channel: "telephone", receivedOn: "2026-05-19" });
    await enter(id, { channel: "telephone", receivedOn: "2026-05-20" });
    const again = await enter(id, { receivedOn: "2026-05-19" });
    await enter(id, { receivedOn: "2026-05-20" });
    test.setClock("2026-07-20T10:00:00Z");
    await enter(id, { receivedOn: "2026-07-03", postmarkOn: "2026-07-01" });
    test.setClock("2026-05-20T10:00:00Z");
    await test.house.db
      .updateTable("response")
      .set({ left_out: "duplicate" })
      .where("reference", "=", again.reference)
      .execute();
    const { channels, altogether, days } = await test.officer.entry.intake({ id });
    expect(days).toHaveLength(5);
    expect(channels.map(({ channel }) => channel)).toEqual(Channel.options);
    const by = new Map(channels.map((one) => [one.channel, one]));
    expect(by.get("telephone")).toMatchObject({ came: 2, late: 0, leftOutOtherwise: 0, toCheck: 0 });
    expect(by.get("paper")).toMatchObject({ came: 3, late: 1, leftOutOtherwise: 1 });
    expect(by.get("web")).toMatchObject({ came: 0, late: 0, leftOutOtherwise: 0, toCheck: 0 });
    expect(altogether).toMatchObject({ came: 5, late: 1, leftOutOtherwise: 1 });
    expect(altogether.toCheck).toBe(by.get("paper")?.toCheck);
    expect(days.reduce((all, { toCheck }) => all + toCheck, 0)).toBe(altogether.toCheck);
  });
});

describe("what people write in a form of their own", () => {
  const email = {
    words: "Keep the reading room.",
    source: "Consultation mailbox",
    basis: "wrote-to-take-part",
  } as const;
  it("is one answer of its channel, as it was written, with or without answers to the questions", async () => {
    const { id } = await anOpenOne(test, "By email");
    await enter(id, { channel: "email", answers: {}, free: email });
    const post = { words: "More buses!", source: "A public group", basis: "public-post" } as const;
    await enter(id, { channel: "social-media", answers: { agree: "no" }, free: post });
    const { words } = await test.officer.entry.freeWords({ id });
    expect(words.map((one) => one.words).sort()).toEqual(["Keep the reading room.", "More buses!"]);
    expect((await test.officer.consultations.counts({ id })).byChannel).toEqual({ email: 1, "social-media": 1 });
    expect(await refusedWith(enter(id, { channel: "email", answers: {} }))).toBe("consultation/nothing-answered");
    const named = { ...post, words: "@somebody said it" };
    expect(await refusedWith(enter(id, { channel: "social-media", free: named }))).toBe(
      "consultation/words-name-their-writer",
    );
  });

  it("goes when the answer is erased, and so does what the copy could find", async () => {
    const { id } = await anOpenOne(test, "Erased");
    const [copyReference = ""] = (await printed(id)).references;
    await enter(id, { copyReference, free: { ...email, words: "A letter of my own." } });
    const contact = { kind: "email", address: "erased@example.org" } as const;
    const request = { kind: "erasure" as const, contact, askKey: "erase-what-i-wrote", references: [copyReference] };
    await test.resident.personalData.ask(request);
    const [{ id: requestId } = { id: "" }] = await test.administrator.personalData.requests();
    await test.administrator.personalData.verifyIdentity({ id: requestId, check: "called-back", reason: "By phone." });
    await test.administrator.personalData.carryOut({ id: requestId });
    expect((await test.officer.entry.freeWords({ id })).words).toEqual([]);
    const left = await sql<{ row: string }>`select row_to_json(one)::text as row from response_entry one
      union all select row_to_json(two)::text from paper_copy two`.execute(test.house.db);
    expect(left.rows.filter(({ row }) => row.includes("letter of my own") || row.includes(copyReference))).toEqual([]);
    expect((await test.officer.entry.paper({ id })).batches[0]?.cameBack).toBe(1);
  });
});
