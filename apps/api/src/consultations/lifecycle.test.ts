import type { Step } from "@collaborative-communities/consultations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { House, SignedIn } from "../context.ts";
import { openDatabase } from "../database/connect.ts";
import type { Database } from "../database/tables.ts";
import { aCommand, aHouse, anOpenOne, CAST, refusedWith, type TestHouse } from "../testing.ts";
import { scheduleForDemonstration } from "./demonstration/life.ts";
import { progress, runClock, type StaffCommand, writeDesign } from "./progressing.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

/** Somebody in one post. */
const by = (post: string): SignedIn => ({ ...CAST, posts: [post] });
const as = (post: string, command: StaffCommand["command"], id: string, atOnce?: boolean) =>
  progress({ ...test.house, signedIn: by(post) }, { id, command, atOnce });
const stepOf = async (id: string): Promise<Step> => (await test.officer.consultations.read({ id })).progress.step;

/** Written and due to open on a day. */
const scheduled = async (title: string, opens = "2026-05-25", closes = "2026-07-10") => {
  const command = aCommand({ title, plannedToOpenOn: opens, closesOn: closes });
  const made = await test.officer.consultations.create(command);
  await scheduleForDemonstration(test.house, CAST, { ...made, plan: command.plan, days: { opens, closes } });
  return made;
};

describe("the steps of a consultation", () => {
  it("are refused with everything that is missing, in sentences", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Nothing written" }));
    expect(await refusedWith(as("engagement-officer", { kind: "advance", to: "planned" }, id))).toBe(
      "consultation/gates-not-met",
    );
    const { checklists } = await test.officer.consultations.read({ id });
    expect(checklists).toMatchObject([{ step: "planned", gates: [{ ruleId: "PLAN-01", state: "unmet" }] }]);
  });

  it("skip none, and an officer does not approve their own design", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Step by step" }));
    expect(await refusedWith(as("engagement-officer", { kind: "advance", to: "open" }, id))).toBe(
      "lifecycle/no-such-step",
    );
    expect(await refusedWith(as("engagement-officer", { kind: "advance", to: "approved" }, id))).toBe("FORBIDDEN");
  });

  it("leave what was approved as it is: it is sent back before it is changed", async () => {
    const { id } = await scheduled("Approved is approved");
    const { revision } = await test.officer.consultations.read({ id });
    const change = { routes: [] };
    expect(await refusedWith(test.officer.consultations.writeDesign({ id, revision, change }))).toBe(
      "consultation/design-fixed",
    );
    await as("engagement-officer", { kind: "send-back", to: "designed", reason: "A route was forgotten." }, id);
    const now = await test.officer.consultations.read({ id });
    await test.officer.consultations.writeDesign({ id, revision: now.revision, change });
    expect((await test.officer.consultations.read({ id })).design.routes).toEqual([]);
  });

  it("show the public what was set aside, by which post and why; nobody sets aside what the law says", async () => {
    const opens = "2026-06-01";
    const { id } = await scheduled("Shorter than usual", opens, "2026-07-10");
    await as("engagement-officer", { kind: "send-back", to: "designed", reason: "Shorter." }, id);
    const { revision, plan } = await test.officer.consultations.read({ id });
    const shorter = { ...plan, closesOn: "2026-06-20" };
    await test.officer.consultations.save({ id, revision, plan: shorter });
    await as("head-of-service", { kind: "advance", to: "approved" }, id);
    const schedule = { kind: "advance", to: "scheduled" } as const;
    expect(await refusedWith(as("engagement-officer", schedule, id))).toBe("consultation/gates-not-met");
    const aside = {
      kind: "override",
      ruleId: "CON-07",
      reason: "urgent-safety",
      note: "The bridge is closed.",
    } as const;
    expect(await refusedWith(as("engagement-officer", aside, id))).toBe("FORBIDDEN");
    await as("head-of-service", aside, id);
    await as("engagement-officer", schedule, id);
    const { slug } = await test.officer.consultations.read({ id });
    expect((await test.resident.consultations.read({ slug })).overrides).toMatchObject([
      { note: "The bridge is closed.", by: "the head of service" },
    ]);
    const law = { kind: "override", ruleId: "CON-06", reason: "urgent-safety", note: "No." } as const;
    expect(await refusedWith(as("engagement-officer", law, id))).toBe("consultation/no-override");
  });
});

