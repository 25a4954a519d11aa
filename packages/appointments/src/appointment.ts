import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Post } from "./post.ts";

/** The code of a ward as the Office for National Statistics gives it, such as `E05002235`. */
export const WardCode = z.string().regex(/^[EW]05\d{6}$/);
export type WardCode = z.infer<typeof WardCode>;

/** A person in a post for an organisation, from a day on, and until a day where one is set. */
export const Appointment = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  post: Post,
  organisationId: z.uuid(),
  wards: z.array(WardCode).max(30).optional(),
  /** The first day in the post. */
  from: LocalDate,
  /**
   * The first day no longer in the post, so that whoever follows can begin on it.
   * The same day as `from` for an appointment that was taken back on the day it began.
   */
  to: LocalDate.optional(),
});
export type Appointment = z.infer<typeof Appointment>;

/**
 * Whether an appointment is held on a day.
 * @example isInForce({ ...appointment, from: "2026-05-07", to: "2026-06-01" }, "2026-06-01") // false
 */
export const isInForce = (appointment: Pick<Appointment, "from" | "to">, day: LocalDate): boolean =>
  appointment.from <= day && (appointment.to === undefined || day < appointment.to);
