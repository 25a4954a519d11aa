import type { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
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

/** Whether people wait to hear what came of it: it has closed, and they have not been told. */
export const owesResult = (state: Step): boolean => {
  const phase = publicPhase(state);
  return phase === "closed" || phase === "decided";
};

/** Whether people have been told what came of it. */
export const isResultTold = (state: Step): boolean => publicPhase(state) === "fed-back";
