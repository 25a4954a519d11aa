import { createHash } from "node:crypto";
import type { Channel, Language, Whereabouts } from "@collaborative-communities/consultations";
import {
  addDays,
  daysBetween,
  type LocalDate,
  makeReference,
  momentInLondon,
} from "@collaborative-communities/foundation";
import { WARDS_2004 } from "@collaborative-communities/pcn-areas";
import {
  type Answers,
  isChoice,
  lengthOf,
  type Question,
  type Questionnaire,
} from "@collaborative-communities/surveys";
import { DEMONSTRATION_REMARKS } from "./demonstration-remarks.ts";

/** A small, well-known generator (mulberry32), so that the same seed gives the same answers on every machine. */
const generator = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Things with the weight each is chosen by. The sum is worked out once: some lists are drawn from a million times. */
type Weighted<T> = { readonly entries: readonly (readonly [T, number])[]; readonly total: number };

const weigh = <T>(entries: readonly (readonly [T, number])[]): Weighted<T> => ({
  entries,
  total: entries.reduce((sum, [, weight]) => sum + weight, 0),
});

const pick = <T>(random: () => number, { entries, total }: Weighted<T>): T => {
  let left = random() * total;
  for (const [thing, weight] of entries) {
    left -= weight;
    if (left < 0) return thing;
  }
  return (entries.at(-1) as readonly [T, number])[0];
};

const CHANNELS = weigh<Channel>([
  ["web", 70],
  ["paper", 16],
  ["telephone", 8],
  ["in-person", 6],
]);
const LANGUAGES = weigh<Language>([
  ["en", 88],
  ["ro", 6],
  ["pl", 4],
  ["lt", 2],
]);
/** People answer in proportion to where they live (mid-2020 population, ONS). */
const WARDS = weigh(WARDS_2004.areas.map((ward) => [ward.code, ward.population ?? 1] as const));

export type GeneratedResponse = {
  reference: string;
  submissionKey: string;
  channel: Channel;
  receivedAt: Date;
  receivedOn: LocalDate;
  language: Language;
  answers: Answers;
  whereabouts: Whereabouts;
};

/**
 * Makes believable answers to a questionnaire: any number, always the same for the same seed, and marked as
 * demonstration data when they are kept. Nobody said any of it.
 * @param make.slug the consultation's name: its answers have other references than those to another with the same seed
 */
export function* generateResponses(make: {
  slug: string;
  questionnaire: Questionnaire;
  count: number;
  seed: number;
  from: LocalDate;
  to: LocalDate;
}): Generator<GeneratedResponse> {
  const random = generator(make.seed);
  const days = daysFrom(make.from, make.to);
  const asked = make.questionnaire.questions.map(askedOf);
  for (let number = 1; number <= make.count; number += 1) {
    // More people answer in the first and the last days.
    const part = random() < 0.5 ? random() ** 2 : 1 - random() ** 3 / 2;
    const day = days[Math.floor(part * (days.length - 1))] as Day;
    const channel = pick(random, CHANNELS);
    yield {
      reference: makeReference(createHash("sha256").update(`${make.slug}:${make.seed}:${number}`).digest()),
      submissionKey: `demonstration:${make.seed}:${number}`,
      channel,
      receivedAt: new Date(day.seven + Math.floor(random() * 15 * 60) * 60_000),
      receivedOn: day.date,
      language: channel === "web" ? pick(random, LANGUAGES) : "en",
      answers: answer(asked, random),
      whereabouts: live(random),
    };
  }
}

/** A day, and seven in the morning of it. The clocks never change between then and ten at night. */
type Day = { readonly date: LocalDate; readonly seven: number };

const daysFrom = (from: LocalDate, to: LocalDate): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) + 1 }, (_, after) => {
    const date = addDays(from, after);
    return { date, seven: momentInLondon(date, "07:00").getTime() };
  });

const live = (random: () => number): Whereabouts => {
  const roll = random();
  if (roll < 0.07) return { kind: "not-said" };
  if (roll < 0.13) return { kind: "not-sure" };
  if (roll < 0.16) return { kind: "outside" };
  return { kind: "ward", wardCode: pick(random, WARDS) };
};

/** A question, made ready to be answered many times. What must be answered is never skipped. */
type Asked = { readonly id: string; readonly chance: number } & (
  | { readonly kind: "one"; readonly of: Weighted<string> }
  | { readonly kind: "several"; readonly of: readonly (readonly [string, number])[] }
);

/** Earlier options are chosen more often, in a slope that differs between questions. */
const askedOf = (question: Question): Asked => {
  const { id, required } = question;
  if (question.kind === "text") {
    const short = DEMONSTRATION_REMARKS.filter((remark) => lengthOf(remark) <= question.maxLength);
    return { id, chance: required ? 1 : 0.42, kind: "one", of: weigh(short.map((remark) => [remark, 1])) };
  }
  // Of the other kinds nothing is made up: they are skipped.
  if (!isChoice(question)) return { id, chance: 0, kind: "several", of: [] };
  const chance = required ? 1 : 0.94;
  const slope = 0.45 + (question.text.length % 7) * 0.06;
  const options = (weightAt: (place: number) => number) =>
    question.options.map((option, place) => [option.id, weightAt(place)] as const);
  if (question.kind === "single")
    return { id, chance, kind: "one", of: weigh(options((place) => slope ** (place * 0.7))) };
  const first = (place: number) => (required && place === 0 ? 1 : 0);
  return {
    id,
    chance,
    kind: "several",
    of: options((place) => Math.max(first(place), 0.3 + slope ** (place + 1) / 2)),
  };
};

const answer = (asked: readonly Asked[], random: () => number): Answers => {
  const answers: Answers = {};
  for (const question of asked) {
    if (random() >= question.chance) continue;
    if (question.kind === "one") answers[question.id] = pick(random, question.of);
    else {
      const chosen = question.of.filter(([, chance]) => random() < chance).map(([id]) => id);
      if (chosen.length > 0) answers[question.id] = chosen;
    }
  }
  return answers;
};
