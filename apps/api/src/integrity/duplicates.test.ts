import { applyDecisions, Questionnaire } from "@collaborative-communities/surveys";
import { aFreeText, aSingleChoice } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealAnswers } from "../consultations/index.ts";
import { aHouse, anOpenOne, refusedWith, runJobs, type TestHouse } from "../testing.ts";

const WORDS = "Please mend the bench half-way up the hill, my mother rests there.";
const HOME = { kind: "ward", wardCode: "E05016305", postcode: "RM17 6SL" } as const;

const asking = Questionnaire.parse({
  version: 1,
  questions: [aSingleChoice(), aFreeText(), aFreeText({ id: "name", text: "What is your name?", maxLength: 100 })],
});
const RULES = {
  lateRule: "Not counted.",
  postalGraceWorkingDays: 5,
  publishedOn: "2026-05-01",
  duplicates: {
    counts: "latest-counts" as "latest-counts" | "first-counts",
    grounds: ["same-home-and-name", "same-home-and-answers", "same-home-and-words"],
    nameQuestion: "name",
    contactQuestion: "",
  },
};

let test: TestHouse;
let sent = 0;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

/** An open consultation with a published rule. Rules are written before it opens; a test writes them into the row. */
const asked = async (title: string, counts: "latest-counts" | "first-counts" = "latest-counts") => {
  const one = await anOpenOne(test, title, {}, asking);
  const closingRules = { ...RULES, duplicates: { ...RULES.duplicates, counts } };
  const { design } = await test.house.db
    .selectFrom("consultation")
    .select("design")
    .where("id", "=", one.id)
    .executeTakeFirstOrThrow();
  await test.house.db
    .updateTable("consultation")
    .set({ design: JSON.stringify({ ...design, closingRules }) })
    .where("id", "=", one.id)
    .execute();
  return one;
};

type Said = { name?: string; change?: string; agree?: string };

/** Each answer comes a minute after the one before. */
const next = () => {
  sent += 1;
  test.setClock(new Date(Date.UTC(2026, 4, 20, 10, sent)).toISOString());
};

const online = async (slug: string, answers: Said, whereabouts: object = HOME) => {
  next();
  const submission = { slug, submissionKey: `integrity-${sent}`, answers, whereabouts };
  const { reference } = await test.resident.consultations.submit(submission as never);
  return idOf(reference);
};

const onPaper = async (id: string, answers: Said, receivedOn = "2026-05-20") => {
  next();
  const entry = { id, submissionKey: `integrity-${sent}`, channel: "paper", receivedOn, answers, whereabouts: HOME };
  return idOf((await test.officer.consultations.enterAnswer(entry as never)).reference);
};

const idOf = async (reference: string) =>
  (
    await test.house.db
      .selectFrom("response")
      .select("audit_id")
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow()
  ).audit_id;

const leftOut = async (answerId: string) =>
  (
    await test.house.db
      .selectFrom("response")
      .select("left_out")
      .where("audit_id", "=", answerId)
      .executeTakeFirstOrThrow()
  ).left_out;

const look = async (id: string) => {
  await test.officer.integrity.look({ id });
  await runJobs(test);
};

/** How many answers the published figures count. */
const countedIn = async (id: string) => {
  await sealAnswers(test.house);
  return (await test.officer.consultations.counts({ id })).responses;
};

const pairsIn = async (id: string, decided = false) => (await test.officer.integrity.pairs({ id, decided })).pairs;

const smiths = async (title: string, counts: "latest-counts" | "first-counts" = "latest-counts") => {
  const { id, slug } = await asked(title, counts);
  const web = await online(slug, { name: "J Smith", agree: "yes" });
  const paper = await onPaper(id, { name: "J. SMITH", agree: "no", change: "Something else." }, "2026-05-20");
  await look(id);
  const [pair] = await pairsIn(id);
  if (!pair) throw new Error("The Smiths were not found.");
  return { id, slug, web, paper, pair };
};

