import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { judgeStandards, passGate, type StandardsEvidence, warningsAt } from "./index.ts";
import { allJudgedMet, completeEvidence, completeSections } from "./testing.ts";

const judged = (given: Partial<StandardsEvidence> = {}) => judgeStandards(completeEvidence(given));
const lateFeedback = (): StandardsEvidence["sections"] => {
  const sections = completeSections();
  return { ...sections, feedback: { ...sections.feedback, finalPublishedOn: "2026-10-01" } };
};

describe("a gate", () => {
  it("lets a step go ahead when every standard that guards it is met", () => {
    expect(yes(passGate("open", judged()))).toBe("open");
  });
  it("blocks the step and names the standards", () => {
    const refusal = no(passGate("archive", judged({ sections: { ...completeSections(), lessons: { lessons: [] } } })));
    expect(refusal.code).toBe("engagement-spectrum/standards-not-met");
    expect(refusal.message).toContain("13 Lessons Learned");
    expect(refusal.details).toEqual({ step: "archive", standards: "lessons" });
  });
  it("is guarded by the standards for that step only", () => {
    const { purposes, coordination } = completeSections();
    const planned = judged({ sections: { purposes, coordination } });
    expect(yes(passGate("approve", planned))).toBe("approve");
    expect(no(passGate("open", planned)).details?.standards).toBe(
      "timing methodology target_audience transparency communication",
    );
    expect(no(passGate("close_report", planned)).details?.standards).toBe("inclusive");
    expect(no(passGate("decide", planned)).details?.standards).toBe("challenge");
    expect(no(passGate("archive", planned)).details?.standards).toBe("feedback success lessons");
  });
  it("waits for a person when a machine alone found the evidence", () => {
    expect(no(passGate("approve", judged({ judgements: [] }))).details?.standards).toBe("purposes coordination");
  });
  it("stays shut on feedback that came late, until a person judges it partly met and says why", () => {
    const verdict = { standardId: "feedback", verdict: "partly", judgedBy: "Head of service" } as const;
    const late = (reason?: string) =>
      judged({ sections: lateFeedback(), judgements: [...allJudgedMet(), { ...verdict, ...(reason && { reason }) }] });
    expect(no(passGate("archive", late())).details?.standards).toBe("feedback");
    expect(yes(passGate("archive", late("Nine days late: the decision was called in")))).toBe("archive");
  });
  it("stays shut on a person's “met” that a failed check contradicts, whatever reason was given", () => {
    const met = { standardId: "feedback", verdict: "met", judgedBy: "Head of service", reason: "Good work" } as const;
    const late = judged({ sections: lateFeedback(), judgements: [...allJudgedMet(), met] });
    expect(no(passGate("archive", late)).details?.standards).toBe("feedback");
  });
  it("opens for a standard that does not apply, with a reason", () => {
    const notApplicable = [{ standardId: "challenge", reason: "Stopped before any page", declaredBy: "Lead" }] as const;
    expect(yes(passGate("decide", judged({ sections: {}, notApplicable: [...notApplicable] })))).toBe("decide");
  });
});

describe("a warning at mid-point", () => {
  it("is given where a group is heard too little with no action, and blocks nothing then", () => {
    const sections = completeSections();
    sections.inclusive.groups = [{ name: "Under 25", population: 300, responses: 10 }];
    const warned = judged({ sections });
    expect(warningsAt("midpoint", warned).map(({ standardId }) => standardId)).toEqual(["inclusive"]);
    expect(yes(passGate("midpoint", warned))).toBe("midpoint");
    expect(warningsAt("midpoint", judged())).toEqual([]);
  });
});
