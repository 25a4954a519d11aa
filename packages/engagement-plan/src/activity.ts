import { addDays, isAfter, isBefore, LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { DEFAULT_PLAN_SETTINGS, type PlanSettings } from "./settings.ts";

const text = z.string().trim().min(1).max(300);
const count = z.int().nonnegative();

/** A meeting of an activity: where, and from when to when on London's clocks. */
export const PlannedEvent = z.object({
  on: LocalDate,
  from: z.string().regex(/^\d\d:\d\d$/),
  to: z.string().regex(/^\d\d:\d\d$/),
  place: text,
});
export type PlannedEvent = z.infer<typeof PlannedEvent>;

/** One entry of the joint plan, of the council or of a partner under its own name. */
export const PlannedActivity = z.object({
  id: z.string().min(1),
  organisation: text,
  title: text,
  opensOn: LocalDate,
  closesOn: LocalDate,
  /** Words of one list that all organisations use, so that they can be compared. */
  audiences: z.array(text).min(1, "Say who is asked."),
  topics: z.array(text).min(1, "Say what it is about."),
  /** Codes of areas. Empty means the whole place. */
  areas: z.array(z.string()).default([]),
  /** How many minutes it takes one person, all its asks together. */
  minutes: count,
  asks: z.int().positive().default(1),
  events: z.array(PlannedEvent).default([]),
  /** What it costs, in pence, and how many people it reached. */
  costPence: count.optional(),
  reached: count.optional(),
  /** When people were told what came of it. */
  resultToldOn: LocalDate.optional(),
});
export type PlannedActivity = z.infer<typeof PlannedActivity>;

const plusMonths = (date: LocalDate, months: number): LocalDate => addDays(date, Math.round((months * 365.25) / 12));

/** The plan as it rolls: what is open or opens from a day on, for twelve months, first to open first. */
export const rollingPlan = (
  activities: readonly PlannedActivity[],
  from: LocalDate,
  { months }: Pick<PlanSettings, "months"> = DEFAULT_PLAN_SETTINGS,
): PlannedActivity[] =>
  activities
    .filter(({ opensOn, closesOn }) => !isBefore(closesOn, from) && !isAfter(opensOn, plusMonths(from, months)))
    .toSorted((one, two) => (one.opensOn < two.opensOn ? -1 : 1));

const plain = (word: string): string => word.trim().toLowerCase();

/** The words that two lists have in common, whatever their case. */
export const inCommon = (one: readonly string[], two: readonly string[]): string[] => {
  const known = new Set(two.map(plain));
  return one.filter((word) => known.has(plain(word)));
};

/** The areas two activities share. Where one is for the whole place they share the other's. */
export const areasInCommon = (one: readonly string[], two: readonly string[]): { shared: boolean; areas: string[] } => {
  if (one.length === 0 || two.length === 0) return { shared: true, areas: [...one, ...two] };
  const areas = inCommon(one, two);
  return { shared: areas.length > 0, areas };
};