describe("T14: the same person, on paper and online", () => {
  it("is put before a human, side by side with why, and nothing is left out by the machine", async () => {
    const { web, paper, pair } = await smiths("Smith on two channels");
    expect(pair).toMatchObject({ earlier: web, later: paper, grounds: ["same-home-and-name"], decision: null });
    expect(pair.answers.map(({ channel }) => channel)).toEqual(["web", "paper"]);
    expect(pair.answers[0]?.said.map(({ question, answer }) => [question, answer])).toEqual([
      ["Do you agree with the vision?", ["Yes"]],
      ["What is your name?", ["J Smith"]],
    ]);
    expect([await leftOut(web), await leftOut(paper)]).toEqual([null, null]);
  });

  it("counts once by the published rule, the last that came; the other is kept, listed, and can count again", async () => {
    const { id, web, paper, pair } = await smiths("Smith decided");
    const decided = { pairId: pair.id, decision: "one-person", why: "The same hand and date of birth." } as const;
    expect(await countedIn(id)).toBe(2);
    expect(await test.officer.integrity.decidePair(decided)).toEqual({ leftOut: web });
    expect([await leftOut(web), await leftOut(paper)]).toEqual(["duplicate", null]);
    expect(await countedIn(id)).toBe(1);
    expect(await pairsIn(id)).toEqual([]);
    expect(await pairsIn(id, true)).toMatchObject([{ id: pair.id, leftOut: web, decidedBy: "Test officer" }]);
    const { standing } = await test.officer.integrity.overview({ id });
    expect(standing).toEqual({ counted: 1, late: 0, duplicate: 1, setAside: 0 });
    await look(id);
    expect(await pairsIn(id, true)).toHaveLength(1);

    await test.officer.integrity.undoPair({ pairId: pair.id, why: "It is her son." });
    expect(await leftOut(web)).toBeNull();
    expect(await countedIn(id)).toBe(2);
    expect(await pairsIn(id)).toMatchObject([{ id: pair.id, decision: null, undoneWhy: "It is her son." }]);
  });

  it("counts the first that came where that rule was published", async () => {
    const { paper, pair } = await smiths("Smith, first counts", "first-counts");
    const decided = { pairId: pair.id, decision: "one-person", why: "The same person." } as const;
    expect((await test.officer.integrity.decidePair(decided)).leftOut).toBe(paper);
  });

  it("are two J Smiths of one house where a human finds so, and both count", async () => {
    const { web, paper, pair } = await smiths("Two Smiths");
    const decided = { pairId: pair.id, decision: "different-people", why: "Father and daughter." } as const;
    expect(await test.officer.integrity.decidePair(decided)).toEqual({ leftOut: null });
    expect([await leftOut(web), await leftOut(paper)]).toEqual([null, null]);
  });
});

describe("deciding a pair", () => {
  it("by two people at once in two ways: the database takes one, the other is told, and the answers agree with it", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { web, pair } = await smiths(`Decided at once ${round}`);
      const [one, other] = (["one-person", "different-people"] as const).map((decision) =>
        refusedWith(test.officer.integrity.decidePair({ pairId: pair.id, decision, why: `As ${decision}.` })),
      );
      expect((await Promise.all([one, other])).sort()).toEqual(["integrity/decided-meanwhile", "not refused"]);
      const kept = await test.house.db
        .selectFrom("duplicate_pair")
        .select(["decision", "left_out"])
        .where("id", "=", pair.id)
        .executeTakeFirstOrThrow();
      expect(kept.left_out).toBe(kept.decision === "one-person" ? web : null);
      expect(await leftOut(web)).toBe(kept.decision === "one-person" ? "duplicate" : null);
    }
  });

  it("by two people at once in the same way is one decision, with one fact", async () => {
    const { pair } = await smiths("Decided the same");
    const decided = { pairId: pair.id, decision: "one-person", why: "The same." } as const;
    const both = await Promise.all([decided, decided].map((each) => test.officer.integrity.decidePair(each)));
    expect(both[0]).toEqual(both[1]);
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select("details")
      .where("what", "=", "integrity/pair-decided")
      .where("about", "=", pair.id)
      .execute();
    expect(facts).toHaveLength(1);
  });

  it("of three answers leaves one that counts, whatever is decided at once, and the package's own rule says the same", async () => {
    const { id, slug } = await asked("Three Smiths");
    const ids = [await online(slug, { name: "J Smith" }), await online(slug, { name: "J Smith" })];
    ids.push(await onPaper(id, { name: "J Smith" }, "2026-05-20"));
    await look(id);
    const pairs = await pairsIn(id);
    expect(pairs).toHaveLength(3);
    await Promise.all(
      pairs.map(({ id: pairId }) =>
        test.officer.integrity.decidePair({ pairId, decision: "one-person", why: "One person." }),
      ),
    );
    const counting = (await Promise.all(ids.map(async (one) => ((await leftOut(one)) === null ? [one] : [])))).flat();
    // Looked at in the order in which the answers came, as the package takes decisions one after the other.
    const place = (pair: { earlier: string; later: string }) =>
      10 * ids.indexOf(pair.earlier) + ids.indexOf(pair.later);
    const inOrder = (await pairsIn(id, true)).sort((one, other) => place(one) - place(other));
    const decisions = inOrder.map(({ earlier, later, leftOut: out, why }) => ({
      ids: [earlier, later],
      keep: { only: out === earlier ? later : earlier },
      why: why ?? "",
      decidedOn: "2026-05-20",
    }));
    expect(counting).toHaveLength(1);
    expect(applyDecisions(ids, decisions).counted).toEqual(counting);

    // One of two decisions by which an answer is out is taken back: it stays out by the other.
    const first = ids[0] as string;
    const out = (await pairsIn(id, true)).filter((pair) => pair.leftOut === first);
    expect(out).toHaveLength(2);
    await test.officer.integrity.undoPair({ pairId: out[0]?.id as string, why: "Not sure." });
    expect(await leftOut(first)).toBe("duplicate");
    await test.officer.integrity.undoPair({ pairId: out[1]?.id as string, why: "Not sure." });
    expect(await leftOut(first)).toBeNull();
  });

  it("is refused without a reason, once the count is final, and for whoever does not run consultations", async () => {
    const { id, pair } = await smiths("Refused");
    const decided = { pairId: pair.id, decision: "one-person", why: "The same." } as const;
    expect(await refusedWith(test.officer.integrity.decidePair({ ...decided, why: " " }))).toBe("BAD_REQUEST");
    expect(await refusedWith(test.councillor.integrity.decidePair(decided))).toBe("FORBIDDEN");
    await test.house.db.updateTable("consultation").set({ state: "analysing" }).where("id", "=", id).execute();
    expect(await refusedWith(test.officer.integrity.decidePair(decided))).toBe("consultation/count-is-final");
  });

  it("asks for another look where the answer that was to count was set aside", async () => {
    const { id, paper, pair } = await smiths("The other was set aside");
    await test.officer.integrity.decidePair({ pairId: pair.id, decision: "one-person", why: "The same." });
    expect((await pairsIn(id, true))[0]?.needsLook).toBe(false);
    await test.officer.integrity.setAnswerAside({ answerId: paper, reason: "test", note: "Ours." });
    expect((await pairsIn(id, true))[0]?.needsLook).toBe(true);
  });
});

