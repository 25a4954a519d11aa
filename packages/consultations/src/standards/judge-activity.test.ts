import { describe, expect, it } from "vitest";
import { DEFAULT_CONSULTATION_SETTINGS } from "../settings.ts";
import { aConsultationAt, decidedFacts } from "../testing.ts";
import { judgeActivity, publicScore, standardsEvidence } from "./judge-activity.ts";

const { progress } = aConsultationAt("evaluated");
const at = new Date("2026-10-01T12:00:00Z");
const settings = DEFAULT_CONSULTATION_SETTINGS;
const facts = decidedFacts();

describe("the fourteen standards, live on a consultation", () => {
  it("are all met where evidence and people say so", () => {
    expect(publicScore({ facts, progress, at, settings }).score).toEqual({
      met: 14,
      partly: 0,
      notMet: 0,
      notApplicable: 0,
      outOf: 14,
    });
  });
  it("take what the rules know, so that nobody types it twice", () => {
    const { sections } = standardsEvidence({ facts, progress, at, settings });
    expect(sections.timing).toMatchObject({ durationDays: 42, minimumDays: 42, insidePreElectionPeriod: false });
    expect(sections.target_audience?.audiences).toEqual([
      { name: "People who use the hubs", reason: "They come every week.", reasonPublished: true },
    ]);
    expect(sections.purposes).toMatchObject({ decisionMaker: "Cabinet", closesOn: "2026-07-13" });
  });
  it("do not believe a person's “met” where the evidence fails", () => {
    const unread = { ...facts, easyReadDecision: "", standards: undefined };
    const { results, score } = judgeActivity({ facts: unread, progress, at, settings });
    expect(score.met).toBe(0);
    expect(results.find(({ standardId }) => standardId === "communication")?.status).not.toBe("met");
  });
  it("show in public why one does not apply", () => {
    const standards = {
      ...(facts.standards ?? { sections: {}, judgements: [] }),
      notApplicable: [{ standardId: "best_practice" as const, reason: "It copied another.", declaredBy: "lead" }],
    };
    const { standards: shown, score } = publicScore({ facts: { ...facts, standards }, progress, at, settings });
    expect(shown.at(-1)).toEqual({
      id: "best_practice",
      title: "Best Practice",
      status: "not_applicable",
      reason: "It copied another.",
    });
    expect(score.notApplicable).toBe(1);
  });
});
