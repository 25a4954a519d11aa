import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { answerArrived, askPerson, endRequest, extendTime, mayCarryOut, verifyIdentity } from "./handle-request.ts";
import { mayHandleDataRights, mayHold } from "./policy.ts";
import { aDataRequest, aVerifiedRequest } from "./testing.ts";

const TODAY = "2026-06-01";
const check = { check: "called-back", reason: "By the number on the answer." } as const;

describe("a request", () => {
  it("is carried out only for somebody whose identity was checked", () => {
    expect(no(mayCarryOut(aDataRequest(), { isHeld: false })).code).toBe("data-request/identity-first");
    const checked = yes(verifyIdentity(aDataRequest(), check, TODAY));
    expect(yes(mayCarryOut(checked, { isHeld: false })).identity).toEqual({ ...check, on: TODAY });
    expect(no(verifyIdentity(aDataRequest(), { ...check, reason: " " }, TODAY)).field).toBe("reason");
  });
  it("is not carried out while something is still asked of the person", () => {
    const asked = yes(askPerson(aVerifiedRequest(), "clarification", TODAY));
    expect(no(mayCarryOut(asked, { isHeld: false })).code).toBe("data-request/stopped");
    expect(no(askPerson(asked, "identity", TODAY)).code).toBe("data-request/stopped-already");
  });
  it("to erase is not carried out while a legal hold keeps the data; others are", () => {
    expect(no(mayCarryOut(aVerifiedRequest({ kind: "erasure" }), { isHeld: true })).code).toBe("data-request/held");
    expect(mayCarryOut(aVerifiedRequest({ kind: "access" }), { isHeld: true }).ok).toBe(true);
  });
  it("goes on when identity is known, with the day it became known", () => {
    const asked = yes(askPerson(aDataRequest(), "identity", "2026-05-25"));
    expect(yes(verifyIdentity(asked, check, TODAY)).pauses).toEqual([
      { asked: "identity", from: "2026-05-25", to: TODAY },
    ]);
  });
  it("has an answer arrive no earlier than it was asked for and no later than today", () => {
    const asked = yes(askPerson(aDataRequest(), "identity", "2026-05-25"));
    for (const day of ["2026-05-24", "2026-06-02"])
      expect(no(answerArrived(asked, day, TODAY)).code).toBe("data-request/arrived-when");
    expect(no(answerArrived(aDataRequest(), TODAY, TODAY)).code).toBe("data-request/not-stopped");
  });
  it("is given more time once, in time, by one month or two, and with a reason", () => {
    const more = { months: 2, reason: "There are many records." };
    const extended = yes(extendTime(aDataRequest(), more, TODAY));
    expect(no(extendTime(extended, more, TODAY)).code).toBe("data-request/extended-already");
    expect(no(extendTime(aDataRequest(), more, "2026-06-23")).code).toBe("data-request/too-late-to-extend");
    expect(no(extendTime(aDataRequest(), { ...more, months: 3 }, TODAY)).code).toBe("data-request/extra-months");
    expect(no(extendTime(aDataRequest(), { ...more, reason: "" }, TODAY)).code).toBe("data-request/reason-needed");
  });
  it("is refused only with a reason, and ends once", () => {
    expect(no(endRequest(aDataRequest(), { kind: "refused" }, TODAY)).code).toBe("data-request/reason-needed");
    const refused = yes(endRequest(aDataRequest(), { kind: "refused", reason: "It was asked last week." }, TODAY));
    expect(refused.outcome).toEqual({ kind: "refused", on: TODAY, reason: "It was asked last week." });
    expect(no(endRequest(refused, { kind: "done" }, TODAY)).code).toBe("data-request/ended");
    expect(no(verifyIdentity(refused, check, TODAY)).code).toBe("data-request/ended");
  });
  it("is handled by few, and held by fewer", () => {
    expect(mayHandleDataRights({ posts: ["councillor", "administrator"] })).toBe(true);
    expect(mayHandleDataRights({ posts: ["engagement-officer"] })).toBe(false);
    expect(mayHold({ posts: ["administrator"] })).toBe(false);
    expect(mayHold({ posts: ["monitoring-officer"] })).toBe(true);
  });
});
