/** The day that many days from today, in London, as 2026-06-03. */
export const daysFromToday = (days: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(Date.now() + days * 86_400_000);

/** The fourteen standards, by the names they have in calls. */
const STANDARDS = [
  "purposes",
  "coordination",
  "timing",
  "methodology",
  "target_audience",
  "involve",
  "transparency",
  "inclusive",
  "communication",
  "feedback",
  "challenge",
  "success",
  "lessons",
  "best_practice",
] as const;

const judgement = (standardId: string) => ({ standardId, verdict: "met", judgedBy: "Engagement officer" });

/** Evidence for the standards that stand before an opening. */
const standards = (opens: string, closes: string) => ({
  sections: {
    purposes: {
      purpose: "Hear where benches help",
      agreedBy: [
        { who: "Head of service", outsideService: false },
        { who: "Chair of a forum", outsideService: true },
      ],
    },
    coordination: {
      planEntryOn: daysFromToday(-30),
      opensOn: opens,
      clashCheckRunOn: daysFromToday(-30),
      memorySearchRunOn: daysFromToday(-30),
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
        { adviser: "Chair of a forum", fromCommunity: true, on: daysFromToday(-20), whatChanged: "An evening event" },
      ],
      designLockedOn: daysFromToday(-5),
    },
    transparency: {
      influenceStatementPublished: true,
      documentsChangedSinceOpening: 0,
      changeLogPublished: true,
      questions: [],
    },
    communication: { readingAge: 10, attachments: [], easyReadDecision: "An Easy Read version is planned" },
    feedback: { interimDueOn: closes, finalDueOn: closes, askedFor: 0, sent: 0 },
    challenge: { pages: 1, pagesWithLink: 1, challenges: [] },
    success: {
      opensOn: opens,
      outcomes: [{ outcome: "People know what came of it", setOn: daysFromToday(-20) }],
      communityAssessors: 2,
    },
  },
  judgements: STANDARDS.map(judgement),
  notApplicable: [],
});

/** What an engagement officer writes of a design with nothing missing before its opening. All of it is made up. */
export const wholeDesign = (closes: string) => {
  const meetingOn = daysFromToday(90);
  return {
    purpose: "consultation",
    matter: "limited",
    shortPeriodBecause: "It touches few people, and all of them are asked.",
    proposal: {
      version: 1,
      affects: ["services"],
      what: "Six new benches.",
      reasons: "People asked for them.",
      alternatives: [{ what: "Leave it as it is", whyNotPreferred: "People asked for a change." }],
      noAlternativeBecause: "",
      cost: "Nothing more than now.",
      whoIsAffected: "Everyone who lives here.",
      assessmentIncluded: true,
      decidedBy: "Cabinet",
      decidedWhen: "The first meeting of Cabinet after it has closed.",
    },
    decision: {
      id: "benches",
      title: "Benches",
      body: { name: "Cabinet", kind: "cabinet" },
      key: false,
      meetingOn,
      makers: [{ id: "member", name: "Member of Cabinet" }],
    },
    meetings: [meetingOn],
    declaration: {
      by: "Head of service",
      on: daysFromToday(-6),
      noContractLet: true,
      noBudgetFixed: true,
      noPromiseMade: true,
    },
    closingRules: {
      lateRule: "Answers that come late are read, and not counted.",
      postalGraceWorkingDays: 5,
      publishedOn: daysFromToday(-6),
    },
    audiences: [
      {
        id: "everyone",
        name: "Everyone who lives here",
        priority: true,
        why: "It is about the whole place.",
        whyIsPublic: true,
        routes: ["survey"],
        owner: "Engagement officer",
      },
    ],
    notices: [],
    routes: [
      { kind: "web", where: "This site", sameClosingRule: true },
      { kind: "post", where: "Example House (a made-up address)", sameClosingRule: true },
      { kind: "telephone", where: "01632 960 123", sameClosingRule: true },
      { kind: "in-person", where: "Any library", sameClosingRule: true },
    ],
    printPackVersion: 1,
    languagesDecision: "The four languages most spoken here.",
    easyReadDecision: "An Easy Read version is planned.",
    attachments: [],
    assessment: { id: "assessment", screenedOn: daysFromToday(-10) },
    privacy: {
      noticeAddress: "/privacy",
      lawfulBasis: "Public task",
      retentionDays: 730,
      impactAssessmentReference: "DPIA-1",
    },
    standards: standards(daysFromToday(0), closes),
  };
};

type Designed = {
  readonly decision: { readonly makers: readonly { readonly id: string }[] };
  readonly assessment: object;
};

/** What an officer writes after the answers; the meeting is today, and its report was public in time. All of it is made up. */
export const wholeOutcome = ({ decision, assessment }: Designed, answers: number) => {
  const rule = (text: string) => ({ published: text, applied: text });
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
    themes: [{ id: "one", statement: "Make it simpler", officerReply: "We will.", effect: "changed", reason: "" }],
    assessment: { ...assessment, signedOff: { by: "Equality lead", on: daysFromToday(-11), proposalVersion: 1 } },
    decision: {
      ...decision,
      meetingOn: daysFromToday(0),
      keyNoticeOn: daysFromToday(-30),
      reportPublicOn: daysFromToday(-14),
    },
  };
};
