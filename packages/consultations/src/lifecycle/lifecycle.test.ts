import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import type { ConsultationFacts } from "../facts/facts.ts";
import {
  aConsultationAt,
  aConsultationReadyToOpen,
  anyone,
  completeFacts,
  decidedFacts,
  sixWeeks,
} from "../testing.ts";
import { advance } from "./advance.ts";
import type { Command } from "./command.ts";
import { nextDue, runDue } from "./due-transitions.ts";
import { newProgress, type Progress, stepAt } from "./progress.ts";
import { STEPS_IN_ORDER, type Step } from "./step.ts";

const nine = sixWeeks().opensAt;
const close = sixWeeks().closesAt;
const june10 = new Date("2026-06-10T12:00:00Z");
const give = (progress: Progress, command: Command, at = june10, facts: ConsultationFacts = completeFacts()) =>
  advance(progress, command, facts, at, anyone());
const on = (to: Step): Command => ({ kind: "advance", to });

describe("the way of a consultation", () => {
  it("leads from an idea to being put away, with the clock opening and closing it", () => {
    expect(STEPS_IN_ORDER).toHaveLength(13);
    for (const step of STEPS_IN_ORDER) expect(aConsultationAt(step).progress.step).toBe(step);
  });
  it("skips no step", () => {
    const refusal = no(give(newProgress("c"), on("designed")));
    expect(refusal.code).toBe("lifecycle/no-such-step");
  });
  it("keeps who did what, by which post, when, and how every rule came out", () => {
    const { progress, facts } = aConsultationAt("designed");
    const april = new Date("2026-04-27T12:00:00Z");
    const event = yes(advance(progress, on("approved"), facts, april, anyone({ id: "head-1" }))).event;
    expect(event).toMatchObject({
      key: "consultation-1:3",
      kind: "stepped",
      from: "designed",
      to: "approved",
      at: april,
    });
    expect(event.by).toEqual({ kind: "person", id: "head-1", post: "head-of-service" });
    expect(event.rules.map(({ ruleId, state }) => `${ruleId} ${state}`)).toEqual([
      "CON-02 met",
      "STD-1 met",
      "STD-2 met",
    ]);
  });
  it("is approved by the head of service, not by the officer who wrote it", () => {
    const { progress, facts } = aConsultationAt("designed");
    const officer = anyone({ posts: ["engagement-officer"] });
    const refusal = no(advance(progress, on("approved"), facts, june10, officer));
    expect([refusal.code, refusal.message]).toEqual([
      "consultation/not-your-post",
      "Only the head of service can do this.",
    ]);
  });
  it("asks what is known already before it is planned", () => {
    const facts = completeFacts({ memory: undefined });
    expect(no(give(newProgress("c"), on("planned"), june10, facts)).details?.rules).toBe("PLAN-01");
  });
  it("is not decided before the decision is on record", () => {
    const { progress } = aConsultationAt("reported");
    expect(no(give(progress, on("decided"), june10, completeFacts())).code).toBe("consultation/decision-not-recorded");
    const none = completeFacts({ decision: undefined });
    expect(no(give(progress, on("decided"), june10, none)).code).toBe("consultation/no-decision");
  });
  it("can be withdrawn with a reason at any time before the decision, and not after", () => {
    const withdraw: Command = { kind: "withdraw", reason: "The grant was refused." };
    expect(yes(give(aConsultationAt("open").progress, withdraw)).progress.step).toBe("withdrawn");
    expect(no(give(aConsultationAt("decided").progress, withdraw)).code).toBe("consultation/too-late-to-withdraw");
    expect(no(give(aConsultationAt("open").progress, { ...withdraw, reason: " " })).code).toBe(
      "consultation/reason-missing",
    );
  });
  it("can be sent back while nobody has seen it, and never once it is open", () => {
    const back: Command = { kind: "send-back", to: "designed", reason: "The map is wrong." };
    const { progress } = yes(give(aConsultationAt("scheduled").progress, back, new Date("2026-05-21T12:00:00Z")));
    expect([progress.step, progress.period]).toEqual(["designed", undefined]);
    expect(no(give(aConsultationAt("open").progress, back)).code).toBe("consultation/cannot-go-back");
  });
  it("is not put away while legal holds it", () => {
    const { progress } = aConsultationAt("evaluated");
    const held = yes(give(progress, { kind: "set-legal-hold", reason: "A claim was made." })).progress;
    const december = new Date("2026-12-15T12:00:00Z");
    expect(no(give(held, on("archived"), december, decidedFacts())).message).toContain("A legal hold is on");
    const free = yes(give(held, { kind: "lift-legal-hold", reason: "It was settled." })).progress;
    expect(yes(give(free, on("archived"), december, decidedFacts())).progress.step).toBe("archived");
    expect(no(give(free, { kind: "lift-legal-hold", reason: "Again." })).code).toBe("consultation/hold-as-it-is");
  });
});

