import { aPlanEntry } from "@collaborative-communities/engagement-plan/testing";
import { minutesToAnswer } from "@collaborative-communities/surveys";
import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommand, aHouse, announceIt, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";
import { seedEngagementPlan } from "./index.ts";
import { monthsFrom } from "./reading.ts";

const COUNCIL = "00000000-0000-7000-8000-000000000c01";
const listing = {
  topics: ["health-and-care"],
  audiences: ["unpaid-carers"] as const,
  areas: [],
  organisation: "",
  owner: { post: "" },
};

let test: TestHouse;
let nhs: string;
let open: { id: string; slug: string };
beforeAll(async () => {
  test = await aHouse();
  nhs = (await test.administrator.appointments.addOrganisation({ kind: "nhs", name: "Example NHS" })).id;
  open = await anOpenOne(test, "A break for carers", { listing: { ...listing, audiences: ["unpaid-carers"] } });
});
afterAll(() => test.database.dispose());

const anEntry = (change: Parameters<typeof aPlanEntry>[0] = {}) =>
  aPlanEntry({ organisationId: nhs, audiences: ["unpaid-carers"], minutes: 55, ...change }) as Parameters<
    TestHouse["officer"]["engagementPlan"]["save"]
  >[0]["entry"];

describe("twelve months", () => {
  it("begin with the month of a day, and end with the last day of the twelfth", () => {
    const months = monthsFrom("2026-05-20");
    expect([months.length, months[0]?.from, months[11]?.key, months[11]?.to]).toEqual([
      12,
      "2026-05-01",
      "2027-04",
      "2027-04-30",
    ]);
    expect(monthsFrom("2027-12-31")[2]).toEqual({ key: "2028-02", from: "2028-02-01", to: "2028-02-29" });
  });
});

describe("the joint plan", () => {
  it("has consultations and what other organisations write, with each clash once and what would resolve it", async () => {
    const { id, revision } = await test.officer.engagementPlan.save({ entry: anEntry() });
    const plan = await test.councillor.engagementPlan.read({});
    expect(plan.activities.map(({ title, organisation, kind }) => [title, organisation, kind])).toEqual([
      ["A break for carers", "The council", "Consultation"],
      ["Care near you", "Example NHS", "Survey"],
    ]);
    expect(plan.clashes).toHaveLength(1);
    expect(plan.clashes[0]).toMatchObject({ id: open.id, withId: id, suggestion: "merge" });
    expect(plan.clashes[0]?.sentence).toBe(
      "“Care near you” (Example NHS), 1 June 2026 to 30 June 2026, also asks unpaid carers, is about Health and care. Ask together.",
    );
    expect(plan.clashes[0]?.sentenceBack).toContain("“A break for carers” (The council)");
    await test.officer.engagementPlan.remove({ id, revision });
  });

  it("adds up what is asked of an audience over 90 days, by area where it differs", async () => {
    const { id } = await test.officer.engagementPlan.save({ entry: anEntry({ areas: ["U68127"], minutes: 70 }) });
    const { burdens } = await test.officer.engagementPlan.read({});
    expect(burdens.map(({ audience, areas, asks, tooMuch }) => [audience, areas.length, asks, tooMuch])).toEqual([
      ["unpaid-carers", 3, 1, false],
      ["unpaid-carers", 1, 2, true],
    ]);
    await test.officer.engagementPlan.remove({ id, revision: 1 });
  });

  it("counts minutes of a consultation from its questions", async () => {
    const { activities } = await test.officer.engagementPlan.read({});
    expect(activities.find(({ id }) => id === open.id)?.minutes).toBe(minutesToAnswer(aQuestionnaire()));
  });

  it("is shaded where people are away or a poll is near", async () => {
    const entry = JSON.stringify({ name: "local elections", on: "2027-05-06", areas: [] });
    const row = { register: "poll" as const, id: "local-2027", entry, revision: 1, changed_by: null };
    await test.house.db
      .insertInto("register_entry")
      .values({ ...row, changed_at: test.house.now() })
      .execute();
    const { shades } = await test.officer.engagementPlan.read({ from: "2026-06-10" });
    expect(shades.map(({ kind, name, from }) => [kind, name, from])).toEqual([
      ["holiday", "the school holidays in August", "2026-08-01"],
      ["holiday", "Christmas and New Year", "2026-12-24"],
      ["holiday", "Easter", "2027-03-21"],
      ["pre-election", "local elections", "2027-03-31"],
    ]);
  });

  it("is read for any twelve months of the century", async () => {
    for (const from of ["2000-01-31", "2027-02-28", "2097-12-31"])
      expect((await test.officer.engagementPlan.read({ from })).months).toHaveLength(12);
  });
});

