import { z } from "zod";

/** The numbers the rules of a decision use. A council sets its own; the defaults have a source each. */
export const DecisionSettings = z.object({
  /** Clear working days between the day a report is made public and the day of the meeting. */
  clearDaysBeforeMeeting: z.int().nonnegative(),
  /** Days of notice before a key decision. */
  keyDecisionNoticeDays: z.int().nonnegative(),
});
export type DecisionSettings = z.infer<typeof DecisionSettings>;

export const DEFAULT_DECISION_SETTINGS: DecisionSettings = { clearDaysBeforeMeeting: 5, keyDecisionNoticeDays: 28 };

/** Where each default comes from, to show beside the setting. Both must be checked against legislation.gov.uk. */
export const DECISION_SETTING_SOURCES: Readonly<Record<keyof DecisionSettings, string>> = {
  clearDaysBeforeMeeting: "Access to information rules, five clear days; professional knowledge, to be verified.",
  keyDecisionNoticeDays: "Access to information rules, 28 days' notice of a key decision; to be verified.",
};
