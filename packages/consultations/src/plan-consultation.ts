import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { Questionnaire } from "@collaborative-communities/surveys";
import type { Consultation, ConsultationPlan } from "./consultation.ts";
import { isWrittenAt } from "./written-at.ts";

/** Changes a plan and its questions, which may be done until the design is approved. */
export const revisePlan = (
  consultation: Consultation,
  change: { plan: ConsultationPlan; questionnaire: Questionnaire },
): Result<Consultation> => {
  if (consultation.state === "approved" || consultation.state === "scheduled")
    return refuse("consultation/approved", "This design has been approved. Send it back before you change it.");
  if (!isWrittenAt(consultation.state))
    return refuse(
      "consultation/already-open",
      "People can see this consultation already, so it cannot be changed. Answers must stay under the questions they were given to.",
    );
  return ok({ ...consultation, plan: change.plan, questionnaire: change.questionnaire });
};
