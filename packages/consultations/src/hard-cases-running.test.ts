import { aDecisionReadyToTake } from "@collaborative-communities/decisions/testing";
import { endOfMinuteInLondon } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { answerUnderVersion } from "./answers/answer-version.ts";
import { countCapacity } from "./answers/count-capacity.ts";
import { findDuplicates, settleDuplicate } from "./answers/find-duplicates.ts";
import { judgePost } from "./answers/judge-post.ts";
import { withdrawAnswer, withholdText } from "./answers/withdraw-answer.ts";
import type { ConsultationFacts } from "./facts/facts.ts";
import { promisesCovering } from "./facts/promise-register.ts";
import { advance } from "./lifecycle/advance.ts";
import { runDue } from "./lifecycle/due-transitions.ts";
import { resultOverdue } from "./result-due.ts";
import { gatesFor } from "./rules/gates.ts";
import { reachWarnings } from "./standards/reach-warnings.ts";
import { aConsultationAt, anyone, completeFacts, decidedFacts } from "./testing.ts";

const day20 = new Date("2026-06-20T12:00:00Z");
const until = (day: string) => endOfMinuteInLondon(day, "23:59");

describe("a change while people answer", () => {
  const { progress, facts } = aConsultationAt("open");
  const change = {
    kind: "change-proposal",
    version: 2,
    summary: "The charge goes from £5 to £8.",
    material: true,
    notice: "The plan has changed. You may change your answer.",
  } as const;

  it("T08: Material change while open: is refused without a notice, and with fewer than 14 more days", () => {
    const silent = advance(progress, { ...change, notice: "" }, facts, day20, anyone());
    expect(no(silent).code).toBe("consultation/nobody-told");
    const short = advance(progress, { ...change, closesAt: until("2026-07-26") }, facts, day20, anyone());
    expect(no(short).message).toBe(
      "Give people at least 14 more days, until 11:59pm on 27 July 2026 or later; or start again.",
    );
  });
  it("T08: Material change while open: earlier answers stay under their version, and may be changed", () => {
    const changed = yes(
      advance(progress, { ...change, closesAt: until("2026-07-27") }, facts, day20, anyone()),
    ).progress;
    expect(changed.period?.closesAt).toEqual(until("2026-07-27"));
    const early = new Date("2026-06-10T12:00:00Z");
    const later = new Date("2026-06-21T12:00:00Z");
    expect(answerUnderVersion(changed, early, later)).toEqual({ version: 1, mayBeChanged: true, noticeOwed: true });
    expect(answerUnderVersion(changed, later, later)).toEqual({ version: 2, mayBeChanged: false, noticeOwed: false });
  });
  it("T08: Material change while open: can start again, with as long as at first", () => {
    const changed = yes(advance(progress, { ...change, restart: true }, facts, day20, anyone())).progress;
    expect(changed.extensions.at(-1)?.cause).toBe("restart");
    expect(changed.period && changed.period.closesAt >= new Date("2026-08-01T12:00:00Z")).toBe(true);
  });
  it("T09: Shortening while open: is refused always", () => {
    const sooner = { kind: "extend", closesAt: until("2026-07-01"), reason: "We have enough." } as const;
    expect(no(advance(progress, sooner, facts, day20, anyone())).code).toBe("consultation/never-shorter");
    const close = { kind: "advance", to: "closed" } as const;
    expect(no(advance(progress, close, facts, day20, anyone())).code).toBe("consultation/closes-by-itself");
  });
});

describe("answers by post", () => {
  const rule = { closesOn: "2026-06-30", postalGraceWorkingDays: 5 };
  it.each([
    ["2026-07-05", "2026-06-29", true],
    ["2026-07-05", "2026-07-02", false],
    ["2026-07-05", undefined, true],
    ["2026-07-08", "2026-06-29", false],
    ["2026-06-29", "2026-06-28", true],
  ] as const)(
    "T12: Post after closing within grace: came %s with postmark %s, counts: %s",
    (receivedOn, postmarkOn, counts) => {
      const posted = { receivedOn, ...(postmarkOn !== undefined && { postmarkOn }) };
      expect(judgePost(posted, rule).counts).toBe(counts);
    },
  );
});

