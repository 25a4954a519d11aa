import { addDays, formatDate, isBefore, type Refusal, toLocalDate } from "@collaborative-communities/foundation";
import type { Consultation } from "./consultation.ts";
import { levelRefusals } from "./level.ts";

const missing = (code: string, field: string, message: string): Refusal => ({
  code: `consultation/${code}`,
  field,
  message,
});

/**
 * What a plan lacks before its design can be approved, each with a sentence that says what to do. An empty list means
 * that nothing is missing in the plan; the rules of fair consultation come on top, see `gatesFor`.
 */
export const missingInPlan = (consultation: Consultation, now: Date): Refusal[] => {
  const { plan, questionnaire } = consultation;
  const gaps: Refusal[] = [];
  if (plan.summary === "")
    gaps.push(missing("no-summary", "summary", "Say in two or three sentences what it is about."));
  if (plan.proposal === "") gaps.push(missing("no-proposal", "proposal", "Say what is proposed, and why."));
  if (plan.decisionMaker === "") gaps.push(missing("no-decision-maker", "decisionMaker", "Say who will decide."));
  gaps.push(...levelRefusals(consultation));
  if (plan.level !== "inform" && questionnaire.questions.length === 0)
    gaps.push(missing("no-questions", "questions", "Ask at least one question."));
  if (!plan.contact.telephone && !plan.contact.post)
    gaps.push(
      missing(
        "no-offline-contact",
        "contact",
        "Give a telephone number or a postal address, for people without the internet.",
      ),
    );
  const tomorrow = addDays(toLocalDate(now), 1);
  if (plan.closesOn === undefined) gaps.push(missing("no-closing-day", "closesOn", "Say on which day it closes."));
  else if (isBefore(plan.closesOn, tomorrow))
    gaps.push(
      missing(
        "closes-too-soon",
        "closesOn",
        `Choose a closing day that is still to come: ${formatDate(tomorrow)} or later.`,
      ),
    );
  if (
    plan.decisionExpectedOn !== undefined &&
    plan.closesOn !== undefined &&
    !isBefore(plan.closesOn, plan.decisionExpectedOn)
  )
    gaps.push(
      missing(
        "decision-before-closing",
        "decisionExpectedOn",
        `The decision must come after people have answered: later than ${formatDate(plan.closesOn)}.`,
      ),
    );
  return gaps;
};
