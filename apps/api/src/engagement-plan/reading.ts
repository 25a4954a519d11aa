import {
  DEFAULT_CONSULTATION_SETTINGS,
  holidaySpans,
  type Poll,
  preElectionPeriods,
} from "@collaborative-communities/consultations";
import {
  DEFAULT_PLAN_SETTINGS,
  findClashes,
  heaviestBurden,
  mayReadPlan,
  mayWriteFor,
  mayWritePlan,
  type PlannedActivity,
  rollingPlan,
} from "@collaborative-communities/engagement-plan";
import { addDays, ENGLAND_AND_WALES, type LocalDate, toLocalDate } from "@collaborative-communities/foundation";
import { allOrganisations, editorOf } from "../appointments/index.ts";
import { pollsNow } from "../consultations/index.ts";
import type { Desk, House } from "../context.ts";
import { notAllowed } from "../trpc.ts";
import { audienceInWords, forRules, type Gathered, gather, type Words, wordsNow } from "./gathering.ts";

const SETTINGS = DEFAULT_PLAN_SETTINGS;

export type Month = { readonly key: string; readonly from: LocalDate; readonly to: LocalDate };

/** Twelve months, from the one a day lies in. */
export const monthsFrom = (day: LocalDate): Month[] => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
  const first = (at: number): LocalDate =>
    `${String(year + Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`;
  return Array.from({ length: SETTINGS.months }, (_, at) => {
    const from = first(month + at);
    return { key: from.slice(0, 7), from, to: addDays(first(month + at + 1), -1) };
  });
};

const rangeOf = (months: readonly Month[]) => ({
  from: months[0]?.from as LocalDate,
  until: months.at(-1)?.to as LocalDate,
});

type Range = ReturnType<typeof rangeOf>;

/** What is in the twelve months, of all that was gathered for them and for the time before. */
const inRange = (gathered: readonly Gathered[], { from, until }: Range): Gathered[] => {
  const ids = new Set(
    rollingPlan(gathered as unknown as PlannedActivity[], from, SETTINGS)
      .filter(({ opensOn }) => opensOn <= until)
      .map(({ id }) => id),
  );
  return gathered.filter(({ id }) => ids.has(id));
};

/** When many cannot answer, or the council must be careful what it says. */
const shadesOf = (polls: readonly Poll[], { from, until }: Range) => {
  // Bank holidays are known for some years only; a poll outside them has no period that could be worked out.
  const { knownFrom, knownTo } = ENGLAND_AND_WALES;
  const known = polls.filter(({ on }) => on >= from && addDays(on, -60) <= until);
  const within = known.filter(({ on }) => addDays(on, -60) >= knownFrom && on <= knownTo);
  const elections = preElectionPeriods(within, [], DEFAULT_CONSULTATION_SETTINGS)
    .filter((one) => one.from <= until && one.to >= from)
    .map((one) => ({ kind: "pre-election" as const, name: one.poll.name, from: one.from, to: one.to }));
  const holidays = holidaySpans(from, until, [], [], DEFAULT_CONSULTATION_SETTINGS).map((span) => ({
    kind: "holiday" as const,
    ...span,
  }));
  return [...elections, ...holidays].sort((one, two) => (one.from < two.from ? -1 : 1));
};

/** Each pair that comes too close, once: the one that opens first, and in a sentence the other. */
const clashesOf = (plan: readonly PlannedActivity[]) =>
  plan.flatMap((one, at) =>
    findClashes(one, plan.slice(at + 1), SETTINGS).map(({ withId, suggestion, sentence, overlaps }) => {
      const [other] = plan.filter(({ id }) => id === withId);
      const [back] = other ? findClashes(other, [one], SETTINGS) : [];
      return { id: one.id, withId, overlaps, suggestion, sentence, sentenceBack: back?.sentence ?? sentence };
    }),
  );

