import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareLevels, Engagement, EngagementLevel, moveLevel } from "./index.ts";
import { anEngagement, levelFacts } from "./testing.ts";

const facts = levelFacts();
const up = { to: "involve", on: "2026-05-10", reason: "People asked for workshops" } as const;
const down = { to: "inform", on: "2026-05-10", reason: "The court settled it" } as const;
const notice = { givenOn: "2026-05-08", text: "Nothing is left to decide, because the court settled it." };

describe("moving up during the work", () => {
  it("needs no notice, and is recorded with its reason", () => {
    const moved = yes(moveLevel(anEngagement(), up, facts));
    expect(moved.level).toBe("involve");
    expect(moved.moves).toEqual([{ from: "consult", ...up }]);
  });
  it("is refused where the higher level could not be chosen", () => {
    const survey = anEngagement({ methods: ["survey"] });
    expect(no(moveLevel(survey, up, facts)).code).toBe("engagement-spectrum/one-off-survey-only");
    expect(no(moveLevel(anEngagement({ openToInfluence: [] }), up, facts)).code).toBe(
      "engagement-spectrum/nothing-open-to-influence",
    );
  });
});

describe("moving down during the work", () => {
  it("is refused without notice to participants", () => {
    const refusal = no(moveLevel(anEngagement(), down, facts));
    expect(refusal.code).toBe("engagement-spectrum/moved-down-without-notice");
    expect(refusal.message).toContain("Tell everyone who has taken part");
  });
  it("is refused when the notice says nothing or comes after the move", () => {
    for (const poor of [
      { ...notice, text: "  " },
      { ...notice, givenOn: "2026-05-11" },
    ])
      expect(no(moveLevel(anEngagement(), { ...down, notice: poor }, facts)).code).toBe(
        "engagement-spectrum/moved-down-without-notice",
      );
  });
  it("is allowed once participants have been told, and shows when", () => {
    const moved = yes(moveLevel(anEngagement(), { ...down, notice }, facts));
    expect(moved.level).toBe("inform");
    expect(moved.moves.at(-1)?.noticeGivenOn).toBe("2026-05-08");
  });
  it("to inform is refused while opinion questions are still asked", () => {
    expect(
      no(moveLevel(anEngagement(), { ...down, notice }, { ...facts, opinionQuestions: 2, invitesViews: true })).code,
    ).toBe("engagement-spectrum/opinion-question-on-inform");
  });
});

describe("any move", () => {
  it("is refused to the level it is at, and without a reason", () => {
    expect(no(moveLevel(anEngagement(), { ...up, to: "consult" }, facts)).code).toBe("engagement-spectrum/same-level");
    expect(no(moveLevel(anEngagement(), { ...up, reason: " " }, facts)).code).toBe(
      "engagement-spectrum/move-without-reason",
    );
  });
  it("keeps the wording promised, unless a new one is given", () => {
    const own = anEngagement({ promiseVersion: "our-own-3" });
    expect(yes(moveLevel(own, up, facts)).promiseVersion).toBe("our-own-3");
    expect(yes(moveLevel(own, { ...up, promiseVersion: "our-own-4" }, facts)).promiseVersion).toBe("our-own-4");
  });
  it("never leads down without a day on which people were told", () => {
    const level = fc.constantFrom(...EngagementLevel.options);
    fc.assert(
      fc.property(level, fc.array(fc.tuple(level, fc.boolean()), { maxLength: 12 }), (start, wishes) => {
        const end = wishes.reduce(
          (engagement, [to, told]) => {
            const moved = moveLevel(engagement, { to, on: "2026-05-10", reason: "r", ...(told && { notice }) }, facts);
            return moved.ok ? moved.value : engagement;
          },
          anEngagement({ level: start }),
        );
        expect(Engagement.safeParse(end).success).toBe(true);
        for (const { from, to, noticeGivenOn } of end.moves)
          expect(compareLevels(to, from) > 0 || noticeGivenOn === "2026-05-08").toBe(true);
        expect(end.moves.at(-1)?.to ?? start).toBe(end.level);
      }),
    );
  });
});
