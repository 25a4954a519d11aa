import { addDays, formatDate } from "@collaborative-communities/foundation";
import { areasInCommon, inCommon, type PlannedActivity } from "./activity.ts";
import { DEFAULT_PLAN_SETTINGS, type PlanSettings } from "./settings.ts";

/** Two activities that come too close, in which ways, and what to do about it. */
export type Clash = {
  readonly withId: string;
  readonly organisation: string;
  readonly audiences: readonly string[];
  readonly topics: readonly string[];
  /** Areas they share; empty where both are for the whole place. */
  readonly areas: readonly string[];
  /** Whether they are open at the same time, not only close to each other. */
  readonly overlaps: boolean;
  /** Meetings of both at one time. */
  readonly events: readonly string[];
  readonly suggestion: "merge" | "share-answers" | "move";
  readonly sentence: string;
};

const clashingEvents = (one: PlannedActivity, two: PlannedActivity): string[] =>
  one.events.flatMap((mine) =>
    two.events
      .filter((other) => mine.on === other.on && mine.from < other.to && other.from < mine.to)
      .map(({ on, place }) => `${formatDate(on)}: ${mine.place} and ${place}`),
  );

const suggest = (topics: number, audiences: number, overlaps: boolean): Clash["suggestion"] => {
  if (topics > 0 && audiences > 0) return "merge";
  return topics > 0 && overlaps ? "share-answers" : "move";
};

const SUGGESTIONS = {
  merge: "Ask together.",
  "share-answers": "Share the answers.",
  move: "Move one of them.",
} as const;

/**
 * What an activity clashes with in the plan: another at about the same time and in the same place, that is for the
 * same people, on the same subject, or meets at the same hour.
 */
export const findClashes = (
  activity: PlannedActivity,
  plan: readonly PlannedActivity[],
  { clashMarginDays }: Pick<PlanSettings, "clashMarginDays"> = DEFAULT_PLAN_SETTINGS,
): Clash[] =>
  plan.flatMap((other): Clash[] => {
    const near =
      other.id !== activity.id &&
      other.opensOn <= addDays(activity.closesOn, clashMarginDays) &&
      activity.opensOn <= addDays(other.closesOn, clashMarginDays);
    const { shared, areas } = areasInCommon(activity.areas, other.areas);
    if (!near || !shared) return [];
    const audiences = inCommon(activity.audiences, other.audiences);
    const topics = inCommon(activity.topics, other.topics);
    const events = clashingEvents(activity, other);
    if (audiences.length + topics.length + events.length === 0) return [];
    const overlaps = other.opensOn <= activity.closesOn && activity.opensOn <= other.closesOn;
    const suggestion = suggest(topics.length, audiences.length, overlaps);
    const why = [
      ...audiences.map((audience) => `asks ${audience}`),
      ...topics.map((topic) => `is about ${topic}`),
      ...(events.length > 0 ? ["meets at the same hour"] : []),
    ].join(", ");
    const [first, last] = [formatDate(other.opensOn), formatDate(other.closesOn)];
    const days = first === last ? first : `${first} to ${last}`;
    const sentence = `“${other.title}” (${other.organisation}), ${days}, also ${why}. ${SUGGESTIONS[suggestion]}`;
    const { id: withId, organisation } = other;
    return [{ withId, organisation, audiences, topics, areas, overlaps, events, suggestion, sentence }];
  });
