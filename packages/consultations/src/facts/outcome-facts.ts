import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";

const id = z.string().min(1).max(100);
const text = z.string().trim().max(20_000);
const count = z.int().nonnegative();

/** One of the three rules for which answers count: what was published, and what was done (CON-17). */
export const HandlingRule = z.object({ published: text, applied: text });

/** How answers that came twice, in a campaign or late were handled (CON-17). */
export const HandlingFacts = z.object({
  duplicates: HandlingRule,
  campaigns: HandlingRule,
  late: HandlingRule,
  answersBefore: count,
  answersAfter: count,
  /** Probable duplicates that a person has still to look at. */
  undecided: count.default(0),
});
export type HandlingFacts = z.infer<typeof HandlingFacts>;

/** How answers were read and sorted into themes, and what the report says (CON-18). */
export const CodingFacts = z.object({
  answers: count,
  coded: count,
  secondCoded: count,
  /** In how many of a hundred the two readers agreed. */
  agreementPercent: z.number().min(0).max(100).optional(),
  seldomHeardSection: z.boolean(),
  minoritySection: z.boolean(),
  headline: text,
});
export type CodingFacts = z.infer<typeof CodingFacts>;

/** What came of a theme. */
export const ThemeEffect = z.enum(["changed", "partly", "not_changed", "out_of_scope"]);
export type ThemeEffect = z.infer<typeof ThemeEffect>;

/** What several people said, and what the council answers (CON-19). */
export const Theme = z.object({
  id,
  statement: text.min(1),
  officerReply: text.default(""),
  effect: ThemeEffect.optional(),
  /** Why nothing, or not all, was changed. */
  reason: text.default(""),
});
export type Theme = z.infer<typeof Theme>;

/** What people were told afterwards (CON-22). */
export const FeedbackFacts = z.object({
  publishedOn: LocalDate.optional(),
  decisionTold: z.boolean().default(false),
  reasonsTold: z.boolean().default(false),
  changesTold: z.boolean().default(false),
});
export type FeedbackFacts = z.infer<typeof FeedbackFacts>;

/** What was learnt, before it is put away (CON-23). */
export const EvaluationFacts = z.object({
  publishedOn: LocalDate.optional(),
  lessons: z.array(text.min(1)).default([]),
  noLessonsBecause: text.default(""),
  scorePublishedOn: LocalDate.optional(),
});
export type EvaluationFacts = z.infer<typeof EvaluationFacts>;

/** A challenge that is still open, so that the people who decide see it (standard 11). */
export const OpenChallenge = z.object({ id, dueOn: LocalDate, shownToDecisionMakers: z.boolean() });
export type OpenChallenge = z.infer<typeof OpenChallenge>;
