import { addDays, type LocalDate } from "@collaborative-communities/foundation";
import type { Engagement, LevelFacts } from "./engagement.ts";
import type { EvidenceSections, Judgement, StandardsEvidence } from "./standard-evidence.ts";
import { STANDARDS } from "./standards.ts";

/** An engagement at "consult" on opening hours, that people already know of; give it what a test is about. */
export const anEngagement = (given: Partial<Engagement> = {}): Engagement => ({
  level: "consult",
  promiseVersion: "2026-1",
  openToInfluence: ["opening hours of the hub"],
  notOpenToInfluence: [{ what: "the budget", why: "Full Council has set it" }],
  decisionId: "decision-1",
  methods: ["survey", "public_meeting"],
  moves: [],
  ...given,
});

/** Facts with one thing to influence, a decision to come and every requirement of every level missing. */
export const levelFacts = (given: Partial<LevelFacts> = {}): LevelFacts => ({
  itemsOpenToInfluence: 1,
  decisionTaken: false,
  opinionQuestions: 0,
  methods: ["survey", "workshop"],
  ...given,
});

/** Facts that meet every requirement of every level. */
export const completeLevelFacts = (given: Partial<LevelFacts> = {}): LevelFacts =>
  levelFacts({
    rounds: 2,
    contactForQuestions: true,
    plainLanguageChecked: true,
    translationDecided: true,
    fairnessGatesMet: true,
    feedbackDueOn: "2026-09-01",
    concernsTracedToOptions: true,
    namedResidentMembers: 4,
    agendaAndMinutesShared: true,
    optionsCoAuthored: true,
    expensesPolicy: true,
    opensOn: "2026-05-01",
    limitsPublishedOn: "2026-04-20",
    delegationPublishedOn: "2026-04-20",
    countingRuleFixedOn: "2026-04-20",
    overrideBody: "Cabinet",
    ...given,
  });

/** Evidence that passes every machine check, of an engagement that opens on a day. */
export const completeSections = (opensOn: LocalDate = "2026-05-01"): EvidenceSections => {
  const on = (days: number): LocalDate => addDays(opensOn, days);
  return {
    purposes: {
      refs: ["plan-1"],
      purpose: "Choose the opening hours of the hub",
      decisionId: "decision-1",
      decisionMaker: "Cabinet",
      closesOn: on(60),
      agreedBy: [
        { who: "Head of service", outsideService: false },
        { who: "Forum chair", outsideService: true },
      ],
    },
    coordination: {
      planEntryOn: on(-28),
      opensOn,
      clashCheckRunOn: on(-28),
      memorySearchRunOn: on(-28),
    },
    timing: {
      durationDays: 60,
      minimumDays: 42,
      insidePreElectionPeriod: false,
      holidayDaysInside: 2,
      holidayDecision: "Two more days",
      events: ["weekday_daytime", "weekday_evening"],
    },
    methodology: {
      audiences: [
        {
          name: "Hub users",
          priority: true,
          methods: [{ method: "drop_in_display", digital: false, suitable: true }],
        },
      ],
    },
    target_audience: { audiences: [{ name: "Hub users", reason: "They use it every week", reasonPublished: true }] },
    involve: {
      advice: [{ adviser: "Forum chair", fromCommunity: true, on: on(-21), whatChanged: "An evening event" }],
      designLockedOn: on(-11),
    },
    transparency: {
      influenceStatementPublished: true,
      documentsChangedSinceOpening: 1,
      changeLogPublished: true,
      questions: [{ askedOn: on(4), answeredOn: on(7) }],
    },
    inclusive: {
      midpointReportOn: on(31),
      population: 1_000,
      responses: 100,
      groups: [{ name: "Under 25", population: 300, responses: 10, action: "Visit the college" }],
    },
    communication: {
      readingAge: 10,
      attachments: [{ name: "Plan", accessible: true }],
      easyReadDecision: "Yes, made with a self-advocacy group",
    },
    feedback: {
      interimDueOn: on(91),
      interimPublishedOn: on(80),
      finalDueOn: on(144),
      finalPublishedOn: on(144),
      askedFor: 40,
      sent: 40,
    },
    challenge: { pages: 3, pagesWithLink: 3, challenges: [{ dueOn: on(50), answeredOn: on(48) }] },
    success: {
      opensOn,
      outcomes: [{ outcome: "Hours people can use", setOn: on(-28), result: "Chosen by 7 in 10 who answered" }],
      resultPublishedOn: on(152),
      communityAssessors: 2,
    },
    lessons: { lessons: ["Ask at the school gate"] },
    best_practice: { nominationConsideredOn: on(153), citations: 0 },
  };
};

/** A person's "met" for every standard. */
export const allJudgedMet = (judgedBy = "Engagement lead"): Judgement[] =>
  STANDARDS.map(({ id }) => ({ standardId: id, verdict: "met", judgedBy }));

/** Evidence by which all fourteen standards are met; give it what a test is about. */
export const completeEvidence = (given: Partial<StandardsEvidence> = {}): StandardsEvidence => ({
  asOf: "2026-10-01",
  sections: completeSections(),
  judgements: allJudgedMet(),
  notApplicable: [],
  ...given,
});
