import { momentInLondon } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingInPlan, publishFeedback, revisePlan, slugOf, stateAt } from "./index.ts";
import { aConsultation, anOpenConsultation, aPlan } from "./testing.ts";

const during = new Date("2026-05-20T10:00:00Z");
const codes = (consultation: Parameters<typeof missingInPlan>[0], now = during) =>
  missingInPlan(consultation, now).map((gap) => gap.code);

describe("a plan", () => {
  it("lacks nothing once it is written", () => {
    expect(codes(aConsultation())).toEqual([]);
  });
  it("says everything that is missing, at once", () => {
    const empty = aConsultation({
      plan: aPlan({
        summary: "",
        proposal: "",
        decisionMaker: "",
        openToInfluence: [],
        contact: {},
        closesOn: undefined,
      }),
      questionnaire: aQuestionnaire({ questions: [] }),
    });
    expect(codes(empty)).toEqual(
      expect.arrayContaining([
        "consultation/no-summary",
        "consultation/no-proposal",
        "consultation/no-decision-maker",
        "consultation/no-questions",
        "consultation/no-offline-contact",
        "consultation/no-closing-day",
      ]),
    );
  });
  it("lacks something when nothing is open to influence, unless people are only informed (T06)", () => {
    const nothing = { openToInfluence: [] };
    expect(codes(aConsultation({ plan: aPlan(nothing) }))).toEqual(["engagement-spectrum/nothing-open-to-influence"]);
    const inform = aConsultation({
      plan: aPlan({ ...nothing, level: "inform" }),
      questionnaire: aQuestionnaire({ questions: [] }),
    });
    expect(codes(inform)).toEqual([]);
  });
  it("lacks nothing to say, but asks too much, when people are only informed but asked for an opinion", () => {
    expect(codes(aConsultation({ plan: aPlan({ level: "inform" }) }))).toEqual([
      "engagement-spectrum/opinion-question-on-inform",
    ]);
  });
  it("lacks time when it would close today, or be decided before it closes", () => {
    expect(codes(aConsultation(), new Date("2026-06-30T08:00:00Z"))).toEqual(["consultation/closes-too-soon"]);
    expect(codes(aConsultation({ plan: aPlan({ decisionExpectedOn: "2026-06-30" }) }))).toEqual([
      "consultation/decision-before-closing",
    ]);
  });
});

describe("changing a plan", () => {
  it("is refused once people can see it", () => {
    const change = { plan: aPlan({ title: "Another title" }) };
    expect(yes(revisePlan(aConsultation(), change)).plan.title).toBe("Another title");
    expect(no(revisePlan(anOpenConsultation(), change)).code).toBe("consultation/already-open");
    expect(no(revisePlan(aConsultation({ state: "scheduled" }), change)).code).toBe("consultation/approved");
  });
});

describe("the closing minute", () => {
  it("is still in time to its end, by London's clocks", () => {
    expect(stateAt(anOpenConsultation(), new Date("2026-06-30T22:59:59.999Z"))).toBe("open");
    expect(stateAt(anOpenConsultation(), new Date("2026-06-30T23:00:00.000Z"))).toBe("closed");
  });
  it("never opens again after it has passed", () => {
    fc.assert(
      fc.property(
        fc.date({ min: momentInLondon("2026-07-01", "00:00"), max: new Date("2099-01-01"), noInvalidDate: true }),
        (later) => {
          expect(stateAt(anOpenConsultation(), later)).toBe("closed");
        },
      ),
    );
  });
});

describe("publishing what changed", () => {
  const feedback = {
    summary: "The framework was agreed with two changes.",
    items: [{ outcome: "we-could-not" as const, youSaid: "Spend more", because: "The budget was set in February." }],
  };
  it("comes after the decision, and once", () => {
    const refused = (state: "closed" | "archived") => no(publishFeedback({ state }, feedback)).code;
    expect(refused("closed")).toBe("consultation/not-decided");
    expect(refused("archived")).toBe("consultation/feedback-published");
    expect(yes(publishFeedback({ state: "decided" }, feedback))).toEqual(feedback);
  });
  it("answers at least one thing people said", () => {
    const code = no(publishFeedback({ state: "decided" }, { ...feedback, items: [] })).code;
    expect(code).toBe("consultation/feedback-incomplete");
  });
});

describe("a consultation's name in an address", () => {
  it("keeps to small letters, numbers and hyphens whatever the title", () => {
    expect(slugOf("Ștrand & Łódź: 2026 — “new”")).toBe("strand-and-lodz-2026-new");
    expect(slugOf("中文")).toBe("consultation");
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (title) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(title))));
  });
});
