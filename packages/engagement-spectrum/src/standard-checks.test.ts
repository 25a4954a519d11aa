import { addDays } from "@collaborative-communities/foundation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_THRESHOLDS,
  type EvidenceSections,
  type Finding,
  groupsHeardTooLittle,
  judgeStandards,
  STANDARD_CHECKS,
  type StandardId,
} from "./index.ts";
import { completeEvidence, completeSections } from "./testing.ts";

/** The codes of what is found missing when one section is changed. */
const failuresOf = <Id extends StandardId>(
  id: Id,
  changed: Partial<EvidenceSections[Id]>,
  asOf = "2026-10-01",
): string[] => {
  const sections = { ...completeSections(), [id]: { ...completeSections()[id], ...changed } };
  const { results } = judgeStandards(completeEvidence({ asOf, sections }));
  const findings: readonly Finding[] = results.find(({ standardId }) => standardId === id)?.findings ?? [];
  return findings.filter(({ outcome }) => outcome === "fail").map(({ code }) => code);
};

describe("1 clear and agreed purposes", () => {
  it("needs two people who agreed, one of them from outside the service", () => {
    const inside = { who: "Officer", outsideService: false };
    expect(failuresOf("purposes", { agreedBy: [inside, { ...inside, who: "Head of service" }] })).toEqual([
      "purpose-agreed",
    ]);
    expect(failuresOf("purposes", { agreedBy: [{ who: "Chair", outsideService: true }] })).toEqual(["purpose-agreed"]);
  });
  it("counts a person who agreed twice once, and a blank name not at all", () => {
    const chair = { who: "Chair", outsideService: true };
    expect(failuresOf("purposes", { agreedBy: [chair, { ...chair, who: "Chair " }] })).toEqual(["purpose-agreed"]);
    expect(failuresOf("purposes", { agreedBy: [chair, { who: " ", outsideService: false }] })).toEqual([
      "purpose-agreed",
    ]);
  });
  it("needs a decision that is taken after people had their say", () => {
    expect(failuresOf("purposes", { decisionTakenOn: "2026-06-30" })).toEqual(["decision-not-taken"]);
    expect(failuresOf("purposes", { decisionTakenOn: "2026-07-01" })).toEqual([]);
  });
  it("needs a purpose that says something, a decision and a decision-maker", () => {
    expect(failuresOf("purposes", { purpose: " " })).toEqual(["purpose-written"]);
    expect(failuresOf("purposes", { decisionMaker: "" })).toEqual(["decision-linked"]);
  });
});

describe("2 co-ordinated approach", () => {
  it("needs a plan entry 28 days before opening, and not one day less", () => {
    expect(failuresOf("coordination", { planEntryOn: "2026-04-04" })).toEqual(["planned-early"]);
    expect(failuresOf("coordination", { planEntryOn: "2026-04-03" })).toEqual([]);
  });
  it("needs the check for clashes and the search for earlier answers before the day it opens", () => {
    expect(failuresOf("coordination", { clashCheckRunOn: "2026-05-01" })).toEqual(["clash-check-run"]);
    expect(failuresOf("coordination", { memorySearchRunOn: "2026-05-01" })).toEqual(["memory-search-run"]);
    expect(failuresOf("coordination", { clashCheckRunOn: "2026-04-30", memorySearchRunOn: "2026-04-30" })).toEqual([]);
  });
});

describe("3 timing", () => {
  it("needs the minimum number of days", () => {
    expect(failuresOf("timing", { durationDays: 41 })).toEqual(["long-enough"]);
    expect(failuresOf("timing", { durationDays: 42 })).toEqual([]);
  });
  it("needs a published reason inside the pre-election period", () => {
    expect(failuresOf("timing", { insidePreElectionPeriod: true })).toEqual(["outside-pre-election-period"]);
    expect(failuresOf("timing", { insidePreElectionPeriod: true, preElectionReason: "Legal deadline" })).toEqual([]);
  });
  it("asks about holidays only where there are some", () => {
    expect(failuresOf("timing", { holidayDecision: "" })).toEqual(["holidays-allowed-for"]);
    expect(failuresOf("timing", { holidayDecision: "", holidayDaysInside: 0 })).toEqual([]);
  });
  it("needs events at different times once there is more than one", () => {
    expect(failuresOf("timing", { events: ["weekday_daytime", "weekday_daytime"] })).toEqual(["event-times-spread"]);
    expect(failuresOf("timing", { events: ["weekday_daytime"] })).toEqual([]);
  });
});

