import { addDays } from "@collaborative-communities/foundation";
import type { Activity } from "../api.ts";
import { summaryIn, titleIn } from "../told.tsx";
import { type FeedSource, isUnchecked, tagOf } from "./entry.ts";

const MOST_OCTETS = 75;

/** A line broken so that no part is longer than 75 octets, and none ends inside a letter (RFC 5545, 3.1). */
export const foldLine = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      // The blank that begins a further part counts as well.
      [part, octets] = ["", 1];
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
};

/** A text as a value (RFC 5545, 3.3.11); other control characters have no place in a calendar. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

const stamp = (moment: Date): string => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
const compact = (day: string): string => day.replaceAll("-", "");

/** The days on which something opens or closes, as a calendar to subscribe to (RFC 5545). */
export const writeCalendar = (source: FeedSource): string => {
  const { t, feed, origin, addressOf } = source;
  const event = (activity: Activity, what: "opens" | "closes", day: string, summary: string, description: string) => [
    "BEGIN:VEVENT",
    `UID:${what}-${tagOf(origin, activity.id)}`,
    `DTSTAMP:${stamp(new Date(activity.changedAt))}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    "TRANSP:TRANSPARENT",
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${addressOf(activity)}`,
    "END:VEVENT",
  ];
  const lines = feed.activities
    .filter(({ phase }) => phase !== "withdrawn")
    .flatMap((activity) => {
      const { opensOn, closesOn, closesAtTime } = activity;
      const title = titleIn(source, activity).text;
      // Each day stands by itself among those of other calendars, so each says so.
      const note = isUnchecked(source, activity) ? `\n${t.told.listNotChecked}` : "";
      const summary = summaryIn(source, activity).text + note;
      const until = closesOn && t.feeds.closesAt(closesAtTime, closesOn);
      return [
        ...(opensOn ? event(activity, "opens", opensOn, t.feeds.calendarOpens(title), summary) : []),
        ...(closesOn && until
          ? event(activity, "closes", closesOn, t.feeds.calendarCloses(title), `${until}\n${summary}`)
          : []),
      ];
    });
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Collaborative Communities//Consultations//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escapeText(`${t.feeds.feedTitle} – ${t.service.name}`)}`,
    ...lines,
    "END:VCALENDAR",
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join("");
};
