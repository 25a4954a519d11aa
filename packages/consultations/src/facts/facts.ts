import { Decision } from "@collaborative-communities/decisions";
import { EngagementLevel, StandardsEvidence } from "@collaborative-communities/engagement-spectrum";
import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { NotOpenToInfluence, OpenToInfluence } from "../consultation.ts";
import { Duty } from "../duties/duty.ts";
import { Festival } from "../period/holidays.ts";
import { Outage } from "../period/outage.ts";
import { Period } from "../period/period.ts";
import { Poll } from "../period/pre-election.ts";
import {
  AnswerRoute,
  AssessmentFacts,
  Attachment,
  Audience,
  ClosingRules,
  Declaration,
  Matter,
  MemoryFacts,
  NoticeProof,
  PrivacyFacts,
  Proposal,
  Purpose,
} from "./design-facts.ts";
import { CodingFacts, EvaluationFacts, FeedbackFacts, HandlingFacts, OpenChallenge, Theme } from "./outcome-facts.ts";
import { ConsultingPromise, NotBinding } from "./promise-register.ts";

const text = z.string().trim().max(20_000);

/**
 * Everything the rules look at, as it stands now: the design, and what is linked to it. What is not known yet is left
 * out, and counts as missing. It holds no answers and no contact details of residents.
 */
export const ConsultationFacts = z.object({
  level: EngagementLevel,
  purpose: Purpose.optional(),
  matter: Matter.default("standard"),
  proposal: Proposal.optional(),
  openToInfluence: z.array(OpenToInfluence).default([]),
  notOpenToInfluence: z.array(NotOpenToInfluence).default([]),
  /** The decision it is about, and the days on which the body that decides meets. */
  decision: Decision.optional(),
  meetings: z.array(LocalDate).default([]),
  declaration: Declaration.optional(),
  /** The statutory duty, as its entry in the catalogue says it. */
  duty: Duty.optional(),
  period: Period.optional(),
  /** Shown in public where people have less than six weeks. */
  shortPeriodBecause: text.default(""),
  closingRules: ClosingRules.optional(),
  /** Codes of the areas it touches, as its plan lists them; none means the whole place. */
  areas: z.array(z.string()).default([]),
  polls: z.array(Poll).default([]),
  festivals: z.array(Festival).default([]),
  audiences: z.array(Audience).default([]),
  notices: z.array(NoticeProof).default([]),
  routes: z.array(AnswerRoute).default([]),
  /** The version of the proposal the print pack was made from. */
  printPackVersion: z.int().positive().optional(),
  languagesDecision: text.default(""),
  easyReadDecision: text.default(""),
  attachments: z.array(Attachment).default([]),
  assessment: AssessmentFacts.optional(),
  privacy: PrivacyFacts.optional(),
  memory: MemoryFacts.optional(),
  outages: z.array(Outage).default([]),
  handling: HandlingFacts.optional(),
  coding: CodingFacts.optional(),
  themes: z.array(Theme).default([]),
  /** Why there are no themes although people answered. */
  noThemesBecause: text.default(""),
  /** Promises that cover this change, and what legal recorded about them. */
  promises: z.array(ConsultingPromise).default([]),
  promisesNotBinding: z.array(NotBinding).default([]),
  feedback: FeedbackFacts.optional(),
  /** The day by which the plan says that the result is due, where that is not the usual one. */
  resultDueOn: LocalDate.optional(),
  evaluation: EvaluationFacts.optional(),
  openChallenges: z.array(OpenChallenge).default([]),
  /** What is known for the fourteen standards beyond what the rest already says. */
  standards: StandardsEvidence.omit({ asOf: true }).optional(),
});
export type ConsultationFacts = z.infer<typeof ConsultationFacts>;

/** Whether people are asked at all, or only told. */
export const asksPeople = ({ level }: Pick<ConsultationFacts, "level">): boolean => level !== "inform";

/** Whether people are asked about a proposal, so that the rules of fair consultation hold. */
export const asksAboutProposal = ({ level, purpose }: Pick<ConsultationFacts, "level" | "purpose">): boolean =>
  level !== "inform" && purpose !== "survey";