describe("answers that look alike", () => {
  const smith = (id: string, channel: "web" | "paper", receivedOn: string) =>
    ({ id, channel, receivedOn, name: "J Smith", postcode: "RM17 6SL" }) as const;
  const online = smith("a1", "web", "2026-06-10");
  const paper = { ...smith("a2", "paper", "2026-06-20"), name: "J. SMITH", postcode: "rm176sl" };

  it("T14: Same person, paper and online: is shown to a human, and the latest counts once with both kept", () => {
    expect(findDuplicates([paper, online]).map(({ ids }) => ids)).toEqual([["a1", "a2"]]);
    const finding = { ids: ["a1", "a2"], found: "one-person", decidedBy: "officer-1" } as const;
    expect(yes(settleDuplicate([online, paper], finding))).toEqual({
      counts: ["a2"],
      kept: [{ id: "a1", duplicateOf: "a2" }],
    });
    expect(yes(settleDuplicate([online, paper], { ...finding, rule: "first-counts" })).counts).toEqual(["a1"]);
  });
  it("T14: Same person, paper and online: two J Smiths of one house both count once a human has looked", () => {
    const finding = { ids: ["a1", "a2"], found: "different-people", decidedBy: "officer-1" } as const;
    expect(yes(settleDuplicate([online, paper], finding)).counts).toEqual(["a1", "a2"]);
    expect(no(settleDuplicate([online, paper], { ...finding, decidedBy: "" })).code).toBe(
      "consultation/nobody-decided",
    );
    expect(no(settleDuplicate([online], finding)).code).toBe("consultation/no-such-answer");
  });
  it("T15: Shared device at the library: eighteen answers in one session are nobody's duplicate", () => {
    const answers = Array.from({ length: 18 }, (_, at) => ({
      id: `a${at}`,
      channel: "web" as const,
      receivedOn: "2026-06-10",
      hubSession: "tilbury-10-june",
    }));
    expect(findDuplicates(answers)).toEqual([]);
  });
  it("T17: Organisation speaks for many: counts as one, and its claim is shown as a claim", () => {
    const count = countCapacity([
      { kind: "individual" },
      { kind: "organisation", name: "Tenants' union", claimsToSpeakFor: 600 },
      { kind: "organisation", name: "Hub friends" },
    ]);
    expect(count).toEqual({
      answers: 3,
      individuals: 1,
      organisations: 2,
      claims: [{ name: "Tenants' union", claimsToSpeakFor: 600 }],
    });
  });
  it("T19: Withdrawn response: leaves the analysis before the report, and afterwards the totals stay", () => {
    expect(withdrawAnswer("open")).toMatchObject({ inAnalysis: false, keepsTombstone: true });
    expect(withdrawAnswer("decided")).toMatchObject({
      inAnalysis: true,
      eraseOrAnonymise: true,
      publishedTotalsStay: true,
    });
  });
  it("T25: Abuse in an answer: the text is withheld with a reason, help is offered, other answers count", () => {
    const withheld = withholdText("threat");
    expect(withheld).toMatchObject({ published: false, access: "restricted", otherAnswersCount: true });
    expect(withheld.offers).toContain("police");
    expect(withheld.reasonShown).toBe("We have left out a threat.");
  });
});

