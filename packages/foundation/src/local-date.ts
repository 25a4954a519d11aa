import { z } from "zod";

/** A calendar day as `YYYY-MM-DD`, with no time and no zone. Only days that exist are accepted. */
export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => toUtc(text).toISOString().slice(0, 10) === text, "That day does not exist.");
export type LocalDate = z.infer<typeof LocalDate>;

const DAY = 86_400_000;

const toUtc = (date: string): Date => {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const moment = new Date(Date.UTC(year, month - 1, day));
  return Number.isNaN(moment.getTime()) ? new Date(0) : moment;
};

/** @example addDays("2026-02-27", 2) // "2026-03-01" */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(toUtc(date).getTime() + days * DAY).toISOString().slice(0, 10);

/** Adds calendar years; 29 February becomes 28 February in a year that has none. */
export const addYears = (date: LocalDate, years: number): LocalDate => {
  const [year, rest] = [Number(date.slice(0, 4)) + years, date.slice(4)];
  const moved = `${String(year).padStart(4, "0")}${rest}`;
  return LocalDate.safeParse(moved).success ? moved : `${String(year).padStart(4, "0")}-02-28`;
};

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (toUtc(to).getTime() - toUtc(from).getTime()) / DAY;

export const isBefore = (date: LocalDate, other: LocalDate): boolean => date < other;
export const isAfter = (date: LocalDate, other: LocalDate): boolean => date > other;

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export const dayOfWeek = (date: LocalDate): number => toUtc(date).getUTCDay();

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a date as people read it.
 * @param language a BCP 47 tag: `en-GB` unless told
 * @example formatDate("2026-06-30") // "30 June 2026"
 */
export const formatDate = (date: LocalDate, language = "en-GB"): string => {
  const known = formats.get(language);
  const format = known ?? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  if (!known) formats.set(language, format);
  return format.format(toUtc(date));
};
