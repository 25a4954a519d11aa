import { addDays, daysBetween, formatDate, type LocalDate, toLocalDate } from "@collaborative-communities/foundation";
import { asksPeople } from "../facts/facts.ts";
import { holidayDays, holidaySpans } from "../period/holidays.ts";
import { earliestLastDay, lastDayOf, lastsAtLeast, type Period, wholeDaysOpen, writeLength } from "../period/period.ts";
import { preElectionPeriods, writePreElection } from "../period/pre-election.ts";
import { isWritten, lacking } from "./is-written.ts";
import {
  met,
  metUnless,
  notApplicable,
  ONLY_TOLD,
  onlyWithProposal,
  type Rule,
  type Situation,
  unmet,
} from "./rule.ts";
import { tooShort, withPeriod } from "./situation-period.ts";

/** Whether a day of the year lies in a season, which may run over New Year. */
const inSeason = (date: LocalDate, { from, to }: { from: string; to: string }): boolean => {
  const day = date.slice(5);
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
};

/** The fewest whole days that any rule asks of a period: the council's own, or that of the law. */
export const leastDays = ({ facts, settings }: Pick<Situation, "facts" | "settings">, opensOn: LocalDate): number => {
  const local = settings.localMinimumDays[facts.matter];
  const least = facts.duty?.minimum;
  return least === undefined ? local : Math.max(local, daysBetween(opensOn, earliestLastDay(opensOn, least)));
};

/** The holidays in a period, and how many days of it they take. */
export const holidaysIn = ({ facts, settings }: Pick<Situation, "facts" | "settings">, period: Period) => {
  const [from, to] = [toLocalDate(period.opensAt), lastDayOf(period.closesAt)];
  const ids = facts.audiences.map(({ id }) => id);
  const spans = holidaySpans(from, to, facts.festivals, ids, settings);
  return { spans, days: holidayDays(from, to, spans) };
};

/** The pre-election period that a period opens in, where there is one. */
export const openingInPreElection = ({ facts, settings }: Pick<Situation, "facts" | "settings">, period: Period) => {
  const opensOn = toLocalDate(period.opensAt);
  return preElectionPeriods(facts.polls, facts.areas, settings).find(
    ({ from, to }) => from <= opensOn && opensOn <= to,
  );
};

