import type { ConsultationPlan } from "@collaborative-communities/consultations";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommand, aHouse, announceIt, openIt, refusedWith, type TestHouse, tellOf } from "../testing.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const listing = (change: Partial<ConsultationPlan["listing"]>): ConsultationPlan["listing"] => ({
  topics: [],
  audiences: [],
  areas: [],
  organisation: "",
  owner: { post: "" },
  ...change,
});

const anOpen = async (change: Partial<ConsultationPlan>) => {
  const made = await test.officer.consultations.create(aCommand(change));
  await openIt(test, made);
  return made;
};

const titles = async (filter: Parameters<TestHouse["resident"]["consultations"]["portal"]>[0]) =>
  (await test.resident.consultations.portal(filter)).activities.map(({ title }) => title);

describe("finding an activity", () => {
  beforeAll(async () => {
    await anOpen({
      title: "Łukasz’s bench in the park",
      listing: listing({ topics: ["parks"], areas: ["E05002235"] }),
    });
    await anOpen({ title: "Buses to the hospital", listing: listing({ topics: ["roads-and-travel"] }) });
    const announced = aCommand({ title: "Announced benches", plannedToOpenOn: "2026-06-10" });
    await announceIt(test, await test.officer.consultations.create(announced));
    await test.officer.consultations.create(aCommand({ title: "Nobody knows of these benches" }));
  });

  it.each(["lukasz", "Łukasz", "LUKASZ bench", "łuka"])("by the word “%s”, however it is accented", async (words) => {
    expect(await titles({ words })).toEqual(["Łukasz’s bench in the park"]);
  });

  it("by another form of the word, in plans that are announced and no others", async () => {
    expect(await titles({ words: "benches" })).toEqual(["Łukasz’s bench in the park", "Announced benches"]);
  });

  it("by none where nothing is like it, nothing is a word, or it is made to break the search", async () => {
    for (const words of ["zebra", "?!", "' or 1=1 --:*&|!", "q:z:*", "\\"]) expect(await titles({ words })).toEqual([]);
    expect(await titles({ words: "  " })).toHaveLength(3);
  });

  it("by area: what is for a ward is found there and in its network, and what is for everywhere everywhere", async () => {
    const { areas } = await test.resident.consultations.portal({});
    expect(areas.filter(({ kind }) => kind === "pcn-area")).toHaveLength(4);
    expect(await titles({ area: "E05002235", phase: "open" })).toHaveLength(2);
    expect(await titles({ area: "nowhere", phase: "open" })).toEqual(["Buses to the hospital"]);
    const networks = await Promise.all(
      areas.filter(({ kind }) => kind === "pcn-area").map(({ code }) => titles({ area: code, phase: "open" })),
    );
    expect(networks.map(({ length }) => length).sort()).toEqual([1, 1, 1, 2]);
  });

  it("by topic, with how many each other choice would find", async () => {
    const { counts, topics } = await test.resident.consultations.portal({ topic: "parks" });
    expect(counts.topic).toEqual({ parks: 1, "roads-and-travel": 1 });
    expect(counts.phase).toEqual({ open: 1 });
    expect(topics.map(({ code }) => code)).toContain("parks");
  });
});

describe("a plan", () => {
  it("is not listed under a topic or in an area that nobody knows", async () => {
    const wrong = (change: Partial<ConsultationPlan["listing"]>) =>
      refusedWith(test.officer.consultations.create(aCommand({ title: "Listed wrongly", listing: listing(change) })));
    expect(await wrong({ topics: ["nothing"] })).toBe("consultation/unknown-topic");
    expect(await wrong({ areas: ["E99999999"] })).toBe("consultation/unknown-area");
  });

  it("is sorted under the council's own topics once it has some; a topic that keeps its name keeps its code", async () => {
    const saved = await test.officer.consultations.saveTopics({ names: ["Parks and open spaces", "Our river"] });
    expect(saved.topics.map(({ code }) => code)).toEqual(["parks", "our-river"]);
    expect(await test.councillor.consultations.topics()).toEqual(saved.topics);
    expect(await refusedWith(test.officer.consultations.saveTopics({ names: ["River!", "River?"] }))).toBe(
      "consultation/topics-alike",
    );
    expect((await test.officer.consultations.saveTopics({ names: [] })).topics).toHaveLength(12);
  });
});

