import { z } from "zod";

const days = z.int().nonnegative();

/** Working days in which a challenge is acknowledged and answered. A council sets its own. */
export const ChallengeClocks = z.object({
  acknowledge: days,
  /** From the day it came. */
  comment: days,
  /** From the day it came: short, because people are still answering. */
  correct: days,
  /** From the day it was acknowledged. */
  complaintStageOne: days,
  complaintStageTwo: days,
});
export type ChallengeClocks = z.infer<typeof ChallengeClocks>;

export const DEFAULT_CHALLENGE_CLOCKS: ChallengeClocks = {
  acknowledge: 5,
  comment: 10,
  correct: 5,
  complaintStageOne: 10,
  complaintStageTwo: 20,
};

const CODE = "Local Government and Social Care Ombudsman, Complaint Handling Code, part 6";
const OURS = "This project's recommendation.";

/** Where each default comes from, to show beside the setting. */
export const CHALLENGE_CLOCK_SOURCES: Readonly<Record<keyof ChallengeClocks, string>> = {
  acknowledge: CODE,
  comment: OURS,
  correct: OURS,
  complaintStageOne: CODE,
  complaintStageTwo: CODE,
};
