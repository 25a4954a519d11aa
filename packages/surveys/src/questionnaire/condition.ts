import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Id } from "./option.ts";

const about = { question: Id, not: z.literal(true).optional() };
const ids = z.array(Id).min(1).max(30);

/**
 * What an earlier answer must be. `not` turns it round; a question that was not asked, or skipped, has no answer, so
 * every test of it fails and every test turned round holds.
 */
export const Test = z.discriminatedUnion("test", [
  /** Single and several: one of these was chosen. */
  z.object({ test: z.literal("chosen"), ...about, anyOf: ids }),
  /** Any kind: an answer was given, and not declined. */
  z.object({ test: z.literal("answered"), ...about }),
  /** Any kind: “I do not know” or “prefer not to say”. */
  z.object({ test: z.literal("declined"), ...about, as: z.enum(["do-not-know", "prefer-not-to-say"]).optional() }),
  /** Number (in its units), scale, and allocation (of one option): between two ends, both included. */
  z.object({
    test: z.literal("between"),
    ...about,
    option: Id.optional(),
    atLeast: z.number().int().optional(),
    atMost: z.number().int().optional(),
  }),
  /** Matrix: a row was given one of these. */
  z.object({ test: z.literal("rated"), ...about, row: Id, anyOf: ids }),
  /** Ranking: an option is among the first so many. */
  z.object({ test: z.literal("ranked"), ...about, option: Id, within: z.number().int().min(1).max(30) }),
  /** Date: certainly within these days. A year alone is, where all of it is. */
  z.object({ test: z.literal("dated"), ...about, from: LocalDate.optional(), to: LocalDate.optional() }),
  /** Place: one of these wards. */
  z.object({ test: z.literal("in-ward"), ...about, anyOf: z.array(z.string()).min(1).max(200) }),
]);
export type Test = z.infer<typeof Test>;

/**
 * When a question or section is asked: any of these groups holds, and a group holds when all of its tests do. Every
 * combination of and, or and not can be written so.
 */
export const Routing = z.object({
  any: z
    .array(z.object({ all: z.array(Test).min(1).max(20) }))
    .min(1)
    .max(20),
});
export type Routing = z.infer<typeof Routing>;
