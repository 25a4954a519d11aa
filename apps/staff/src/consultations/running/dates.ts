import {
  DEFAULT_CONSULTATION_SETTINGS,
  lastDayOf,
  lastDayToArrive,
  plannedPeriod,
  postalGrace,
  writeClosing,
} from "@collaborative-communities/consultations";
import { addDays, addWorkingDays, momentInLondon } from "@collaborative-communities/foundation";
import { asConsultation, type ReadConsultation, stepName } from "../read-consultation.tsx";

/** One date of a consultation: when, what, and the rule it comes from. */
export type DateRow = {
  readonly key: string;
  readonly at: Date;
  /** Only a day was said, not a time of it. */
  readonly isDay?: boolean;
  /** When, where it is written otherwise than as a moment. */
  readonly words?: string;
  readonly what: string;
  readonly rule: string;
};

const { analysisWorkingDays } = DEFAULT_CONSULTATION_SETTINGS;

const EVENT_WORDS: Readonly<Record<string, string>> = {
  "sent-back": "Sent back",
  "opening-held-back": "Opening held back",
  "midpoint-reached": "Half of the time is over",
  paused: "Paused",
  resumed: "Went on",
  withdrawn: "Withdrawn",
  extended: "More time was given",
  "proposal-changed": "Changed proposal announced",
  overridden: "A rule was set aside",
  "legal-hold-set": "Legal hold set",
  "legal-hold-lifted": "Legal hold lifted",
  "result-overdue": "The result was found to be overdue",
  "lateness-explained": "Lateness explained",
};

/** What an event says in a list. */
export const eventWords = ({ kind, to_step }: ReadConsultation["events"][number]): string =>
  EVENT_WORDS[kind] ?? `Step taken: ${stepName(to_step).toLowerCase()}`;

const day = (date: string, hour = "12:00"): Date => momentInLondon(date, hour);

const ruleOfResult = ({ progress, plan }: ReadConsultation): string => {
  if (progress.explained) return "The day that was given with an explanation";
  return plan.listing.resultDueOn ? "The day that the plan names (CON-22)" : "Twelve weeks after closing (CON-22)";
};

/** Every date that follows from when it opens and closes, each with its rule; without a period there is none. */
export const datesOf = (consultation: ReadConsultation): DateRow[] => {
  const { progress, plan, design, challengeUntil, resultDueOn } = consultation;
  const planned = plannedPeriod(plan);
  const period = progress.period
    ? { opensAt: new Date(progress.period.opensAt), closesAt: new Date(progress.period.closesAt) }
    : planned;
  if (!period) return [];
  const { opensAt, closesAt } = period;
  const lastPost = lastDayToArrive(asConsultation(consultation), "paper", postalGrace(design.closingRules));
  const meetingOn = design.decision?.meetingOn;
  const rows: DateRow[] = [
    { key: "opens", at: opensAt, what: "Opens", rule: "As planned; CON-08 keeps it out of the weeks before a vote" },
    {
      key: "midpoint",
      at: new Date((opensAt.getTime() + closesAt.getTime()) / 2),
      what: "Half of the time",
      rule: "Reach is looked at half-way (standard 8)",
    },
    {
      key: "closes",
      at: closesAt,
      words: writeClosing(closesAt),
      what: "Closes",
      rule: "CON-06 and CON-07; it moves outwards only (CON-15)",
    },
    ...(lastPost
      ? [
          {
            key: "post",
            at: day(lastPost),
            isDay: true,
            what: "Last post",
            rule: "Paper posted in time (CON-14, CON-17)",
          },
        ]
      : []),
    {
      key: "earliest",
      at: day(addDays(addWorkingDays(lastDayOf(closesAt), analysisWorkingDays), 1)),
      isDay: true,
      what: "Earliest day to decide",
      rule: `After ${analysisWorkingDays} working days to read the answers (CON-02)`,
    },
    ...(plan.decisionExpectedOn
      ? [
          {
            key: "decision",
            at: day(plan.decisionExpectedOn),
            isDay: true,
            what: "Decision expected",
            rule: "As people are told in the plan",
          },
        ]
      : []),
    ...(meetingOn
      ? [
          {
            key: "meeting",
            at: day(meetingOn),
            isDay: true,
            what: "Meeting that decides",
            rule: "Answers are read first (CON-02)",
          },
        ]
      : []),
    ...(resultDueOn
      ? [
          {
            key: "result",
            isDay: true,
            at: day(resultDueOn),
            what: "People hear what came of it, at the latest",
            rule: ruleOfResult(consultation),
          },
        ]
      : []),
    ...(challengeUntil
      ? [
          {
            key: "challenge",
            at: day(challengeUntil),
            isDay: true,
            what: "Last day to challenge the decision",
            rule: "CON-23",
          },
        ]
      : []),
  ];
  return rows.sort((one, two) => one.at.getTime() - two.at.getTime());
};
