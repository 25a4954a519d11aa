import type { LocalDate } from "@collaborative-communities/foundation";

/** A day as it is typed, in three boxes. */
export type DayParts = { readonly day: string; readonly month: string; readonly year: string };

export const NO_DAY: DayParts = { day: "", month: "", year: "" };

/** @example partsOf("2026-03-07") // { day: "7", month: "3", year: "2026" } */
export const partsOf = (date: LocalDate | undefined): DayParts => {
  if (date === undefined) return NO_DAY;
  const [year = "", month = "", day = ""] = date.split("-");
  return { day: String(Number(day)), month: String(Number(month)), year };
};

/**
 * The day three boxes name, to be checked as a `LocalDate`, or `undefined` when all are empty.
 * @example typedDay({ day: "7", month: "3", year: "2026" }) // "2026-03-07"
 */
export const typedDay = ({ day, month, year }: DayParts): string | undefined => {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  if (d === "" && m === "" && y === "") return undefined;
  const two = (text: string) => (text === "" ? "" : text.padStart(2, "0"));
  return `${y}-${two(m)}-${two(d)}`;
};

/** What to say about a day that cannot be read. */
export const DAY_SENTENCE = "Enter a real date with day, month and year, like 27 3 2027.";

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/London" });

/** A moment as the API sends it, in London's time. @example writeMoment("2026-06-30T22:59:00Z") // "30 June 2026 at 23:59" */
export const writeMoment = (iso: string): string => MOMENT.format(new Date(iso));