describe("before a decision", () => {
  const decideOn = new Date("2026-09-10T12:00:00Z");
  const decide = (facts: ConsultationFacts) =>
    advance(aConsultationAt("reported").progress, { kind: "advance", to: "decided" }, facts, decideOn, anyone());

  it("T20: Theme without reply: is refused, and the theme is named", () => {
    const themes = Array.from({ length: 12 }, (_, at) => ({
      id: `t${at}`,
      statement: `Theme ${at + 1}`,
      officerReply: at === 6 ? "" : "Yes.",
      effect: "changed" as const,
      reason: "",
    }));
    expect(no(decide(decidedFacts({ themes }))).message).toBe("CON-19: Reply to the theme “Theme 7”.");
  });
  it("T21: Decision-maker did not see it: is refused, and goes on with the clerk's note", () => {
    const ready = aDecisionReadyToTake();
    const taken = { state: "taken", takenAt: new Date("2026-09-09T19:30:00Z") } as const;
    const one = { ...ready, ...taken, access: ready.access.slice(0, 1) };
    expect(no(decide(decidedFacts({ decision: one }))).message).toContain("CON-20: Councillor Bello has not yet");
    const notedAt = new Date("2026-09-08T12:00:00Z");
    const note = { makerId: "member-2", notedBy: "clerk-1", sentOn: "2026-08-28", note: "Sent.", notedAt };
    const event = yes(decide(decidedFacts({ decision: { ...one, availability: [note] } }))).event;
    expect(event.rules.find(({ ruleId }) => ruleId === "CON-20")?.sentence).toContain(
      "Councillor Bello did not confirm",
    );
  });
  it("T23: Broken promise: is refused until people are asked or legal says why it does not bind", () => {
    const register = [
      {
        id: "libraries",
        kind: "promise" as const,
        wording: "We will consult before closing any library.",
        madeBy: "Cabinet",
        madeOn: "2024-02-14",
        reference: "Minute 12",
        topics: ["Libraries"],
        areas: [],
      },
    ];
    const promises = promisesCovering(register, { topics: ["libraries"], areas: ["E05002234"], on: "2026-09-01" });
    const survey = { purpose: "survey" as const, promises };
    const gate = (change: Partial<ConsultationFacts>) => {
      const { progress } = aConsultationAt("reported");
      return gatesFor(progress, decidedFacts(change), "decided", decideOn).find(({ ruleId }) => ruleId === "CON-24");
    };
    expect(gate(survey)).toMatchObject({ state: "unmet", blocking: true, mayOverride: [] });
    expect(gate(survey)?.note).toContain("We will consult before closing any library.");
    const notBinding = [{ promiseId: "libraries", by: "legal-1", on: "2026-09-01", because: "It was kept in 2025." }];
    expect(gate({ ...survey, promisesNotBinding: notBinding })?.state).toBe("met");
    expect(gate({ promises })?.state).toBe("met");
    expect(promisesCovering(register, { topics: ["parks"], areas: [], on: "2026-09-01" })).toEqual([]);
  });
});

describe("a result that is late", () => {
  const thirteenWeeks = new Date("2026-10-13T03:00:00Z");
  it("T24: Feedback overdue: is marked by the clock once, and shown until it is explained with a new day", () => {
    const { progress, facts } = aConsultationAt("analysing");
    const waiting = { ...facts, feedback: undefined };
    const run = runDue(progress, waiting, thirteenWeeks);
    expect(run.events.map(({ kind, key }) => [kind, key])).toEqual([
      ["result-overdue", "consultation-1:result-overdue:2026-10-05T23:00:00.000Z"],
    ]);
    expect(runDue(run.progress, waiting, thirteenWeeks).events).toEqual([]);
    expect(resultOverdue(run.progress, facts, thirteenWeeks)).toBeDefined();
    const newDueAt = new Date("2026-11-30T12:00:00Z");
    const explain = { kind: "explain-lateness", because: "The meeting was moved.", newDueAt } as const;
    const explained = yes(advance(run.progress, explain, waiting, thirteenWeeks, anyone())).progress;
    expect(resultOverdue(explained, facts, thirteenWeeks)).toBeUndefined();
    expect(resultOverdue(explained, facts, newDueAt)?.explanation).toBe("The meeting was moved.");
    expect(runDue(explained, waiting, newDueAt).events.map(({ kind }) => kind)).toEqual(["result-overdue"]);
  });
});

describe("who has been heard", () => {
  it("T86: Unheard group: 0 of about 41 is a warning with routes that worked, and an action is looked for", () => {
    const group = {
      name: "Romanian speakers",
      population: 1_100,
      responses: 0,
      routesThatWorked: ["session at shift change"],
    };
    const [warning, ...others] = reachWarnings({ population: 10_000, responses: 373, groups: [group] });
    expect(others).toEqual([]);
    expect(warning).toEqual({
      group: "Romanian speakers",
      heard: 0,
      expected: 41,
      sentence: "0 answers came from “Romanian speakers”, about 41 would match their 11% of the place.",
      routesToTry: ["session at shift change"],
      actionRecorded: false,
    });
  });
  it("T86: Unheard group: the report waits until it says what was done", () => {
    const { progress } = aConsultationAt("analysing");
    const { standards } = completeFacts();
    if (standards?.sections.inclusive === undefined) throw new Error("There is evidence.");
    const group = { name: "Romanian speakers", population: 110, responses: 0 };
    const inclusive = { ...standards.sections.inclusive, groups: [group] };
    const facts = completeFacts({ standards: { ...standards, sections: { ...standards.sections, inclusive } } });
    const report = { kind: "advance", to: "reported" } as const;
    expect(no(advance(progress, report, facts, new Date("2026-08-20T12:00:00Z"), anyone())).details?.rules).toBe(
      "STD-8",
    );
  });
});
