import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { Questionnaire } from "@collaborative-communities/surveys";
import type { Consultation, ConsultationPlan } from "./consultation.ts";

/** Changes a plan and its questions, which may be done until people start to answer. */
export const revisePlan = (
  consultation: Consultation,
  change: { plan: ConsultationPlan; questionnaire: Questionnaire },
): Result<Consultation> => {
  if (consultation.state !== "planned")
    return refuse(
      "consultation/already-open",
      "People can see this consultation already, so it cannot be changed. Answers must stay under the questions they were given to.",
    );
  return ok({ ...consultation, plan: change.plan, questionnaire: change.questionnaire });
};
