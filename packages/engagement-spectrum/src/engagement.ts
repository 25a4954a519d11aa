import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { EngagementLevel } from "./level.ts";
import { Method } from "./method.ts";

const count = z.int().nonnegative();
const text = z.string().trim().min(1);

/** One move between levels during the work, kept for ever and shown publicly. */
export const LevelMove = z.object({
  from: EngagementLevel,
  to: EngagementLevel,
  on: LocalDate,
  reason: text,
  /** The day participants were told; always there for a move down. */
  noticeGivenOn: LocalDate.optional(),
});
export type LevelMove = z.infer<typeof LevelMove>;

/** What is promised to people about one piece of engagement, and what they can and cannot change. */
export const Engagement = z.object({
  level: EngagementLevel,
  promiseVersion: text,
  /** What people can change, one thing a line. Empty means that only "inform" may be used. */
  openToInfluence: z.array(text),
  notOpenToInfluence: z.array(z.object({ what: text, why: text })),
  decisionId: text.optional(),
  methods: z.array(Method),
  moves: z.array(LevelMove),
});
export type Engagement = z.infer<typeof Engagement>;

/**
 * The facts a level is checked against. The first four decide which levels may be used and must be known;
 * the rest may be left out while they are not known, and count as missing then.
 */
export const LevelFacts = z.object({
  /** How many things people can change. */
  itemsOpenToInfluence: count,
  decisionTaken: z.boolean(),
  /** How many questions ask for an opinion. */
  opinionQuestions: count,
  methods: z.array(Method),
  /** Whether there is a "have your say" button or the like. */
  invitesViews: z.boolean().optional(),
  rounds: count.optional(),
  contactForQuestions: z.boolean().optional(),
  plainLanguageChecked: z.boolean().optional(),
  translationDecided: z.boolean().optional(),
  /** Whether every fair-consultation (Gunning) gate is met; what judges them is another package's work. */
  fairnessGatesMet: z.boolean().optional(),
  feedbackDueOn: LocalDate.optional(),
  concernsTracedToOptions: z.boolean().optional(),
  /** How many residents are named as members. */
  namedResidentMembers: count.optional(),
  agendaAndMinutesShared: z.boolean().optional(),
  optionsCoAuthored: z.boolean().optional(),
  expensesPolicy: z.boolean().optional(),
  /** How often officers changed agreed options without the group's approval. */
  optionEditsWithoutApproval: count.optional(),
  opensOn: LocalDate.optional(),
  limitsPublishedOn: LocalDate.optional(),
  delegationPublishedOn: LocalDate.optional(),
  countingRuleFixedOn: LocalDate.optional(),
  overrideBody: z.string().optional(),
  rulesChangedAfterOpening: z.boolean().optional(),
  /** How often the result was overridden without published reasons. */
  overridesWithoutReasons: count.optional(),
});
export type LevelFacts = z.infer<typeof LevelFacts>;
