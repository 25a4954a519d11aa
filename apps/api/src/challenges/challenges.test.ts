import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consultationBy, factsOf } from "../consultations/index.ts";
import type { SignedIn } from "../context.ts";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";
import { answer } from "./answering.ts";

let test: TestHouse;
let open: { id: string; slug: string };
beforeAll(async () => {
  test = await aHouse();
  open = await anOpenOne(test);
});
afterAll(() => test.database.dispose());

let sent = 0;
const make = (change: object = {}) => {
  sent += 1;
  const given = { slug: open.slug, kind: "complain", words: "Nobody in our street was told." } as const;
  return test.resident.challenges.make({ ...given, submissionKey: `challenge-key-${sent}-0000`, ...change });
};
/** Makes one and finds it as staff do. */
const made = async (change: object = {}) => {
  const { reference } = await make(change);
  const before = await test.house.db
    .selectFrom("challenge")
    .select("id")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return { reference, id: before.id };
};
const upheld = { outcome: "upheld", reply: "You are right.", action: "Your street is told now." } as const;

describe("the right to challenge", () => {
  it("needs no account, and is taken once however often it is sent", async () => {
    const key = { submissionKey: "the-same-key-every-time" };
    const references = await Promise.all(Array.from({ length: 10 }, () => make(key)));
    expect(new Set(references.map(({ reference }) => reference)).size).toBe(1);
    const { reference } = references[0] as { reference: string };
    expect(await test.resident.challenges.byReference({ reference: reference.toLowerCase() })).toMatchObject({
      words: "Nobody in our street was told.",
      state: "received",
      next: "acknowledge",
      dueOn: "2026-05-28",
      late: false,
      mayTakeFurther: false,
    });
  });

  it("is refused without words, and where there is nothing to challenge", async () => {
    expect(await refusedWith(make({ words: " \n " }))).toBe("challenge/no-words");
    expect(await refusedWith(make({ slug: "nothing-there" }))).toBe("NOT_FOUND");
    expect(await refusedWith(test.resident.challenges.byReference({ reference: "0000-0000-0000" }))).toBe(
      "reference/not-found",
    );
  });

  it("shows everybody what came of each, and never who or in which words", async () => {
    const { id, reference } = await made({ words: "My neighbour Mrs Example was left out." });
    await test.officer.challenges.triage({ id });
    await test.officer.challenges.answer({ id, ...upheld });
    expect(JSON.stringify(await test.resident.challenges.list({ slug: open.slug }))).not.toContain("You are right.");
    await test.officer.challenges.publish({ id });
    const shown = await test.resident.challenges.list({ slug: open.slug });
    expect(shown).toContainEqual({ kind: "complain", receivedOn: "2026-05-20", state: "published", ...upheld });
    expect(JSON.stringify(shown)).not.toMatch(/Example|by|reference/);
    const mine = await test.resident.challenges.byReference({ reference });
    expect(mine.answers).toEqual([{ ...upheld, on: "2026-05-20", stage: 1 }]);
  });

  it("goes to somebody else the second time, and once only", async () => {
    const { id, reference } = await made();
    await test.officer.challenges.triage({ id });
    await test.officer.challenges.answer({ id, ...upheld });
    await test.resident.challenges.takeFurther({ reference });
    expect(await refusedWith(test.officer.challenges.answer({ id, ...upheld }))).toBe("challenge/same-person-again");
    const other: SignedIn = {
      id: "00000000-0000-7000-8000-0000000000a2",
      name: "Another",
      posts: ["monitoring-officer"],
    };
    await answer({ ...test.house, signedIn: other }, { id, ...upheld });
    expect(await refusedWith(test.resident.challenges.takeFurther({ reference }))).toBe("challenge/last-stage");
  });

  it("is overdue the day after its clock ran out, on the list of staff", async () => {
    const { id } = await made();
    const late = async () => (await test.officer.challenges.list()).find((one) => one.id === id)?.late;
    test.setClock("2026-05-28T12:00:00Z");
    expect(await late()).toBe(false);
    test.setClock("2026-05-29T12:00:00Z");
    expect(await late()).toBe(true);
    test.setClock("2026-05-20T10:00:00Z");
  });

  it("can stop an open consultation until it is answered, for a reason that everybody sees", async () => {
    const stopped = await anOpenOne(test, "Stopped by a challenge");
    const { id } = await made({ slug: stopped.slug });
    expect(await refusedWith(test.officer.consultations.pauseForChallenge({ challengeId: id }))).toBe(
      "challenge/no-pause-asked",
    );
    await test.officer.challenges.triage({ id, asksForPause: "A whole street was left out." });
    expect((await test.officer.challenges.read({ id })).pauseFor).toBe("A whole street was left out.");
    await test.officer.consultations.pauseForChallenge({ challengeId: id });
    const { takesAnswers, notices } = await test.resident.consultations.read({ slug: stopped.slug });
    expect(takesAnswers).toBe(false);
    expect(notices).toMatchObject([{ kind: "paused", reason: "A whole street was left out." }]);
    expect((await test.officer.challenges.read({ id })).pauseFor).toBeUndefined();
  });

  it("leaves facts without the person's words, for the reading of them too", async () => {
    const words = "zebra-crossing-by-the-old-mill";
    const { id, reference } = await made({ words });
    await test.officer.challenges.read({ id });
    await test.officer.challenges.triage({ id });
    const facts = await test.house.db.selectFrom("audit_fact").selectAll().where("about", "=", id).execute();
    expect(facts.map(({ what, post }) => [what, post])).toEqual([
      ["challenge/received", null],
      ["challenge/read", "engagement-officer"],
      ["challenge/acknowledged", "engagement-officer"],
    ]);
    expect(JSON.stringify(facts)).not.toContain(words);
    expect(JSON.stringify(facts)).not.toContain(reference);
  });

  it("is a fact for the rules while it is open, until it is answered", async () => {
    const own = await anOpenOne(test, "With a challenge");
    const { id } = await made({ slug: own.slug });
    const waiting = async () => {
      const known = await consultationBy(test.house.db, { id: own.id });
      const facts = known && (await factsOf(test.house.db, known, test.house.now()));
      return facts?.openChallenges.map((one) => one.id);
    };
    expect(await waiting()).toEqual([id]);
    await test.officer.challenges.triage({ id });
    expect(await waiting()).toEqual([id]);
    await test.officer.challenges.answer({ id, ...upheld });
    expect(await waiting()).toEqual([]);
  });
});
