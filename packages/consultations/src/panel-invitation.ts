import { addDays, formatDate, ok, type Result, refuse, toLocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { type Consultation, stateAt } from "./consultation.ts";
import { isBeforeOpening } from "./receive-response.ts";
import type { ConsultationSettings } from "./settings.ts";

/** How often one person may be invited: a cap on what is asked of the same people (S103). */
export type InvitationCap = Pick<ConsultationSettings, "panelInvitationsMost" | "panelInvitationsDays">;

/** What a person agreed to and how that is known, in the words of whoever invites; without it nobody is invited. */
export const PanelConsent = z
  .string()
  .trim()
  .min(10, "Write when and how these people agreed to be invited.")
  .max(300, "Keep this to 300 characters.");

/** What is known of somebody who is to be invited. */
export type PanelMember = {
  /** When they were invited to anything lately. */
  readonly invitedAt: readonly Date[];
  readonly isInvitedToThis: boolean;
  /** They left the panel, and are not invited again. */
  readonly hasLeft: boolean;
};

/** Whether a consultation invites people now: while people may answer, or before they may. */
export const mayInviteTo = (consultation: Pick<Consultation, "state" | "plan">, now: Date): Result<true> => {
  const state = stateAt(consultation, now);
  return state === "open" || (isBeforeOpening(state) && state !== "idea")
    ? ok(true)
    : refuse("panel-invitation/not-open", "People can be invited once a consultation is planned and until it closes.");
};

/** A cap as it stands in a sentence. @example "4 times in 90 days" */
export const capInWords = (cap: InvitationCap): string => {
  const [most, days] = [cap.panelInvitationsMost, cap.panelInvitationsDays];
  return `${most === 1 ? "once" : `${most} times`} in ${days === 1 ? "1 day" : `${days} days`}`;
};

/** The first moment that still counts for the cap. */
export const countedSince = ({ panelInvitationsDays }: InvitationCap, now: Date): Date =>
  new Date(now.getTime() - panelInvitationsDays * 86_400_000);

/**
 * Whether somebody may be invited: once to each consultation, no more often than the cap in its days, and never after
 * they left.
 */
export const invitePanelMember = (member: PanelMember, cap: InvitationCap, now: Date): Result<true> => {
  if (member.hasLeft) return refuse("panel-invitation/left", "This person left the panel.");
  if (member.isInvitedToThis)
    return refuse("panel-invitation/already", "This person was invited to this consultation already.");
  const since = countedSince(cap, now);
  const counted = member.invitedAt.filter((at) => at > since).sort((one, other) => one.getTime() - other.getTime());
  if (counted.length < cap.panelInvitationsMost) return ok(true);
  const first = counted[counted.length - cap.panelInvitationsMost];
  if (cap.panelInvitationsMost === 0 || !first)
    return refuse("panel-invitation/too-often", "Nobody is invited: the cap is none.");
  const again = addDays(toLocalDate(first), cap.panelInvitationsDays + 1);
  return refuse(
    "panel-invitation/too-often",
    `This person was invited ${capInWords(cap)}. They can be invited again on ${formatDate(again)}.`,
  );
};

/** How many of those invited answered; nothing where so few were invited that it could say who did. */
export const responseRate = (
  counts: { readonly invited: number; readonly answered: number },
  leastInvited: number,
): { readonly answered: number; readonly percent: number } | undefined =>
  counts.invited < leastInvited || counts.invited === 0
    ? undefined
    : { answered: counts.answered, percent: Math.round((100 * counts.answered) / counts.invited) };
