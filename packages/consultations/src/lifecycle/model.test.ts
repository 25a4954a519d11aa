import { aDecisionReadyToTake, aPlannedDecision } from "@collaborative-communities/decisions/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConsultationFacts } from "../facts/facts.ts";
import { gatesFor } from "../rules/gates.ts";
import { ALL_RULES, ruleOf } from "../rules/rules.ts";
import { completeFacts, decidedFacts, sixWeeks } from "../testing.ts";
import { advance } from "./advance.ts";
import { Command } from "./command.ts";
import { dueTransitions, runDue } from "./due-transitions.ts";
import { newProgress, type Progress, type ProgressEvent } from "./progress.ts";
import { SENT_BACK, STEPS, STEPS_IN_ORDER } from "./step.ts";

const DAY = 86_400_000;
const START = new Date("2026-04-03T12:00:00Z");
const theme = { id: "t", statement: "Longer hours", officerReply: "", effect: undefined, reason: "" };
const taken = { state: "taken", takenAt: new Date("2026-09-09T19:30:00Z") } as const;

/** Ways in which the facts can be wrong, one at a time or several at once. */
const FLAWS: Readonly<Record<string, Partial<ConsultationFacts>>> = {
  "no purpose": { purpose: undefined },
  "no decision": { decision: undefined },
  "decision too soon": { decision: aPlannedDecision({ meetingOn: "2026-07-14" }) },
  undeclared: { declaration: undefined },
  "nothing to change": { openToInfluence: [] },
  "no proposal": { proposal: undefined },
  "too short": { period: { ...sixWeeks(), closesAt: new Date("2026-06-20T22:59:00Z") } },
  "before a poll": { polls: [{ name: "council elections", on: "2026-06-11", areas: [] }] },
  "no routes": { routes: [] },
  "no languages": { languagesDecision: "" },
  "not screened": { assessment: undefined },
  "no closing rules": { closingRules: undefined },
  "no handling": { handling: undefined },
  "not coded": { coding: undefined },
  "theme unanswered": { themes: [theme] },
  "nobody confirmed": { decision: { ...aDecisionReadyToTake({ access: [] }), ...taken } },
  "no feedback": { feedback: undefined },
  "no evaluation": { evaluation: undefined },
  outage: {
    outages: [{ id: "o1", from: new Date("2026-07-13T10:00:00Z"), to: new Date("2026-07-13T14:00:00Z") }],
  },
};

const flaws = fc.oneof(
  { weight: 4, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.constant(["theme unanswered"]) },
  { weight: 1, arbitrary: fc.subarray(Object.keys(FLAWS), { minLength: 1, maxLength: 2 }) },
);

/** Mostly a step on, in order; now and then anything else that a person may try. */
const command: fc.Arbitrary<Command | "on"> = fc.oneof(
  { weight: 12, arbitrary: fc.constant("on" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...STEPS_IN_ORDER).map((to): Command => ({ kind: "advance", to })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Command>(
      { kind: "pause", reason: "A mistake was found." },
      { kind: "resume" },
      { kind: "reschedule" },
      { kind: "send-back", to: "designed", reason: "The maps are wrong." },
      { kind: "set-legal-hold", reason: "A claim was made." },
      { kind: "lift-legal-hold", reason: "It was settled." },
      { kind: "extend", closesAt: new Date("2026-07-01T12:00:00Z"), reason: "Fewer days." },
      { kind: "extend", closesAt: new Date("2026-07-20T23:00:00Z"), reason: "More days." },
      { kind: "change-proposal", version: 2, summary: "A new charge.", material: true, notice: "Look.", restart: true },
      { kind: "override", ruleId: "CON-07", reason: "narrow-audience", note: "All are asked." },
      { kind: "override", ruleId: "CON-08", reason: "not-about-the-poll", note: "It is about hubs." },
      { kind: "override", ruleId: "CON-06", reason: "urgent-safety", note: "We want to." },
      { kind: "explain-lateness", because: "It takes long.", newDueAt: new Date("2027-01-31T12:00:00Z") },
    ),
  },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: "withdraw", reason: "It is not needed." }) },
);

const move = fc.record({ command, flaws, days: fc.integer({ min: 0, max: 25 }) });
const everyone = { id: "p", posts: ["engagement-officer", "head-of-service", "legal", "monitoring-officer"] };

const [complete, decided] = [completeFacts(), decidedFacts()];

const factsWith = (names: readonly string[], at: Date): ConsultationFacts => {
  return Object.assign({}, at >= taken.takenAt ? decided : complete, ...names.map((name) => FLAWS[name]));
};

