import { formatDate, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Appointment, WardCode } from "./appointment.ts";
import type { Organisation } from "./organisation.ts";
import { COUNCIL_POSTS, POST_TITLES, POSTS_WITH_WARDS, Post } from "./post.ts";

/** Who is to be appointed to what, for which organisation, from when and, where it is known, until when. */
export const AppointCommand = z.object({
  personId: z.uuid(),
  post: Post,
  organisationId: z.uuid(),
  wards: z.array(WardCode).max(30).optional(),
  from: LocalDate,
  to: LocalDate.optional(),
});
export type AppointCommand = z.infer<typeof AppointCommand>;

const overlaps = (one: Pick<Appointment, "from" | "to">, other: Pick<Appointment, "from" | "to">): boolean =>
  (one.to === undefined || other.from < one.to) &&
  (other.to === undefined || one.from < other.to) &&
  one.from !== one.to;

/**
 * Appoints a person to a post.
 * @param facts.id the new appointment's id
 * @param facts.organisation the organisation named in the command
 * @param facts.held every appointment the person has or had
 * Refuses `appointment/ends-before-it-begins`, `appointment/wards-needed`, `appointment/no-wards`,
 * `appointment/council-only` and `appointment/overlapping`.
 */
export const appoint = (
  command: AppointCommand,
  facts: { readonly id: string; readonly organisation: Organisation; readonly held: readonly Appointment[] },
): Result<Appointment> => {
  const { post, from, to, wards = [] } = command;
  const title = POST_TITLES[post];
  if (to !== undefined && to <= from)
    return refuse("appointment/ends-before-it-begins", `It must end after the day it begins, ${formatDate(from)}.`, {
      field: "to",
      details: { from },
    });
  const hasWards = POSTS_WITH_WARDS.includes(post);
  if (hasWards && wards.length === 0)
    return refuse("appointment/wards-needed", `Say which wards: a ${title} is appointed for one or more.`, {
      field: "wards",
    });
  if (!hasWards && wards.length > 0)
    return refuse("appointment/no-wards", `Leave the wards out: a post of ${title} is not for wards.`, {
      field: "wards",
    });
  if (COUNCIL_POSTS.includes(post) && facts.organisation.kind !== "council")
    return refuse(
      "appointment/council-only",
      `The post of ${title} is the council’s. Choose the council, or another post for ${facts.organisation.name}.`,
      { field: "organisationId" },
    );
  const other = facts.held.find(
    (held) =>
      held.personId === command.personId &&
      held.post === post &&
      held.organisationId === command.organisationId &&
      overlaps(held, command),
  );
  if (other)
    return refuse(
      "appointment/overlapping",
      other.to === undefined
        ? `This person holds the post of ${title} already, since ${formatDate(other.from)}. End that appointment first.`
        : `This person holds the post of ${title} from ${formatDate(other.from)} until ${formatDate(other.to)}. Choose days outside that.`,
      { field: "from", details: { from: other.from, ...(other.to !== undefined && { to: other.to }) } },
    );
  return ok(Appointment.parse({ ...command, wards: hasWards ? [...new Set(wards)] : undefined, id: facts.id }));
};
