import { addDays } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearDays, firstMeetingFrom, lastDayToPublish } from "./clear-days.ts";
import { accessStates, confirmAccess, noteAvailability } from "./confirm-access.ts";
import type { Decision } from "./decision.ts";
import { missingVerifications, reviseImplication, verifyImplication } from "./implication.ts";
import { missingBeforeDeciding, moveDecision, takeDecision } from "./take-decision.ts";
import { aDecisionReadyToTake, aPlannedDecision } from "./testing.ts";

const meeting = new Date("2026-09-09T19:00:00Z");
const outcome = { by: "clerk-1", outcome: "The hubs stay open on Saturdays." };
const papers: ["report", "answers", "assessment"] = ["report", "answers", "assessment"];

/** Eight members of Cabinet of whom seven have confirmed. */
const sevenOfEight = (): Decision => {
  const makers = Array.from({ length: 8 }, (_, at) => ({ id: `m${at}`, name: `Councillor ${at + 1}` }));
  return makers
    .slice(0, 7)
    .reduce<Decision>(
      (decision, { id }) => yes(confirmAccess(decision, { makerId: id, by: id, papers }, meeting)),
      aDecisionReadyToTake({ makers, access: [] }),
    );
};

describe("taking a decision", () => {
  it("is recorded once everything it needs is there", () => {
    const taken = yes(takeDecision(aDecisionReadyToTake(), outcome, meeting));
    expect([taken.state, taken.outcome, taken.warnings]).toEqual(["taken", outcome.outcome, []]);
  });
  it("T21: Decision-maker did not see it: is refused while one of eight has neither confirmed nor been noted", () => {
    const refused = no(takeDecision(sevenOfEight(), outcome, meeting));
    expect(refused.code).toBe("decision/not-ready");
    expect(refused.message).toContain("Councillor 8 has not yet confirmed");
  });
  it("T21: Decision-maker did not see it: goes on with the clerk's note, and the warning is kept", () => {
    const command = { makerId: "m7", by: "clerk-1", sentOn: "2026-08-28", note: "Sent by post and e-mail." };
    const noted = yes(noteAvailability(sevenOfEight(), command, meeting));
    const taken = yes(takeDecision(noted, outcome, meeting));
    expect(taken.warnings).toEqual([
      "Councillor 8 did not confirm. The clerk notes the papers were sent on 28 August 2026.",
    ]);
  });
  it("T21: Decision-maker did not see it: a deputy cannot confirm for another", () => {
    const refused = no(confirmAccess(sevenOfEight(), { makerId: "m7", by: "deputy", papers }, meeting));
    expect(refused.code).toBe("decision/only-for-yourself");
  });
  it("is refused before the meeting, and twice", () => {
    expect(no(takeDecision(aDecisionReadyToTake(), outcome, new Date("2026-09-08T19:00:00Z"))).code).toBe(
      "decision/meeting-to-come",
    );
    const taken = yes(takeDecision(aDecisionReadyToTake(), outcome, meeting));
    expect(no(takeDecision(taken, outcome, meeting)).code).toBe("lifecycle/no-such-step");
  });
  it("says what was decided, always", () => {
    expect(no(takeDecision(aDecisionReadyToTake(), { ...outcome, outcome: " " }, meeting)).code).toBe(
      "decision/outcome-missing",
    );
  });
  it("is refused when a key decision had too little notice, or the report came out late", () => {
    expect(missingBeforeDeciding(aDecisionReadyToTake({ keyNoticeOn: "2026-08-20" }))).toEqual([
      "A key decision needs 28 days of notice. Give it, or choose a later meeting.",
    ]);
    expect(missingBeforeDeciding(aDecisionReadyToTake({ key: false, keyNoticeOn: undefined }))).toEqual([]);
    expect(missingBeforeDeciding(aDecisionReadyToTake({ reportPublicOn: "2026-09-02" }))[0]).toContain(
      "It had to be public by 1 September 2026",
    );
  });
  it("lists all that is missing when nothing has been done", () => {
    expect(missingBeforeDeciding(aPlannedDecision({ makers: [], meetingOn: undefined }))).toHaveLength(7);
  });
  it("can be called in and taken again, and carried out", () => {
    const taken = yes(takeDecision(aDecisionReadyToTake(), outcome, meeting));
    const again = yes(takeDecision(yes(moveDecision(taken, "called-in")), outcome, meeting));
    expect(yes(moveDecision(again, "carried-out")).state).toBe("carried-out");
    expect(no(moveDecision(aPlannedDecision(), "called-in")).code).toBe("lifecycle/no-such-step");
  });
});