describe("writing on the plan", () => {
  it("is for officers and for partner editors, who write for their own organisation alone", async () => {
    expect(await refusedWith(test.councillor.engagementPlan.save({ entry: anEntry() }))).toBe("FORBIDDEN");
    expect(await refusedWith(test.partnerEditor.engagementPlan.save({ entry: anEntry() }))).toBe("FORBIDDEN");
    const own = anEntry({ organisationId: COUNCIL });
    const { id, revision } = await test.partnerEditor.engagementPlan.save({ entry: own });
    const taken = { id, revision, entry: anEntry() };
    expect(await refusedWith(test.partnerEditor.engagementPlan.save(taken))).toBe("FORBIDDEN");
    const theirs = await test.officer.engagementPlan.save({ entry: anEntry() });
    expect(await refusedWith(test.partnerEditor.engagementPlan.remove(theirs))).toBe("FORBIDDEN");
    const seen = await test.partnerEditor.engagementPlan.read({});
    expect(seen.activities.filter(({ mayChange }) => mayChange).map((one) => one.id)).toEqual([id]);
    expect(seen.organisations.map((one) => one.id)).toEqual([COUNCIL]);
    for (const one of [{ id, revision }, theirs]) await test.officer.engagementPlan.remove(one);
  });

  it("is refused over what a colleague saved meanwhile, and leaves facts", async () => {
    const { id } = await test.officer.engagementPlan.save({ entry: anEntry() });
    const entry = anEntry({ title: "Care, nearer to you" });
    expect((await test.officer.engagementPlan.save({ id, revision: 1, entry })).revision).toBe(2);
    const late = test.officer.engagementPlan.save({ id, revision: 1, entry });
    expect(await refusedWith(late)).toBe("engagement-plan/changed-meanwhile");
    expect(await refusedWith(test.officer.engagementPlan.remove({ id, revision: 1 }))).toBe(
      "engagement-plan/changed-meanwhile",
    );
    await test.officer.engagementPlan.remove({ id, revision: 2 });
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select(["what", "before", "after"])
      .where("about", "=", id)
      .orderBy("position")
      .execute();
    expect(facts.map(({ what }) => what)).toEqual(["plan-entry/added", "plan-entry/changed", "plan-entry/removed"]);
    expect(facts[1]?.after).toEqual({ title: "Care, nearer to you", revision: 2 });
  });

  it("is refused under a topic or an area that nobody knows, and backwards in time", async () => {
    const refused = (change: object) => refusedWith(test.officer.engagementPlan.save({ entry: anEntry(change) }));
    expect(await refused({ topics: ["nothing"] })).toBe("engagement-plan/unknown-topic");
    expect(await refused({ areas: ["E99999999"] })).toBe("engagement-plan/unknown-area");
    expect(await refused({ closesOn: "2026-05-01" })).toBe("engagement-plan/closes-before-opening");
    expect(await refused({ organisationId: "00000000-0000-7000-8000-000000000000" })).toBe("NOT_FOUND");
  });
});

describe("the plan everybody sees", () => {
  it("has what was announced and what organisations made public, and no idea", async () => {
    const idea = aCommand({ title: "Only an idea", plannedToOpenOn: "2026-07-01", closesOn: "2026-08-01" });
    const { id: ideaId } = await test.officer.consultations.create(idea);
    await test.officer.engagementPlan.save({ entry: anEntry({ title: "Not public" }) });
    await test.officer.engagementPlan.save({ entry: anEntry({ title: "Public", isPublic: true }) });
    const titles = async () => (await test.resident.engagementPlan.read()).activities.map(({ title }) => title);
    expect(await titles()).toEqual(["A break for carers", "Public"]);
    const seenByStaff = (await test.officer.engagementPlan.read({})).activities;
    expect(seenByStaff.map(({ title }) => title)).toEqual(expect.arrayContaining(["Only an idea", "Not public"]));
    await announceIt(test, { id: ideaId });
    expect(await titles()).toEqual(["A break for carers", "Public", "Only an idea"]);
    expect(Object.keys((await test.resident.engagementPlan.read()).activities[0] ?? {})).not.toContain("revision");
  });
});

it("is seeded once, and says that its entries are made up", async () => {
  const other = await aHouse();
  expect([await seedEngagementPlan(other.house), await seedEngagementPlan(other.house)]).toEqual([true, false]);
  const { activities } = await other.officer.engagementPlan.read({});
  expect(activities).toHaveLength(7);
  expect(activities.every(({ demonstration }) => demonstration)).toBe(true);
  await other.database.dispose();
});