/**
 * What is asked of each audience in each network area: over the 90 days up to a day, and in the heaviest 90 days of the
 * year. Areas in which it is the same stand together. What is for everybody alike is in no audience.
 */
const burdensOf = (plan: readonly PlannedActivity[], shown: readonly Gathered[], words: Words, range: Range) => {
  const audiences = [...new Set(shown.flatMap((one) => one.audiences))].sort();
  const networks = words.areas.filter(({ kind }) => kind === "pcn-area");
  return audiences.flatMap((audience) => {
    const rows = new Map<string, ReturnType<typeof heaviestBurden> & { areas: string[] }>();
    for (const { code, name } of networks) {
      const heaviest = heaviestBurden(audienceInWords(audience), words.familyOf(code), plan, range, SETTINGS);
      const key = [heaviest.on, heaviest.asks, heaviest.minutes].join(" ");
      const same = rows.get(key);
      if (same) same.areas.push(name);
      else if (heaviest.minutes > 0) rows.set(key, { ...heaviest, areas: [name] });
    }
    return [...rows.values()].map(({ areas, on, asks, minutes, tooMuch }) => ({
      audience,
      areas: areas.length === networks.length ? [] : areas,
      from: addDays(on, 1 - SETTINGS.burdenDays),
      on,
      asks,
      minutes,
      tooMuch,
    }));
  });
};

/** The joint plan for twelve months, for staff of every organisation: ideas too, clashes, and what is asked of whom. */
export const readPlan = async (house: Desk, asked: { from?: LocalDate | undefined }) => {
  if (!mayReadPlan(house.signedIn)) throw notAllowed();
  const today = toLocalDate(house.now());
  const months = monthsFrom(asked.from ?? today);
  const range = rangeOf(months);
  const before = addDays(range.from, -SETTINGS.burdenDays - SETTINGS.clashMarginDays);
  const gathered = await gather(house.db, { ...range, from: before });
  const [words, polls, organisations] = [
    await wordsNow(house.db),
    await pollsNow(house.db),
    await allOrganisations(house.db),
  ];
  const editing = { ...house.signedIn, editorOf: await editorOf(house.db, house.signedIn.id, today) };
  const shown = inRange(gathered, range);
  const plan = gathered.map((one) => forRules(one, words, range.until));
  const ids = new Set(shown.map(({ id }) => id));
  const mayWrite = mayWritePlan(house.signedIn);
  return {
    today,
    months,
    activities: shown.map((one) => ({
      ...one,
      mayChange: one.organisationId !== undefined && mayWriteFor(editing, one.organisationId),
    })),
    shades: shadesOf(polls, range),
    clashes: clashesOf(plan).filter(({ id, withId }) => ids.has(id) || ids.has(withId)),
    burdens: burdensOf(plan, shown, words, range),
    settings: SETTINGS,
    organisations: mayWrite ? organisations.filter(({ id }) => mayWriteFor(editing, id)) : [],
    topics: words.topics,
    areas: words.areas,
  };
};

/** The plan that everybody may see: what is announced and what was opened, and of other organisations what they made public. */
export const readPublicPlan = async (house: House) => {
  const today = toLocalDate(house.now());
  const months = monthsFrom(today);
  const range = { ...rangeOf(months), from: today };
  const [gathered, { topics, areas }] = [await gather(house.db, range), await wordsNow(house.db)];
  return {
    today,
    months,
    activities: inRange(gathered, range)
      .filter((one) => one.isPublic)
      .map(({ id, slug, title, inLanguages, organisation, opensOn, closesOn, source, entryKind, ...one }) => ({
        id,
        slug,
        title,
        inLanguages: inLanguages ?? {},
        organisation,
        opensOn,
        closesOn,
        kind: source === "consultation" ? ("consultation" as const) : (entryKind ?? "other"),
        audiences: one.audiences,
        topics: one.topics,
        areas: one.areas,
        minutes: one.minutes,
        demonstration: one.demonstration,
      })),
    topics,
    areas,
  };
};
