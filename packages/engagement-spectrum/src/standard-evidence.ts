import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Method } from "./method.ts";
import { StandardId } from "./standard.ts";

const count = z.int().nonnegative();
const text = z.string();
const refs = z.array(z.string().min(1)).optional();

/** Parts of the week in which an event can start. */
export const PartOfTheWeek = z.enum(["weekday_daytime", "weekday_evening", "weekend"]);
export type PartOfTheWeek = z.infer<typeof PartOfTheWeek>;

/**
 * The evidence of one piece of engagement, a section a standard. A section that is not there is evidence that is not
 * there. `refs` are ids of the documents or records behind a section. No section needs personal data: people are
 * counted or named by role.
 */
export const EvidenceSections = z.object({
  purposes: z.object({
    refs,
    purpose: text,
    decisionId: text.optional(),
    decisionMaker: text.optional(),
    decisionTakenOn: LocalDate.optional(),
    /** The last day people can have their say. */
    closesOn: LocalDate.optional(),
    agreedBy: z.array(z.object({ who: text, outsideService: z.boolean() })),
  }),
  coordination: z.object({
    refs,
    planEntryOn: LocalDate.optional(),
    opensOn: LocalDate.optional(),
    clashCheckRunOn: LocalDate.optional(),
    memorySearchRunOn: LocalDate.optional(),
  }),
  timing: z.object({
    refs,
    durationDays: count,
    /** The longest minimum that applies, statutory or local. */
    minimumDays: count,
    insidePreElectionPeriod: z.boolean(),
    /** The published reason, where the monitoring officer allowed it inside the pre-election period. */
    preElectionReason: text.optional(),
    holidayDaysInside: count,
    /** How the holidays were allowed for, for example extra days. */
    holidayDecision: text.optional(),
    events: z.array(PartOfTheWeek),
  }),
  methodology: z.object({
    refs,
    audiences: z.array(
      z.object({
        name: text,
        priority: z.boolean(),
        methods: z.array(z.object({ method: Method, digital: z.boolean(), suitable: z.boolean() })),
      }),
    ),
  }),
  target_audience: z.object({
    refs,
    audiences: z.array(z.object({ name: text, reason: text, reasonPublished: z.boolean() })),
  }),
  involve: z.object({
    refs,
    advice: z.array(z.object({ adviser: text, fromCommunity: z.boolean(), on: LocalDate, whatChanged: text })),
    designLockedOn: LocalDate.optional(),
  }),
  transparency: z.object({
    refs,
    influenceStatementPublished: z.boolean(),
    documentsChangedSinceOpening: count,
    changeLogPublished: z.boolean(),
    questions: z.array(z.object({ askedOn: LocalDate, answeredOn: LocalDate.optional() })),
  }),
  inclusive: z.object({
    refs,
    midpointReportOn: LocalDate.optional(),
    /** People in the area, and answers so far; the groups' figures are parts of these. */
    population: count,
    responses: count,
    groups: z.array(z.object({ name: text, population: count, responses: count, action: text.optional() })),
  }),
  communication: z.object({
    refs,
    readingAge: z.number().positive().optional(),
    attachments: z.array(z.object({ name: text, accessible: z.boolean(), exemptReason: text.optional() })),
    easyReadDecision: text.optional(),
  }),
  feedback: z.object({
    refs,
    interimDueOn: LocalDate,
    interimPublishedOn: LocalDate.optional(),
    finalDueOn: LocalDate,
    finalPublishedOn: LocalDate.optional(),
    askedFor: count,
    sent: count,
  }),
  challenge: z.object({
    refs,
    pages: count,
    pagesWithLink: count,
    challenges: z.array(z.object({ dueOn: LocalDate, answeredOn: LocalDate.optional() })),
  }),
  success: z.object({
    refs,
    opensOn: LocalDate,
    outcomes: z.array(z.object({ outcome: text, setOn: LocalDate, result: text.optional() })),
    resultPublishedOn: LocalDate.optional(),
    communityAssessors: count,
  }),
  lessons: z.object({ refs, lessons: z.array(text), noneReason: text.optional() }),
  best_practice: z.object({
    refs,
    nominationConsideredOn: LocalDate.optional(),
    /** How often others used it. Zero is a count; leaving it out means nobody has counted. */
    citations: count.optional(),
  }),
});
export type EvidenceSections = z.infer<typeof EvidenceSections>;

/** What a person judged about a standard. The last one given for a standard counts. */
export const Judgement = z.object({
  standardId: StandardId,
  verdict: z.enum(["met", "partly", "not_met"]),
  judgedBy: z.string().trim().min(1),
  reason: z.string().trim().min(1).optional(),
});
export type Judgement = z.infer<typeof Judgement>;

/** A standard declared not to apply. The reason is shown publicly. */
export const NotApplicable = z.object({
  standardId: StandardId,
  reason: z.string().trim().min(1),
  declaredBy: z.string().trim().min(1),
});
export type NotApplicable = z.infer<typeof NotApplicable>;

/** Everything the standards are judged by, as it stood on one day. */
export const StandardsEvidence = z.object({
  asOf: LocalDate,
  sections: EvidenceSections.partial(),
  judgements: z.array(Judgement),
  notApplicable: z.array(NotApplicable),
});
export type StandardsEvidence = z.infer<typeof StandardsEvidence>;