/** CON-06 to CON-09 and CON-14: enough time, at a fair time, with an end that is known. */
export const RULES_ON_TIME: readonly Rule[] = [
  {
    id: "CON-06",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "block" },
    sentence: "People get at least as much time as the law says. Nobody can make it less.",
    satisfiedBy: "Give people the least time that the law sets, at a time of year that it allows.",
    source: "The entry for the duty in the catalogue of duties",
    mark: "recall",
    check: (situation) => {
      const { duty } = situation.facts;
      if (situation.facts.purpose === "statutory" && duty === undefined)
        return unmet("Choose the duty from the catalogue that this consultation is for.");
      if (duty === undefined) return notApplicable("No law sets a least time for this.");
      if (!duty.runHere) return unmet(`“${duty.name}” is run in another system. Link to it there.`);
      return withPeriod(situation, (period) => {
        const { minimum, window: season } = duty;
        const [opensOn, closesOn] = [toLocalDate(period.opensAt), lastDayOf(period.closesAt)];
        if (season !== undefined && !(inSeason(opensOn, season) && inSeason(closesOn, season)))
          return unmet(
            `“${duty.name}” must be held between ${formatDate(`2028-${season.from}`).replace(" 2028", "")} and ${formatDate(`2028-${season.to}`).replace(" 2028", "")}.`,
          );
        if (minimum === undefined) return met("The law sets no least time for this; people get a fair time.");
        return lastsAtLeast(period, minimum)
          ? met()
          : tooShort(period, minimum, `The law sets ${writeLength(minimum)} for “${duty.name}”.`);
      });
    },
  },
  {
    id: "CON-07",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: {
      kind: "override",
      by: ["head-of-service"],
      reasons: ["legal-deadline", "urgent-safety", "already-engaged", "narrow-audience"],
    },
    sentence: "People get the time that the council has set for this kind of change.",
    satisfiedBy: "Give people more time, or ask the head of service to say in public why they get less.",
    source: "Gunning, third principle; the lengths are the council's own",
    mark: "design",
    check: (situation) =>
      onlyWithProposal(situation, () =>
        withPeriod(situation, (period) => {
          const { facts, settings } = situation;
          const least = settings.localMinimumDays[facts.matter];
          if (wholeDaysOpen(period) < least)
            return tooShort(
              period,
              { amount: least, unit: "days" },
              `The council's least time for this is ${least} days.`,
            );
          if (wholeDaysOpen(period) < settings.reasonUnderDays && !isWritten(facts.shortPeriodBecause))
            return unmet(`Say in public why people have less than ${settings.reasonUnderDays} days.`);
          return met();
        }),
      ),
  },
  {
    id: "CON-08",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "override", by: ["monitoring-officer"], reasons: ["required-by-law-now", "not-about-the-poll"] },
    sentence: "It does not open in the weeks before a local vote.",
    satisfiedBy: "Open before those weeks or after the vote, or ask the monitoring officer.",
    source: "Local Government Act 1986, section 2; Code of Recommended Practice on Publicity 2011",
    mark: "seen",
    check: (situation) =>
      withPeriod(situation, (period) => {
        const inside = openingInPreElection(situation, period);
        if (inside !== undefined)
          return unmet(
            `It would open in ${writePreElection(inside)}. Open before that, or from ${formatDate(addDays(inside.to, 1))}.`,
            `${toLocalDate(period.opensAt)} before poll of ${inside.to}`,
          );
        const [from, to] = [toLocalDate(period.opensAt), lastDayOf(period.closesAt)];
        const later = preElectionPeriods(situation.facts.polls, situation.facts.areas, situation.settings).find(
          (one) => one.from > from && one.from <= to,
        );
        return later === undefined
          ? met()
          : met(`It stays open in ${writePreElection(later)}. Stop promoting it in that time.`);
      }),
  },
  {
    id: "CON-09",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "warn" },
    sentence: "When a holiday falls in the time to answer, people get more days.",
    satisfiedBy: "Add as many days as the holidays take.",
    source: "Cabinet Office Consultation Principles 2018: holiday periods",
    mark: "design",
    check: (situation) => {
      if (!asksPeople(situation.facts)) return ONLY_TOLD;
      return withPeriod(situation, (period) => {
        const { spans, days } = holidaysIn(situation, period);
        if (days === 0) return met();
        const net = wholeDaysOpen(period) - days;
        const extra = Math.min(days, leastDays(situation, toLocalDate(period.opensAt)) - net);
        if (extra <= 0) return met(`${days} days of holiday fall in it, and people have more days for that.`);
        const names = [...new Set(spans.map(({ name }) => name))].join(", ");
        return unmet(
          `${days} days fall in ${names}. Give ${extra} more days: close on ${formatDate(addDays(lastDayOf(period.closesAt), extra))}.`,
        );
      });
    },
  },
  {
    id: "CON-14",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "block" },
    sentence: "People know the day and the minute that it ends, and what happens to late post.",
    satisfiedBy: "Publish the closing day and time, the rule for late answers and the days of grace for post.",
    source: "Gunning, third principle",
    mark: "design",
    check: (situation) => {
      if (!asksPeople(situation.facts)) return ONLY_TOLD;
      return withPeriod(situation, ({ opensAt }) => {
        const { closingRules } = situation.facts;
        if (closingRules === undefined) return unmet("Publish the rule for late answers and for post.");
        return metUnless(
          lacking(
            [isWritten(closingRules.lateRule), "Say what happens to late answers."],
            [closingRules.publishedOn <= toLocalDate(opensAt), "Publish these rules before it opens."],
          ),
        );
      });
    },
  },
];
