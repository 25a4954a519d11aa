import { DECISION_SETTING_SOURCES, DEFAULT_DECISION_SETTINGS } from "@collaborative-communities/decisions";
import { z } from "zod";
import type { Mark } from "./mark.ts";

const count = z.int().nonnegative();

/** The numbers the rules use. A council sets its own; none of them is fixed in a rule. */
export const ConsultationSettings = z.object({
  /** CON-02: working days between closing and the decision, to read the answers. */
  analysisWorkingDays: count,
  /** CON-07: whole days for a matter with limited effect, for a usual one and for a major change. */
  localMinimumDays: z.object({ limited: count, standard: count, major: count }),
  /** CON-07: under this many days a reason is given in public, even where the minimum is kept. */
  reasonUnderDays: count,
  /** CON-08: working days before a poll in which the pre-election period begins. */
  preElectionWorkingDays: count,
  /** CON-09: days before and after Easter Sunday that count as the Easter holiday. */
  easterDaysBefore: count,
  easterDaysAfter: count,
  /** CON-14: working days in which post may still arrive after closing, where none are published. */
  postalGraceWorkingDays: count,
  /** CON-15: days added when the proposal changes while people answer. */
  extensionDays: count,
  /** CON-16: minutes of outage that count, the hours before closing looked at, and the hours added to the outage. */
  outageMinutes: count,
  outageWindowHours: count,
  outageExtraHours: count,
  /** CON-18: the part of the answers a second person codes, and the fewest. */
  secondCoderPercent: count.max(100),
  secondCoderLeast: count,
  /** CON-20: clear working days between the day a report is public and the meeting. */
  clearDaysBeforeMeeting: count,
  /** CON-22: weeks from closing to feedback. */
  feedbackWeeks: count,
  /** CON-23: the time in which a decision can be taken to court. */
  challengeMonths: count,
  challengeWeeksForPlanning: count,
  /** The part of the answers entered by staff that a second person enters again, and the fewest of a day's pile. */
  entryCheckPercent: count.max(100),
  entryCheckLeast: count,
  /** How late the clock may run and still count an opening as on time. */
  openingLatenessMinutes: count,
  /** How often one person of a panel may be invited, and in how many days. */
  panelInvitationsMost: count,
  panelInvitationsDays: count,
});
export type ConsultationSettings = z.infer<typeof ConsultationSettings>;

/** The defaults, to be confirmed or changed by the council. `SETTING_SOURCES` says where each comes from. */
export const DEFAULT_CONSULTATION_SETTINGS: ConsultationSettings = {
  analysisWorkingDays: 15,
  localMinimumDays: { limited: 28, standard: 42, major: 84 },
  reasonUnderDays: 42,
  preElectionWorkingDays: 25,
  easterDaysBefore: 7,
  easterDaysAfter: 6,
  postalGraceWorkingDays: 5,
  extensionDays: 14,
  outageMinutes: 60,
  outageWindowHours: 48,
  outageExtraHours: 24,
  secondCoderPercent: 10,
  secondCoderLeast: 20,
  clearDaysBeforeMeeting: DEFAULT_DECISION_SETTINGS.clearDaysBeforeMeeting,
  feedbackWeeks: 12,
  challengeMonths: 3,
  challengeWeeksForPlanning: 6,
  entryCheckPercent: 10,
  entryCheckLeast: 1,
  openingLatenessMinutes: 15,
  panelInvitationsMost: 4,
  panelInvitationsDays: 90,
};

const OURS = { citation: "This project's recommendation.", mark: "design" } as const;

/** Where each default comes from, to show beside the setting. */
export const CONSULTATION_SETTING_SOURCES: Readonly<
  Record<keyof ConsultationSettings, { readonly citation: string; readonly mark: Mark }>
> = {
  analysisWorkingDays: OURS,
  localMinimumDays: {
    citation: "Four weeks: this project's floor. Six weeks: usual council practice. Twelve weeks: compact tradition.",
    mark: "recall",
  },
  reasonUnderDays: OURS,
  preElectionWorkingDays: {
    citation:
      "Notice of election, 25 working days before the poll; gives 26 March 2024 for 2 May 2024, as the LGA says.",
    mark: "seen",
  },
  easterDaysBefore: OURS,
  easterDaysAfter: OURS,
  postalGraceWorkingDays: OURS,
  extensionDays: OURS,
  outageMinutes: OURS,
  outageWindowHours: OURS,
  outageExtraHours: OURS,
  secondCoderPercent: OURS,
  secondCoderLeast: OURS,
  clearDaysBeforeMeeting: { citation: DECISION_SETTING_SOURCES.clearDaysBeforeMeeting, mark: "recall" },
  feedbackWeeks: { citation: "Cabinet Office Consultation Principles: twelve weeks, or explain.", mark: "seen" },
  challengeMonths: { citation: "Civil Procedure Rules Part 54: promptly, and within three months.", mark: "recall" },
  challengeWeeksForPlanning: { citation: "Civil Procedure Rules Part 54: six weeks for planning.", mark: "recall" },
  entryCheckPercent: OURS,
  entryCheckLeast: OURS,
  openingLatenessMinutes: OURS,
  panelInvitationsMost: OURS,
  panelInvitationsDays: OURS,
};