describe("looking for answers of one person", () => {
  it("finds the same words from one home, and leaves alone the same words from elsewhere and neighbours who differ", async () => {
    const { id, slug } = await asked("The same words");
    const first = await online(slug, { change: WORDS });
    const second = await online(slug, { change: WORDS.toUpperCase() });
    await online(slug, { change: WORDS }, { kind: "ward", wardCode: "E05016305", postcode: "RM16 2AB" });
    await online(slug, { change: "Another thing that somebody else in the street says." });
    await online(slug, { change: WORDS }, { kind: "not-said" });
    await look(id);
    expect((await pairsIn(id)).map(({ earlier, later, grounds }) => [earlier, later, grounds])).toEqual([
      [first, second, ["same-home-and-words"]],
    ]);
  });

  it("keeps no fingerprint and nothing that was answered", async () => {
    const { id, slug } = await asked("No fingerprints");
    await online(slug, { change: WORDS, name: "Sofia Łukasz" });
    await online(slug, { change: WORDS, name: "Sofia Lukasz" });
    await look(id);
    const [row] = await test.house.db
      .selectFrom("duplicate_pair")
      .selectAll()
      .where("consultation_id", "=", id)
      .execute();
    expect(Object.keys(row ?? {}).sort()).toEqual([
      "consultation_id",
      "decided_at",
      "decided_by",
      "decision",
      "earlier",
      "found_at",
      "grounds",
      "id",
      "later",
      "left_out",
      "undone_at",
      "undone_by",
      "undone_why",
      "why",
    ]);
    expect(row?.grounds).toEqual(["same-home-and-name", "same-home-and-words"]);
  });

  it("by two officers at once, and again, finds each pair once", async () => {
    const { id, slug } = await asked("Looked at twice");
    await online(slug, { name: "Ana Popescu" });
    await online(slug, { name: "Ana Popescu" });
    await Promise.all([test.officer.integrity.look({ id }), test.officer.integrity.look({ id })]);
    await Promise.all([runJobs(test), runJobs(test)]);
    await look(id);
    expect(await pairsIn(id)).toHaveLength(1);
    expect((await test.officer.integrity.overview({ id })).isAsked).toBe(false);
  });

  it("shows nothing of an answer that was erased, and lets its pair go or be seen as gone", async () => {
    const { id, web, pair } = await smiths("One was erased");
    await test.house.db
      .updateTable("response")
      .set({ restricted_at: test.house.now() })
      .where("audit_id", "=", web)
      .execute();
    const [shown] = await pairsIn(id);
    expect(shown?.answers[0]).toMatchObject({ hidden: "restricted", said: [] });
    await look(id);
    expect(await pairsIn(id)).toEqual([]);
    expect(
      await refusedWith(test.officer.integrity.decidePair({ pairId: pair.id, decision: "one-person", why: "x" })),
    ).toBe("NOT_FOUND");
  });
});
