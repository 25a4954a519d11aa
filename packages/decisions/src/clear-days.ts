import {
  addDays,
  addWorkingDays,
  ENGLAND_AND_WALES,
  isBefore,
  isWorkingDay,
  type LocalDate,
  type WorkingCalendar,
  workingDaysBetween,
} from "@collaborative-communities/foundation";

/**
 * Clear working days between two days: neither of the two counts.
 * @example clearDays("2026-09-01", "2026-09-09") // 5: Wednesday to Friday, Monday, Tuesday
 * @throws RangeError outside the working calendar
 */
export const clearDays = (from: LocalDate, to: LocalDate, calendar: WorkingCalendar = ENGLAND_AND_WALES): number =>
  Math.max(0, workingDaysBetween(from, to, calendar) - (isWorkingDay(to, calendar) ? 1 : 0));

/** The last day on which a report can be made public for a meeting, so many clear days before it. */
export const lastDayToPublish = (
  meetingOn: LocalDate,
  days: number,
  calendar: WorkingCalendar = ENGLAND_AND_WALES,
): LocalDate => addDays(addWorkingDays(meetingOn, -days, calendar), -1);

/** The first of a body's meetings that is on or after a day; `undefined` when none is known that late. */
export const firstMeetingFrom = (meetings: readonly LocalDate[], earliest: LocalDate): LocalDate | undefined =>
  [...meetings].sort().find((meeting) => !isBefore(meeting, earliest));
