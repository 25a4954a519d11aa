import { isAfter, isBefore, type LocalDate } from "@collaborative-communities/foundation";
import { type CheckContext, counted, type Finding, finding, findingOfAll, isWritten } from "./finding.ts";
import type { EvidenceSections } from "./standard-evidence.ts";

const publishedBy = (published: LocalDate | undefined, due: LocalDate): boolean =>
  published !== undefined && !isAfter(published, due);

/** Standard 10: interim and final feedback by the due date, sent to everyone who asked. */
export const checkFeedback = (evidence: EvidenceSections["feedback"]): Finding[] => [
  finding(
    "interim-feedback-in-time",
    publishedBy(evidence.interimPublishedOn, evidence.interimDueOn),
    "Interim feedback was published by its due date.",
  ),
  finding(
    "final-feedback-in-time",
    publishedBy(evidence.finalPublishedOn, evidence.finalDueOn),
    "Final feedback was published by its due date.",
  ),
  findingOfAll(
    "feedback-sent",
    evidence.askedFor > 0 ? [evidence] : [],
    ({ sent, askedFor }) => sent >= askedFor,
    "Feedback was sent to everyone who asked for it.",
  ),
];

/** Standard 11: a link to challenge on every page, and each challenge answered in time or not yet due. */
export const checkChallenge = (
  { pages, pagesWithLink, challenges }: EvidenceSections["challenge"],
  { asOf }: Pick<CheckContext, "asOf">,
): Finding[] => [
  finding(
    "challenge-link-on-every-page",
    pages > 0 && pagesWithLink >= pages,
    "Every public page has the link to comment, ask for a change or complain.",
  ),
  findingOfAll(
    "challenges-answered-in-time",
    challenges,
    ({ dueOn, answeredOn }) => !isAfter(answeredOn ?? asOf, dueOn),
    "Every challenge was answered by its due date, or is not due yet.",
  ),
];

/** Standard 12: outcomes set before opening, measured, published, and assessed with community members. */
export const checkSuccess = (
  { opensOn, outcomes, resultPublishedOn, communityAssessors }: EvidenceSections["success"],
  { thresholds }: Pick<CheckContext, "thresholds">,
): Finding[] => [
  finding(
    "outcomes-set-before-opening",
    outcomes.length > 0 && outcomes.every(({ outcome, setOn }) => isWritten(outcome) && isBefore(setOn, opensOn)),
    "The outcomes were agreed before the day it opened.",
  ),
  finding(
    "outcomes-measured",
    outcomes.length > 0 && outcomes.every(({ result }) => isWritten(result)),
    "Every outcome was measured.",
  ),
  finding("result-published", resultPublishedOn !== undefined, "The result of the evaluation is published."),
  finding(
    "community-assessors",
    communityAssessors >= thresholds.communityAssessors,
    `At least ${counted(thresholds.communityAssessors, "community member", "community members")} helped to assess it.`,
  ),
];

/** Standard 13: at least one lesson, or the reason why there is none. */
export const checkLessons = ({ lessons, noneReason }: EvidenceSections["lessons"]): Finding[] => [
  finding(
    "lesson-or-reason",
    lessons.some(isWritten) || isWritten(noneReason),
    "At least one lesson is recorded, or the reason why there is none.",
  ),
];

/** Standard 14: nomination considered, and use by others counted. */
export const checkBestPractice = ({
  nominationConsideredOn,
  citations,
}: EvidenceSections["best_practice"]): Finding[] => [
  finding(
    "nomination-considered",
    nominationConsideredOn !== undefined,
    "It was considered whether to nominate this as best practice.",
  ),
  finding("citations-counted", citations !== undefined, "How often others have used it was counted."),
];
