import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { Step } from "../lifecycle/step.ts";
import { isBeforeOpening, isCountFinal } from "../receive-response.ts";
import type { LeftOut } from "../response.ts";

/** Why a whole answer is not counted: nobody meant it as one. What somebody thinks is never a reason. */
export const SetAsideBecause = z.enum(["test", "spam", "not-a-person"]);
export type SetAsideBecause = z.infer<typeof SetAsideBecause>;

/** Whether it may still be decided which answers count. Once they are being read their number is final. */
export const mayChangeCount = (step: Step): Result<true> => {
  if (isBeforeOpening(step)) return refuse("consultation/not-open-yet", "Nobody has answered this consultation yet.");
  if (isCountFinal(step))
    return refuse("consultation/count-is-final", "The answers are being read, so the count is final.");
  return ok(true);
};

const ALREADY: Readonly<Record<LeftOut, string>> = {
  late: "This answer came too late, and is not counted already.",
  duplicate: "This answer is not counted already: somebody decided that its writer sent another.",
  "set-aside": "This answer was set aside already.",
};

/** Whether an answer can be left out now: one that is left out already is not left out for another reason as well. */
export const mayLeaveOut = (step: Step, leftOut: LeftOut | null): Result<true> =>
  leftOut === null ? mayChangeCount(step) : refuse("consultation/left-out-already", ALREADY[leftOut]);
