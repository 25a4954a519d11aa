import {
  ENGLAND_AND_WALES,
  ok,
  type Result,
  refuse,
  type WorkingCalendar,
} from "@collaborative-communities/foundation";
import { z } from "zod";
import { checkCommunication, checkInclusive, checkTransparency } from "./check-engagement-standards.ts";
import {
  checkBestPractice,
  checkChallenge,
  checkFeedback,
  checkLessons,
  checkSuccess,
} from "./check-evaluation-standards.ts";
import {
  checkCoordination,
  checkInvolve,
  checkMethodology,
  checkPurposes,
  checkTargetAudience,
  checkTiming,
} from "./check-planning-standards.ts";
import { type CheckContext, Finding } from "./finding.ts";
import { type Standard, StandardId } from "./standard.ts";
import { type EvidenceSections, Judgement, type NotApplicable, type StandardsEvidence } from "./standard-evidence.ts";
import { STANDARDS, standardOf } from "./standards.ts";
import { DEFAULT_THRESHOLDS, type StandardThresholds } from "./thresholds.ts";

/** How one standard stands. `not_applicable` always has a reason, and both are shown publicly. */
export const StandardResult = z
  .object({
    standardId: StandardId,
    status: z.enum(["met", "partly", "not_met", "not_applicable"]),
    evidenceRefs: z.array(z.string()),
    machine: z.enum(["pass", "fail", "n/a"]),
    findings: z.array(Finding),
    judgedBy: z.string().optional(),
    /** What that person judged; `status` can be lower, because a failed check is not outweighed. */
    verdict: Judgement.shape.verdict.optional(),
    reason: z.string().optional(),
  })
  .refine(
    ({ status, reason }) => status !== "not_applicable" || (reason ?? "").trim() !== "",
    "A standard that does not apply needs a reason.",
  );
export type StandardResult = z.infer<typeof StandardResult>;

/** How many of the fourteen are met. Those that do not apply stay in the fourteen and are counted beside it. */
export const StandardsScore = z.object({
  met: z.int(),
  partly: z.int(),
  notMet: z.int(),
  notApplicable: z.int(),
  outOf: z.literal(14),
});
export type StandardsScore = z.infer<typeof StandardsScore>;

/** All fourteen results, in the council's order, and the score to publish. */
export type StandardsJudgement = { readonly results: readonly StandardResult[]; readonly score: StandardsScore };

/** The numbers and the calendar to judge by, where they differ from the defaults. */
export type JudgingOptions = { readonly thresholds?: StandardThresholds; readonly calendar?: WorkingCalendar };

type Checks = {
  readonly [Id in StandardId]: (evidence: EvidenceSections[Id], context: CheckContext) => Finding[];
};

/** The machine check of each standard: a pure function over its section of the evidence. */
export const STANDARD_CHECKS: Checks = {
  purposes: checkPurposes,
  coordination: checkCoordination,
  timing: checkTiming,
  methodology: checkMethodology,
  target_audience: checkTargetAudience,
  involve: checkInvolve,
  transparency: checkTransparency,
  inclusive: checkInclusive,
  communication: checkCommunication,
  feedback: checkFeedback,
  challenge: checkChallenge,
  success: checkSuccess,
  lessons: checkLessons,
  best_practice: checkBestPractice,
};

const findingsOf = <Id extends StandardId>(
  id: Id,
  sections: { readonly [One in StandardId]?: EvidenceSections[One] | undefined },
  context: CheckContext,
): Finding[] => {
  const section: EvidenceSections[Id] | undefined = sections[id];
  return section === undefined ? [] : STANDARD_CHECKS[id](section, context);
};

const judge = (standard: Standard, evidence: StandardsEvidence, context: CheckContext): StandardResult => {
  const standardId = standard.id;
  const evidenceRefs = evidence.sections[standardId]?.refs ?? [];
  const outside = evidence.notApplicable.findLast((one) => one.standardId === standardId && one.reason.trim() !== "");
  if (outside)
    return { standardId, status: "not_applicable", evidenceRefs, machine: "n/a", findings: [], reason: outside.reason };

  const findings = findingsOf(standardId, evidence.sections, context);
  const failed = findings.filter(({ outcome }) => outcome === "fail");
  const passed = findings.filter(({ outcome }) => outcome === "pass");
  const machine = failed.length === 0 && passed.length > 0 ? "pass" : "fail";
  const found = { standardId, evidenceRefs, machine, findings } as const;
  if (passed.length === 0)
    return {
      ...found,
      status: "not_met",
      reason: findings.length === 0 ? "No evidence is recorded." : missing(failed),
    };

  // A machine can prove that evidence exists; only a person can judge its quality, and neither can outdo the other.
  const judgement = evidence.judgements.findLast((one) => one.standardId === standardId);
  if (!judgement) {
    const waiting = `A person has still to judge: ${standard.humanQuestion}`;
    return { ...found, status: "partly", reason: machine === "pass" ? waiting : missing(failed) };
  }
  const { verdict, judgedBy, reason } = judgement;
  // Why a person finds it met is no reason why it is partly met: what is missing is said instead.
  if (verdict === "met" && machine === "fail")
    return { ...found, status: "partly", judgedBy, verdict, reason: missing(failed) };
  return { ...found, status: verdict, judgedBy, verdict, ...(reason !== undefined && { reason }) };
};

const missing = (failed: readonly Finding[]): string =>
  `Not yet true: ${failed.map(({ sentence }) => sentence).join(" ")}`;

/**
 * Judges all fourteen standards on the evidence as it stood on its day. A standard is met when its machine check
 * passes and a person judged it met; it is partly met when only some of that is true; a "met" from a person does not
 * outweigh a failed check.
 * @example judgeStandards(evidence).score // { met: 11, partly: 2, notMet: 1, notApplicable: 0, outOf: 14 }
 * @throws RangeError when a question was asked outside the working calendar
 */
export const judgeStandards = (evidence: StandardsEvidence, options: JudgingOptions = {}): StandardsJudgement => {
  const context: CheckContext = {
    asOf: evidence.asOf,
    thresholds: options.thresholds ?? DEFAULT_THRESHOLDS,
    calendar: options.calendar ?? ENGLAND_AND_WALES,
  };
  const results = STANDARDS.map((standard) => judge(standard, evidence, context));
  const count = (wanted: StandardResult["status"]) => results.filter(({ status }) => status === wanted).length;
  const score = {
    met: count("met"),
    partly: count("partly"),
    notMet: count("not_met"),
    notApplicable: count("not_applicable"),
    outOf: 14,
  } as const;
  return { results, score };
};

/** Declares that a standard does not apply. Refuses with `engagement-spectrum/not-applicable-without-reason`. */
export const declareNotApplicable = (declared: NotApplicable): Result<NotApplicable> =>
  declared.reason.trim() === ""
    ? refuse(
        "engagement-spectrum/not-applicable-without-reason",
        `Say why “${standardOf(declared.standardId).title}” does not apply here. The reason is shown publicly.`,
        { field: "reason" },
      )
    : ok(declared);
