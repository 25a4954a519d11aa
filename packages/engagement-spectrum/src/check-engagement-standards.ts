import { addWorkingDays, isAfter } from "@collaborative-communities/foundation";
import { type CheckContext, counted, type Finding, finding, findingOfAll, isWritten } from "./finding.ts";
import type { EvidenceSections } from "./standard-evidence.ts";

/**
 * Standard 7: what can be changed is said, changes of documents are logged, questions are answered in time.
 * @throws RangeError for a question asked outside the working calendar
 */
export const checkTransparency = (
  evidence: EvidenceSections["transparency"],
  { asOf, thresholds, calendar }: CheckContext,
): Finding[] => [
  finding(
    "influence-statement-published",
    evidence.influenceStatementPublished,
    "What is and what is not open to influence is published.",
  ),
  findingOfAll(
    "document-changes-logged",
    evidence.documentsChangedSinceOpening > 0 ? [evidence.changeLogPublished] : [],
    (published) => published,
    "Changes to the documents since opening are in a published change log.",
  ),
  findingOfAll(
    "questions-answered-in-time",
    evidence.questions,
    ({ askedOn, answeredOn }) =>
      !isAfter(answeredOn ?? asOf, addWorkingDays(askedOn, thresholds.questionAnswerWorkingDays, calendar)),
    `Questions are answered within ${counted(thresholds.questionAnswerWorkingDays, "working day", "working days")}.`,
  ),
];

/** A group of people in the reach figures: how many live in the area, how many answered. */
export type ReachGroup = EvidenceSections["inclusive"]["groups"][number];

/**
 * The groups heard less than so many percent of what their share of the population would give. Whole numbers
 * throughout, so the edge is exact: a group at just that percent is not among them. With no answers at all, every
 * group that has people is.
 * @example groupsHeardTooLittle({ population: 1000, responses: 100, groups }, 50)
 */
export const groupsHeardTooLittle = (
  { population, responses, groups }: Pick<EvidenceSections["inclusive"], "population" | "responses" | "groups">,
  percent: number,
): ReachGroup[] =>
  groups.filter((group) =>
    responses === 0
      ? group.population > 0
      : group.responses * 100 * population < percent * responses * group.population,
  );

/** Standard 8: the mid-point report was run, and something is done for each group heard too little. */
export const checkInclusive = (
  evidence: EvidenceSections["inclusive"],
  { thresholds }: Pick<CheckContext, "thresholds">,
): Finding[] => [
  finding(
    "midpoint-report-run",
    evidence.midpointReportOn !== undefined && evidence.groups.length > 0,
    "The report on who has been heard was run at mid-point.",
  ),
  findingOfAll(
    "action-for-each-group",
    groupsHeardTooLittle(evidence, thresholds.reachPercent),
    ({ action }) => isWritten(action),
    `There is an action for each group heard less than ${thresholds.reachPercent}% of its expected share.`,
  ),
];

/** Standard 9: readable, accessible, and Easy Read decided on. */
export const checkCommunication = (
  { readingAge, attachments, easyReadDecision }: EvidenceSections["communication"],
  { thresholds }: Pick<CheckContext, "thresholds">,
): Finding[] => [
  finding(
    "readable",
    readingAge !== undefined && readingAge <= thresholds.readingAge,
    `The reading age was measured and is ${thresholds.readingAge} or lower.`,
  ),
  findingOfAll(
    "attachments-accessible",
    attachments,
    ({ accessible, exemptReason }) => accessible || isWritten(exemptReason),
    "Every attachment is accessible, or the reason it is exempt is recorded.",
  ),
  finding("easy-read-decided", isWritten(easyReadDecision), "Whether there is an Easy Read version is decided."),
];
