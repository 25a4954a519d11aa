import type { Lifecycle } from "@collaborative-communities/foundation";
import { z } from "zod";

/** The thirteen steps of a consultation in order, and two states beside them. */
export const Step = z.enum([
  "idea",
  "planned",
  "designed",
  "approved",
  "scheduled",
  "open",
  "closed",
  "analysing",
  "reported",
  "decided",
  "fedback",
  "evaluated",
  "archived",
  "paused",
  "withdrawn",
]);
export type Step = z.infer<typeof Step>;

/** The steps on the way, first to last. */
export const STEPS_IN_ORDER: readonly Step[] = Step.options.slice(0, 13);

/** What may follow what. No step is skipped; it can be withdrawn at any time before the decision. */
export const STEPS: Lifecycle<Step> = {
  idea: ["planned", "withdrawn"],
  planned: ["designed", "withdrawn"],
  designed: ["approved", "withdrawn"],
  approved: ["scheduled", "withdrawn"],
  scheduled: ["open", "withdrawn"],
  open: ["closed", "paused", "withdrawn"],
  paused: ["open", "withdrawn"],
  closed: ["analysing", "withdrawn"],
  analysing: ["reported", "withdrawn"],
  reported: ["decided", "withdrawn"],
  decided: ["fedback"],
  fedback: ["evaluated"],
  evaluated: ["archived"],
  archived: [],
  withdrawn: [],
};

/** Where a design can be sent back to, before people see it. */
export const SENT_BACK: Partial<Record<Step, readonly Step[]>> = {
  designed: ["planned"],
  approved: ["planned", "designed"],
  scheduled: ["planned", "designed", "approved"],
};

/** Each step as people read it. */
export const STEP_NAMES: Readonly<Record<Step, string>> = {
  idea: "idea",
  planned: "planned",
  designed: "designed",
  approved: "approved",
  scheduled: "due to open",
  open: "open",
  closed: "closed to answers",
  analysing: "being read",
  reported: "reported",
  decided: "decided",
  fedback: "result told",
  evaluated: "looked back on",
  archived: "put away",
  paused: "paused",
  withdrawn: "withdrawn",
};