describe("4 methodology and 5 target audience", () => {
  const online = { method: "survey", digital: true, suitable: true } as const;
  it("need a method without internet, and a suitable one for every priority audience", () => {
    expect(failuresOf("methodology", { audiences: [{ name: "All", priority: true, methods: [online] }] })).toEqual([
      "method-without-internet",
    ]);
    expect(failuresOf("methodology", { audiences: [{ name: "All", priority: true, methods: [] }] })).toEqual([
      "priority-audiences-have-method",
      "method-without-internet",
    ]);
  });
  it("need every reason to be there and to be public", () => {
    expect(
      failuresOf("target_audience", { audiences: [{ name: "Carers", reason: "", reasonPublished: true }] }),
    ).toEqual(["audience-reasons"]);
    expect(
      failuresOf("target_audience", { audiences: [{ name: "Carers", reason: "They care", reasonPublished: false }] }),
    ).toEqual(["audience-reasons-published"]);
    expect(failuresOf("target_audience", { audiences: [] })).toHaveLength(2);
  });
});

describe("6 involve", () => {
  const advice = { adviser: "Chair", fromCommunity: true, on: "2026-04-20", whatChanged: "" };
  it("needs a community adviser before the day the design is locked", () => {
    expect(failuresOf("involve", { advice: [advice] })).toEqual(["community-adviser-before-lock"]);
    expect(failuresOf("involve", { advice: [{ ...advice, on: "2026-04-19" }] })).toEqual([]);
    expect(failuresOf("involve", { advice: [{ ...advice, on: "2026-04-19", fromCommunity: false }] })).toHaveLength(1);
  });
});

describe("7 transparency", () => {
  it("needs a change log once a document has changed", () => {
    expect(failuresOf("transparency", { changeLogPublished: false })).toEqual(["document-changes-logged"]);
    expect(failuresOf("transparency", { changeLogPublished: false, documentsChangedSinceOpening: 0 })).toEqual([]);
  });
  it("gives five working days for an answer, bank holidays not counted", () => {
    // Asked on Thursday 30 April 2026; Monday 4 May is a bank holiday, so Friday 8 May is the fifth working day.
    const asked = { askedOn: "2026-04-30" };
    expect(failuresOf("transparency", { questions: [{ ...asked, answeredOn: "2026-05-08" }] })).toEqual([]);
    expect(failuresOf("transparency", { questions: [{ ...asked, answeredOn: "2026-05-09" }] })).toEqual([
      "questions-answered-in-time",
    ]);
  });
  it("counts an unanswered question against it only once the time has run out", () => {
    const questions = [{ askedOn: "2026-04-30" }];
    expect(failuresOf("transparency", { questions }, "2026-05-08")).toEqual([]);
    expect(failuresOf("transparency", { questions }, "2026-05-09")).toEqual(["questions-answered-in-time"]);
  });
});

describe("8 inclusive", () => {
  const reach = (population: number, responses: number) => ({
    population: 1_000,
    responses: 100,
    groups: [{ name: "Group", population, responses }],
  });
  it("finds a group heard less than half its share, and not one heard exactly half", () => {
    expect(groupsHeardTooLittle(reach(200, 9), 50).map(({ name }) => name)).toEqual(["Group"]);
    expect(groupsHeardTooLittle(reach(200, 10), 50)).toEqual([]);
  });
  it("finds every group that has people when nobody has answered", () => {
    expect(groupsHeardTooLittle({ ...reach(200, 0), responses: 0 }, 50)).toHaveLength(1);
    expect(groupsHeardTooLittle({ ...reach(0, 0), responses: 0 }, 50)).toEqual([]);
  });
  it("never finds a group that is heard in proportion, and finds more the higher the bar", () => {
    const groups = fc.array(
      fc.record({ name: fc.string(), population: fc.nat({ max: 900 }), responses: fc.nat({ max: 80 }) }),
    );
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (all, one, other) => {
        const evidence = { population: 1_000, responses: 100, groups: all };
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const strict = new Set(groupsHeardTooLittle(evidence, high));
        expect(groupsHeardTooLittle(evidence, low).every((group) => strict.has(group))).toBe(true);
        for (const group of strict) expect(group.responses * 10).toBeLessThan(group.population);
      }),
    );
  });
  it("needs an action for each such group", () => {
    expect(failuresOf("inclusive", reach(300, 10))).toEqual(["action-for-each-group"]);
    expect(failuresOf("inclusive", { midpointReportOn: undefined })).toEqual(["midpoint-report-run"]);
  });
});