describe("the clock", () => {
  it("opens and closes at its minute, once, with two processes at a time", async () => {
    const own = await aHouse("2026-05-20T10:00:00Z");
    const second = await openDatabase<Database>(own.database.connection, { maxConnections: 3 });
    const command = aCommand({ title: "By itself", plannedToOpenOn: "2026-05-25", closesOn: "2026-07-10" });
    const made = await own.officer.consultations.create(command);
    const days = { opens: "2026-05-25", closes: "2026-07-10" };
    await scheduleForDemonstration(own.house, CAST, { ...made, plan: command.plan, days });
    const other: House = { ...own.house, db: second.db };
    const both = async (at: string) => {
      own.setClock(at);
      const done = await Promise.all([own.house, other, own.house, other].map(runClock));
      return done.reduce((sum, one) => sum + one, 0);
    };
    expect(await both("2026-05-25T07:59:59.999Z")).toBe(0);
    expect(await both("2026-05-25T08:00:00.000Z")).toBe(1);
    expect((await own.resident.consultations.read({ slug: made.slug })).takesAnswers).toBe(true);
    // It was down in between: half-way and closing come together, in order.
    expect(await both("2026-07-12T12:00:00.000Z")).toBe(1);
    const { events } = await own.officer.consultations.read({ id: made.id });
    expect(events.slice(-3).map(({ kind, to_step }) => [kind, to_step])).toEqual([
      ["stepped", "open"],
      ["midpoint-reached", "open"],
      ["stepped", "closed"],
    ]);
    await second.close();
    await own.database.dispose();
  });

  it("does not open what has become unfair since it was scheduled, and says why", async () => {
    const own = await aHouse("2026-05-20T10:00:00Z");
    const command = aCommand({ title: "Held back", plannedToOpenOn: "2026-05-25", closesOn: "2026-07-10" });
    const made = await own.officer.consultations.create(command);
    const days = { opens: "2026-05-25", closes: "2026-07-10" };
    await scheduleForDemonstration(own.house, CAST, { ...made, plan: command.plan, days });
    const { revision, design } = await own.officer.consultations.read({ id: made.id });
    const decision = { ...design.decision, state: "taken", takenAt: new Date("2026-05-21T12:00:00Z") };
    // As if the clerk had recorded it.
    const clerk = { ...own.house, signedIn: by("committee-clerk") };
    await writeDesign(clerk, { id: made.id, revision, change: { decision } }, () => undefined);
    own.setClock("2026-05-25T08:00:00Z");
    await runClock(own.house);
    const { progress: now, events } = await own.officer.consultations.read({ id: made.id });
    expect(now).toMatchObject({ step: "scheduled", heldBack: { ruleIds: expect.arrayContaining(["CON-02"]) } });
    expect(events.at(-1)).toMatchObject({ kind: "opening-held-back", reason: expect.stringContaining("taken") });
    await own.database.dispose();
  });

  it("opens at once when an officer asks for that", async () => {
    const { id } = await scheduled("At once");
    await as("engagement-officer", { kind: "send-back", to: "approved", reason: "Sooner." }, id);
    await as("engagement-officer", { kind: "advance", to: "scheduled" }, id, true);
    const now = test.house.now().getTime();
    await runClock({ ...test.house, now: () => new Date(now + 1_000) });
    expect(await stepOf(id)).toBe("open");
  });
});

describe("while people answer", () => {
  it("more time is taken at once by every door, and time is never taken away", async () => {
    const own = await aHouse("2026-06-30T10:00:00Z");
    const { id, slug } = await anOpenOne(own, "More time", { plannedToOpenOn: "2026-05-01" });
    const send = (key: string) =>
      refusedWith(own.resident.consultations.submit({ slug, submissionKey: key, answers: { agree: "yes" } }));
    expect(await send("in-time-1")).toBe("not refused");
    const extend = (closesAt: string) =>
      own.officer.consultations.progress({
        id,
        command: { kind: "extend", closesAt: closesAt as never, reason: "People asked for it." },
      });
    expect(await refusedWith(extend("2026-06-30T12:00:00.000Z"))).toMatch(/^consultation\//);
    await extend("2026-07-14T23:00:00.000Z");
    own.setClock("2026-07-10T10:00:00Z");
    expect(await send("in-time-2")).toBe("not refused");
    const page = await own.resident.consultations.read({ slug });
    expect(page.plan.closesOn).toBe("2026-07-14");
    expect(page.notices).toMatchObject([{ kind: "extended", reason: "People asked for it." }]);
    own.setClock("2026-07-14T23:00:00Z");
    const late = { slug, submissionKey: "too-late-1", answers: { agree: "yes" } };
    expect(await own.resident.consultations.submit(late)).toMatchObject({ late: true });
    await own.database.dispose();
  });

  it("a pause stops answers with its reason, and going on gives the time back", async () => {
    const { id, slug } = await anOpenOne(test, "Paused");
    const before = (await test.resident.consultations.read({ slug })).plan.closesOn as string;
    await as("legal", { kind: "pause", reason: "A complaint about fairness is looked into." }, id);
    expect((await test.resident.consultations.read({ slug })).takesAnswers).toBe(false);
    await progress(
      { ...test.house, now: () => new Date("2026-05-23T10:00:00Z"), signedIn: by("legal") },
      { id, command: { kind: "resume" } },
    );
    expect(((await test.resident.consultations.read({ slug })).plan.closesOn as string) > before).toBe(true);
  });

  it("a changed proposal is a new version that is announced with more time", async () => {
    const { id, slug } = await anOpenOne(test, "Changed while open");
    const { revision, design, plan } = await test.officer.consultations.read({ id });
    const write = (version: number) =>
      test.officer.consultations.writeDesign({
        id,
        revision,
        change: { proposal: { ...design.proposal, version, what: "Close two, not one." } } as never,
      });
    expect(await refusedWith(write(1))).toBe("consultation/proposal-version");
    await write(2);
    const change = { kind: "change-proposal", version: 2, summary: "Two close, not one.", material: true } as const;
    expect(await refusedWith(as("engagement-officer", change, id))).not.toBe("not refused");
    const closesAt = new Date("2026-07-20T23:00:00Z");
    await as("engagement-officer", { ...change, notice: "The proposal has changed.", closesAt }, id);
    const page = await test.resident.consultations.read({ slug });
    expect((page.plan.closesOn as string) > (plan.closesOn as string)).toBe(true);
    expect(page.notices.map(({ kind }) => kind)).toContain("proposal-changed");
  });
});
