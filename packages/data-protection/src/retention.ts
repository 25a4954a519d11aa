import { addDays, addYears, type LocalDate } from "@collaborative-communities/foundation";
import { type HoldName, holdOn, type LegalHold } from "./legal-hold.ts";

/** How long something is kept from the day its time begins. No period here is a statement of law. */
export type Period = { readonly days: number } | { readonly years: number };

/** The last day something is kept. @example keptUntil("2026-05-20", { years: 2 }) // "2028-05-20" */
export const keptUntil = (since: LocalDate, period: Period): LocalDate =>
  "days" in period ? addDays(since, period.days) : addYears(since, period.years);

/** Something that is kept, by an id of its keeper’s. */
export type Kept = {
  readonly id: string;
  /** The day its time began, such as the day of the decision; not there while it has not begun. */
  readonly since: LocalDate | undefined;
  readonly names: readonly HoldName[];
};

export type SortedOut<T extends Kept> = {
  /** Past its date, and to go. */
  readonly past: readonly T[];
  /** Past its date, and kept by a hold. */
  readonly held: readonly { readonly kept: T; readonly hold: LegalHold }[];
  /** Not yet past its date. */
  readonly inTime: readonly T[];
};

/** Tells what is past its date on a day. Whatever its date, nothing goes that a hold keeps. */
export const pastItsDate = <T extends Kept>(
  things: readonly T[],
  {
    period,
    holds,
    today,
  }: { readonly period: Period; readonly holds: readonly LegalHold[]; readonly today: LocalDate },
): SortedOut<T> => {
  const past: T[] = [];
  const held: { kept: T; hold: LegalHold }[] = [];
  const inTime: T[] = [];
  for (const kept of things) {
    if (kept.since === undefined || today <= keptUntil(kept.since, period)) inTime.push(kept);
    else {
      const hold = holdOn(kept.names, holds);
      if (hold) held.push({ kept, hold });
      else past.push(kept);
    }
  }
  return { past, held, inTime };
};
