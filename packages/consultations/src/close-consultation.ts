import { formatDate, formatTime, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { type Consultation, closingMoment } from "./consultation.ts";

/**
 * Closes a consultation for good: after it no answer is taken by any channel, so the count is the count.
 * Ending it before the moment people were told is possible only with a reason, which is shown to everybody.
 * Moving the closing day itself is never possible (models 2c, CON-15).
 */
export const closeConsultation = (
  consultation: Consultation,
  command: { reasonForEndingEarly?: string | undefined },
  now: Date,
): Result<Consultation> => {
  if (consultation.state !== "open") return refuse("consultation/not-open", "Only an open consultation can be closed.");
  const closing = closingMoment(consultation.plan);
  const reason = command.reasonForEndingEarly?.trim() ?? "";
  if (closing !== undefined && now < closing) {
    const { closesOn, closesAtTime } = consultation.plan;
    if (reason === "")
      return refuse(
        "consultation/closes-later",
        `People were told they can answer until ${formatTime(closesAtTime)} on ${formatDate(closesOn as string)}. To end it before then, give the reason: everybody will see it.`,
        { field: "reasonForEndingEarly" },
      );
    return ok({ ...consultation, state: "closed", closedAt: now, closedEarlyBecause: reason });
  }
  return ok({ ...consultation, state: "closed", closedAt: now });
};
