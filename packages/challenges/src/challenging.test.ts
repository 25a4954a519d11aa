import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerChallenge,
  makeChallenge,
  pauseFor,
  publishOutcome,
  takeFurther,
  toPublic,
  triageChallenge,
} from "./answer-challenge.ts";
import { ChallengeOutcome, clockOf, isLate, openChallenges } from "./challenge.ts";
import { CHALLENGE_CLOCK_SOURCES, DEFAULT_CHALLENGE_CLOCKS } from "./settings.ts";
import { aChallenge, anAcknowledgedChallenge } from "./testing.ts";

const answer = {
  outcome: "upheld",
  reply: "The leaflet was late.",
  action: "Two more weeks.",
  by: "o1",
  on: "2026-06-12",
} as const;

describe("challenging an engagement", () => {
  it("takes words and nothing else", () => {
    const command = {
      id: "c",
      about: { kind: "consultation", id: "x" },
      kind: "comment",
      words: "Well done.",
    } as const;
    expect(yes(makeChallenge(command, "2026-06-03")).state).toBe("received");
    expect(no(makeChallenge({ ...command, words: " " }, "2026-06-03")).code).toBe("challenge/no-words");
  });
  it("is acknowledged within 5 working days, and a complaint answered 10 after that", () => {
    expect(clockOf(aChallenge())).toEqual({ next: "acknowledge", dueOn: "2026-06-10" });
    expect(clockOf(anAcknowledgedChallenge())).toEqual({ next: "answer", dueOn: "2026-06-19" });
    expect(clockOf(anAcknowledgedChallenge({ stage: 2 }))?.dueOn).toBe("2026-07-03");
    expect(isLate(aChallenge(), "2026-06-10")).toBe(false);
    expect(isLate(aChallenge(), "2026-06-11")).toBe(true);
  });
  it("is answered sooner where something is wrong that people still read", () => {
    expect(clockOf(anAcknowledgedChallenge({ kind: "correct" }))?.dueOn).toBe("2026-06-10");
    expect(clockOf(anAcknowledgedChallenge({ kind: "comment" }))?.dueOn).toBe("2026-06-17");
  });
  it("can pause an open consultation until it is answered", () => {
    const reason = "A whole street was left out.";
    const sorted = yes(triageChallenge(aChallenge(), { on: "2026-06-05", asksForPause: reason }));
    expect(pauseFor(sorted)).toBe(reason);
    expect(pauseFor(yes(answerChallenge(sorted, answer)))).toBeUndefined();
    expect(pauseFor(anAcknowledgedChallenge())).toBeUndefined();
  });
  it("stays a complaint where the person complains", () => {
    expect(no(triageChallenge(aChallenge(), { on: "2026-06-05", kind: "comment" })).code).toBe(
      "challenge/stays-a-complaint",
    );
    const comment = aChallenge({ kind: "comment" });
    expect(yes(triageChallenge(comment, { on: "2026-06-05", kind: "complain" })).kind).toBe("complain");
    expect(no(triageChallenge(anAcknowledgedChallenge(), { on: "2026-06-05" })).code).toBe("challenge/sorted-already");
  });
  it("is shown to those who decide while it is open", () => {
    const answered = yes(answerChallenge(anAcknowledgedChallenge({ id: "b" }), answer));
    expect(openChallenges([aChallenge(), answered], "consultation-1").map(({ id }) => id)).toEqual(["challenge-1"]);
  });
});

describe("the answer", () => {
  it("says what is done where the person was right", () => {
    expect(no(answerChallenge(anAcknowledgedChallenge(), { ...answer, action: "" })).code).toBe(
      "challenge/upheld-without-action",
    );
    expect(no(answerChallenge(anAcknowledgedChallenge(), { ...answer, reply: "" })).code).toBe(
      "challenge/answer-incomplete",
    );
    expect(no(answerChallenge(aChallenge(), answer)).code).toBe("lifecycle/no-such-step");
  });
  it("is published without the person's words", () => {
    const published = yes(publishOutcome(yes(answerChallenge(anAcknowledgedChallenge(), answer)), "2026-06-15"));
    expect(toPublic(published)).toEqual({
      kind: "complain",
      receivedOn: "2026-06-03",
      state: "published",
      outcome: "upheld",
      reply: "The leaflet was late.",
      action: "Two more weeks.",
    });
  });
  it("is not told before it is published, whatever it says", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ChallengeOutcome.options), fc.string({ minLength: 1 }), (outcome, words) => {
        fc.pre(words.trim() !== "");
        const answered = yes(answerChallenge(anAcknowledgedChallenge(), { ...answer, outcome, reply: words }));
        expect(Object.keys(toPublic(answered))).toEqual(["kind", "receivedOn", "state"]);
      }),
    );
  });
  it("can be taken further once, and another person answers then", () => {
    const further = yes(takeFurther(yes(answerChallenge(anAcknowledgedChallenge(), answer)), "2026-06-22"));
    expect(clockOf(further)).toEqual({ next: "answer", dueOn: "2026-07-20" });
    expect(no(answerChallenge(further, answer)).code).toBe("challenge/same-person-again");
    const second = yes(answerChallenge(further, { ...answer, by: "o2" }));
    expect(no(takeFurther(aChallenge(), "2026-06-22")).code).toBe("challenge/not-answered-yet");
    expect(no(takeFurther(second, "2026-08-01")).code).toBe("challenge/last-stage");
    expect(no(takeFurther(anAcknowledgedChallenge({ kind: "comment" }), "2026-06-22")).code).toBe(
      "challenge/no-second-stage",
    );
  });
  it("has clocks with a source each", () => {
    expect(Object.keys(CHALLENGE_CLOCK_SOURCES).sort()).toEqual(Object.keys(DEFAULT_CHALLENGE_CLOCKS).sort());
  });
});
