import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from "./bank-holidays.ts";
import { addDays, dayOfWeek, formatDate, type LocalDate } from "./local-date.ts";

/** The days nobody works beside Saturday and Sunday, and the first and last day for which they are known. */
export type WorkingCalendar = {
  readonly holidays: ReadonlyMap<LocalDate, string>;
  readonly knownFrom: LocalDate;
  readonly knownTo: LocalDate;
};

/** England and Wales, known from 1 January 2019 to 31 December 2028. */
export const ENGLAND_AND_WALES: WorkingCalendar = {
  holidays: BANK_HOLIDAYS_ENGLAND_AND_WALES,
  knownFrom: "2019-01-01",
  knownTo: "2028-12-31",
};

/**
 * Whether a day is neither a weekend nor a bank holiday.
 * @throws RangeError for a day outside the calendar: a legal deadline is never worked out from a guess
 */
export const isWorkingDay = (date: LocalDate, calendar: WorkingCalendar = ENGLAND_AND_WALES): boolean => {
  if (date < calendar.knownFrom || date > calendar.knownTo)
    throw new RangeError(
      `Bank holidays are known from ${formatDate(calendar.knownFrom)} to ${formatDate(calendar.knownTo)}, not for ${formatDate(date)}. Give a calendar that covers it.`,
    );
  const day = dayOfWeek(date);
  return day !== 0 && day !== 6 && !calendar.holidays.has(date);
};

/**
 * Counts working days on from a date, not counting the date itself; negative numbers count back.
 * With 0 the date itself is returned, working day or not.
 * @example addWorkingDays("2026-12-24", 1) // "2026-12-29": Christmas Day, a weekend and a substitute day between
 */
export const addWorkingDays = (
  date: LocalDate,
  days: number,
  calendar: WorkingCalendar = ENGLAND_AND_WALES,
): LocalDate => {
  const step = days < 0 ? -1 : 1;
  let [left, at] = [Math.abs(days), date];
  while (left > 0) {
    at = addDays(at, step);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
};

/** How many working days lie after `from` and up to and including `to`. Zero when `to` is not later. */
export const workingDaysBetween = (
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar = ENGLAND_AND_WALES,
): number => {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1;
  return count;
};
