import { addDays, formatDate, ok, type Result, refuse, toLocalDate } from "@collaborative-communities/foundation";
import { type Consultation, closingMoment, stateAt } from "../consultation.ts";
import type { ClosingRules } from "../facts/design-facts.ts";
import { mayAnswer } from "../receive-response.ts";

/**
 * Whether an answer that is sent after closing is still kept, to be read and never counted. It is kept until the count
 * is final, or for the days that were published; afterwards it is refused, and whoever wrote it keeps their words.
 * @returns when it was too late, or the sentence that says why not even that
 */
export const mayKeepLate = (
  consultation: Consultation,
  closingRules: Pick<ClosingRules, "lateKeptDays"> | undefined,
  now: Date,
): Result<{ readonly closedAt: Date }> => {
  const may = mayAnswer(consultation, now);
  if (may.ok) return refuse("consultation/not-late", "This consultation takes answers. Send it as any other.");
  const closesAt = closingMoment(consultation.plan);
  if (stateAt(consultation, now) !== "closed" || consultation.plan.level === "inform" || closesAt === undefined)
    return may;
  const days = closingRules?.lateKeptDays;
  const { closesOn } = consultation.plan;
  if (days !== undefined && closesOn !== undefined && toLocalDate(now) > addDays(closesOn, days))
    return refuse(
      "consultation/closed",
      `This consultation closed on ${formatDate(closesOn)}. Answers sent after that cannot be counted.`,
    );
  return ok({ closedAt: closesAt });
};
