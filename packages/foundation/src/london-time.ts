import { z } from "zod";
import type { LocalDate } from "./local-date.ts";

/** The zone in which everything that binds anybody is said: "closes at 11:59pm" is London wall time. */
export const LONDON = "Europe/London";

/** A wall-clock time to the minute, `HH:MM`, 24 hours. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type LocalTime = z.infer<typeof LocalTime>;

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: LONDON,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const HOUR = 3_600_000;
/** How far London's clocks are ahead, by the hour of UTC: clocks change on the hour, and asking each time is slow. */
const ahead = new Map<number, number>();
const MOST_HOURS_KEPT = 10_000;

const aheadAt = (moment: number): number => {
  const hour = Math.floor(moment / HOUR);
  const known = ahead.get(hour);
  if (known !== undefined) return known;
  const found: Record<string, string> = {};
  for (const part of parts.formatToParts(hour * HOUR)) found[part.type] = part.value;
  const date = `${(found.year as string).padStart(4, "0")}-${found.month}-${found.day}`;
  const wall = Date.parse(`${date}T${found.hour}:${found.minute}:${found.second}Z`);
  if (ahead.size >= MOST_HOURS_KEPT) ahead.clear();
  ahead.set(hour, wall - hour * HOUR);
  return wall - hour * HOUR;
};

/** What London's clocks show, as a date and time and as if it were UTC. */
const wallClock = (moment: Date): { date: LocalDate; time: LocalTime; asUtc: number } => {
  const asUtc = moment.getTime() + aheadAt(moment.getTime());
  const text = new Date(asUtc).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16), asUtc };
};

/** The date in London at a moment. @example toLocalDate(new Date("2026-06-30T23:30:00Z")) // "2026-07-01" */
export const toLocalDate = (moment: Date): LocalDate => wallClock(moment).date;

/** The wall-clock time in London at a moment, to the minute. */
export const toLocalTime = (moment: Date): LocalTime => wallClock(moment).time;

/**
 * The moment at which London's clocks show a date and time.
 * An hour that is skipped in spring counts as the hour after it; one that comes twice in autumn is its first coming.
 */
export const momentInLondon = (date: LocalDate, time: LocalTime): Date => {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const summer = new Date(asIfUtc - 3_600_000);
  if (wallClock(summer).asUtc === asIfUtc) return summer;
  return new Date(asIfUtc);
};

/**
 * The first moment that is too late for something which "closes at" a London wall time:
 * the minute named is still in time, so 23:59 runs to the end of that minute.
 * @example endOfMinuteInLondon("2026-06-30", "23:59").toISOString() // "2026-06-30T23:00:00.000Z"
 */
export const endOfMinuteInLondon = (date: LocalDate, time: LocalTime): Date =>
  new Date(momentInLondon(date, time).getTime() + 60_000);

/** Writes a wall-clock time the way GOV.UK style does. @example formatTime("23:59") // "11:59pm" */
export const formatTime = (time: LocalTime): string => {
  const [hour, minute] = time.split(":").map(Number) as [number, number];
  if (hour === 12 && minute === 0) return "midday";
  if (hour === 0 && minute === 0) return "midnight";
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}${minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`}${hour < 12 ? "am" : "pm"}`;
};
