import {
  addDays,
  addYears,
  daysBetween,
  formatDate,
  isAfter,
  LocalDate,
  ok,
  type Result,
  refuse,
} from "@collaborative-communities/foundation";
import { z } from "zod";
import type { Source } from "./source.ts";

/** What has to be published again and again: information on how the duty is met, and the objectives. */
export const PublicationKind = z.enum(["equality_information", "equality_objectives"]);
export type PublicationKind = z.infer<typeof PublicationKind>;

/** How a clock runs. `firstDueBy` is for a body that has never published; set it for a body that is new. */
export const PublicationClock = z.object({
  /** The longest interval, in years. */
  years: z.int().positive(),
  firstDueBy: LocalDate,
  /** Days before the due day from which it is "due soon". */
  warningDays: z.int().nonnegative(),
});
export type PublicationClock = z.infer<typeof PublicationClock>;

/** The default clocks. The days of warning are this project's choice. */
export const PUBLICATION_CLOCKS: Readonly<Record<PublicationKind, PublicationClock>> = {
  equality_information: { years: 1, firstDueBy: "2018-03-30", warningDays: 60 },
  equality_objectives: { years: 4, firstDueBy: "2018-03-30", warningDays: 180 },
};

/** Where the intervals and first dates come from. */
export const CLOCK_SOURCES: Readonly<Record<PublicationKind, Source>> = {
  equality_information: {
    citation: "SI 2017/353: by 30 March 2018, then at intervals of not more than one year from the last publication",
    basis: "public_source",
  },
  equality_objectives: {
    citation: "SI 2017/353: at intervals of not more than four years; the first date is taken to be the same",
    basis: "to_be_verified",
  },
};

const NAMES: Readonly<Record<PublicationKind, string>> = {
  equality_information: "Equality information",
  equality_objectives: "Equality objectives",
};

/**
 * The last day on which the next publication is in time. The interval is taken to begin with the day of the
 * last actual publication, which is the stricter reading, so it ends the day before that date comes round again.
 * @example dueBy("equality_information", "2026-05-14") // "2027-05-13", not 30 March
 */
export const dueBy = (
  kind: PublicationKind,
  lastPublished: LocalDate,
  { years }: Pick<PublicationClock, "years"> = PUBLICATION_CLOCKS[kind],
): LocalDate => {
  const comesRound = addYears(lastPublished, years);
  // A leap day that does not come round: the interval from 29 February ends with 28 February itself.
  return comesRound.slice(5) === lastPublished.slice(5) ? addDays(comesRound, -1) : comesRound;
};

/** How a clock stands on a day, with a sentence for people. Days are whole and never negative. */
export const ClockState = z.discriminatedUnion("state", [
  z.object({ state: z.literal("up_to_date"), dueBy: LocalDate, daysLeft: z.int(), sentence: z.string() }),
  z.object({ state: z.literal("due_soon"), dueBy: LocalDate, daysLeft: z.int(), sentence: z.string() }),
  z.object({ state: z.literal("overdue"), dueBy: LocalDate, daysOverdue: z.int(), sentence: z.string() }),
  /** `daysOverdue` is 0 while the first date is still to come. */
  z.object({ state: z.literal("never_published"), dueBy: LocalDate, daysOverdue: z.int(), sentence: z.string() }),
]);
export type ClockState = z.infer<typeof ClockState>;

const days = (count: number): string => `${count.toLocaleString("en-GB")} ${count === 1 ? "day" : "days"}`;

/**
 * How a clock stands today. A date on which something is still to be published is not a publication: refuses with
 * `equality-objectives/not-published-yet`.
 * @param lastPublished the day of the last actual publication; null when there has been none
 */
export const clockState = (
  kind: PublicationKind,
  lastPublished: LocalDate | null,
  today: LocalDate,
  clock: PublicationClock = PUBLICATION_CLOCKS[kind],
): Result<ClockState> => {
  const name = NAMES[kind];
  if (lastPublished === null) {
    const due = clock.firstDueBy;
    const daysOverdue = Math.max(0, daysBetween(due, today));
    const late = daysOverdue > 0 ? `, ${days(daysOverdue)} ago` : "";
    const sentence = `${name}: never published. Due by ${formatDate(due)}${late}.`;
    return ok({ state: "never_published", dueBy: due, daysOverdue, sentence });
  }
  if (isAfter(lastPublished, today))
    return refuse(
      "equality-objectives/not-published-yet",
      `${formatDate(lastPublished)} is still to come. Give the day on which it was last actually published.`,
      { field: "lastPublished" },
    );
  const due = dueBy(kind, lastPublished, clock);
  const daysLeft = daysBetween(today, due);
  const on = formatDate(due);
  if (daysLeft < 0) {
    const sentence = `${name}: overdue by ${days(-daysLeft)}. It was due by ${on}.`;
    return ok({ state: "overdue", dueBy: due, daysOverdue: -daysLeft, sentence });
  }
  const state = daysLeft <= clock.warningDays ? "due_soon" : "up_to_date";
  const left = daysLeft === 0 ? "today" : `in ${days(daysLeft)}`;
  return ok({ state, dueBy: due, daysLeft, sentence: `${name}: publish again by ${on}, ${left}.` });
};

/** The last day among those on which something was actually published by today; null when there is none. */
export const lastPublication = (dates: readonly LocalDate[], today: LocalDate): LocalDate | null =>
  dates
    .filter((date) => !isAfter(date, today))
    .toSorted()
    .at(-1) ?? null;
