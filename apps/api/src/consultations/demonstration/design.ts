import {
  type ConsultationFacts,
  type ConsultationPlan,
  type DesignPart,
  slugOf,
} from "@collaborative-communities/consultations";
import { STANDARDS } from "@collaborative-communities/engagement-spectrum";
import {
  addDays,
  addWorkingDays,
  daysBetween,
  formatDate,
  type LocalDate,
  momentInLondon,
} from "@collaborative-communities/foundation";

/** The days of a made-up consultation. */
export type Days = { readonly opens: LocalDate; readonly closes: LocalDate };

type Design = Partial<Pick<ConsultationFacts, DesignPart>>;

/** The working day on which the made-up Cabinet meets about it: after reading the answers takes its time. */
export const meetingOf = ({ closes }: Days): LocalDate => addWorkingDays(addDays(addWorkingDays(closes, 20), 2), 1);

const cabinet = (days: Days, title: string) => {
  const meetingOn = meetingOf(days);
  return {
    id: `demonstration-${slugOf(title)}`.slice(0, 100),
    reference: "",
    title: `${title} (demonstration)`.slice(0, 500),
    item: "12",
    body: { name: "Cabinet", kind: "cabinet" as const },
    key: true,
    keyNoticeOn: addDays(meetingOn, -30),
    meetingOn,
    reportVersion: 1,
    reportPublicOn: addDays(meetingOn, -14),
    makers: [{ id: "demonstration-member", name: "Demonstration member of Cabinet" }],
    implications: (["finance", "legal", "diversity-and-equality", "other"] as const).map((kind) => ({
      kind,
      text: "Made up: there are none beyond those in the report.",
      textVersion: 1,
      verified: {
        by: "demonstration-adviser",
        name: "Demonstration adviser",
        textVersion: 1,
        at: momentInLondon(addDays(meetingOn, -12), "10:00"),
      },
    })),
    access: [],
    availability: [],
    state: "planned" as const,
    outcome: "",
    warnings: [],
    consultationIds: [],
  };
};

const standards = ({ opens, closes }: Days): ConsultationFacts["standards"] => ({
  sections: {
    purposes: {
      purpose: "Hear what people think before anything is decided",
      agreedBy: [
        { who: "Head of service", outsideService: false },
        { who: "Chair of a community forum", outsideService: true },
      ],
    },
    coordination: {
      planEntryOn: addDays(opens, -30),
      opensOn: opens,
      clashCheckRunOn: addDays(opens, -30),
      memorySearchRunOn: addDays(opens, -30),
    },
    timing: {
      durationDays: 0,
      minimumDays: 0,
      insidePreElectionPeriod: false,
      holidayDaysInside: 0,
      holidayDecision: "People get more days than the least.",
      events: ["weekday_daytime", "weekday_evening"],
    },
    methodology: {
      audiences: [
        {
          name: "Everyone who lives here",
          priority: true,
          methods: [
            { method: "survey", digital: true, suitable: true },
            { method: "drop_in_display", digital: false, suitable: true },
          ],
        },
      ],
    },
    involve: {
      advice: [
        {
          adviser: "Chair of a community forum",
          fromCommunity: true,
          on: addDays(opens, -25),
          whatChanged: "An evening event was added",
        },
      ],
      designLockedOn: addDays(opens, -5),
    },
    transparency: {
      influenceStatementPublished: true,
      documentsChangedSinceOpening: 0,
      changeLogPublished: true,
      questions: [],
    },
    inclusive: {
      midpointReportOn: addDays(opens, Math.ceil(daysBetween(opens, closes) / 2)),
      population: 1_000,
      responses: 100,
      groups: [{ name: "Under 25 (made up)", population: 300, responses: 25 }],
    },
    communication: { readingAge: 10, attachments: [], easyReadDecision: "Made up: an Easy Read version is planned" },
    feedback: {
      interimDueOn: addDays(closes, 28),
      interimPublishedOn: addDays(closes, 10),
      finalDueOn: addDays(closes, 84),
      askedFor: 0,
      sent: 0,
    },
    challenge: { pages: 1, pagesWithLink: 1, challenges: [] },
    success: {
      opensOn: opens,
      outcomes: [
        { outcome: "People know what came of their answers", setOn: addDays(opens, -20), result: "Made up: they do" },
      ],
      resultPublishedOn: addDays(closes, 60),
      communityAssessors: 2,
    },
    lessons: { lessons: ["Made up: ask at the school gate, too"] },
    best_practice: { nominationConsideredOn: addDays(closes, 60), citations: 0 },
  },
  judgements: STANDARDS.map(({ id }) => ({
    standardId: id,
    verdict: "met" as const,
    judgedBy: "Demonstration engagement officer",
  })),
  notApplicable: [],
});

