import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  aCommand,
  aHouse,
  announceIt,
  anOpenOne,
  openIt,
  refusedWith,
  runJobs,
  type TestHouse,
  tellOf,
} from "../testing.ts";
import { notifySubscribers, tellSubscribers } from "./index.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const messagesTo = async (to: string) => (await test.resident.mail.outbox()).filter((message) => message.to === to);

/** The token at the end of the last address on a line of its own that names the page. */
const tokenIn = (body: string, page: "confirm" | "stop"): string =>
  new RegExp(`/subscriptions/${page}/(\\S+)`).exec(body)?.[1] ?? "";

type Ask = Parameters<TestHouse["resident"]["subscriptions"]["subscribe"]>[0];

const follow = async (email: string, ask: Omit<Ask, "email" | "language"> = {}): Promise<string> => {
  await test.resident.subscriptions.subscribe({ email, language: "en", ...ask });
  const [message] = await messagesTo(email);
  const token = tokenIn(message?.body ?? "", "confirm");
  await test.resident.subscriptions.confirm({ token });
  return token;
};

const told = async (email: string) =>
  (await messagesTo(email))
    .filter(({ template }) => template !== "subscriptions/confirm")
    .map(({ subject }) => subject);

/** Something opens on a later day than people asked to be told. */
let day = 20;
const opensLater = async (title: string) => {
  day += 2;
  test.setClock(`2026-05-${day}T10:00:00Z`);
  return anOpenOne(test, title);
};

describe("asking to be told", () => {
  it("sends nothing before the button on the page that was sent is pressed, and looking at the page presses nothing", async () => {
    await test.resident.subscriptions.subscribe({ email: "ana@example.org", language: "ro" });
    const [message] = await messagesTo("ana@example.org");
    expect(message?.body).toContain("http://localhost:3000/ro/subscriptions/confirm/");
    const token = tokenIn(message?.body ?? "", "confirm");
    expect(await test.resident.subscriptions.read({ purpose: "confirm", token })).toMatchObject({ isConfirmed: false });
    await opensLater("Before she said yes");
    await runJobs(test);
    expect(await told("ana@example.org")).toEqual([]);
    await test.resident.subscriptions.confirm({ token });
    await opensLater("After she said yes");
    await runJobs(test);
    expect(await told("ana@example.org")).toEqual(["S-a deschis o consultare nouă"]);
  });

  it("keeps the address sealed, once for each thing asked for", async () => {
    for (let again = 0; again < 3; again += 1) await follow("zebra@example.org");
    const { rows } = await sql<{ row: string }>`select subscription::text as row from subscription`.execute(
      test.house.db,
    );
    expect(rows.some(({ row }) => row.includes("zebra"))).toBe(false);
    expect(rows).toHaveLength(2);
  });

  it("is refused for what is no address, an area nobody knows, and a consultation nobody may know of", async () => {
    const ask = (change: Partial<Ask>) =>
      refusedWith(test.resident.subscriptions.subscribe({ email: "ana@example.org", language: "en", ...change }));
    expect(await ask({ email: "ana" })).toBe("subscriptions/not-an-address");
    expect(await ask({ area: "nowhere" })).toBe("subscriptions/unknown-area");
    const { slug } = await test.officer.consultations.create(aCommand({ title: "Not announced" }));
    expect(await ask({ slug })).toBe("NOT_FOUND");
  });

  it("cannot be used to flood an address", async () => {
    const topics = ["parks", "housing", "money", "safety", "planning", "equality", "environment", "communities"];
    for (const topic of topics)
      for (const audience of ["tenants", "young-people"] as const)
        await test.resident.subscriptions.subscribe({ email: "flood@example.org", language: "en", topic, audience });
    expect(await messagesTo("flood@example.org")).toHaveLength(10);
  });
});

