import { addDays, type LocalDate, momentInLondon, toLocalDate } from "@collaborative-communities/foundation";
import type { ConsultationFacts } from "./facts/facts.ts";
import type { Progress } from "./lifecycle/progress.ts";
import type { Step } from "./lifecycle/step.ts";
import { owesResult } from "./publishing.ts";
import { type ConsultationSettings, DEFAULT_CONSULTATION_SETTINGS } from "./settings.ts";

type Weeks = Pick<ConsultationSettings, "feedbackWeeks">;

/** What of a plan the day of its result hangs on: its last day, and the day it names where that is not the usual one. */
type Planned = {
  readonly closesOn?: LocalDate | undefined;
  readonly listing: { readonly resultDueOn?: LocalDate | undefined };
};

/** That it will be late, said in public with a new day. */
type Explained = { readonly newDueAt: Date } | undefined;

/**
 * The moment from which the result is late: the end of the day the plan names, or of the day so many weeks after
 * closing; or the moment that was given with an explanation. `undefined` while no closing day is set.
 */
export const resultLateAt = (
  { closesOn, listing }: Planned,
  explained?: Explained,
  { feedbackWeeks }: Weeks = DEFAULT_CONSULTATION_SETTINGS,
): Date | undefined => {
  if (explained !== undefined) return explained.newDueAt;
  const last = listing.resultDueOn ?? (closesOn === undefined ? undefined : addDays(closesOn, feedbackWeeks * 7));
  return last === undefined ? undefined : momentInLondon(addDays(last, 1), "00:00");
};

/** The last day on which a result that is late from a moment on is in time. */
const lastDayBefore = (lateAt: Date): LocalDate => toLocalDate(new Date(lateAt.getTime() - 1));

/** The day by which people are told what was decided and why; `undefined` while no closing day is set. */
export const resultDueOn = (
  plan: Planned,
  explained?: Explained,
  settings: Weeks = DEFAULT_CONSULTATION_SETTINGS,
): LocalDate | undefined => {
  const lateAt = resultLateAt(plan, explained, settings);
  return lateAt && lastDayBefore(lateAt);
};

/** Whether people are still owed the result at a moment from which it is late. */
export const isResultOverdue = (
  { state, lateAt }: { readonly state: Step; readonly lateAt: Date | undefined },
  at: Date,
): boolean => owesResult(state) && lateAt !== undefined && at >= lateAt;

type Owed = {
  readonly progress: Pick<Progress, "closedAt" | "explained">;
  readonly facts: Pick<ConsultationFacts, "resultDueOn">;
  readonly settings: Weeks;
};

/** The same moment for one that has closed; `undefined` before that, when nothing is owed. */
export const owedResultLateAt = ({ progress: { closedAt, explained }, facts, settings }: Owed): Date | undefined =>
  closedAt && resultLateAt({ closesOn: lastDayBefore(closedAt), listing: facts }, explained, settings);

/** The day by which the result of one that has closed is due. */
export const owedResultDueOn = (owed: Owed): LocalDate | undefined => {
  const lateAt = owedResultLateAt(owed);
  return lateAt && lastDayBefore(lateAt);
};

/** What the public page says of a result that is late: since which day, and why. `undefined` while it is not. */
export const resultOverdue = (
  progress: Pick<Progress, "step" | "closedAt" | "explained">,
  facts: Owed["facts"],
  at: Date,
  settings: ConsultationSettings = DEFAULT_CONSULTATION_SETTINGS,
): { readonly dueOn: LocalDate; readonly explanation?: string } | undefined => {
  const lateAt = owedResultLateAt({ progress, facts, settings });
  if (lateAt === undefined || !isResultOverdue({ state: progress.step, lateAt }, at)) return undefined;
  const { explained } = progress;
  return { dueOn: lastDayBefore(lateAt), ...(explained !== undefined && { explanation: explained.because }) };
};
