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
import { type Answers, type Questionnaire, visibleQuestions } from "@collaborative-communities/surveys";
import { generator, pick, weigh } from "./drawing.ts";
import { type MadeReady, madeReady } from "./made-up-answers.ts";

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
  const asked = make.questionnaire.questions.map(madeReady);
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
      answers: onTheWay(make.questionnaire, answer(asked, random, day.date)),
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

const answer = (asked: readonly MadeReady[], random: () => number, on: LocalDate): Answers => {
  const answers: Answers = {};
  for (const { id, chance, make } of asked) {
    if (random() >= chance) continue;
    const made = make(random, on);
    if (made !== undefined) answers[id] = made;
  }
  return answers;
};

/** What a person would have been asked: an answer to another question is not made up. */
const onTheWay = (questionnaire: Questionnaire, answers: Answers): Answers => {
  const { questions, sections } = questionnaire;
  if (!sections && questions.every(({ showIf }) => !showIf)) return answers;
  const seen = visibleQuestions(questionnaire, answers);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => seen.has(key)));
};
