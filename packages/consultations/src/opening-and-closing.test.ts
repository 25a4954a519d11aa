import { momentInLondon } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  closeConsultation,
  missingBeforeOpening,
  openConsultation,
  publishFeedback,
  revisePlan,
  slugOf,
  stateAt,
} from "./index.ts";
import { aConsultation, anOpenConsultation, aPlan } from "./testing.ts";

const during = new Date("2026-05-20T10:00:00Z");
const codes = (consultation: Parameters<typeof missingBeforeOpening>[0], now = during) =>
  missingBeforeOpening(consultation, now).map((gap) => gap.code);

describe("opening a consultation", () => {
  it("happens when nothing is missing", () => {
    expect(yes(openConsultation(aConsultation(), during))).toMatchObject({ state: "open", openedAt: during });
  });
  it("is refused with everything that is missing, at once", () => {
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
    expect(no(openConsultation(empty, during)).code).toBe("consultation/not-ready");
  });
  it("is refused when nothing is open to influence, unless people are only informed (T06)", () => {
    const nothing = { openToInfluence: [] };
    expect(codes(aConsultation({ plan: aPlan(nothing) }))).toEqual(["engagement-spectrum/nothing-open-to-influence"]);
    const inform = aConsultation({
      plan: aPlan({ ...nothing, level: "inform" }),
      questionnaire: aQuestionnaire({ questions: [] }),
    });
    expect(codes(inform)).toEqual([]);
  });
  it("is refused when people are only informed but asked for an opinion", () => {
    expect(codes(aConsultation({ plan: aPlan({ level: "inform" }) }))).toEqual([
      "engagement-spectrum/opinion-question-on-inform",
    ]);
  });
  it("is refused when it would close today, or be decided before it closes", () => {
    expect(codes(aConsultation(), new Date("2026-06-30T08:00:00Z"))).toEqual(["consultation/closes-too-soon"]);
    expect(codes(aConsultation({ plan: aPlan({ decisionExpectedOn: "2026-06-30" }) }))).toEqual([
      "consultation/decision-before-closing",
    ]);
  });
  it("is refused the second time", () => {
    expect(no(openConsultation(anOpenConsultation(), during)).code).toBe("consultation/already-open");
  });
});

describe("changing a plan", () => {
  it("is refused once people can see it, so that answers stay under their questions", () => {
    const change = { plan: aPlan({ title: "Another title" }), questionnaire: aQuestionnaire({ version: 2 }) };
    expect(yes(revisePlan(aConsultation(), change)).plan.title).toBe("Another title");
    expect(no(revisePlan(anOpenConsultation(), change)).code).toBe("consultation/already-open");
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

describe("closing a consultation", () => {
  it("is done after the closing minute without giving a reason", () => {
    const closed = yes(closeConsultation(anOpenConsultation(), {}, new Date("2026-07-08T09:00:00Z")));
    expect(closed).toMatchObject({ state: "closed" });
    expect(closed.closedEarlyBecause).toBeUndefined();
  });
  it("waits for the post that may still come, as people were told", () => {
    const refused = no(closeConsultation(anOpenConsultation(), {}, new Date("2026-07-07T22:00:00Z")));
    expect(refused.code).toBe("consultation/post-may-still-come");
    expect(refused.message).toContain("7 July 2026");
  });
  it("is refused before then unless everybody is told why", () => {
    const refused = no(closeConsultation(anOpenConsultation(), { reasonForEndingEarly: "  " }, during));
    expect(refused.message).toContain("11:59pm on 30 June 2026");
    const ended = yes(
      closeConsultation(anOpenConsultation(), { reasonForEndingEarly: "The proposal was withdrawn." }, during),
    );
    expect(ended.closedEarlyBecause).toBe("The proposal was withdrawn.");
  });
  it("is refused for one that never opened", () => {
    expect(no(closeConsultation(aConsultation(), {}, during)).code).toBe("consultation/not-open");
  });
});

describe("publishing what changed", () => {
  const feedback = {
    summary: "The framework was agreed with two changes.",
    items: [{ outcome: "we-could-not" as const, youSaid: "Spend more", because: "The budget was set in February." }],
  };
  it("is refused while people can still answer, and while the count can still grow", () => {
    expect(no(publishFeedback(anOpenConsultation(), feedback, during)).code).toBe("consultation/not-closed");
    const later = new Date("2026-07-02T09:00:00Z");
    expect(no(publishFeedback(anOpenConsultation(), feedback, later)).code).toBe("consultation/count-not-final");
  });
  it("answers at least one thing people said", () => {
    const closed = aConsultation({ state: "closed" });
    expect(no(publishFeedback(closed, { ...feedback, items: [] }, during)).code).toBe(
      "consultation/feedback-incomplete",
    );
    expect(yes(publishFeedback(closed, feedback, during)).state).toBe("fedback");
  });
});

describe("a consultation's name in an address", () => {
  it("keeps to small letters, numbers and hyphens whatever the title", () => {
    expect(slugOf("Ștrand & Łódź: 2026 — “new”")).toBe("strand-and-lodz-2026-new");
    expect(slugOf("中文")).toBe("consultation");
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (title) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(title))));
  });
});
