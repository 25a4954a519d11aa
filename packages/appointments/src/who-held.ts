import type { LocalDate } from "@collaborative-communities/foundation";
import { type Appointment, isInForce } from "./appointment.ts";
import type { Post } from "./post.ts";

/** Which post is asked about: everywhere, of one organisation, for one ward. */
export type PostAsked = {
  readonly post: Post;
  readonly organisationId?: string | undefined;
  readonly ward?: string | undefined;
};

/**
 * The appointments by which a post was held on a day, in the order they began; a later ending does not change them
 * for the days before it.
 */
export const heldOn = (
  appointments: readonly Appointment[],
  { post, organisationId, ward }: PostAsked,
  day: LocalDate,
): readonly Appointment[] =>
  appointments
    .filter(
      (held) =>
        held.post === post &&
        (organisationId === undefined || held.organisationId === organisationId) &&
        (ward === undefined || (held.wards ?? []).includes(ward)) &&
        isInForce(held, day),
    )
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));

/** The posts a person holds on a day, each once, by name. They decide what the person may do that day. */
export const postsOf = (appointments: readonly Appointment[], personId: string, day: LocalDate): readonly Post[] =>
  [
    ...new Set(
      appointments.filter((held) => held.personId === personId && isInForce(held, day)).map(({ post }) => post),
    ),
  ].sort();