/** A design with nothing missing up to its opening. All of it is made up. */
export const demonstrationDesign = (plan: ConsultationPlan, days: Days): Design => ({
  purpose: "consultation",
  matter: "limited",
  shortPeriodBecause: "Made up: it touches few people, and all of them are asked.",
  proposal: {
    version: 1,
    affects: ["services"],
    what: plan.proposal || plan.summary || plan.title,
    reasons: "Made up: people asked for it.",
    alternatives: [{ what: "Leave things as they are", whyNotPreferred: "Made up: people asked for a change." }],
    noAlternativeBecause: "",
    cost: "Made up: nothing more than now.",
    whoIsAffected: "Everyone who lives here.",
    assessmentIncluded: true,
    decidedBy: "Cabinet",
    decidedWhen: formatDate(meetingOf(days)),
  },
  decision: cabinet(days, plan.title),
  meetings: [meetingOf(days)],
  declaration: {
    by: "Demonstration head of service",
    on: addDays(days.opens, -6),
    noContractLet: true,
    noBudgetFixed: true,
    noPromiseMade: true,
  },
  closingRules: {
    lateRule: "Answers that come late are read, and not counted.",
    postalGraceWorkingDays: 5,
    publishedOn: addDays(days.opens, -6),
  },
  audiences: [
    {
      id: "everyone",
      name: "Everyone who lives here",
      priority: true,
      why: "It is about the whole borough.",
      whyIsPublic: true,
      routes: ["survey", "drop-in"],
      owner: "Demonstration engagement officer",
    },
  ],
  notices: [],
  routes: [
    { kind: "web", where: "This site", sameClosingRule: true },
    { kind: "post", where: plan.contact.post ?? "Example House (a made-up address)", sameClosingRule: true },
    { kind: "telephone", where: plan.contact.telephone ?? "01632 960 123", sameClosingRule: true },
    { kind: "in-person", where: "Any library (made up)", sameClosingRule: true },
  ],
  printPackVersion: 1,
  languagesDecision: "English, Romanian, Polish and Lithuanian, which are spoken here.",
  easyReadDecision: "Made up: an Easy Read version is planned.",
  attachments: [],
  assessment: { id: "demonstration-assessment", screenedOn: addDays(days.opens, -10) },
  privacy: {
    noticeAddress: "/privacy",
    lawfulBasis: "Article 6(1)(e), public task",
    retentionDays: 730,
    impactAssessmentReference: "DEMONSTRATION",
  },
  standards: standards(days),
});

/** What comes after the answers, up to the day people are told: made up, with the decision taken. */
export const demonstrationOutcome = (design: Design, days: Days, answers: number): Design => {
  const rule = (text: string) => ({ published: text, applied: text });
  const meetingOn = meetingOf(days);
  const decision = cabinet(days, "");
  return {
    handling: {
      duplicates: rule("The latest answer counts."),
      campaigns: rule("Each counts, and they are shown apart."),
      late: rule("Late answers are read, and not counted."),
      answersBefore: answers,
      answersAfter: answers,
      undecided: 0,
    },
    coding: {
      answers,
      coded: answers,
      secondCoded: answers,
      agreementPercent: 92,
      seldomHeardSection: true,
      minoritySection: true,
      headline: "Of those who responded, more agreed than not.",
    },
    themes: [
      {
        id: "simpler",
        statement: "Make it simpler",
        officerReply: "The form is now one page.",
        effect: "changed",
        reason: "",
      },
    ],
    assessment: {
      id: "demonstration-assessment",
      screenedOn: addDays(days.opens, -10),
      signedOff: { by: "Demonstration equality lead", on: addDays(meetingOn, -11), proposalVersion: 1 },
    },
    decision: {
      ...(design.decision ?? decision),
      access: [
        {
          makerId: "demonstration-member",
          papers: ["report", "answers", "assessment"],
          reportVersion: 1,
          confirmedAt: momentInLondon(addDays(meetingOn, -1), "18:00"),
        },
      ],
    },
  };
};

/** The same decision, taken in the evening of its meeting. */
export const takenDecision = (design: Design, days: Days): Design =>
  design.decision
    ? {
        decision: {
          ...design.decision,
          state: "taken",
          takenAt: momentInLondon(meetingOf(days), "19:30"),
          outcome: "Agreed, with two changes (made up).",
        },
      }
    : {};
