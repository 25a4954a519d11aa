import { z } from "zod";

const count = z.int().nonnegative();

/** The numbers of the joint plan. None is law; a council and its partners set their own. */
export const PlanSettings = z.object({
  /** How many months ahead the plan runs. */
  months: z.int().positive(),
  /** Days between two activities under which they still clash. */
  clashMarginDays: count,
  /** The days over which the burden on an audience is added up, and the minutes that are too many. */
  burdenDays: z.int().positive(),
  burdenMinutes: count,
  /** How often a person may be invited in so many days. */
  invitationCap: count,
  invitationDays: z.int().positive(),
});
export type PlanSettings = z.infer<typeof PlanSettings>;

export const DEFAULT_PLAN_SETTINGS: PlanSettings = {
  months: 12,
  clashMarginDays: 14,
  burdenDays: 90,
  burdenMinutes: 60,
  invitationCap: 2,
  invitationDays: 30,
};

const OURS = "This project's recommendation.";

/** Where each default comes from, to show beside the setting. */
export const PLAN_SETTING_SOURCES: Readonly<Record<keyof PlanSettings, string>> = {
  months: "A rolling plan of twelve months; the length is this project's reading of the strategy of 2011.",
  clashMarginDays: OURS,
  burdenDays: "Asks times minutes over 90 days; this project's recommendation.",
  burdenMinutes: OURS,
  invitationCap: OURS,
  invitationDays: OURS,
};
