import { aDecisionReadyToTake } from "@collaborative-communities/decisions/testing";
import { allJudgedMet, completeSections } from "@collaborative-communities/engagement-spectrum/testing";
import {
  addDays,
  endOfMinuteInLondon,
  formatDate,
  type LocalDate,
  momentInLondon,
} from "@collaborative-communities/foundation";
import { ConsultationFacts } from "./facts.ts";

/** 9am on 1 June 2026 to 11:59pm on 13 July 2026 in London: 42 whole days. */
export const sixWeeks = () => ({
  opensAt: momentInLondon("2026-06-01", "09:00"),
  closesAt: endOfMinuteInLondon("2026-07-13", "23:59"),
});

/** What an officer writes of a design with nothing missing before it opens, around the days it opens and is decided. */
export const aDesign = ({ opens, decided }: { readonly opens: LocalDate; readonly decided: LocalDate }) => ({
  purpose: "consultation",
  matter: "standard",
  proposal: {
    version: 1,
    affects: ["services"],
    what: "Open the hubs on Saturdays and close them on Mondays.",
    reasons: "More people can come on Saturdays.",
    alternatives: [{ what: "Open later each day", whyNotPreferred: "It costs twice as much." }],
    cost: "Nothing more than now.",
    whoIsAffected: "Everyone who uses a hub.",
    assessmentIncluded: true,
    decidedBy: "Cabinet",
    decidedWhen: formatDate(decided),
  },
  meetings: [decided],
  declaration: {
    by: "head-1",
    on: addDays(opens, -31),
    noContractLet: true,
    noBudgetFixed: true,
    noPromiseMade: true,
  },
  closingRules: {
    lateRule: "Answers that come late are read and not counted.",
    postalGraceWorkingDays: 5,
    publishedOn: addDays(opens, -12),
  },
  audiences: [
    {
      id: "hub-users",
      name: "People who use the hubs",
      priority: true,
      why: "They come every week.",
      whyIsPublic: true,
      routes: ["drop-in at the hub"],
      owner: "Hub manager",
    },
  ],
  routes: [
    { kind: "web", where: "consultations.example.org", sameClosingRule: true },
    { kind: "post", where: "Freepost CONSULT", sameClosingRule: true },
    { kind: "telephone", where: "01632 960 000", sameClosingRule: true },
    { kind: "in-person", where: "Any hub, in its opening hours", sameClosingRule: true },
  ],
  printPackVersion: 1,
  languagesDecision: "English, Romanian, Polish and Lithuanian, as these are spoken here.",
  easyReadDecision: "Yes, made with a self-advocacy group.",
  assessment: { id: "assessment-1", screenedOn: addDays(opens, -42) },
  privacy: {
    noticeAddress: "/privacy/hubs",
    lawfulBasis: "public task",
    retentionDays: 730,
    impactAssessmentReference: "DPIA-12",
  },
  standards: { sections: completeSections(opens), judgements: allJudgedMet(), notApplicable: [] },
});

const HUBS = aDesign({ opens: "2026-06-01", decided: "2026-09-09" });

/** Facts by which every rule can be met, from the plan to the day it is put away; give it what a test is about. */
export const completeFacts = (change: Partial<ConsultationFacts> = {}): ConsultationFacts =>
  ConsultationFacts.parse({
    ...HUBS,
    level: "consult",
    openToInfluence: ["Which days the hubs open"],
    notOpenToInfluence: [{ what: "The number of hubs", why: "It was set in the budget." }],
    decision: aDecisionReadyToTake(),
    meetings: ["2026-07-08", "2026-09-09", "2026-10-14"],
    period: sixWeeks(),
    areas: ["E05002234"],
    attachments: [{ name: "Costs", accessible: true }],
    assessment: { ...HUBS.assessment, signedOff: { by: "equality-1", on: "2026-08-20", proposalVersion: 1 } },
    memory: {
      searchedOn: "2026-04-03",
      foundIds: ["hubs-2024"],
      readBy: "officer-1",
      askingAgainBecause: "Two hubs have moved.",
    },
    handling: {
      duplicates: { published: "The latest counts.", applied: "The latest counts." },
      campaigns: { published: "Each counts, and is shown apart.", applied: "Each counts, and is shown apart." },
      late: { published: "Read and not counted.", applied: "Read and not counted." },
      answersBefore: 112,
      answersAfter: 110,
    },
    coding: {
      answers: 110,
      coded: 110,
      secondCoded: 20,
      agreementPercent: 91,
      seldomHeardSection: true,
      minoritySection: true,
      headline: "Of those who responded, 7 in 10 would use the hubs on Saturdays.",
    },
    themes: [
      {
        id: "saturdays",
        statement: "Open on Saturdays",
        officerReply: "Two hubs will.",
        effect: "partly",
        reason: "There is staff for two.",
      },
    ],
    feedback: { publishedOn: "2026-09-20", decisionTold: true, reasonsTold: true, changesTold: true },
    evaluation: { publishedOn: "2026-09-30", lessons: ["Ask at the school gate."], scorePublishedOn: "2026-09-30" },
    standards: { sections: completeSections(), judgements: allJudgedMet(), notApplicable: [] },
    ...change,
  });

/** The same, with the decision recorded on 9 September 2026. */
export const decidedFacts = (change: Partial<ConsultationFacts> = {}): ConsultationFacts =>
  completeFacts({
    decision: aDecisionReadyToTake({
      state: "taken",
      takenAt: new Date("2026-09-09T19:30:00Z"),
      outcome: "Two hubs open on Saturdays.",
    }),
    ...change,
  });
