import {
  addDays,
  daysBetween,
  formatDate,
  formatTime,
  LocalDate,
  Moment,
  toLocalDate,
  toLocalTime,
} from "@collaborative-communities/foundation";
import { z } from "zod";

/** When people can answer: from a moment until the first moment that is too late. */
export const Period = z.object({ opensAt: Moment, closesAt: Moment });
export type Period = z.infer<typeof Period>;

/** The last day on which people can answer, in London: the day of the last moment that is still in time. */
export const lastDayOf = (closesAt: Date): LocalDate => toLocalDate(new Date(closesAt.getTime() - 1));

/** Writes a closing moment as people read it. @example writeClosing(closesAt) // "11:59pm on 30 June 2026" */
export const writeClosing = (closesAt: Date): string => {
  const lastMinute = new Date(closesAt.getTime() - 60_000);
  return `${formatTime(toLocalTime(lastMinute))} on ${formatDate(toLocalDate(lastMinute))}`;
};

/**
 * Whole days people have to answer, on London's clocks, so that a change to summer time takes nothing away.
 * Opening at 9am on 1 June and closing at the end of 13 July gives 42.
 */
export const wholeDaysOpen = ({ opensAt, closesAt }: Period): number => {
  const days = daysBetween(toLocalDate(opensAt), toLocalDate(closesAt));
  return toLocalTime(closesAt) < toLocalTime(opensAt) ? days - 1 : days;
};

/** A length as a law says it. */
export const Length = z.object({ amount: z.int().positive(), unit: z.enum(["days", "weeks", "months"]) });
export type Length = z.infer<typeof Length>;

/** Writes a length. @example writeLength({ amount: 6, unit: "weeks" }) // "6 weeks" */
export const writeLength = ({ amount, unit }: Length): string => `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;

/** Adds calendar months; a day that a month does not have becomes its last day. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
  for (let day = Number(date.slice(8)); ; day -= 1) {
    const written = `${month}-${String(day).padStart(2, "0")}`;
    if (LocalDate.safeParse(written).success) return written;
  }
};

/** The earliest last day that gives people the whole of a length, opening on a day. */
export const earliestLastDay = (opensOn: LocalDate, { amount, unit }: Length): LocalDate =>
  unit === "months" ? addMonths(opensOn, amount) : addDays(opensOn, unit === "weeks" ? amount * 7 : amount);

/** Whether a period gives people the whole of a length. */
export const lastsAtLeast = (period: Period, length: Length): boolean => {
  const opensOn = toLocalDate(period.opensAt);
  return wholeDaysOpen(period) >= daysBetween(opensOn, earliestLastDay(opensOn, length));
};