describe("access to the papers", () => {
  it("is confirmed for all three papers or not at all", () => {
    const command = { makerId: "member-1", by: "member-1", papers: ["report" as const] };
    expect(no(confirmAccess(aPlannedDecision(), command, meeting)).message).toContain("answers, assessment");
  });
  it("no longer counts once the report has a new version", () => {
    const states = accessStates(aDecisionReadyToTake({ reportVersion: 2 })).map(({ state }) => state);
    expect(states).toEqual(["missing", "missing"]);
  });
  it("cannot be given after the decision, nor by somebody who does not decide", () => {
    const taken = yes(takeDecision(aDecisionReadyToTake(), outcome, meeting));
    expect(no(confirmAccess(taken, { makerId: "member-1", by: "member-1", papers }, meeting)).code).toBe(
      "decision/already-taken",
    );
    expect(no(confirmAccess(taken, { makerId: "x", by: "x", papers }, meeting)).code).toBe("decision/not-a-maker");
  });
  it("cannot be noted by the maker, nor without saying how the papers were sent", () => {
    const note = { makerId: "member-1", by: "member-1", sentOn: "2026-08-28", note: "Sent." };
    expect(no(noteAvailability(aPlannedDecision(), note, meeting)).code).toBe("decision/note-is-the-clerks");
    expect(no(noteAvailability(aPlannedDecision(), { ...note, by: "clerk-1", note: "" }, meeting)).code).toBe(
      "decision/note-incomplete",
    );
  });
});

describe("implications", () => {
  const [finance] = aDecisionReadyToTake().implications;
  it("stop counting as verified when the words change", () => {
    const revised = reviseImplication(aDecisionReadyToTake().implications, {
      kind: "legal",
      text: "Section 149 applies.",
    });
    expect(missingVerifications(revised)).toEqual([
      "“Legal” changed after Sam Okoro verified it. Ask for it to be verified again.",
    ]);
    const command = { kind: "legal" as const, by: "v", name: "Ana Pop", textVersion: 2 };
    expect(missingVerifications(yes(verifyImplication(revised, command, meeting)))).toEqual([]);
    expect(no(verifyImplication(revised, { ...command, textVersion: 1 }, meeting)).code).toBe("decision/older-version");
  });
  it("stay verified when nothing was changed", () => {
    const same = reviseImplication([finance as never], { kind: "finance", text: finance?.text ?? "" });
    expect(missingVerifications(same)).toHaveLength(3);
  });
  it("must be written before anyone can verify them", () => {
    const command = { kind: "legal" as const, by: "v", name: "Ana Pop", textVersion: 1 };
    expect(no(verifyImplication([], command, meeting)).code).toBe("decision/no-such-implication");
    expect(reviseImplication([], { kind: "legal", text: "None." })).toHaveLength(1);
  });
});

describe("clear days", () => {
  it("count neither the day the report is public nor the day of the meeting", () => {
    expect(clearDays("2026-09-01", "2026-09-09")).toBe(5);
    expect(clearDays("2026-09-02", "2026-09-09")).toBe(4);
  });
  it("are kept by the last day to publish, whatever the meeting day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 20 }), (from, days) => {
        const on = addDays("2026-01-05", from);
        const last = lastDayToPublish(on, days);
        expect(clearDays(last, on)).toBeGreaterThanOrEqual(days);
        expect(clearDays(addDays(last, 1), on)).toBeLessThan(days);
      }),
    );
  });
  it("find the first meeting that fits", () => {
    expect(firstMeetingFrom(["2026-09-09", "2026-06-10", "2026-07-08"], "2026-06-22")).toBe("2026-07-08");
    expect(firstMeetingFrom(["2026-06-10"], "2026-06-22")).toBeUndefined();
  });
});
