import { z } from "zod";

const count = z.int().positive();

/** The numbers the machine checks use. None is law; a council may set its own. */
export const StandardThresholds = z.object({
  /** Standard 1: people who agreed the purpose. */
  peopleAgreeing: count,
  /** Standard 1: how many of them are from outside the service. */
  peopleAgreeingFromOutside: count,
  /** Standard 2: days the plan entry comes before opening. */
  planEntryDaysBeforeOpening: count,
  /** Standard 3: different parts of the week, once there is more than one event. */
  partsOfTheWeek: count.max(3),
  /** Standard 6: community advisers before the design is locked. */
  communityAdvisers: count,
  /** Standard 7: working days to answer a question. */
  questionAnswerWorkingDays: count,
  /** Standard 8: percent of its expected share below which a group needs an action. */
  reachPercent: count.max(100),
  /** Standard 9: highest reading age in years. */
  readingAge: count,
  /** Standard 12: community members who assessed the engagement. */
  communityAssessors: count,
});
export type StandardThresholds = z.infer<typeof StandardThresholds>;

/** The defaults: a recommendation of this project, to be confirmed or changed by the council. */
export const DEFAULT_THRESHOLDS: StandardThresholds = {
  peopleAgreeing: 2,
  peopleAgreeingFromOutside: 1,
  planEntryDaysBeforeOpening: 28,
  partsOfTheWeek: 2,
  communityAdvisers: 1,
  questionAnswerWorkingDays: 5,
  reachPercent: 50,
  readingAge: 11,
  communityAssessors: 1,
};

const OURS = "This project's recommendation; not in the council's strategy.";

/** Where each default comes from, to be shown beside the setting. */
export const THRESHOLD_SOURCES: Readonly<Record<keyof StandardThresholds, string>> = {
  peopleAgreeing: OURS,
  peopleAgreeingFromOutside: OURS,
  planEntryDaysBeforeOpening: OURS,
  partsOfTheWeek: OURS,
  communityAdvisers: OURS,
  questionAnswerWorkingDays: OURS,
  reachPercent: OURS,
  readingAge: "Upper end of the reading age of about 9 to 11 that GOV.UK style aims at; to be verified.",
  communityAssessors: OURS,
};
