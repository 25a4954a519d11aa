import { formatDate, type LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { type Appointment, isInForce } from "./appointment.ts";

/**
 * Ends an appointment: from that day on the post is no longer held. A day to come may still be changed; once an
 * appointment has ended it is history, and history is not changed.
 * @param to the first day no longer in the post; today ends it at once
 * @param facts.others the other appointments there are, of anybody
 * Refuses `appointment/already-ended`, `appointment/ends-before-it-begins`, `appointment/ends-in-the-past` and
 * `appointment/last-administrator`.
 */
export const endAppointment = (
  appointment: Appointment,
  to: LocalDate,
  facts: { readonly today: LocalDate; readonly others: readonly Appointment[] },
): Result<Appointment> => {
  if (appointment.to !== undefined && appointment.to <= facts.today)
    return refuse(
      "appointment/already-ended",
      `This appointment ended on ${formatDate(appointment.to)}. What has ended stays as it is.`,
      { details: { to: appointment.to } },
    );
  if (to < appointment.from)
    return refuse(
      "appointment/ends-before-it-begins",
      `It begins on ${formatDate(appointment.from)}, so it can end on that day or later.`,
      { field: "to", details: { from: appointment.from } },
    );
  // What was done in the post until today was done in the post.
  if (to < facts.today)
    return refuse("appointment/ends-in-the-past", `It can end today, ${formatDate(facts.today)}, or later.`, {
      field: "to",
      details: { today: facts.today },
    });
  const isNeeded =
    appointment.post === "administrator" &&
    !facts.others.some(
      (other) =>
        other.id !== appointment.id && other.post === "administrator" && isInForce(other, to) && !hasEnd(other),
    );
  if (isNeeded)
    return refuse(
      "appointment/last-administrator",
      "Nobody else would be left to appoint people. Appoint another administrator first, from that day or before.",
    );
  return ok({ ...appointment, to });
};

const hasEnd = ({ to }: Appointment): boolean => to !== undefined;
