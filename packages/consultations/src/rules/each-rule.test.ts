import { aPlannedDecision } from "@collaborative-communities/decisions/testing";
import { describe, expect, it } from "vitest";
import { FIRST_DUTIES } from "../duties/duty-catalogue.ts";
import type { ConsultationFacts } from "../facts/facts.ts";
import type { Step } from "../lifecycle/step.ts";
import { aConsultationAt, completeFacts, decidedFacts, sixWeeks } from "../testing.ts";
import { gatesFor } from "./gates.ts";
import { secondCodingNeeded } from "./reporting.ts";
import type { RuleId } from "./rule-id.ts";

const may = new Date("2026-05-20T12:00:00Z");
const { progress: approved } = aConsultationAt("approved");

/** What a rule says of changed facts, before a step. */
const gate = (ruleId: RuleId, change: Partial<ConsultationFacts>, step: Step = "scheduled", at = may) => {
  const late = step === "archived" || step === "decided" || step === "reported" || step === "analysing";
  const progress = late ? { ...approved, step: "closed" as const, period: sixWeeks() } : approved;
  const facts = late ? decidedFacts(change) : completeFacts(change);
  const found = gatesFor(progress, facts, step, at).find((one) => one.ruleId === ruleId);
  if (found === undefined) throw new Error(`${ruleId} is not asked at ${step}.`);
  return `${found.state}: ${found.note}`;
};
const duty = (id: string) => FIRST_DUTIES.find((one) => one.id === id);
const period = (opens: string, closes: string) => ({ opensAt: new Date(opens), closesAt: new Date(closes) });

describe("the kind of asking", () => {
  it("must be chosen, and is no survey where a proposal affects people", () => {
    expect(gate("CON-01", { purpose: undefined }, "designed")).toContain("unmet: Choose whether");
    expect(gate("CON-01", { purpose: "survey" }, "designed")).toContain("cannot be a survey");
    expect(gate("CON-01", { purpose: "survey", proposal: undefined }, "designed")).toBe("met: ");
  });
  it("lets the rules about a proposal rest where there is none, and where people are only told", () => {
    expect(gate("CON-05", { purpose: "survey", proposal: undefined })).toBe(
      "not-applicable: There is no plan behind these questions.",
    );
    expect(gate("CON-05", { level: "inform" })).toBe("not-applicable: People are told about this and not asked.");
  });
});

describe("the declaration", () => {
  it("names what has settled the matter", () => {
    const declaration = { by: "h", on: "2026-05-01", noContractLet: false, noBudgetFixed: true, noPromiseMade: true };
    expect(gate("CON-03", { declaration })).toBe("unmet: A contract has been let.");
    expect(gate("CON-03", { declaration: undefined })).toContain("Sign the statement");
  });
});

describe("the time that the law sets", () => {
  it("has no way round, and counts months as months", () => {
    const change = { purpose: "statutory" as const, duty: duty("voluntary-body-funding") };
    expect(gate("CON-06", change)).toContain("The law sets 3 months");
    expect(gate("CON-06", change)).toContain("Close on 1 September 2026 or later");
    const long = period("2026-06-01T08:00:00Z", "2026-09-01T23:00:00Z");
    expect(gate("CON-06", { ...change, period: long })).toBe("met: ");
  });
  it("can be bound to a time of the year", () => {
    const change = { purpose: "statutory" as const, duty: duty("school-admissions") };
    expect(gate("CON-06", change)).toContain("must be held between 1 October and 31 January");
    const winter = period("2026-11-02T09:00:00Z", "2027-01-01T00:00:00Z");
    expect(gate("CON-06", { ...change, period: winter })).toBe("met: ");
  });
  it("needs a duty where it is statutory, and says where the law sets none", () => {
    expect(gate("CON-06", { purpose: "statutory" })).toContain("Choose the duty");
    expect(gate("CON-06", {})).toBe("not-applicable: No law sets a least time for this.");
    expect(gate("CON-06", { duty: duty("budget") })).toContain("met: The law sets no least time");
    expect(gate("CON-06", { duty: duty("premises-licence") })).toContain("run in another system");
  });
});

describe("the council's own time", () => {
  const month = { period: period("2026-06-01T08:00:00Z", "2026-07-03T23:00:00Z"), matter: "limited" as const };
  it("is shorter for a limited matter, with a reason in public under six weeks", () => {
    expect(gate("CON-07", month)).toBe("unmet: Say in public why people have less than 42 days.");
    expect(gate("CON-07", { ...month, shortPeriodBecause: "Forty homes are asked at the door." })).toBe("met: ");
  });
  it("is longer for a major change", () => {
    expect(gate("CON-07", { matter: "major" })).toContain("Close on 24 August 2026 or later");
    expect(gate("CON-07", { period: undefined })).toBe("unmet: Say when it opens and when it closes.");
  });
});

describe("holidays in the time to answer", () => {
  const summer = period("2026-07-20T08:00:00Z", "2026-09-02T23:00:00Z");
  it("are warned about, with the days that would make up for them", () => {
    expect(gate("CON-09", { period: summer })).toBe(
      "warning: 31 days fall in the school holidays in August. Give 29 more days: close on 1 October 2026.",
    );
  });
  it("are no warning where people have that much more time, or where a festival matters to nobody asked", () => {
    expect(gate("CON-09", { period: { ...summer, closesAt: new Date("2026-10-01T23:00:00Z") } })).toContain(
      "met: 31 days",
    );
    const festivals = [{ name: "Diwali", from: "2026-06-08", to: "2026-06-09", audienceIds: ["others"] }];
    expect(gate("CON-09", { festivals })).toBe("met: ");
    const theirs = festivals.map((one) => ({ ...one, audienceIds: ["hub-users"] }));
    expect(gate("CON-09", { festivals: theirs })).toContain("Give 2 more days");
  });
});