describe("9 inform and communicate effectively", () => {
  it("needs a measured reading age of 11 or lower", () => {
    expect(failuresOf("communication", { readingAge: 11.5 })).toEqual(["readable"]);
    expect(failuresOf("communication", { readingAge: undefined })).toEqual(["readable"]);
    expect(failuresOf("communication", { readingAge: 11 })).toEqual([]);
  });
  it("needs a reason for an attachment that is not accessible", () => {
    const scan = { name: "Scan", accessible: false };
    expect(failuresOf("communication", { attachments: [scan] })).toEqual(["attachments-accessible"]);
    expect(failuresOf("communication", { attachments: [{ ...scan, exemptReason: "Map; described in text" }] })).toEqual(
      [],
    );
  });
});

describe("10 to 14, evaluation and feedback", () => {
  it("need feedback by its due date, sent to everyone who asked", () => {
    expect(failuresOf("feedback", { finalPublishedOn: "2026-09-23" })).toEqual(["final-feedback-in-time"]);
    expect(failuresOf("feedback", { interimPublishedOn: undefined })).toEqual(["interim-feedback-in-time"]);
    expect(failuresOf("feedback", { sent: 39 })).toEqual(["feedback-sent"]);
    expect(failuresOf("feedback", { sent: 0, askedFor: 0 })).toEqual([]);
  });
  it("need the way to challenge on every page, and answers by their due date", () => {
    expect(failuresOf("challenge", { pagesWithLink: 2 })).toEqual(["challenge-link-on-every-page"]);
    expect(failuresOf("challenge", { challenges: [{ dueOn: "2026-06-20" }] }, "2026-06-20")).toEqual([]);
    expect(failuresOf("challenge", { challenges: [{ dueOn: "2026-06-20" }] }, "2026-06-21")).toEqual([
      "challenges-answered-in-time",
    ]);
  });
  it("need outcomes agreed before the day it opened", () => {
    const outcome = { outcome: "More young people heard", result: "Twice as many" };
    expect(failuresOf("success", { outcomes: [{ ...outcome, setOn: "2026-05-01" }] })).toEqual([
      "outcomes-set-before-opening",
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
        expect(failuresOf("success", { outcomes: [{ ...outcome, setOn: addDays("2026-05-01", -days) }] })).toEqual([]);
      }),
    );
  });
  it("need a community member to have helped assess it", () => {
    expect(failuresOf("success", { communityAssessors: 0 })).toEqual(["community-assessors"]);
  });
  it("need a lesson, or a reason why there is none", () => {
    expect(failuresOf("lessons", { lessons: [" "] })).toEqual(["lesson-or-reason"]);
    expect(failuresOf("lessons", { lessons: [], noneReason: "Withdrawn on its first day" })).toEqual([]);
  });
  it("need the use by others to be counted, even when it is none", () => {
    expect(failuresOf("best_practice", { citations: undefined })).toEqual(["citations-counted"]);
    expect(failuresOf("best_practice", { citations: 0 })).toEqual([]);
  });
});

describe("a machine check", () => {
  it("can be asked on its own", () => {
    const findings = STANDARD_CHECKS.lessons(
      { lessons: [] },
      {
        asOf: "2026-10-01",
        thresholds: DEFAULT_THRESHOLDS,
        calendar: { holidays: new Map(), knownFrom: "2026-01-01", knownTo: "2026-12-31" },
      },
    );
    expect(findings.map(({ outcome }) => outcome)).toEqual(["fail"]);
  });
});
