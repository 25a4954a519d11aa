import { closingMoment, mayRunConsultations, SentChannel } from "@collaborative-communities/consultations";
import { daysBetween } from "@collaborative-communities/foundation";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";

import { type LateAnswer, lateAnswers } from "./answers-repository.ts";
import { consultationFor, mustJudge, pageOf, rangeOf } from "./judging.ts";

const isSent = (channel: string): boolean => SentChannel.safeParse(channel).success;

/** How late: to the minute where it was sent on the site, in days where it came by post, by telephone or by hand. */
const lateness = ({ channel, receivedAt, receivedOn }: LateAnswer, closesAt: Date | undefined, closesOn?: string) => {
  const isByMinute = isSent(channel) && closesAt !== undefined;
  return {
    minutesLate: isByMinute ? Math.max(0, Math.floor((receivedAt.getTime() - closesAt.getTime()) / 60_000)) : null,
    daysLate: isByMinute || closesOn === undefined ? null : Math.max(0, daysBetween(closesOn, receivedOn)),
  };
};

/** Answers that came too late, with how late: kept, listed, and never counted. */
export const readLate = async (desk: Desk, command: { id: string; page: number }) => {
  mustJudge(desk.signedIn);
  const { plan } = await consultationFor(desk, command.id);
  const { items, more } = pageOf(await lateAnswers(desk.db, command.id, rangeOf(command.page)));
  const closesAt = closingMoment(plan);
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayRunConsultations),
    what: "integrity/late-read",
    about: command.id,
    details: { page: command.page, answers: items.length },
  });
  return {
    more,
    closesAt: closesAt ?? null,
    answers: items.map((answer) => ({ ...answer, ...lateness(answer, closesAt, plan.closesOn) })),
  };
};
