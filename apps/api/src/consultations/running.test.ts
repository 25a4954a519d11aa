import { everyKind } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommand, aHouse, anOpenOne, CAST, refusedWith, type TestHouse } from "../testing.ts";
import { answerForDemonstration } from "./demonstration/life.ts";
import { versionsOf } from "./versions-repository.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

describe("running a consultation", () => {
  it("goes from plan to feedback, and a resident sees it by reference", async () => {
    const house = await aHouse();
    const { id, slug } = await anOpenOne(house, "From plan to feedback");
    const { reference } = await house.resident.consultations.submit({
      slug,
      submissionKey: "plan-to-feedback",
      answers: { agree: "no" },
    });
    const days = { opens: "2026-05-19", closes: "2026-06-30" };
    const feedback = {
      summary: "Decided.",
      items: [{ outcome: "we-could-not" as const, youSaid: "More", because: "No money." }],
    };
    house.setClock("2026-08-30T10:00:00Z");
    await answerForDemonstration(house.house, CAST, { id, days, feedback });
    expect(await house.resident.consultations.byReference({ reference })).toMatchObject({
      feedback: { summary: "Decided." },
      consultation: { state: "fed-back" },
    });
    const page = await house.resident.consultations.read({ slug });
    expect(page.results?.responses).toBe(1);
    await house.database.dispose();
  });

  it("shows a colleague the plan by its preview address before anybody else can see it", async () => {
    const { id, slug } = await test.officer.consultations.create(aCommand({ title: "Only previewed" }));
    const { previewAddress } = await test.officer.consultations.read({ id });
    const key = previewAddress.split("/").at(-1) as string;
    expect(await test.resident.consultations.preview({ key })).toMatchObject({ slug, takesAnswers: false });
    expect(await refusedWith(test.resident.consultations.preview({ key: "wrong" }))).toBe("NOT_FOUND");
    expect((await test.resident.consultations.list()).some((one) => one.slug === slug)).toBe(false);
  });

  it("is made once when the same plan is sent again because the answer got lost", async () => {
    const command = { id: "0190a000-0000-7000-8000-0000000000aa", ...aCommand({ title: "Sent twice" }) };
    const made = await Promise.all([
      test.officer.consultations.create(command),
      test.officer.consultations.create(command),
    ]);
    expect(made[0]).toEqual(made[1]);
    const all = await test.officer.consultations.list();
    expect(all.filter((one) => one.title === "Sent twice")).toHaveLength(1);
    const other = { ...command, ...aCommand({ title: "Another plan" }) };
    expect(await refusedWith(test.officer.consultations.create(other))).toBe("consultation/created-differently");
  });

  it("gives two plans with one title two addresses", async () => {
    const [first, second] = await Promise.all([
      test.officer.consultations.create(aCommand({ title: "Same title" })),
      test.officer.consultations.create(aCommand({ title: "Same title" })),
    ]);
    expect(new Set([first?.slug, second?.slug])).toEqual(new Set(["same-title", "same-title-2"]));
  });

  it("does not let two officers overwrite each other unseen", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Two officers" }));
    const save = (title: string) => test.officer.consultations.save({ id, revision: 1, ...aCommand({ title }) });
    const outcomes = await Promise.all([refusedWith(save("First title")), refusedWith(save("Second title"))]);
    expect(outcomes.sort()).toEqual(["consultation/changed-meanwhile", "not refused"]);
  });

  it("takes a step once when two officers press the button at the same time", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Planned once" }));
    await test.officer.consultations.confirmKnown({ id, revision: 1, readIds: [], askingAgainBecause: "" });
    const plan = () => test.officer.consultations.progress({ id, command: { kind: "advance", to: "planned" } });
    const outcomes = await Promise.all([1, 2].map(() => refusedWith(plan())));
    expect(outcomes.sort()).toEqual(["lifecycle/no-such-step", "not refused"]);
  });

  it("keeps a questionnaire of every kind of question, with its version, and gives it to whoever reads it", async () => {
    const questionnaire = everyKind();
    const { id } = await test.officer.consultations.create(aCommand({ title: "Every kind" }, questionnaire));
    expect((await test.officer.consultations.read({ id })).questionnaire).toEqual(questionnaire);
    expect((await versionsOf(test.house.db, id)).map((one) => one.questionnaire)).toEqual([questionnaire]);
  });

  it("tells the desk, the reader, the public and whoever enters paper the same last day for post, as it was published", async () => {
    const house = await aHouse();
    const { id, slug } = await anOpenOne(house, "Ten days for the post");
    const { design } = await house.house.db.selectFrom("consultation").select("design").executeTakeFirstOrThrow();
    const closingRules = { ...(design.closingRules as object), postalGraceWorkingDays: 10 };
    await house.house.db
      .updateTable("consultation")
      .set({ design: JSON.stringify({ ...design, closingRules }) })
      .execute();
    house.setClock("2026-07-10T10:00:00Z");
    expect((await house.officer.consultations.list())[0]?.paperUntil).toBe("2026-07-14");
    expect((await house.officer.consultations.read({ id })).paperUntil).toBe("2026-07-14");
    expect((await house.resident.consultations.read({ slug })).postalGraceWorkingDays).toBe(10);
    const paper = { id, channel: "paper", answers: { agree: "no" }, whereabouts: { kind: "not-said" } } as const;
    house.setClock("2026-07-15T10:00:00Z");
    const inTime = await house.officer.consultations.enterAnswer({
      ...paper,
      submissionKey: "came-on-the-last-day",
      receivedOn: "2026-07-14",
    });
    expect(inTime.leftOut).toBeUndefined();
    const late = await house.officer.consultations.enterAnswer({
      ...paper,
      submissionKey: "came-after-the-last-day",
      receivedOn: "2026-07-15",
    });
    expect(late.leftOut).toBe("late");
    expect((await house.officer.consultations.list())[0]?.paperUntil).toBeUndefined();
    await house.database.dispose();
  });

  it("is not for people whose post does not allow it, nor for anybody who is not signed in", async () => {
    const { id } = await anOpenOne(test, "Who may");
    const pause = { id, command: { kind: "pause", reason: "No." } } as const;
    expect(await refusedWith(test.councillor.consultations.progress(pause))).toBe("FORBIDDEN");
    expect(await refusedWith(test.councillor.consultations.create(aCommand()))).toBe("FORBIDDEN");
    expect((await test.councillor.consultations.counts({ id })).responses).toBe(0);
    expect(await refusedWith(test.nobody.consultations.list())).toBe("UNAUTHORIZED");
    expect(await refusedWith(test.nobody.areas.overview())).toBe("UNAUTHORIZED");
  });

  it("leaves a fact of everything staff and the clock did", async () => {
    const facts = await test.house.db.selectFrom("audit_fact").select(["what", "person_id"]).execute();
    expect(new Set(facts.map((fact) => fact.what))).toEqual(
      new Set([
        "consultation/created",
        "consultation/design-written",
        "consultation/known-confirmed",
        "consultation/stepped",
        "consultation/plan-saved",
      ]),
    );
    const byClock = facts.filter((fact) => fact.person_id === null);
    expect(byClock.map(({ what }) => what)).toEqual(["consultation/stepped"]);
  });
});

