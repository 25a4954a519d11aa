import { aPlannedDecision } from "@collaborative-communities/decisions/testing";
import { endOfMinuteInLondon, momentInLondon } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import type { ConsultationFacts } from "./facts/facts.ts";
import { advance } from "./lifecycle/advance.ts";
import type { Command } from "./lifecycle/command.ts";
import { runDue } from "./lifecycle/due-transitions.ts";
import type { Progress } from "./lifecycle/progress.ts";
import type { Step } from "./lifecycle/step.ts";
import { gatesFor, publicOverrides } from "./rules/gates.ts";
import { aConsultationAt, anyone, completeFacts } from "./testing.ts";

const may = new Date("2026-05-20T12:00:00Z");
const open = (opens: string, closes: string) => ({
  opensAt: momentInLondon(opens, "09:00"),
  closesAt: endOfMinuteInLondon(closes, "23:59"),
});
const give = (progress: Progress, command: Command, facts: ConsultationFacts, at = may) =>
  advance(progress, command, facts, at, anyone());
const to = (step: Step): Command => ({ kind: "advance", to: step });

/** What scheduling an approved consultation says to changed facts. */
const schedule = (change: Partial<ConsultationFacts>, at = may) =>
  give(aConsultationAt("approved").progress, to("scheduled"), completeFacts(change), at);

const threeWeeks = open("2026-06-01", "2026-06-22");

describe("a consultation that is too short", () => {
  it("T01: Too short, no reason: is refused, and the rule, the earliest closing day and the way round are named", () => {
    const refusal = no(schedule({ period: threeWeeks }));
    expect(refusal.details?.rules).toBe("CON-07 STD-3");
    expect(refusal.message).toContain("People have 21 days");
    expect(refusal.message).toContain("Close on 13 July 2026 or later");
    expect(refusal.message).toContain("the head of service can set it aside, with a reason that everyone sees");
  });
  it("T01: Too short, no reason: does not open by itself either when it becomes too short after scheduling", () => {
    const { progress } = aConsultationAt("scheduled");
    const short = { ...progress, period: threeWeeks };
    const run = runDue(short, completeFacts(), new Date("2026-06-01T08:00:00Z"));
    expect([run.progress.step, run.events[0]?.kind]).toEqual(["scheduled", "opening-held-back"]);
    expect(run.progress.heldBack?.ruleIds).toEqual(["CON-07", "STD-3"]);
  });
  it("T02: Too short with reason: opens, and the public page and the event show the reason", () => {
    const facts = completeFacts({ period: threeWeeks, shortPeriodBecause: "The grant ends in August." });
    const reason = {
      kind: "override",
      ruleId: "CON-07",
      reason: "legal-deadline",
      note: "The order runs out.",
    } as const;
    const allowed = yes(give(aConsultationAt("approved").progress, reason, facts)).progress;
    const scheduled = yes(give(allowed, to("scheduled"), facts)).progress;
    const run = runDue(scheduled, facts, threeWeeks.opensAt);
    expect(run.progress.step).toBe("open");
    expect(publicOverrides(run.progress, facts, may)).toEqual([
      {
        rule: "People get the time that the council has set for this kind of change.",
        reason: "The law sets a date by which the council must decide.",
        note: "The order runs out.",
        by: "the head of service",
      },
    ]);
    expect(run.events[0]?.overrides.map(({ ruleId, post }) => [ruleId, post])).toEqual([["CON-07", "head-of-service"]]);
  });
  it("T02: Too short with reason: the reason does not stretch to a still shorter time", () => {
    const facts = completeFacts({ period: threeWeeks });
    const reason = { kind: "override", ruleId: "CON-07", reason: "legal-deadline", note: "It runs out." } as const;
    const allowed = yes(give(aConsultationAt("approved").progress, reason, facts)).progress;
    const shorter = { ...facts, period: open("2026-06-01", "2026-06-10") };
    expect(no(give(allowed, to("scheduled"), shorter)).details?.rules).toBe("CON-07");
  });
});

describe("the decision that a consultation is for", () => {
  it("T04: Decision already taken: is refused, and “inform” is suggested", () => {
    const { progress } = aConsultationAt("scheduled");
    const facts = completeFacts({ decision: aPlannedDecision({ meetingOn: "2026-05-31" }) });
    const run = runDue(progress, facts, new Date("2026-06-01T08:00:00Z"));
    expect(run.progress.step).toBe("scheduled");
    expect(run.events[0]?.reason).toContain("Use the level “inform”");
  });
  it("T05: Decision too soon after closing: is refused, and the first meeting that fits is proposed", () => {
    const { progress } = aConsultationAt("designed");
    const facts = completeFacts({
      period: open("2026-04-15", "2026-05-31"),
      decision: aPlannedDecision({ meetingOn: "2026-06-03" }),
      meetings: ["2026-06-03", "2026-06-19", "2026-07-08", "2026-09-09"],
    });
    const refusal = no(give(progress, to("approved"), facts, new Date("2026-03-01T12:00:00Z")));
    expect(refusal.message).toContain("CON-02: Reading the answers takes 15 working days");
    expect(refusal.message).toContain("The first meeting that fits is on 8 July 2026.");
  });
});

