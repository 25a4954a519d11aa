import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { Questionnaire } from "@collaborative-communities/surveys";
import type { Consultation, ConsultationPlan } from "./consultation.ts";
import type { Step } from "./lifecycle/step.ts";

/** The steps at which a plan is still being written. What was approved is sent back before it is changed. */
const WRITTEN_AT: readonly Step[] = ["idea", "planned", "designed"];

/** Changes a plan and its questions, which may be done until the design is approved. */
export const revisePlan = (
  consultation: Consultation,
  change: { plan: ConsultationPlan; questionnaire: Questionnaire },
): Result<Consultation> => {
  if (consultation.state === "approved" || consultation.state === "scheduled")
    return refuse("consultation/approved", "This design has been approved. Send it back before you change it.");
  if (!WRITTEN_AT.includes(consultation.state))
    return refuse(
      "consultation/already-open",
      "People can see this consultation already, so it cannot be changed. Answers must stay under the questions they were given to.",
    );
  return ok({ ...consultation, plan: change.plan, questionnaire: change.questionnaire });
};
