import { AppointCommand, POSTS_WITH_WARDS, Post } from "@collaborative-communities/appointments";
import { LocalDate } from "@collaborative-communities/foundation";
import type { FieldError } from "../problem.ts";
import { DAY_SENTENCE, type DayParts, NO_DAY, partsOf, typedDay } from "../site/day-parts.ts";

/** An appointment as it is typed. */
export type AppointForm = {
  readonly post: string;
  readonly organisationId: string;
  readonly wards: readonly string[];
  readonly from: DayParts;
  readonly to: DayParts;
};

export const startOf = (today: LocalDate, organisationId: string): AppointForm => ({
  post: "",
  organisationId,
  wards: [],
  from: partsOf(today),
  to: NO_DAY,
});

/** Whether wards are asked for with the post that is chosen. */
export const asksForWards = ({ post }: AppointForm): boolean => POSTS_WITH_WARDS.some((one) => one === post);

const dayOf = (field: string, parts: DayParts): { day: string | undefined; problems: readonly FieldError[] } => {
  const typed = typedDay(parts);
  if (typed === undefined || LocalDate.safeParse(typed).success) return { day: typed, problems: [] };
  return { day: undefined, problems: [{ field, text: DAY_SENTENCE }] };
};

/** What to send for a person, or what is wrong with what was typed; the rules are left to the API. */
export const readAppointForm = (
  form: AppointForm,
  personId: string,
): { readonly command: AppointCommand } | { readonly problems: readonly FieldError[] } => {
  const [from, to] = [dayOf("from", form.from), dayOf("to", form.to)];
  const post = Post.safeParse(form.post);
  const problems: readonly FieldError[] = [
    ...(post.success ? [] : [{ field: "post", text: "Choose a post." }]),
    ...from.problems,
    ...(from.day === undefined && from.problems.length === 0
      ? [{ field: "from", text: "Enter the first day in the post." }]
      : []),
    ...to.problems,
  ];
  if (problems.length > 0) return { problems };
  const wards = asksForWards(form) ? [...form.wards] : undefined;
  return {
    command: AppointCommand.parse({
      personId,
      post: post.data,
      organisationId: form.organisationId,
      from: from.day,
      ...(wards && { wards }),
      ...(to.day !== undefined && { to: to.day }),
    }),
  };
};