describe("opening by itself", () => {
  const { progress, facts } = aConsultationReadyToOpen();
  it("happens at the minute, and once", () => {
    expect(nextDue(progress, facts)).toEqual({ kind: "open", dueAt: nine });
    expect(runDue(progress, facts, new Date(nine.getTime() - 1)).events).toEqual([]);
    const run = runDue(progress, facts, nine);
    expect(run.events.map(({ key, by }) => [key, by.kind])).toEqual([
      ["consultation-1:open:2026-06-01T08:00:00.000Z", "clock"],
    ]);
    expect(runDue(run.progress, facts, nine).events).toEqual([]);
  });
  it("counts as on time when the clock ran some minutes late, and from the real minute when it ran later", () => {
    const minutes = (count: number) => new Date(nine.getTime() + count * 60_000);
    expect(runDue(progress, facts, minutes(5)).progress.openedAt).toEqual(nine);
    const longer = completeFacts({ period: { opensAt: nine, closesAt: new Date(close.getTime() + 86_400_000) } });
    const spare = yes(give(progress, { kind: "reschedule" }, new Date("2026-05-21T12:00:00Z"), longer)).progress;
    expect(runDue(spare, longer, minutes(60)).progress.openedAt).toEqual(minutes(60));
  });
  it("does not happen while a rule is not met; once it is met, an officer opens it or changes the dates", () => {
    const unready = completeFacts({ assessment: undefined });
    const run = runDue(progress, unready, nine);
    expect(run.events[0]?.reason).toContain("Finish the screening of the equality assessment.");
    expect(runDue(run.progress, unready, june10).events).toEqual([]);
    const tenPast = new Date(nine.getTime() + 600_000);
    expect(yes(give(run.progress, on("open"), tenPast, facts)).progress.step).toBe("open");
    expect(no(give(run.progress, on("open"), june10, facts)).details?.rules).toBe("CON-07 STD-3");
    const later = completeFacts({
      period: { opensAt: new Date("2026-06-11T08:00:00Z"), closesAt: new Date("2026-08-03T23:00:00Z") },
    });
    const moved = yes(give(run.progress, { kind: "reschedule" }, june10, later)).progress;
    expect(nextDue(moved, facts)?.dueAt).toEqual(new Date("2026-06-11T08:00:00Z"));
  });
  it("is not done by hand before its time, nor scheduled for a time that has passed", () => {
    expect(no(give(progress, on("open"), new Date("2026-05-30T12:00:00Z"))).code).toBe("consultation/opens-by-itself");
    expect(no(give(aConsultationAt("approved").progress, on("scheduled"), june10)).code).toBe(
      "consultation/opens-in-the-past",
    );
  });
});

describe("while it is open", () => {
  const { progress, facts } = aConsultationAt("open");
  it("reaches its middle, which asks for a look at who has been heard", () => {
    const run = runDue(progress, facts, new Date("2026-06-25T12:00:00Z"));
    expect(run.events.map(({ kind }) => kind)).toEqual(["midpoint-reached"]);
  });
  it("gives the time of a pause back, rounded up to whole days", () => {
    const paused = yes(give(progress, { kind: "pause", reason: "The form was broken." })).progress;
    expect(runDue(paused, facts, new Date("2026-08-01T12:00:00Z")).events).toEqual([]);
    const resumed = yes(give(paused, { kind: "resume" }, new Date("2026-06-12T13:00:00Z"))).progress;
    expect(resumed.period?.closesAt).toEqual(new Date("2026-07-16T23:00:00Z"));
    expect(no(give(progress, { kind: "resume" })).code).toBe("consultation/not-paused");
  });
  it("is not resumed with a changed proposal that nobody was told of", () => {
    const paused = yes(give(progress, { kind: "pause", reason: "A figure is wrong." })).progress;
    const { proposal } = completeFacts();
    const changed = completeFacts({ proposal: proposal && { ...proposal, version: 2 } });
    expect(no(give(paused, { kind: "resume" }, june10, changed)).details?.rules).toBe("CON-15");
  });
  it("takes a small correction without more time, and says what it was", () => {
    const correction = { kind: "change-proposal", version: 2, summary: "A spelling.", material: false } as const;
    const after = yes(give(progress, correction)).progress;
    expect([after.versions.at(-1)?.version, after.period]).toEqual([2, progress.period]);
    expect(no(give(progress, { ...correction, version: 3 })).code).toBe("consultation/not-the-next-version");
    expect(no(give(progress, { ...correction, summary: "" })).code).toBe("consultation/change-not-said");
  });
  it("closes for answers at its minute, whoever is watching", () => {
    expect(stepAt(progress, new Date(close.getTime() - 1))).toBe("open");
    expect(stepAt(progress, close)).toBe("closed");
    const late: Command = { kind: "extend", closesAt: new Date("2026-08-01T12:00:00Z"), reason: "More answers." };
    expect(no(give(progress, late, close)).code).toBe("consultation/clock-first");
  });
});

