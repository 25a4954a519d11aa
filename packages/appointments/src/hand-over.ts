import { formatDate, type LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { type Appointment, isInForce } from "./appointment.ts";
import { POST_TITLES } from "./post.ts";

/** A piece of work as far as handing over cares: whose it is, in which appointment, and whether it is done. */
export type Work = { readonly id: string; readonly appointmentId: string; readonly isDone: boolean };

/**
 * Moves what is open from one appointment to another of the same post and organisation. What is done stays with
 * whoever did it: a record of that day names them for ever.
 * @param facts.day the day of the hand-over, on which the one who takes over holds the post
 * @returns the pieces that moved, with their new appointment; done pieces and those of others are not among them
 * Refuses `hand-over/same-person`, `hand-over/another-post` and `hand-over/not-in-post`.
 */
export const handOver = <W extends Work>(
  from: Appointment,
  to: Appointment,
  facts: { readonly day: LocalDate; readonly work: readonly W[] },
): Result<readonly W[]> => {
  if (from.personId === to.personId)
    return refuse("hand-over/same-person", "Work is handed over to somebody else. Choose another person.");
  if (from.post !== to.post || from.organisationId !== to.organisationId)
    return refuse(
      "hand-over/another-post",
      `Choose somebody appointed to the same post, ${POST_TITLES[from.post]}, of the same organisation.`,
    );
  if (!isInForce(to, facts.day))
    return refuse(
      "hand-over/not-in-post",
      `Choose somebody who holds the post on ${formatDate(facts.day)}, or hand over on another day.`,
      { details: { day: facts.day } },
    );
  return ok(
    facts.work
      .filter(({ appointmentId, isDone }) => appointmentId === from.id && !isDone)
      .map((piece) => ({ ...piece, appointmentId: to.id })),
  );
};