/** What must hold of each event, whoever brought it about. */
const look = (before: Progress, after: Progress, event: ProgressEvent, facts: ConsultationFacts): void => {
  expect(after.revision).toBe(before.revision + 1);
  expect([event.from, event.to]).toEqual([before.step, after.step]);
  if (before.step !== after.step)
    expect([...STEPS[before.step], ...(SENT_BACK[before.step] ?? [])], "no step is skipped").toContain(after.step);
  const blockingUnmet = event.rules.filter(
    ({ ruleId, state }) => state === "unmet" && ruleOf(ruleId)?.effect.kind !== "warn",
  );
  if (event.kind === "stepped") expect(blockingUnmet, "no step with a blocking rule unmet").toEqual([]);
  if (event.kind === "stepped" && after.step === "open")
    expect(
      gatesFor({ ...after, versions: [] }, facts, "open", event.at).filter(({ blocking }) => blocking),
      "never open with a blocking rule unmet",
    ).toEqual([]);
  const wasSeen = before.openedAt !== undefined && before.period !== undefined && after.period !== undefined;
  if (wasSeen)
    expect(after.period?.closesAt.getTime(), "never shorter").toBeGreaterThanOrEqual(
      before.period?.closesAt.getTime() ?? 0,
    );
  if (before.step === "open" && after.step === "closed")
    expect(event.at.getTime(), "never closed before its time").toBeGreaterThanOrEqual(
      before.period?.closesAt.getTime() ?? 0,
    );
  if (after.step === "decided" && before.step !== "decided") {
    expect(facts.themes.every(({ officerReply, effect }) => officerReply !== "" && effect !== undefined)).toBe(true);
    expect(facts.decision?.state).not.toBe("planned");
  }
  for (const { ruleId } of event.overrides) expect(ruleOf(ruleId)?.effect.kind, "only where allowed").toBe("override");
};

const next = (progress: Progress): Command | undefined => {
  const [to] = STEPS[progress.step];
  return to === undefined ? undefined : { kind: "advance", to };
};

describe("any sequence of commands", () => {
  it("opens with every rule met, shortens no open period, and decides with no theme unanswered", {
    timeout: 30_000,
  }, () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(move, { minLength: 10, maxLength: 40 }), (moves) => {
        let progress = newProgress("c");
        let at = START;
        const keys = new Set<string>();
        const keep = (before: Progress, after: Progress, event: ProgressEvent, facts: ConsultationFacts) => {
          look(before, after, event, facts);
          expect(keys.has(event.key), "an event happens once").toBe(false);
          keys.add(event.key);
        };
        for (const { command: wanted, flaws: wrong, days } of moves) {
          at = new Date(at.getTime() + days * DAY);
          const facts = factsWith(wrong, at);
          // The clock runs at each minute at which something is due, as a job does.
          for (
            let due = dueTransitions(progress, facts, at)[0];
            due !== undefined;
            due = dueTransitions(progress, facts, at)[0]
          ) {
            const { progress: after, events } = runDue(progress, facts, due.dueAt);
            expect(events, "one thing at its minute").toHaveLength(1);
            for (const event of events) keep(progress, after, event, facts);
            progress = after;
            reached.add(progress.step);
          }
          const given = wanted === "on" ? next(progress) : wanted;
          if (given === undefined) continue;
          const done = advance(progress, given, facts, at, everyone);
          if (!done.ok) {
            expect(done.refusal.message).not.toBe("");
            continue;
          }
          keep(progress, done.value.progress, done.value.event, facts);
          progress = done.value.progress;
          reached.add(progress.step);
        }
      }),
      { numRuns: 300 },
    );
    expect([...reached], "the sequences get far enough to mean something").toEqual(
      expect.arrayContaining(["scheduled", "withdrawn", "analysing", "reported", "decided"]),
    );
  });

  it("comes to the same whether the clock runs every day or once at the end", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 }), fc.boolean(), (steps, hasOutage) => {
        const facts = factsWith(hasOutage ? ["outage"] : [], START);
        const ready: Progress = { ...newProgress("c"), step: "scheduled", period: sixWeeks() };
        const opened = runDue(ready, facts, sixWeeks().opensAt).progress;
        const moments: Date[] = [];
        for (const days of steps) moments.push(new Date((moments.at(-1) ?? sixWeeks().opensAt).getTime() + days * DAY));
        let often = opened;
        const seen = moments.flatMap((moment) => {
          const run = runDue(often, facts, moment);
          often = run.progress;
          return run.events.map(({ key }) => key);
        });
        const once = runDue(opened, facts, moments.at(-1) ?? sixWeeks().opensAt);
        expect(seen).toEqual(once.events.map(({ key }) => key));
        expect([often.step, often.period]).toEqual([once.progress.step, once.progress.period]);
      }),
    );
  });
});

describe("every rule", () => {
  it.each(ALL_RULES.map(({ id, checkedAt }) => [id, checkedAt] as const))("%s can be satisfied", (id, checkedAt) => {
    const progress: Progress = { ...newProgress("c"), step: "open", period: sixWeeks(), openedAt: sixWeeks().opensAt };
    const late = new Date("2026-12-20T12:00:00Z");
    const states = checkedAt.flatMap((step) => {
      const isAfter = STEPS_IN_ORDER.indexOf(step) >= STEPS_IN_ORDER.indexOf("analysing");
      const facts = isAfter ? decidedFacts() : completeFacts();
      return gatesFor(progress, facts, step, isAfter ? late : START).filter(({ ruleId }) => ruleId === id);
    });
    expect(states.length).toBeGreaterThan(0);
    for (const { state } of states) expect(["met", "not-applicable"]).toContain(state);
  });
  it("reads commands as they are sent", () => {
    expect(Command.safeParse({ kind: "advance", to: "nowhere" }).success).toBe(false);
  });
});