describe("counting", () => {
  it("gives every question, channel and area its own base", async () => {
    const { id, slug } = await anOpenOne(test, "Counting");
    const submit = (key: string, answers: Record<string, string | string[]>, wardCode?: string) =>
      test.resident.consultations.submit({
        slug,
        submissionKey: `counting-${key}`,
        answers,
        whereabouts: wardCode ? { kind: "ward", wardCode } : { kind: "not-sure" },
      });
    await submit("1", { agree: "yes", areas: ["equality", "engagement"] }, "E05002235");
    await submit("2", { agree: "no", change: "Buses" }, "E05002246");
    await submit("3", { change: "Trains" });
    await test.officer.consultations.enterAnswer({
      id,
      submissionKey: "paper-one",
      channel: "paper",
      receivedOn: "2026-05-20",
      answers: { agree: "yes" },
      whereabouts: { kind: "not-said" },
    });
    const counts = await test.officer.consultations.counts({ id });
    expect(counts).toMatchObject({ responses: 4, byChannel: { web: 3, paper: 1 } });
    expect(counts.questions.map(({ base, skipped }) => [base, skipped])).toEqual([
      [3, 1],
      [1, 3],
      [2, 2],
    ]);
    expect(counts.questions[0]?.options.map((option) => option.count)).toEqual([2, 1, 0]);
    expect(counts.areas).toMatchObject({ base: 2, notSure: 1, notSaid: 1, outside: 0 });
    expect(Object.fromEntries(counts.areas.pcnAreas.map((area) => [area.code, area.count]))).toMatchObject({
      U68127: 1,
      U06243: 1,
    });
    const tilbury = await test.officer.consultations.counts({ id, pcnAreaCode: "U06243" });
    expect(tilbury.responses).toBe(1);
    expect((await test.officer.consultations.counts({ id, channel: "paper" })).questions[0]).toMatchObject({
      base: 1,
      skipped: 0,
    });
    const texts = await test.officer.integrity.texts({ id, questionId: "change" });
    expect(texts.texts.map((one) => one.text).sort()).toEqual(["Buses", "Trains"]);
  });
});

describe("the areas", () => {
  it("let an officer put a ward with another network, and count by it at once", async () => {
    const moved = { wardCode: "E05002248", toPcnAreaCode: "U68127", note: "Agreed with both networks." };
    expect(await refusedWith(test.councillor.areas.reallocate(moved))).toBe("FORBIDDEN");
    await test.officer.areas.reallocate(moved);
    const overview = await test.resident.areas.overview();
    const ward = overview.wardSets[0]?.wards.find((one) => one.code === "E05002248");
    expect(ward).toMatchObject({ pcnAreaCode: "U68127", note: "Agreed with both networks." });
    expect(await refusedWith(test.officer.areas.reallocate({ wardCode: "E05002248", toPcnAreaCode: "U00000" }))).toBe(
      "pcn-areas/unknown-pcn-area",
    );
  });
  it("come with the attribution of every source whose names are shown", async () => {
    const { attributions, wardSets } = await test.resident.areas.overview();
    const shown = [...attributions, ...wardSets.map(({ attribution }) => attribution)].join(" ");
    for (const owner of ["NHS England", "Office for National Statistics", "Ordnance Survey", "Royal Mail"])
      expect(shown).toContain(owner);
  });
  it("answer politely wherever a postcode is", async () => {
    const at = (postcode: string) => test.resident.areas.lookUp({ postcode });
    expect((await at("rm176sl")).kind).toBe("candidates");
    expect((await at("SW1A 1AA")).kind).toBe("outside");
    expect(await refusedWith(at("my house"))).toBe("pcn-areas/not-a-postcode");
  });
});
