import { toLocalDate } from "@collaborative-communities/foundation";
import { DEFAULT_BURST_RULES, findBursts } from "@collaborative-communities/surveys";
import type { Desk } from "../context.ts";

import { courseOf, type Stretch } from "./course-repository.ts";
import { consultationFor, mustJudge } from "./judging.ts";

/** The busiest that a person is shown; more of them are no surprise any more. */
const MOST_SHOWN = 50;

const withHub = (found: ReturnType<typeof findBursts>, course: readonly Stretch[]) => {
  const hubAt = new Map(course.map(({ from, hub }) => [from.getTime(), hub]));
  const busiest = [...found.bursts].sort((one, other) => other.answers - one.answers).slice(0, MOST_SHOWN);
  return {
    ...found,
    bursts: busiest
      .sort((one, other) => one.from.getTime() - other.from.getTime())
      .map((burst) => ({ ...burst, onHubDevices: hubAt.get(burst.from.getTime()) ?? 0 })),
    more: found.bursts.length - busiest.length,
  };
};

/**
 * When unusually many answers came on the site, against this consultation's own course. Only moments are looked at: no
 * address of anybody's device is kept. Nothing is left out by it.
 */
export const readBursts = async (desk: Desk, id: string) => {
  mustJudge(desk.signedIn);
  await consultationFor(desk, id);
  const hours = await courseOf(desk.db, id, "hour");
  const minutes = await courseOf(desk.db, id, "minute");
  const days = new Map<string, number>();
  for (const { from, answers } of hours) days.set(toLocalDate(from), (days.get(toLocalDate(from)) ?? 0) + answers);
  return {
    days: [...days].map(([day, answers]) => ({ day, answers })),
    hours: withHub(findBursts(hours, DEFAULT_BURST_RULES.hour), hours),
    minutes: withHub(findBursts(minutes, DEFAULT_BURST_RULES.minute), minutes),
  };
};
