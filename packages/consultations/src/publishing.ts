import { addDays, isAfter, type LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { ConsultationPlan } from "./consultation.ts";
import type { Step } from "./lifecycle/step.ts";

/** What the public is told of where an activity is: fewer words than its states. */
export const PublicPhase = z.enum(["planned", "open", "closed", "decided", "fed-back", "withdrawn"]);
export type PublicPhase = z.infer<typeof PublicPhase>;

/** Every state of the lifecycle (models 2c), with the phase the public sees. */
const PHASE_OF = {
  idea: "planned",
  planned: "planned",
  designed: "planned",
  approved: "planned",
  scheduled: "planned",
  open: "open",
  // Its closing day still stands; that no answer is taken meanwhile is said beside it.
  paused: "open",
  closed: "closed",
  analysing: "closed",
  reported: "closed",
  decided: "decided",
  fedback: "fed-back",
  evaluated: "fed-back",
  archived: "fed-back",
  withdrawn: "withdrawn",
} as const satisfies Record<Step, PublicPhase>;

/** The phase the public sees for a state. @example publicPhase("analysing") // "closed" */
export const publicPhase = (state: Step): PublicPhase => PHASE_OF[state];

/**
 * Whether the public may know of an activity: once it was opened, and before that when a day was announced. An idea is
 * nobody's business yet.
 */
export const isPublic = (activity: {
  readonly state: Step;
  readonly wasOpened: boolean;
  readonly plannedToOpenOn?: LocalDate | undefined;
}): boolean => activity.state !== "idea" && (activity.wasOpened || activity.plannedToOpenOn !== undefined);

/**
 * Days from closing to the day the result is due: twelve weeks. The Cabinet Office Consultation Principles of 2018 say
 * twelve weeks "or explain"; they bind departments, not councils, so it is a default for each council to set.
 */
export const RESULT_WITHIN_DAYS = 84;

/** The day by which people are told what was decided and why; `undefined` while no closing day is set. */
export const resultDueOn = (
  plan: Pick<ConsultationPlan, "closesOn"> & { readonly listing: { readonly resultDueOn?: LocalDate | undefined } },
  within = RESULT_WITHIN_DAYS,
): LocalDate | undefined =>
  plan.listing.resultDueOn ?? (plan.closesOn === undefined ? undefined : addDays(plan.closesOn, within));

/** Whether people are still owed the result after the day it was due. */
export const isResultOverdue = (
  activity: { readonly phase: PublicPhase; readonly resultDueOn?: LocalDate | undefined },
  today: LocalDate,
): boolean =>
  (activity.phase === "closed" || activity.phase === "decided") &&
  activity.resultDueOn !== undefined &&
  isAfter(today, activity.resultDueOn);
