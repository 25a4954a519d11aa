import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { DuplicatesRule } from "../answers/duplicates-rule.ts";

const id = z.string().min(1).max(100);
const text = z.string().trim().max(20_000);

/** What kind of asking this is (CON-01). A survey has no proposal behind it. */
export const Purpose = z.enum(["survey", "engagement", "consultation", "statutory"]);
export type Purpose = z.infer<typeof Purpose>;

/** How much the matter changes, which sets the council's own least time (CON-07). */
export const Matter = z.enum(["limited", "standard", "major"]);
export type Matter = z.infer<typeof Matter>;

/** What a proposal touches. */
export const Affects = z.enum(["services", "charges", "rights"]);
export type Affects = z.infer<typeof Affects>;

/** Another way that was looked at, and why it is not preferred. */
export const Alternative = z.object({ what: text, whyNotPreferred: text });

/** The information people need to answer well (CON-05). Its version goes up when it changes. */
export const Proposal = z.object({
  version: z.int().positive(),
  affects: z.array(Affects).default([]),
  what: text.default(""),
  reasons: text.default(""),
  alternatives: z.array(Alternative).default([]),
  /** Why there is no realistic other way, where that is so. */
  noAlternativeBecause: text.default(""),
  cost: text.default(""),
  whoIsAffected: text.default(""),
  /** The draft assessment or its screening is part of what people are given. */
  assessmentIncluded: z.boolean().default(false),
  decidedBy: text.default(""),
  decidedWhen: text.default(""),
});
export type Proposal = z.infer<typeof Proposal>;

/** Somebody's word that nothing has settled the matter already (CON-03). */
export const Declaration = z.object({
  by: id,
  on: LocalDate,
  noContractLet: z.boolean(),
  noBudgetFixed: z.boolean(),
  noPromiseMade: z.boolean(),
});
export type Declaration = z.infer<typeof Declaration>;

/** A group of people who are asked: why, by which routes, and who sees to it (CON-10). */
export const Audience = z.object({
  id,
  name: text.min(1),
  priority: z.boolean(),
  why: text,
  whyIsPublic: z.boolean().default(false),
  routes: z.array(z.string().trim().min(1)),
  owner: z.string().trim().default(""),
});
export type Audience = z.infer<typeof Audience>;

/** Proof that a consultee was told. */
export const NoticeProof = z.object({ consulteeId: id, sentOn: LocalDate, how: text.min(1), reference: text.min(1) });
export type NoticeProof = z.infer<typeof NoticeProof>;

/** A way to answer (CON-11). Every way closes by the same rule. */
export const AnswerRoute = z.object({
  kind: z.enum(["web", "post", "telephone", "in-person"]),
  /** Where: an address, a number, a place and times. */
  where: text,
  sameClosingRule: z.boolean(),
});
export type AnswerRoute = z.infer<typeof AnswerRoute>;

/** A file people are given (CON-12). */
export const Attachment = z.object({ name: text, accessible: z.boolean(), exemptBecause: text.default("") });
export type Attachment = z.infer<typeof Attachment>;

/** What is known of the equality assessment, which another part of the platform keeps (CON-13, CON-21). */
export const AssessmentFacts = z.object({
  id,
  screenedOn: LocalDate.optional(),
  /** The version of the proposal that the signed assessment is about. */
  signedOff: z.object({ by: id, on: LocalDate, proposalVersion: z.int().positive() }).optional(),
});
export type AssessmentFacts = z.infer<typeof AssessmentFacts>;

/** How personal data is looked after (CON-13). */
export const PrivacyFacts = z.object({
  noticeAddress: text.default(""),
  lawfulBasis: text.default(""),
  retentionDays: z.int().positive().optional(),
  impactAssessmentReference: text.default(""),
});
export type PrivacyFacts = z.infer<typeof PrivacyFacts>;

/** What people are told about late answers before it opens (CON-14). */
export const ClosingRules = z.object({
  lateRule: text,
  postalGraceWorkingDays: z.int().nonnegative(),
  publishedOn: LocalDate,
  /** How answers that may be from one person are found and counted; the defaults hold where it is not written. */
  duplicates: DuplicatesRule.optional(),
  /** What is done with answers of a campaign; each counts where nothing is written. */
  campaignRule: text.optional(),
  /** Answers sent on the site so many days after closing are still kept; until the count is final where not written. */
  lateKeptDays: z.int().nonnegative().max(366, "Keep late answers for 366 days or less.").optional(),
});
export type ClosingRules = z.infer<typeof ClosingRules>;

/** What was said before on the same subject, and why people are asked again (the joint plan's "we already know"). */
export const MemoryFacts = z.object({
  searchedOn: LocalDate,
  /** Ids of the earlier questions, answers and decisions that were put in front of the officer. */
  foundIds: z.array(id),
  readBy: id.optional(),
  /** Shown to the public. */
  askingAgainBecause: text.default(""),
});
export type MemoryFacts = z.infer<typeof MemoryFacts>;
