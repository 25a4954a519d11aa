import { formatDate, formatTime, ok, type Result, refuse, toLocalDate } from "@collaborative-communities/foundation";
import { type Consultation, closingMoment } from "./consultation.ts";
import { lastDayToArrive } from "./receive-response.ts";

/**
 * Closes a consultation for good: after it no answer is taken by any channel, so the count is the count. It waits for
 * the post, as people were told it would.
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
  const lastPost = lastDayToArrive(consultation, "paper");
  if (lastPost !== undefined && toLocalDate(now) <= lastPost)
    return refuse(
      "consultation/post-may-still-come",
      `People were told that paper posted in time counts if it arrives by ${formatDate(lastPost)}. Make the count final after that day.`,
    );
  return ok({ ...consultation, state: "closed", closedAt: now });
};
