import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_THRESHOLDS,
  declareNotApplicable,
  judgeStandards,
  STANDARDS,
  StandardId,
  StandardResult,
  StandardsEvidence,
  StandardThresholds,
  standardOf,
} from "./index.ts";
import { allJudgedMet, completeEvidence, completeSections } from "./testing.ts";

const resultOf = (id: StandardId, evidence: StandardsEvidence) =>
  judgeStandards(evidence).results.find(({ standardId }) => standardId === id);
const without = (...ids: StandardId[]): StandardsEvidence["sections"] =>
  Object.fromEntries(Object.entries(completeSections()).filter(([id]) => !ids.includes(id as StandardId)));

describe("the standards", () => {
  it("are fourteen, six for planning, three for engagement and five for evaluation", () => {
    expect(STANDARDS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(STANDARDS.map(({ id }) => id)).toEqual(StandardId.options);
    expect(Object.groupBy(STANDARDS, ({ stage }) => stage)).toMatchObject({
      planning: { length: 6 },
      engagement: { length: 3 },
      evaluation: { length: 5 },
    });
  });
  it("say in the council's words what is promised", () => {
    expect(standardOf("feedback").wording).toBe(
      "We will provide our community with regular feedback when engaging with them",
    );
  });
});

describe("judging the standards", () => {
  it("gives fourteen out of fourteen when all evidence is there and a person judged it", () => {
    expect(StandardsEvidence.safeParse(completeEvidence()).success).toBe(true);
    expect(judgeStandards(completeEvidence()).score).toEqual({
      met: 14,
      partly: 0,
      notMet: 0,
      notApplicable: 0,
      outOf: 14,
    });
  });
  it("gives nothing without evidence, even where a person says it is met", () => {
    const judged = judgeStandards(completeEvidence({ sections: {} }));
    expect(judged.score.notMet).toBe(14);
    expect(judged.results[0]?.reason).toBe("No evidence is recorded.");
  });
  it("waits for a person to judge what a machine cannot", () => {
    const result = resultOf("purposes", completeEvidence({ judgements: [] }));
    expect(result).toMatchObject({ status: "partly", machine: "pass" });
    expect(result?.reason).toBe("A person has still to judge: Is the purpose honest?");
  });
  it("does not let a person's “met” outweigh what the machine found missing", () => {
    const sections = completeSections();
    sections.feedback = { ...sections.feedback, sent: 39 };
    const judgements = [
      { standardId: "feedback", verdict: "met", judgedBy: "Chair", reason: "People were pleased" } as const,
    ];
    expect(resultOf("feedback", completeEvidence({ sections, judgements }))).toMatchObject({
      status: "partly",
      machine: "fail",
      judgedBy: "Chair",
      verdict: "met",
      reason: "Not yet true: Feedback was sent to everyone who asked for it.",
    });
  });
  it("lets a person find a standard not met although every check passes", () => {
    const judgements = [
      ...allJudgedMet(),
      { standardId: "purposes", verdict: "not_met", judgedBy: "Chair", reason: "The choice was made before" } as const,
    ];
    expect(resultOf("purposes", completeEvidence({ judgements }))).toMatchObject({
      status: "not_met",
      machine: "pass",
      judgedBy: "Chair",
      reason: "The choice was made before",
    });
  });
  it("keeps the references to the evidence", () => {
    expect(resultOf("purposes", completeEvidence())?.evidenceRefs).toEqual(["plan-1"]);
  });
  it("always gives fourteen results that add up to fourteen", () => {
    const someIds = fc.subarray(StandardId.options);
    fc.assert(
      fc.property(someIds, someIds, someIds, (missing, setAside, judged) => {
        const { results, score } = judgeStandards(
          completeEvidence({
            sections: without(...missing),
            judgements: allJudgedMet().filter(({ standardId }) => judged.includes(standardId)),
            notApplicable: setAside.map((standardId) => ({ standardId, reason: "Not here", declaredBy: "Lead" })),
          }),
        );
        expect(results.map(({ standardId }) => standardId)).toEqual(StandardId.options);
        expect(results.every((result) => StandardResult.safeParse(result).success)).toBe(true);
        expect(score.met + score.partly + score.notMet + score.notApplicable).toBe(score.outOf);
        expect(score.notApplicable).toBe(setAside.length);
        for (const { standardId, status } of results)
          if (status === "met") expect(judged.includes(standardId) && !missing.includes(standardId)).toBe(true);
      }),
    );
  });
  it("never scores higher for less evidence", () => {
    fc.assert(
      fc.property(fc.subarray(StandardId.options), fc.constantFrom(...StandardId.options), (missing, also) => {
        const more = judgeStandards(completeEvidence({ sections: without(...missing) })).score.met;
        expect(judgeStandards(completeEvidence({ sections: without(...missing, also) })).score.met).toBeLessThanOrEqual(
          more,
        );
      }),
    );
  });
  it("uses the council's own thresholds where it set some", () => {
    const thresholds = { ...DEFAULT_THRESHOLDS, planEntryDaysBeforeOpening: 60 };
    expect(StandardThresholds.safeParse(thresholds).success).toBe(true);
    const { results } = judgeStandards(completeEvidence(), { thresholds });
    expect(results.filter(({ status }) => status !== "met").map(({ standardId }) => standardId)).toEqual([
      "coordination",
    ]);
  });
});

describe("a standard that does not apply", () => {
  const declared = {
    standardId: "best_practice",
    reason: "A statutory notice of one page",
    declaredBy: "Lead",
  } as const;

  it("is shown with its reason, and stays in the fourteen", () => {
    const evidence = completeEvidence({ notApplicable: [yes(declareNotApplicable(declared))] });
    expect(resultOf("best_practice", evidence)).toMatchObject({
      status: "not_applicable",
      machine: "n/a",
      reason: "A statutory notice of one page",
    });
    expect(judgeStandards(evidence).score).toMatchObject({ met: 13, notApplicable: 1, outOf: 14 });
  });
  it("is refused without a reason", () => {
    expect(no(declareNotApplicable({ ...declared, reason: "  " })).code).toBe(
      "engagement-spectrum/not-applicable-without-reason",
    );
  });
  it("is judged like any other when the reason is blank", () => {
    const evidence = completeEvidence({ sections: {}, notApplicable: [{ ...declared, reason: " " }] });
    expect(resultOf("best_practice", evidence)?.status).toBe("not_met");
    const bare = { standardId: "lessons", status: "not_applicable", evidenceRefs: [], machine: "n/a", findings: [] };
    expect(StandardResult.safeParse(bare).success).toBe(false);
    expect(StandardResult.safeParse({ ...bare, reason: "Stopped by the court" }).success).toBe(true);
  });
});
