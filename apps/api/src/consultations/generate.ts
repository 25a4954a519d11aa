import type { Channel, Language, Whereabouts } from "@collaborative-communities/consultations";
import {
  addDays,
  daysBetween,
  type LocalDate,
  makeReference,
  momentInLondon,
} from "@collaborative-communities/foundation";
import { WARDS_2004 } from "@collaborative-communities/pcn-areas";
import type { Answers, Questionnaire } from "@collaborative-communities/surveys";
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

const pick = <T>(random: () => number, weighted: readonly (readonly [T, number])[]): T => {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [thing, weight] of weighted) {
    left -= weight;
    if (left < 0) return thing;
  }
  return (weighted.at(-1) as readonly [T, number])[0];
};

const CHANNELS: readonly (readonly [Channel, number])[] = [
  ["web", 70],
  ["paper", 16],
  ["telephone", 8],
  ["in-person", 6],
];
const LANGUAGES: readonly (readonly [Language, number])[] = [
  ["en", 88],
  ["ro", 6],
  ["pl", 4],
  ["lt", 2],
];
/** People answer in proportion to where they live (mid-2020 population, ONS). */
const WARDS = WARDS_2004.areas.map((ward) => [ward.code, ward.population ?? 1] as const);

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
 */
export function* generateResponses(make: {
  questionnaire: Questionnaire;
  count: number;
  seed: number;
  from: LocalDate;
  to: LocalDate;
}): Generator<GeneratedResponse> {
  const random = generator(make.seed);
  const days = Math.max(0, daysBetween(make.from, make.to));
  for (let number = 1; number <= make.count; number += 1) {
    // More people answer in the first and the last days.
    const receivedOn = addDays(make.from, Math.floor((random() < 0.5 ? random() ** 2 : 1 - random() ** 3 / 2) * days));
    const minute = 7 * 60 + Math.floor(random() * 15 * 60);
    const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    const channel = pick(random, CHANNELS);
    yield {
      reference: makeReference(Uint8Array.from({ length: 11 }, () => Math.floor(random() * 256))),
      submissionKey: `demonstration:${make.seed}:${number}`,
      channel,
      receivedAt: momentInLondon(receivedOn, clock),
      receivedOn,
      language: channel === "web" ? pick(random, LANGUAGES) : "en",
      answers: answer(make.questionnaire, random),
      whereabouts: live(random),
    };
  }
}

const live = (random: () => number): Whereabouts => {
  const roll = random();
  if (roll < 0.07) return { kind: "not-said" };
  if (roll < 0.13) return { kind: "not-sure" };
  if (roll < 0.16) return { kind: "outside" };
  return { kind: "ward", wardCode: pick(random, WARDS) };
};

const answer = (questionnaire: Questionnaire, random: () => number): Answers => {
  const answers: Answers = {};
  for (const question of questionnaire.questions) {
    if (question.kind === "text") {
      if (random() < 0.42)
        answers[question.id] = pick(
          random,
          DEMONSTRATION_REMARKS.map((remark) => [remark, 1] as const),
        );
      continue;
    }
    if (random() < 0.06) continue;
    // Earlier options are chosen more often, in a slope that differs between questions.
    const slope = 0.45 + (question.text.length % 7) * 0.06;
    const weights = question.options.map((option, place) => [option.id, slope ** (place * 0.7)] as const);
    if (question.kind === "single") answers[question.id] = pick(random, weights);
    else {
      const chosen = question.options
        .filter((_, place) => random() < 0.3 + slope ** (place + 1) / 2)
        .map((option) => option.id);
      if (chosen.length > 0) answers[question.id] = chosen;
    }
  }
  return answers;
};
