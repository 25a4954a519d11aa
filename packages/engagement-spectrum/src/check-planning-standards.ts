import { daysBetween, isAfter, isBefore, type LocalDate } from "@collaborative-communities/foundation";
import { type CheckContext, counted, type Finding, finding, findingOfAll, isWritten } from "./finding.ts";
import type { EvidenceSections } from "./standard-evidence.ts";

/** How many people a list names: one who is in it twice is one, and a blank name is nobody. */
const distinct = (names: readonly string[]): number => new Set(names.map((name) => name.trim()).filter(isWritten)).size;

/** Standard 1: purpose, decision still to be taken, and enough people who agreed. */
export const checkPurposes = (
  evidence: EvidenceSections["purposes"],
  { thresholds }: Pick<CheckContext, "thresholds">,
): Finding[] => {
  const { decisionTakenOn, closesOn, agreedBy } = evidence;
  const people = distinct(agreedBy.map(({ who }) => who));
  const outside = distinct(agreedBy.filter(({ outsideService }) => outsideService).map(({ who }) => who));
  const { peopleAgreeing, peopleAgreeingFromOutside } = thresholds;
  return [
    finding("purpose-written", isWritten(evidence.purpose), "The purpose is written down."),
    finding(
      "decision-linked",
      isWritten(evidence.decisionId) && isWritten(evidence.decisionMaker),
      "The decision to be influenced, and who takes it, are recorded.",
    ),
    finding(
      "decision-not-taken",
      decisionTakenOn === undefined || (closesOn !== undefined && isAfter(decisionTakenOn, closesOn)),
      "The decision is not taken before people have had their say.",
    ),
    finding(
      "purpose-agreed",
      people >= peopleAgreeing && outside >= peopleAgreeingFromOutside,
      `At least ${counted(peopleAgreeing, "person", "people")} agreed the purpose, ${peopleAgreeingFromOutside} of them from outside the service.`,
    ),
  ];
};

/** Standard 2: in the plan early enough, and checked against what else is planned and what was asked before. */
export const checkCoordination = (
  { planEntryOn, opensOn, clashCheckRunOn, memorySearchRunOn }: EvidenceSections["coordination"],
  { thresholds }: Pick<CheckContext, "thresholds">,
): Finding[] => {
  // What is found out on the day people are asked can no longer keep them from being asked twice.
  const inTime = (run: LocalDate | undefined) => run !== undefined && (opensOn === undefined || isBefore(run, opensOn));
  return [
    finding(
      "planned-early",
      planEntryOn !== undefined &&
        opensOn !== undefined &&
        daysBetween(planEntryOn, opensOn) >= thresholds.planEntryDaysBeforeOpening,
      `It was in the engagement plan at least ${counted(thresholds.planEntryDaysBeforeOpening, "day", "days")} before it opens.`,
    ),
    finding("clash-check-run", inTime(clashCheckRunOn), "The check for clashes was run before the day it opens."),
    finding(
      "memory-search-run",
      inTime(memorySearchRunOn),
      "What people have already said was searched for before asking again.",
    ),
  ];
};

/** Standard 3: long enough, outside the pre-election period, allowing for holidays, with events at different times. */
export const checkTiming = (
  evidence: EvidenceSections["timing"],
  { thresholds }: Pick<CheckContext, "thresholds">,
): Finding[] => {
  const { durationDays, minimumDays, holidayDaysInside, events } = evidence;
  const several = events.length > 1 ? [new Set(events).size] : [];
  return [
    finding(
      "long-enough",
      durationDays > 0 && durationDays >= minimumDays,
      `It is open for at least ${counted(minimumDays, "day", "days")}.`,
    ),
    finding(
      "outside-pre-election-period",
      !evidence.insidePreElectionPeriod || isWritten(evidence.preElectionReason),
      "It keeps out of the pre-election period, or the reason it does not is published.",
    ),
    findingOfAll(
      "holidays-allowed-for",
      holidayDaysInside > 0 ? [evidence.holidayDecision] : [],
      isWritten,
      "Holidays and faith festivals in the period are allowed for.",
    ),
    findingOfAll(
      "event-times-spread",
      several,
      (parts) => parts >= thresholds.partsOfTheWeek,
      `Events are held in at least ${counted(thresholds.partsOfTheWeek, "part", "parts")} of the week: daytime, evening or weekend.`,
    ),
  ];
};

/** Standard 4: a suitable method for every priority audience, and one method that needs no internet. */
export const checkMethodology = ({ audiences }: EvidenceSections["methodology"]): Finding[] => [
  finding("audiences-listed", audiences.length > 0, "The audiences are listed with their methods."),
  findingOfAll(
    "priority-audiences-have-method",
    audiences.filter(({ priority }) => priority),
    ({ methods }) => methods.some(({ suitable }) => suitable),
    "Every priority audience has at least one suitable method.",
  ),
  finding(
    "method-without-internet",
    audiences.some(({ methods }) => methods.some(({ digital }) => !digital)),
    "At least one method needs no internet.",
  ),
];

/** Standard 5: a reason for every audience, and the reason where the public can read it. */
export const checkTargetAudience = ({ audiences }: EvidenceSections["target_audience"]): Finding[] => [
  finding(
    "audience-reasons",
    audiences.length > 0 && audiences.every(({ reason }) => isWritten(reason)),
    "Every audience is listed with the reason it is asked.",
  ),
  finding(
    "audience-reasons-published",
    audiences.length > 0 && audiences.every(({ reasonPublished }) => reasonPublished),
    "Every reason is on the public page.",
  ),
];

/** Standard 6: a community adviser heard before the design is locked. */
export const checkInvolve = (
  { advice, designLockedOn }: EvidenceSections["involve"],
  { thresholds }: Pick<CheckContext, "thresholds">,
): Finding[] => {
  const inTime = advice.filter(
    ({ fromCommunity, on }) => fromCommunity && (designLockedOn === undefined || isBefore(on, designLockedOn)),
  );
  return [
    finding(
      "community-adviser-before-lock",
      distinct(inTime.map(({ adviser }) => adviser)) >= thresholds.communityAdvisers,
      `At least ${counted(thresholds.communityAdvisers, "community adviser", "community advisers")} gave advice before the design was locked.`,
    ),
  ];
};
