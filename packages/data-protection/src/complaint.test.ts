import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { acknowledgeComplaint, answerComplaint, complaintClock } from "./complaint.ts";
import { aDataComplaint } from "./testing.ts";

describe("a complaint about the use of data", () => {
  it("is acknowledged within 30 days", () => {
    expect(complaintClock(aDataComplaint(), "2026-06-19")).toEqual({
      acknowledgeBy: "2026-06-19",
      daysLeft: 0,
      isOverdue: false,
    });
    expect(complaintClock(aDataComplaint(), "2026-06-20").isOverdue).toBe(true);
  });
  it("that was acknowledged in time stays so", () => {
    const acknowledged = yes(acknowledgeComplaint(aDataComplaint(), "2026-06-01"));
    expect(complaintClock(acknowledged, "2027-01-01")).toMatchObject({ daysLeft: 18, isOverdue: false });
    expect(no(acknowledgeComplaint(acknowledged, "2026-06-02")).code).toBe("data-complaint/acknowledged-already");
  });
  it("is answered once and in words, which acknowledges it too", () => {
    expect(no(answerComplaint(aDataComplaint(), " ", "2026-06-01")).code).toBe("data-complaint/answer-needed");
    const answered = yes(answerComplaint(aDataComplaint(), "We were wrong, and put it right.", "2026-06-01"));
    expect(answered.acknowledgedOn).toBe("2026-06-01");
    expect(no(answerComplaint(answered, "Again.", "2026-06-02")).code).toBe("data-complaint/answered-already");
  });
});
