import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { Consultation, ConsultationPlan } from "./consultation.ts";
import type { Step } from "./lifecycle/step.ts";
import { isWrittenAt } from "./written-at.ts";

/** The steps between writing and opening. What was approved is sent back before it is changed. */
export const APPROVED_AT: readonly Step[] = ["approved", "scheduled"];

/** Changes a plan, which may be done until the design is approved. What it asks is changed by `reviseQuestions`. */
export const revisePlan = (consultation: Consultation, change: { plan: ConsultationPlan }): Result<Consultation> => {
  if (APPROVED_AT.includes(consultation.state))
    return refuse("consultation/approved", "This design has been approved. Send it back before you change it.");
  if (!isWrittenAt(consultation.state))
    return refuse(
      "consultation/already-open",
      "People can see this consultation already, so its plan cannot be changed.",
    );
  return ok({ ...consultation, plan: change.plan });
};