describe("a result that is owed", () => {
  it("is late the day after it was due, and shown with who owes it", async () => {
    const owner = { post: "Head of parks", telephone: "01632 960 001" };
    const { slug } = await anOpen({ title: "Owed to you", closesOn: "2026-06-30", listing: listing({ owner }) });
    const shown = async () =>
      (await test.resident.consultations.portal({ all: true })).activities.find((one) => one.slug === slug);
    test.setClock("2026-09-22T12:00:00Z");
    expect(await shown()).toMatchObject({ phase: "closed", isOverdue: false, resultDueOn: "2026-09-22" });
    test.setClock("2026-09-23T12:00:00Z");
    expect(await shown()).toMatchObject({ isOverdue: true, owner });
    expect(await titles({ overdue: true })).toContain("Owed to you");
    test.setClock("2026-05-20T10:00:00Z");
  });
});

describe("the feed", () => {
  it("has what changed last first, and closing by time is a change", async () => {
    const { slug } = await anOpen({ title: "Closes by itself", closesOn: "2026-05-22" });
    test.setClock("2026-05-23T12:00:00Z");
    const [first] = (await test.resident.consultations.feed({})).activities;
    expect(first).toMatchObject({ slug, phase: "closed", changedAt: new Date("2026-05-22T23:00:00Z") });
    test.setClock("2026-05-20T10:00:00Z");
  });
});

describe("the outcomes", () => {
  const answered = async (title: string, wards: readonly (string | undefined)[]) => {
    const { id, slug } = await anOpen({ title, closesOn: "2026-05-25" });
    for (const [place, wardCode] of wards.entries())
      await test.resident.consultations.submit({
        slug,
        submissionKey: `${slug}-${place}`,
        answers: { agree: "yes" },
        whereabouts: wardCode ? { kind: "ward", wardCode } : { kind: "outside" },
      });
    const items = [{ outcome: "we-did" as const, youSaid: "More żurek, please.", weDid: "There is soup on Fridays." }];
    await tellOf(test, { id }, { summary: "The kitchen stays.", items });
    return slug;
  };

  it("say what was asked, what was decided and what changed, and are found by the words of the answer", async () => {
    const slug = await answered("A community kitchen", [undefined]);
    const { outcomes } = await test.resident.consultations.outcomes({ words: "zurek" });
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).toMatchObject({
      activity: { slug, phase: "fed-back", toldOn: expect.stringMatching(/^2026-06/) },
      decision: "The kitchen stays.",
      items: [{ youSaid: "More żurek, please." }],
      openToInfluence: ["The four objectives"],
    });
    expect(outcomes[0]?.heard.total).toBeNull();
  });

  it("show no number of people below ten, nor one that can be worked out", async () => {
    const slug = await answered("Heard from one side", [...Array<string>(12).fill("E05002235"), undefined]);
    const { outcomes } = await test.resident.consultations.outcomes({ words: "side" });
    expect(outcomes[0]?.activity.slug).toBe(slug);
    expect(outcomes[0]?.heard.total).toBe(13);
    // One outside would be the total less the twelve, so the twelve are hidden as well.
    expect(outcomes[0]?.heard.parts.every(({ count }) => count === null)).toBe(true);
  });
});

describe("a thousand activities", () => {
  it("are given a page at a time, or all at once, and never more", async () => {
    await sql`insert into consultation (id, slug, state, plan, questionnaire, closes_at, opened_at, preview_key, created_at,
          revision, demonstration, changed_at, design, progress)
      select ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'many-' || n, 'open',
        plan || jsonb_build_object('title', 'One of many ' || n), questionnaire, closes_at, opened_at,
        'preview-' || n, created_at, 1, true, changed_at, design, progress
      from consultation, generate_series(1, 1010) n where slug = 'buses-to-the-hospital'`.execute(test.house.db);
    const first = await test.resident.consultations.portal({ words: "many" });
    expect([first.total, first.pages, first.activities.length]).toEqual([1010, 51, 20]);
    const last = await test.resident.consultations.portal({ words: "many", page: 51 });
    expect(last.activities).toHaveLength(10);
    expect((await test.resident.consultations.portal({ words: "many", page: 99 })).page).toBe(51);
    const all = await test.resident.consultations.portal({ words: "many", all: true });
    expect(new Set(all.activities.map(({ slug }) => slug)).size).toBe(1000);
    expect((await test.resident.consultations.feed({})).activities).toHaveLength(100);
  });
});
