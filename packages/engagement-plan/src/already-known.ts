import { composed, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { areasInCommon, inCommon } from "./activity.ts";

const text = z.string().trim().min(1).max(2_000);

/** What was asked or said before, whichever way it came: the one memory of what people have said. */
export const EarlierRecord = z.object({
  id: z.string().min(1),
  kind: z.enum([
    "consultation",
    "survey",
    "forum",
    "community-of-practice",
    "petition",
    "complaint",
    "event",
    "decision",
  ]),
  question: text,
  on: LocalDate,
  topics: z.array(text),
  audiences: z.array(text).default([]),
  areas: z.array(z.string()).default([]),
  /** How many were heard; left out where the number is small and so kept back. */
  heard: z.int().nonnegative().optional(),
  themes: z.array(text).default([]),
  decision: z.string().trim().max(2_000).default(""),
  whatChanged: z.string().trim().max(2_000).default(""),
});
export type EarlierRecord = z.infer<typeof EarlierRecord>;

/** What somebody means to ask. */
export const Intention = z.object({
  title: text,
  topics: z.array(text).min(1, "Say what it is about."),
  audiences: z.array(text).default([]),
  areas: z.array(z.string()).default([]),
});
export type Intention = z.infer<typeof Intention>;

/** An earlier record on the same subject, with what it shares; the strongest come first. */
export type Match = {
  readonly record: EarlierRecord;
  readonly topics: readonly string[];
  readonly words: readonly string[];
  readonly strength: number;
};

const SMALL_WORDS = new Set([
  "about",
  "should",
  "would",
  "could",
  "think",
  "what",
  "which",
  "your",
  "have",
  "with",
  "from",
]);
const wordsOf = (sentence: string): string[] => [
  ...new Set(
    composed(sentence, "NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3 && !SMALL_WORDS.has(word)),
  ),
];

/**
 * What is known already: earlier questions, answers and decisions with a topic in common, or two words of the title,
 * in the same place. Strength: three for a topic, one for a word, one for an audience.
 */
export const searchMemory = (records: readonly EarlierRecord[], intention: Intention): Match[] => {
  const title = wordsOf(intention.title);
  return records
    .filter(({ areas }) => areasInCommon(intention.areas, areas).shared)
    .map((record) => {
      const topics = inCommon(record.topics, intention.topics);
      const words = inCommon(wordsOf(`${record.question} ${record.themes.join(" ")}`), title);
      const strength = topics.length * 3 + words.length + inCommon(record.audiences, intention.audiences).length;
      return { record, topics, words, strength };
    })
    .filter(({ topics, words }) => topics.length > 0 || words.length > 1)
    .toSorted((one, two) => two.strength - one.strength || (one.record.on < two.record.on ? 1 : -1));
};

/** That an officer has looked, what came up, and why people are asked again. It belongs to the plan, and is public. */
export type MemoryLook = {
  readonly searchedOn: LocalDate;
  readonly foundIds: readonly string[];
  readonly readBy: string;
  readonly askingAgainBecause: string;
};

/**
 * Takes note that what is known was put in front of an officer. Refuses with `engagement-plan/not-read` where
 * something was found that they did not read, and with `engagement-plan/asked-before` without a public reason.
 */
export const confirmMemory = (
  matches: readonly Match[],
  look: { on: LocalDate; readIds: readonly string[]; readBy: string; askingAgainBecause?: string },
): Result<MemoryLook> => {
  const foundIds = matches.map(({ record }) => record.id);
  const unread = matches.filter(({ record }) => !look.readIds.includes(record.id));
  if (unread.length > 0)
    return refuse(
      "engagement-plan/not-read",
      `Read first what people said before: ${unread.map(({ record }) => `“${record.question}”`).join(", ")}.`,
      { field: "readIds", details: { unread: unread.length } },
    );
  const askingAgainBecause = (look.askingAgainBecause ?? "").trim();
  if (foundIds.length > 0 && askingAgainBecause === "")
    return refuse(
      "engagement-plan/asked-before",
      "People were asked about this before. Use what they said, or say in public why you ask again.",
      { field: "askingAgainBecause" },
    );
  return ok({ searchedOn: look.on, foundIds, readBy: look.readBy, askingAgainBecause });
};
