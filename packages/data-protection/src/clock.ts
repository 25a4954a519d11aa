import {
  addDays,
  daysBetween,
  ENGLAND_AND_WALES,
  isWorkingDay,
  LocalDate,
  type WorkingCalendar,
} from "@collaborative-communities/foundation";
import { type DataRequest, openPause } from "./data-request.ts";

/**
 * How long there is. Defaults to be confirmed by the council’s own data protection officer: one month and two more are
 * UK GDPR Article 12(3) [recall]; that a pause stops the clock is the Data (Use and Access) Act 2025 [seen in summary];
 * 28 days for a stop notice is this project’s choice of a “reasonable period” [design].
 */
export type ClockRules = {
  readonly months: number;
  readonly mostExtraMonths: number;
  readonly stopNoticeDays: number;
  /** Moves a last day on a weekend or a bank holiday to the next working day, as ICO guidance does [recall]. */
  readonly calendar: WorkingCalendar;
};
export const CLOCK_RULES: ClockRules = {
  months: 1,
  mostExtraMonths: 2,
  stopNoticeDays: 28,
  calendar: ENGLAND_AND_WALES,
};

/**
 * The corresponding day some months on, or the last day of that month where it has no such day.
 * @example addMonths("2026-01-31", 1) // "2026-02-28"
 */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const counted = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(counted / 12), (counted % 12) + 1];
  for (let last = day; ; last -= 1) {
    const text = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(last).padStart(2, "0")}`;
    if (LocalDate.safeParse(text).success) return text;
  }
};

/** This day if it is a working day, else the next one; the day itself where the calendar does not reach. */
const orNextWorkingDay = (date: LocalDate, calendar: WorkingCalendar): LocalDate => {
  try {
    let day = date;
    while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
    return day;
  } catch (error) {
    if (error instanceof RangeError) return date;
    throw error;
  }
};

export type Clock = {
  /** The last day to answer, as things stand. */
  readonly dueOn: LocalDate;
  /** Calendar days from the day it arrived to the last day, without those the clock stood still. */
  readonly daysAllowed: number;
  readonly daysUsed: number;
  /** Negative once it is overdue. */
  readonly daysLeft: number;
  readonly daysPaused: number;
  /** What is waited for while the clock stands still. */
  readonly stoppedFor?: "identity" | "clarification" | undefined;
  readonly isOverdue: boolean;
};

/** Days in pauses up to a day. Pauses follow one another, so that no day is counted twice. */
const pausedUntil = (request: Pick<DataRequest, "pauses">, today: LocalDate): number =>
  request.pauses.reduce((days, { from, to }) => {
    const end = to !== undefined && to < today ? to : today;
    return days + Math.max(0, daysBetween(from, end));
  }, 0);

/**
 * Where a request stands on a day. While something is asked of the person the clock stands still, so the last day moves
 * on a day with every day; a request that has ended stands where it ended.
 * @param today the day it is asked on
 */
export const clockOf = (request: DataRequest, today: LocalDate, rules: ClockRules = CLOCK_RULES): Clock => {
  const now = request.outcome && request.outcome.on < today ? request.outcome.on : today;
  const daysPaused = pausedUntil(request, now);
  const base =
    request.kind === "stop-equality-monitoring" && !request.extension
      ? addDays(request.receivedOn, rules.stopNoticeDays)
      : addMonths(request.receivedOn, rules.months + (request.extension?.months ?? 0));
  const dueOn = orNextWorkingDay(addDays(base, daysPaused), rules.calendar);
  const daysAllowed = daysBetween(request.receivedOn, dueOn) - daysPaused;
  const daysUsed = Math.max(0, daysBetween(request.receivedOn, now) - daysPaused);
  return {
    dueOn,
    daysAllowed,
    daysUsed,
    daysLeft: daysAllowed - daysUsed,
    daysPaused,
    stoppedFor: request.outcome ? undefined : openPause(request)?.asked,
    isOverdue: now > dueOn,
  };
};
