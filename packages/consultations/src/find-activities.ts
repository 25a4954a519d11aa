import type { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Audience, TopicCode } from "./listing.ts";
import { PublicPhase } from "./publishing.ts";

/** What finding needs to know of an activity. */
export type FoundBy = {
  readonly phase: PublicPhase;
  readonly opensOn?: LocalDate | undefined;
  readonly closesOn?: LocalDate | undefined;
  readonly resultDueOn?: LocalDate | undefined;
  readonly isOverdue: boolean;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly areas: readonly string[];
  /** When something about it last changed. */
  readonly changedAt: Date;
};

/** What a person looks for; what is left out is not looked at. */
export const ActivityFilter = z.object({
  phase: PublicPhase.optional(),
  topic: TopicCode.optional(),
  audience: Audience.optional(),
  area: z.string().min(1).max(20).optional(),
  /** Only those whose result is late. */
  overdue: z.boolean().optional(),
});
export type ActivityFilter = z.infer<typeof ActivityFilter>;

/** How many there would be if one more thing were chosen. */
export type FilterCounts = {
  readonly phase: Readonly<Record<string, number>>;
  readonly topic: Readonly<Record<string, number>>;
  readonly audience: Readonly<Record<string, number>>;
  readonly area: Readonly<Record<string, number>>;
  readonly overdue: number;
};

/** The codes that mean the area or part of it or a whole of which it is part: a ward, and the network it is put with. */
export type AreaFamily = (area: string) => readonly string[];

type Part = keyof ActivityFilter;

const ORDER: Readonly<Record<PublicPhase, number>> = {
  open: 0,
  planned: 1,
  closed: 2,
  decided: 2,
  "fed-back": 3,
  withdrawn: 4,
};

const FAR = "9999-12-31";

/** What to look at first: what closes soon, then what opens soon, then the results owed longest, then the newest. */
const byUrgency = (one: FoundBy, other: FoundBy): number => {
  const order = ORDER[one.phase] - ORDER[other.phase];
  if (order !== 0) return order;
  const day = ({ phase, opensOn, closesOn, resultDueOn }: FoundBy): string =>
    (phase === "open" ? closesOn : phase === "planned" ? opensOn : ORDER[phase] === 2 ? resultDueOn : FAR) ?? FAR;
  const [day1, day2] = [day(one), day(other)];
  if (day1 !== day2) return day1 < day2 ? -1 : 1;
  return other.changedAt.getTime() - one.changedAt.getTime();
};

const isIn = (activity: FoundBy, family: readonly string[]): boolean =>
  activity.areas.length === 0 || activity.areas.some((area) => family.includes(area));

/**
 * Finds activities, the most pressing first, and counts what each further choice would find: every filter is counted
 * with the others as they are and itself left out.
 *
 * An activity for the whole place is found in every area, and one with no audience named only where none is asked for.
 * @param familyOf which codes an area stands for; each code itself where nothing is given
 */
export const findActivities = <A extends FoundBy>(
  activities: readonly A[],
  filter: ActivityFilter,
  familyOf: AreaFamily = (area) => [area],
  areas: readonly string[] = [],
): { readonly found: A[]; readonly counts: FilterCounts } => {
  const wanted = filter.area === undefined ? undefined : familyOf(filter.area);
  const passes: Readonly<Record<Part, (activity: A) => boolean>> = {
    phase: ({ phase }) => filter.phase === undefined || phase === filter.phase,
    topic: ({ topics }) => filter.topic === undefined || topics.includes(filter.topic),
    audience: ({ audiences }) => filter.audience === undefined || audiences.includes(filter.audience),
    area: (activity) => wanted === undefined || isIn(activity, wanted),
    overdue: ({ isOverdue }) => !filter.overdue || isOverdue,
  };
  const parts = Object.keys(passes) as Part[];
  const others = (part: Part | undefined): A[] => {
    const asked = parts.filter((each) => each !== part).map((each) => passes[each]);
    return activities.filter((activity) => asked.every((pass) => pass(activity)));
  };
  const tally = (part: Part, valuesOf: (activity: A) => readonly string[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const activity of others(part))
      for (const value of valuesOf(activity)) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const families = areas.map((area) => [area, familyOf(area)] as const);
  return {
    found: others(undefined).sort(byUrgency),
    counts: {
      phase: tally("phase", ({ phase }) => [phase]),
      topic: tally("topic", ({ topics }) => topics),
      audience: tally("audience", ({ audiences }) => audiences),
      area: tally("area", (activity) => families.filter(([, family]) => isIn(activity, family)).map(([area]) => area)),
      overdue: others("overdue").filter(({ isOverdue }) => isOverdue).length,
    },
  };
};