describe("what people are told", () => {
  it("is what they asked for: by topic, by area with its network, or one consultation", async () => {
    await follow("parks@example.org", { topic: "parks" });
    await follow("grays@example.org", { area: "E05002235" });
    await follow("tilbury@example.org", { area: "U06243" });
    const listing = { topics: ["parks"], audiences: [], areas: ["E05002235"], organisation: "", owner: { post: "" } };
    const made = await test.officer.consultations.create(
      aCommand({ title: "A pond", listing, plannedToOpenOn: "2026-05-28", closesOn: "2026-07-02" }),
    );
    await announceIt(test, made);
    await follow("pond@example.org", { slug: made.slug });
    await openIt(test, made);
    await runJobs(test);
    for (const email of ["parks@example.org", "grays@example.org", "pond@example.org"])
      expect(await told(email)).toEqual(["A new consultation is open"]);
    expect(await told("tilbury@example.org")).toEqual([]);
    await tellOf(test, made);
    await runJobs(test);
    expect(await told("pond@example.org")).toContain("What came of a consultation");
  });

  it("is told once to each person, however many of theirs fit, and with two telling at once", async () => {
    await follow("twice@example.org", { topic: "housing" });
    await follow("twice@example.org", { audience: "tenants" });
    await follow("twice@example.org");
    const listing = {
      topics: ["housing"],
      audiences: ["tenants" as const],
      areas: [],
      organisation: "",
      owner: { post: "" },
    };
    const { id } = await test.officer.consultations.create(aCommand({ title: "Doors", listing }));
    await notifySubscribers(test.house, test.house.db, { consultationId: id, kind: "changed", at: test.house.now() });
    const waiting = (await tellSubscribers.waiting?.(test.house)) ?? [];
    expect(waiting).toHaveLength(1);
    const attempt = { number: 1, isLast: false };
    await Promise.all([1, 2, 3, 4].map(() => tellSubscribers.run(test.house, waiting[0] as { id: string }, attempt)));
    await runJobs(test);
    expect(await told("twice@example.org")).toEqual(["A consultation you follow has changed"]);
    expect(await tellSubscribers.waiting?.(test.house)).toEqual([]);
  });

  it("is nothing where what happened was undone", async () => {
    await follow("undone@example.org");
    const { id } = await anOpenOne(test, "Undone");
    await runJobs(test);
    const before = await told("undone@example.org");
    const undone = test.house.db.transaction().execute(async (db) => {
      await notifySubscribers(test.house, db, { consultationId: id, kind: "told", at: test.house.now() });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await runJobs(test);
    expect(await told("undone@example.org")).toEqual(before);
  });
});

describe("stopping", () => {
  it("is in every message, ends it at once, forgets the address, and may be asked twice", async () => {
    await follow("stop@example.org");
    await opensLater("One more");
    await runJobs(test);
    const [message] = await messagesTo("stop@example.org");
    const token = tokenIn(message?.body ?? "", "stop");
    expect(await test.resident.subscriptions.read({ purpose: "stop", token })).toMatchObject({ isConfirmed: true });
    await test.resident.subscriptions.stop({ token });
    await test.resident.subscriptions.stop({ token });
    await opensLater("And one more");
    await runJobs(test);
    expect(await told("stop@example.org")).toHaveLength(1);
    const { rows } = await sql`select from subscription_notice n
      where not exists (select from subscription s where s.contact_hash = n.contact_hash)`.execute(test.house.db);
    expect(rows).toEqual([]);
  });

  it("is not done by the link that confirms, nor confirmed by the one that stops, nor by one that was guessed", async () => {
    const token = await follow("mixed@example.org");
    expect(await refusedWith(test.resident.subscriptions.stop({ token }))).toBe("NOT_FOUND");
    const guessed = token.slice(0, -2);
    expect(await refusedWith(test.resident.subscriptions.confirm({ token: guessed }))).toBe("NOT_FOUND");
    expect(await refusedWith(test.resident.subscriptions.read({ purpose: "stop", token }))).toBe("NOT_FOUND");
  });
});
