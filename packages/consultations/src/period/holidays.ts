import { addDays, LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";

/** A festival of a faith or a group, given in as dated data: many move with the moon. */
export const Festival = z.object({
  name: z.string().trim().min(1),
  from: LocalDate,
  to: LocalDate,
  /** Ids of the audiences it matters to. Empty means everyone. */
  audienceIds: z.array(z.string()).default([]),
});
export type Festival = z.infer<typeof Festival>;

/**
 * Easter Sunday in the Gregorian calendar, by the anonymous algorithm of 1876.
 * @example easterSunday(2027) // "2027-03-28"
 */
export const easterSunday = (year: number): LocalDate => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, "0")}-${String((days % 31) + 1).padStart(2, "0")}`;
};

/** A stretch of days on which many people cannot answer. */
export type HolidaySpan = { readonly name: string; readonly from: LocalDate; readonly to: LocalDate };

type EasterDays = { readonly easterDaysBefore: number; readonly easterDaysAfter: number };

/** August, Christmas and Easter of the years a period touches, and the festivals of the audiences asked. */
export const holidaySpans = (
  from: LocalDate,
  to: LocalDate,
  festivals: readonly Festival[],
  audienceIds: readonly string[],
  { easterDaysBefore, easterDaysAfter }: EasterDays,
): HolidaySpan[] => {
  const spans: HolidaySpan[] = festivals
    .filter((one) => one.audienceIds.length === 0 || one.audienceIds.some((id) => audienceIds.includes(id)))
    .map(({ name, from: first, to: last }) => ({ name, from: first, to: last }));
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1) {
    const easter = easterSunday(year);
    spans.push(
      { name: "the school holidays in August", from: `${year}-08-01`, to: `${year}-08-31` },
      { name: "Christmas and New Year", from: `${year}-12-24`, to: `${year + 1}-01-01` },
      { name: "Easter", from: addDays(easter, -easterDaysBefore), to: addDays(easter, easterDaysAfter) },
    );
  }
  return spans.filter((span) => span.from <= to && span.to >= from).sort((one, two) => (one.from < two.from ? -1 : 1));
};

/** How many days from one day to another lie in any of the spans; a day in two of them counts once. */
export const holidayDays = (from: LocalDate, to: LocalDate, spans: readonly HolidaySpan[]): number => {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1))
    if (spans.some((span) => span.from <= day && day <= span.to)) days += 1;
  return days;
};
