import {
  addWorkingDays,
  ENGLAND_AND_WALES,
  formatDate,
  LocalDate,
  type WorkingCalendar,
} from "@collaborative-communities/foundation";
import { z } from "zod";

/** A poll, given in as data: its day, the areas that vote, and the day of its notice where it is known. */
export const Poll = z.object({
  name: z.string().trim().min(1),
  on: LocalDate,
  /** Codes of the areas that vote. Empty means that every area does. */
  areas: z.array(z.string()).default([]),
  noticeOn: LocalDate.optional(),
});
export type Poll = z.infer<typeof Poll>;

/**
 * The day on which the pre-election period begins at the latest: that of the notice of election, counted back in
 * working days from the poll.
 * @example preElectionStart("2024-05-02", 25) // "2024-03-26"
 * @throws RangeError outside the working calendar
 */
export const preElectionStart = (
  pollOn: LocalDate,
  workingDays: number,
  calendar: WorkingCalendar = ENGLAND_AND_WALES,
): LocalDate => addWorkingDays(pollOn, -workingDays, calendar);

export type PreElectionPeriod = { readonly poll: Poll; readonly from: LocalDate; readonly to: LocalDate };

const concerns = (poll: Poll, areas: readonly string[]): boolean =>
  poll.areas.length === 0 || areas.length === 0 || poll.areas.some((area) => areas.includes(area));

/** The pre-election periods that touch any of the areas, each from its notice to the day of its poll. */
export const preElectionPeriods = (
  polls: readonly Poll[],
  areas: readonly string[],
  { preElectionWorkingDays }: { preElectionWorkingDays: number },
  calendar: WorkingCalendar = ENGLAND_AND_WALES,
): PreElectionPeriod[] =>
  polls
    .filter((poll) => concerns(poll, areas))
    .map((poll) => {
      const computed = preElectionStart(poll.on, preElectionWorkingDays, calendar);
      const { noticeOn } = poll;
      return { poll, from: noticeOn !== undefined && noticeOn < computed ? noticeOn : computed, to: poll.on };
    });

/** Writes a period for people. */
export const writePreElection = ({ poll, from, to }: PreElectionPeriod): string =>
  `the time before the ${poll.name}, ${formatDate(from)} to ${formatDate(to)}`;