describe("what people can change, and what they are told", () => {
  it("T06: Nothing open to influence: cannot be designed as a consultation, only as “inform”", () => {
    const { progress } = aConsultationAt("planned");
    const refusal = no(give(progress, to("designed"), completeFacts({ openToInfluence: [] })));
    expect(refusal.message).toContain("only the level “inform” can be used");
    const told = completeFacts({ openToInfluence: [], level: "inform" });
    expect(yes(give(progress, to("designed"), told)).progress.step).toBe("designed");
  });
  it("T07: No alternatives given: is refused until one is given with why not, or none with a reason", () => {
    const { proposal } = completeFacts();
    if (proposal === undefined) throw new Error("There is a proposal.");
    const without = { ...proposal, alternatives: [] };
    expect(no(schedule({ proposal: without })).message).toContain("CON-05: Give at least one other way");
    const unexplained = [{ what: "Open later", whyNotPreferred: "" }];
    expect(no(schedule({ proposal: { ...without, alternatives: unexplained } })).details?.rules).toBe("CON-05");
    const none = { ...without, noAlternativeBecause: "The law leaves one way." };
    expect(yes(schedule({ proposal: none })).progress.step).toBe("scheduled");
  });
});

describe("opening before a vote", () => {
  const polls = [{ name: "council elections", on: "2027-05-06", areas: [] }];
  const decision = aPlannedDecision({ meetingOn: "2027-07-14" });
  const facts = (opens: string, closes: string) => ({ polls, decision, period: open(opens, closes), meetings: [] });
  const winter = new Date("2027-03-01T12:00:00Z");

  it("T10: Opening in pre-election period: 1 April 2027 is refused without the monitoring officer", () => {
    const refusal = no(schedule(facts("2027-04-01", "2027-05-13"), winter));
    expect(refusal.details?.rules).toBe("CON-08 STD-3");
    expect(refusal.message).toContain("31 March 2027 to 6 May 2027");
    expect(refusal.message).toContain("the monitoring officer can set it aside");
  });
  it("T10: Opening in pre-election period: opens with the monitoring officer's reason", () => {
    const period = completeFacts(facts("2027-04-01", "2027-05-13"));
    const reason = { kind: "override", ruleId: "CON-08", reason: "required-by-law-now", note: "The order." } as const;
    const { progress } = aConsultationAt("approved");
    const officer = anyone({ posts: ["engagement-officer"] });
    expect(no(advance(progress, reason, period, winter, officer)).code).toBe("consultation/not-your-post");
    const allowed = yes(give(progress, reason, period, winter)).progress;
    expect(yes(give(allowed, to("scheduled"), period, winter)).progress.step).toBe("scheduled");
  });
  it("T10: Opening in pre-election period: 30 March 2027 is accepted, and says that promotion must stop", () => {
    const change = facts("2027-03-30", "2027-05-13");
    const done = yes(schedule(change, winter));
    const gate = gatesFor(done.progress, completeFacts(change), "open", winter).find(
      ({ ruleId }) => ruleId === "CON-08",
    );
    expect([gate?.state, gate?.note]).toEqual([
      "met",
      "It stays open in the time before the council elections, 31 March 2027 to 6 May 2027. Stop promoting it in that time.",
    ]);
  });
});

describe("those who must be told", () => {
  it("T22: Skipped consultee: is refused with the ninth by name", () => {
    const mandatoryConsultees = Array.from({ length: 9 }, (_, at) => ({ id: `c${at}`, name: `Consultee ${at + 1}` }));
    const notices = mandatoryConsultees
      .slice(0, 8)
      .map(({ id }) => ({ consulteeId: id, sentOn: "2026-05-10", how: "letter", reference: `L-${id}` }));
    const duty = {
      id: "local-plan",
      name: "Local plan",
      trigger: "It is published.",
      mandatoryConsultees,
      note: "",
      source: { citation: "To be verified", mark: "recall" as const },
      legalOwner: "Legal services",
      field: "planning" as const,
      runHere: true,
      revision: 1,
    };
    const refusal = no(schedule({ purpose: "statutory", duty, notices }));
    expect(refusal.message).toBe("CON-10: Tell Consultee 9, and record the proof.");
  });
});
