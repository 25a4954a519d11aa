import { describe, expect, it } from "vitest";
import { gatesFor } from "../rules/gates.ts";
import { aConsultation, aConsultationAt, anOpenConsultation, aPlan } from "../testing.ts";
import { nextDue, runDue } from "./due-transitions.ts";
import { factsOf, progressOf } from "./from-consultation.ts";
import { Progress } from "./progress.ts";

const may = new Date("2026-05-20T12:00:00Z");
const july = new Date("2026-07-02T12:00:00Z");

describe("a consultation of the smaller lifecycle", () => {
  it.each([
    ["planned", aConsultation(), may, "planned"],
    ["open", anOpenConsultation(), may, "open"],
    ["open, and its time is up", anOpenConsultation(), july, "closed"],
    ["closed, with a final count", anOpenConsultation({ state: "closed", closedAt: july }), july, "analysing"],
    ["fedback", anOpenConsultation({ state: "fedback", closedAt: july }), july, "fedback"],
  ] as const)("that is %s goes on from there", (_, consultation, now, step) => {
    expect(progressOf(consultation, now).step).toBe(step);
  });
  it("closes by the clock at the minute that people were told", () => {
    const progress = progressOf(anOpenConsultation(), may);
    const { progress: closed } = runDue(progress, factsOf(anOpenConsultation(), may), july);
    expect([closed.step, closed.closedAt]).toEqual(["closed", new Date("2026-06-30T23:00:00Z")]);
    expect(nextDue(closed)?.kind).toBe("result-overdue");
  });
  it("that was ended early is due its result from that day", () => {
    const ended = anOpenConsultation({ state: "closed", closedAt: may, closedEarlyBecause: "It was withdrawn." });
    expect(progressOf(ended, july).closedAt).toEqual(may);
  });
  it("tells the rules what it knows, and lacks the rest", () => {
    const plan = aPlan({ plannedToOpenOn: "2026-05-01", contact: { post: "Freepost", telephone: "01632 960 000" } });
    const facts = factsOf(aConsultation({ plan }), may);
    expect(facts.routes.map(({ kind }) => kind)).toEqual(["post", "telephone"]);
    const states = new Map(
      gatesFor(progressOf(aConsultation({ plan }), may), facts, "scheduled", may).map(({ ruleId, state }) => [
        ruleId,
        state,
      ]),
    );
    expect([states.get("CON-04"), states.get("CON-07"), states.get("CON-13")]).toEqual(["met", "met", "unmet"]);
  });
});

describe("what is kept", () => {
  it("can be read again from JSON as it was", () => {
    const { progress } = aConsultationAt("archived");
    expect(Progress.parse(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
  });
});

describe("a way to the archive", () => {
  it.each([
    ["with a proposal", {}],
    ["for a survey without one", { purpose: "survey", proposal: undefined, decision: undefined }],
    ["where people are only told", { level: "inform", openToInfluence: [], themes: [], decision: undefined }],
  ] as const)("is there %s", (_, change) => {
    const mutable = JSON.parse(JSON.stringify(change));
    const gone = Object.fromEntries(Object.entries(change).filter(([, value]) => value === undefined));
    expect(aConsultationAt("archived", { ...mutable, ...gone }).progress.step).toBe("archived");
  });
});
