import {
  type ActivityFilter,
  findActivities,
  isPublic,
  isResultOverdue,
  protectParts,
  publicPhase,
  publicTotal,
  resultDueOn,
  resultLateAt,
  SMALLEST_COUNT_SHOWN,
} from "@collaborative-communities/consultations";
import { areasToFindBy, rollUpWards } from "../areas/index.ts";
import type { House } from "../context.ts";
import { planTextsIn, withTitles } from "../titles/index.ts";
import { heardBy } from "./figures/figures.ts";
import { type ListedRow, listedActivities, outcomesOf } from "./portal-repository.ts";
import { searchedWords } from "./searched-words.ts";
import { topicsNow } from "./topics.ts";

const ON_A_PAGE = 20;
const OUTCOMES_ON_A_PAGE = 10;
const MOST_AT_ONCE = 1_000;
const MOST_IN_A_FEED = 100;

/** An activity as a list shows it, at a moment. */
const activityAt = (row: ListedRow, now: Date) => {
  const { listing } = row;
  const hasPassed = row.closesAt !== null && row.closesAt <= now;
  const state = row.state === "open" && hasPassed ? "closed" : row.state;
  const plan = { closesOn: row.closesOn ?? undefined, listing };
  const explained = row.explainedUntil ? { newDueAt: row.explainedUntil } : undefined;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    level: row.level,
    phase: publicPhase(state),
    opensOn: row.openedOn ?? row.plannedToOpenOn ?? undefined,
    closesOn: plan.closesOn,
    closesAtTime: row.closesAtTime,
    decisionExpectedOn: row.decisionExpectedOn ?? undefined,
    resultDueOn: resultDueOn(plan, explained),
    isOverdue: isResultOverdue({ state, lateAt: resultLateAt(plan, explained) }, now),
    toldOn: row.toldOn ?? undefined,
    topics: listing.topics,
    audiences: listing.audiences,
    areas: listing.areas,
    organisation: listing.organisation,
    owner: listing.owner,
    demonstration: row.demonstration,
    changedAt:
      hasPassed && row.state === "open" && row.closesAt && row.closesAt > row.changedAt ? row.closesAt : row.changedAt,
  };
};

export type Activity = ReturnType<typeof activityAt>;

const publicActivities = async (
  house: House,
  typed: string | undefined,
  alsoInFeedback = false,
): Promise<Activity[]> => {
  const words = typed === undefined ? undefined : searchedWords(typed);
  // Typed, but not a word: nothing is like it.
  if (typed !== undefined && typed.trim() !== "" && words === undefined) return [];
  const now = house.now();
  return (await listedActivities(house.db, words, alsoInFeedback))
    .filter((row) =>
      isPublic({
        state: row.state,
        wasOpened: row.openedOn !== null,
        plannedToOpenOn: row.plannedToOpenOn ?? undefined,
      }),
    )
    .map((row) => activityAt(row, now));
};

type Search = ActivityFilter & { words?: string | undefined };

/** What there is to choose from: topics of the council, areas with their names. */
const choices = async (house: House) => {
  const [topics, { areas, familyOf }] = await Promise.all([topicsNow(house.db), areasToFindBy(house.db)]);
  return { topics, areas, familyOf };
};

/**
 * A page of everything that is planned, open, closed, decided and answered, the most pressing first, with how many each
 * further choice would find.
 */
export const searchPortal = async (
  house: House,
  { words, page, all, ...filter }: Search & { page: number; all: boolean },
) => {
  const [{ topics, areas, familyOf }, activities] = await Promise.all([choices(house), publicActivities(house, words)]);
  const codes = areas.map(({ code }) => code);
  const { found, counts } = findActivities(activities, filter, familyOf, codes);
  const pages = all ? 1 : Math.max(1, Math.ceil(found.length / ON_A_PAGE));
  const at = Math.min(page, pages);
  const shown = all ? found.slice(0, MOST_AT_ONCE) : found.slice((at - 1) * ON_A_PAGE, at * ON_A_PAGE);
  return {
    activities: await withTitles(house.db, shown),
    total: found.length,
    page: at,
    pages,
    counts,
    topics,
    areas,
  };
};

/** What changed last, for feeds and calendars. */
export const readFeed = async (house: House, { words, ...filter }: Search) => {
  const [{ topics, areas, familyOf }, activities] = await Promise.all([choices(house), publicActivities(house, words)]);
  const { found } = findActivities(activities, filter, familyOf);
  const latest = found
    .sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
    .slice(0, MOST_IN_A_FEED);
  return {
    activities: await withTitles(house.db, latest),
    topics,
    areas,
  };
};

/** Who was heard, by area, as far as it may be shown. */
const heardFrom = async (house: House, ids: readonly string[]) => {
  const smallest = house.config.smallestCountShown ?? SMALLEST_COUNT_SHOWN;
  const heard = await heardBy(house.db, ids);
  return new Map(
    await Promise.all(
      [...heard].map(async ([id, counts]) => {
        const { pcnAreas } = await rollUpWards(house.db, counts);
        const parts = {
          ...Object.fromEntries(pcnAreas.map(({ code, count }) => [code, count])),
          outside: counts.outside,
          "not-known": counts.notSure + counts.notSaid,
        };
        const responses = Object.values(counts.byVersion);
        const total = publicTotal(responses, smallest);
        const isFew = responses.reduce((sum, count) => sum + count, 0) < smallest;
        const shown = protectParts(parts, total, smallest);
        return [id, { total, isFew: total === null && isFew, parts: shown, smallest }] as const;
      }),
    ),
  );
};

/**
 * The single view of outcomes: what was asked, who was heard, what was decided and what changed, the latest first. An
 * activity is in it once a decision was taken or its result was told.
 */
export const searchOutcomes = async (house: House, { words, page, ...filter }: Search & { page: number }) => {
  const [{ topics, areas, familyOf }, activities] = await Promise.all([
    choices(house),
    publicActivities(house, words, true),
  ]);
  const decided = activities.filter(({ phase }) => phase === "decided" || phase === "fed-back");
  const { found, counts } = findActivities(
    decided,
    filter,
    familyOf,
    areas.map(({ code }) => code),
  );
  found.sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime());
  const pages = Math.max(1, Math.ceil(found.length / OUTCOMES_ON_A_PAGE));
  const at = Math.min(page, pages);
  const shown = await withTitles(house.db, found.slice((at - 1) * OUTCOMES_ON_A_PAGE, at * OUTCOMES_ON_A_PAGE));
  const ids = shown.map(({ id }) => id);
  const [came, heard, inLanguages] = await Promise.all([
    outcomesOf(house.db, ids),
    heardFrom(house, ids),
    planTextsIn(house.db, ids),
  ]);
  return {
    outcomes: shown.map((activity) => {
      const outcome = came.get(activity.id);
      return {
        activity,
        openToInfluence: outcome?.openToInfluence ?? [],
        decisionMaker: outcome?.decisionMaker ?? "",
        /** What could change and who decides, in other languages. */
        translations: inLanguages.get(activity.id) ?? {},
        decision: outcome?.decision ?? undefined,
        items: outcome?.items ?? [],
        heard: heard.get(activity.id) ?? { total: 0, isFew: false, parts: [], smallest: SMALLEST_COUNT_SHOWN },
      };
    }),
    total: found.length,
    page: at,
    pages,
    counts,
    topics,
    areas,
  };
};
