import { addDays, daysBetween, type LocalDate } from "@collaborative-communities/foundation";
import { areasInCommon, inCommon, type PlannedActivity } from "./activity.ts";
import { DEFAULT_PLAN_SETTINGS, type PlanSettings } from "./settings.ts";

/** What is asked of an audience in an area: how often, how many minutes, and by whom the result is still owed. */
export type Burden = {
  readonly audience: string;
  readonly asks: number;
  readonly minutes: number;
  readonly activityIds: readonly string[];
  readonly tooMuch: boolean;
  /** Ids of activities that closed and never told people what came of them. */
  readonly resultsOwed: readonly string[];
};

/** The burden on an audience over the days up to and with one day, across all organisations. */
export const burdenOn = (
  audience: string,
  areas: readonly string[],
  plan: readonly PlannedActivity[],
  on: LocalDate,
  { burdenDays, burdenMinutes }: Pick<PlanSettings, "burdenDays" | "burdenMinutes"> = DEFAULT_PLAN_SETTINGS,
): Burden => {
  const from = addDays(on, 1 - burdenDays);
  const theirs = plan.filter(
    (one) => inCommon([audience], one.audiences).length > 0 && areasInCommon(areas, one.areas).shared,
  );
  const asked = theirs.filter(({ opensOn, closesOn }) => opensOn <= on && closesOn >= from);
  const minutes = asked.reduce((sum, one) => sum + one.minutes, 0);
  return {
    audience,
    asks: asked.reduce((sum, { asks }) => sum + asks, 0),
    minutes,
    activityIds: asked.map(({ id }) => id),
    tooMuch: minutes > burdenMinutes,
    resultsOwed: theirs
      .filter(({ closesOn, resultToldOn }) => closesOn < on && (resultToldOn === undefined || resultToldOn > on))
      .map(({ id }) => id),
  };
};

/** A person who could be invited: a key that says nothing of who they are, and the days of earlier invitations. */
export type Invitee = { readonly key: string; readonly invitedOn: readonly LocalDate[] };

/** Who is invited. Of those who are not, an officer sees the number and nothing else. */
export type InvitationPlan = { readonly invite: readonly string[]; readonly notInvited: number };

/** Leaves out everyone who was invited as often as the cap allows in the days before. */
export const planInvitations = (
  people: readonly Invitee[],
  on: LocalDate,
  { invitationCap, invitationDays }: Pick<PlanSettings, "invitationCap" | "invitationDays"> = DEFAULT_PLAN_SETTINGS,
): InvitationPlan => {
  const recently = (day: LocalDate) => day <= on && daysBetween(day, on) < invitationDays;
  const invite = people.filter(({ invitedOn }) => invitedOn.filter(recently).length < invitationCap);
  return { invite: invite.map(({ key }) => key), notInvited: people.length - invite.length };
};
