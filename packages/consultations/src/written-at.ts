import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { Consultation } from "./consultation.ts";
import type { Step } from "./lifecycle/step.ts";
import { missingInPlan } from "./missing-in-plan.ts";

const WRITTEN_AT: readonly Step[] = ["idea", "planned", "designed"];

/** Whether a plan and its questions are still being written. What was approved is sent back before it is changed. */
export const isWrittenAt = (step: Step): boolean => WRITTEN_AT.includes(step);

const MUST_BE_WHOLE: readonly Step[] = ["designed", "approved", "scheduled"];

/** Whether the plan is whole enough for a step: what is not written cannot be approved or scheduled. */
export const isWrittenFor = (consultation: Consultation, to: Step, at: Date): Result<true> => {
  const gaps = MUST_BE_WHOLE.includes(to) ? missingInPlan(consultation, at) : [];
  if (gaps.length === 0) return ok(true);
  return refuse("consultation/not-ready", gaps.map(({ message }) => message).join(" "), {
    details: { missing: gaps.length },
  });
};
