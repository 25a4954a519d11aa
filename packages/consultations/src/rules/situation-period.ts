import { formatDate, toLocalDate } from "@collaborative-communities/foundation";
import { earliestLastDay, type Length, lastDayOf, type Period, wholeDaysOpen } from "../period/period.ts";
import { type RuleOutcome, type Situation, unmet } from "./rule.ts";

/** When people can answer, as it stands: what was scheduled, else what is planned. */
export const periodOf = ({ progress, facts }: Pick<Situation, "progress" | "facts">): Period | undefined =>
  progress.period ?? facts.period;

const NO_PERIOD = unmet("Say when it opens and when it closes.");

/** A rule about the period, which is missing as a whole until there is one. */
export const withPeriod = (situation: Situation, check: (period: Period) => RuleOutcome): RuleOutcome => {
  const period = periodOf(situation);
  if (period === undefined) return NO_PERIOD;
  return period.closesAt <= period.opensAt ? unmet("Choose a closing time that is after it opens.") : check(period);
};

/** Says what is too short about a period, and from which last day on it would not be. */
export const tooShort = (period: Period, least: Length, why: string): RuleOutcome => {
  const opensOn = toLocalDate(period.opensAt);
  const has = wholeDaysOpen(period);
  const closes = formatDate(earliestLastDay(opensOn, least));
  return unmet(
    `People have ${has} days, from ${formatDate(opensOn)} to ${formatDate(lastDayOf(period.closesAt))}. ${why} Close on ${closes} or later.`,
    `${has} days of ${least.amount} ${least.unit}`,
  );
};