describe("those who are asked", () => {
  it("each have a way and somebody who sees to it", () => {
    const [audience] = completeFacts().audiences;
    if (audience === undefined) throw new Error("There is an audience.");
    expect(gate("CON-10", { audiences: [{ ...audience, routes: [], owner: "" }] })).toBe(
      "unmet: Give “People who use the hubs” a way to answer. Say who looks after “People who use the hubs”.",
    );
  });
  it("can answer in every way by one closing rule, from one version", () => {
    const routes = completeFacts().routes.filter(({ kind }) => kind !== "post");
    expect(gate("CON-11", { routes })).toBe("unmet: Say how to answer by post.");
    const early = completeFacts().routes.map((route) => ({ ...route, sameClosingRule: route.kind !== "telephone" }));
    expect(gate("CON-11", { routes: early })).toBe("unmet: Let answers by telephone end when all others do.");
    expect(gate("CON-11", { printPackVersion: 2 })).toContain("Print the pack");
  });
  it("can read what they are given", () => {
    expect(gate("CON-12", { easyReadDecision: "" })).toBe("unmet: Record whether there is an Easy Read version.");
    const attachments = [{ name: "Map", accessible: false, exemptBecause: "" }];
    expect(gate("CON-12", { attachments })).toContain("Make “Map” accessible");
  });
  it("are protected, in what is checked and in what is kept", () => {
    expect(gate("CON-13", { privacy: undefined })).toContain("Add the privacy notice.");
    expect(gate("CON-14", { closingRules: undefined })).toContain("Publish the rule for late answers");
    const closingRules = { lateRule: "Not counted.", postalGraceWorkingDays: 5, publishedOn: "2026-06-02" };
    expect(gate("CON-14", { closingRules })).toBe("unmet: Publish these rules before it opens.");
  });
});

describe("reading the answers", () => {
  const august = new Date("2026-08-20T12:00:00Z");
  const { handling, coding } = completeFacts();
  if (handling === undefined || coding === undefined) throw new Error("There are both.");
  it("waits for the post", () => {
    expect(gate("CON-17", {}, "analysing", new Date("2026-07-20T12:00:00Z"))).toContain("comes by 20 July 2026");
  });
  it("keeps to the rules that were published", () => {
    const late = { published: "Read and not counted.", applied: "Counted." };
    expect(gate("CON-17", { handling: { ...handling, late, undecided: 3 } }, "analysing", august)).toBe(
      "unmet: Use the published rule for late answers. Settle 3 likely double answers by hand.",
    );
  });
  it.each([
    ["Residents think the hubs should open", "unmet"],
    ["Of those who responded, most agree; residents want it", "unmet"],
    ["Most of the people who answered would come", "met"],
  ])("lets a headline say “%s”: %s", (headline, state) => {
    expect(gate("CON-18", { coding: { ...coding, headline } }, "reported", august)).toContain(state);
  });
  it("has a tenth coded twice, at least twenty, and never more than there are", () => {
    const settings = { secondCoderPercent: 10, secondCoderLeast: 20 };
    expect([5, 100, 201, 1_000].map((answers) => secondCodingNeeded(answers, settings))).toEqual([5, 20, 21, 100]);
    expect(gate("CON-18", { coding: { ...coding, secondCoded: 19 } }, "reported", august)).toContain("code 20 answers");
  });
});

describe("deciding and afterwards", () => {
  const september = new Date("2026-09-10T12:00:00Z");
  it("needs an assessment of this version of the proposal", () => {
    const assessment = {
      id: "a",
      screenedOn: "2026-04-20",
      signedOff: { by: "e", on: "2026-08-20", proposalVersion: 3 },
    };
    expect(gate("CON-21", { assessment }, "decided", september)).toContain("Have it signed for version 1.");
  });
  it("shows open challenges to those who decide", () => {
    const open = { id: "c", dueOn: "2026-09-30", shownToDecisionMakers: false };
    expect(gate("STD-11", { openChallenges: [open] }, "decided", september)).toContain("Show the open challenges");
    expect(gate("STD-11", { openChallenges: [{ ...open, shownToDecisionMakers: true }] }, "decided", september)).toBe(
      "met: ",
    );
  });
  it("says why nothing changed", () => {
    const [theme] = completeFacts().themes;
    if (theme === undefined) throw new Error("There is a theme.");
    expect(gate("CON-19", { themes: [{ ...theme, effect: "not_changed", reason: "" }] }, "decided", september)).toBe(
      "unmet: Say why not for “Open on Saturdays”.",
    );
    expect(gate("CON-19", { themes: [] }, "decided", september)).toContain("Write down the themes");
  });
  it("waits until nobody can go to court any more: three months, or six weeks for planning", () => {
    expect(gate("CON-23", {}, "archived", new Date("2026-12-09T12:00:00Z"))).toContain("until 9 December 2026");
    expect(gate("CON-23", {}, "archived", new Date("2026-12-10T12:00:00Z"))).toBe("met: ");
    const plan = { duty: duty("local-plan") };
    expect(gate("CON-23", plan, "archived", new Date("2026-10-22T12:00:00Z"))).toBe("met: ");
  });
  it("links a decision in time for it to be read", () => {
    expect(gate("CON-02", { decision: aPlannedDecision({ meetingOn: undefined }), meetings: [] })).toContain(
      "Choose a meeting on 4 August 2026 or later.",
    );
  });
});