describe("closing by itself", () => {
  const hours = (from: number, to: number) => [
    { id: "o1", from: new Date(close.getTime() - from * 3_600_000), to: new Date(close.getTime() - to * 3_600_000) },
  ];
  const { progress } = aConsultationAt("open");
  it("gives the time of an outage near the end back, and a day, once", () => {
    const facts = completeFacts({ outages: hours(6, 4) });
    const run = runDue(progress, facts, close);
    expect(run.events.map(({ kind }) => kind)).toEqual(["midpoint-reached", "extended"]);
    expect(run.progress.period?.closesAt).toEqual(new Date(close.getTime() + 26 * 3_600_000));
    const end = runDue(run.progress, facts, new Date("2026-07-20T12:00:00Z"));
    expect(end.events.map(({ kind, to }) => [kind, to])).toEqual([["stepped", "closed"]]);
    expect(end.progress.closedAt).toEqual(new Date(close.getTime() + 26 * 3_600_000));
  });
  it("takes no notice of a short outage, or one long before the end", () => {
    for (const outages of [hours(6, 5), hours(60, 50)])
      expect(runDue(progress, completeFacts({ outages }), close).progress.step).toBe("closed");
  });
  it("keeps its time where the head of service says why, in public", () => {
    const facts = completeFacts({ outages: hours(6, 4) });
    const reason = {
      kind: "override",
      ruleId: "CON-16",
      reason: "date-cannot-move",
      note: "The law sets it.",
    } as const;
    const before = new Date(close.getTime() - 60_000);
    const allowed = yes(give(runDue(progress, facts, before).progress, reason, before, facts)).progress;
    const run = runDue(allowed, facts, close);
    expect([run.progress.step, run.events[0]?.overrides.length]).toEqual(["closed", 1]);
  });
});

describe("setting a rule aside", () => {
  const { progress } = aConsultationAt("approved");
  const aside = { kind: "override", ruleId: "CON-06", reason: "urgent-safety", note: "We are in a hurry." } as const;
  it("is impossible for the least time that the law sets, whoever asks", () => {
    expect(no(give(progress, aside)).code).toBe("consultation/no-override");
    expect(no(give(progress, { ...aside, ruleId: "STD-3" })).code).toBe("consultation/no-override");
  });
  it("needs one of the rule's own reasons, words, and something to set aside", () => {
    const short = completeFacts({ period: { ...sixWeeks(), closesAt: new Date("2026-06-22T23:00:00Z") } });
    const con7 = { ...aside, ruleId: "CON-07" };
    expect(no(give(progress, { ...con7, reason: "date-cannot-move" }, june10, short)).code).toBe(
      "consultation/reason-not-for-this-rule",
    );
    expect(no(give(progress, { ...con7, note: " " }, june10, short)).code).toBe("consultation/override-without-words");
    expect(no(give(progress, con7)).code).toBe("consultation/nothing-to-set-aside");
  });
});

describe("a late result", () => {
  it("is explained only with a day that is later, and only while it is owed", () => {
    const { progress } = aConsultationAt("analysing");
    const explain = {
      kind: "explain-lateness",
      because: "It takes long.",
      newDueAt: new Date("2026-09-01T12:00:00Z"),
    } as const;
    const waiting = completeFacts({ feedback: undefined });
    expect(no(give(progress, explain, june10, waiting)).code).toBe("consultation/new-day-too-soon");
    expect(no(give(aConsultationAt("open").progress, explain)).code).toBe("consultation/nothing-to-explain");
  });
});
