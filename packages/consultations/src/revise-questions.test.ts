import { no, yes } from "@collaborative-communities/foundation/testing";
import { aFreeText, aQuestionnaire, aSingleChoice } from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { howQuestionsChange, reviseQuestions, Step } from "./index.ts";
import { aConsultation, anOpenConsultation } from "./testing.ts";

const during = new Date("2026-05-20T10:00:00Z");
const one = aQuestionnaire({ questions: [aSingleChoice()] });
const two = { questions: [aSingleChoice(), aFreeText()] };
const open = anOpenConsultation({ questionnaire: one });

describe("changing what a consultation asks", () => {
  it("changes the version itself while the plan is written, and asks for no reason", () => {
    for (const state of ["idea", "planned", "designed"] as const) {
      const revised = yes(
        reviseQuestions(aConsultation({ questionnaire: one, state }), { questionnaire: two }, during),
      );
      expect([revised.isNewVersion, revised.consultation.questionnaire.version, revised.why]).toEqual([false, 1, ""]);
    }
  });
  it("waits for a design that was approved to be sent back", () => {
    for (const state of ["approved", "scheduled"] as const)
      expect(no(reviseQuestions(aConsultation({ state }), { questionnaire: two }, during)).code).toBe(
        "consultation/approved",
      );
  });
  it("makes a new version once people can answer, and needs a reason that everybody can read", () => {
    for (const state of ["open", "paused"] as const) {
      const now = { ...open, state };
      expect(no(reviseQuestions(now, { questionnaire: two, why: "  " }, during))).toMatchObject({ field: "why" });
      const revised = yes(reviseQuestions(now, { questionnaire: two, why: " A question was missing. " }, during));
      expect([revised.isNewVersion, revised.questionnaire.version, revised.why]).toEqual([
        true,
        2,
        "A question was missing.",
      ]);
    }
  });
  it("is no change, and needs no reason, where the same is asked in the same way", () => {
    const revised = yes(reviseQuestions(open, { questionnaire: { questions: one.questions } }, during));
    expect([revised.isNewVersion, revised.changes]).toEqual([false, []]);
  });
  it("never leaves people who can answer without a question", () => {
    expect(no(reviseQuestions(open, { questionnaire: { questions: [] }, why: "None needed." }, during)).code).toBe(
      "consultation/no-questions",
    );
  });
  it("is refused from the closing minute on, also before anybody has pressed close", () => {
    expect(no(reviseQuestions(open, { questionnaire: two, why: "Late." }, new Date("2026-07-01T10:00:00Z"))).code).toBe(
      "consultation/questions-final",
    );
  });
  it("is possible in one of four ways at every step", () => {
    const ways = Object.fromEntries(
      Step.options.map((state) => [state, howQuestionsChange({ ...open, state }, during)]),
    );
    expect(ways).toEqual({
      idea: "written",
      planned: "written",
      designed: "written",
      approved: "sent-back-first",
      scheduled: "sent-back-first",
      open: "new-version",
      paused: "new-version",
      closed: "final",
      analysing: "final",
      reported: "final",
      decided: "final",
      fedback: "final",
      evaluated: "final",
      archived: "final",
      withdrawn: "final",
    });
  });
});
