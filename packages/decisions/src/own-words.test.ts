import { no } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import type { Decision } from "./decision.ts";
import { mayRemoveDecision, mayWriteDecision } from "./own-words.ts";
import { mayConfirmAccess, mayKeepDecisions, mayVerifyImplications } from "./policy.ts";
import { aDecisionReadyToTake, aPlannedDecision } from "./testing.ts";

const planned = aPlannedDecision({ implications: [{ kind: "legal", text: "None.", textVersion: 1 }] });
const ready = aDecisionReadyToTake();
const verified = { by: "planner", name: "A Planner", textVersion: 1, at: new Date("2026-08-24T09:00:00Z") };

describe("whoever plans a decision", () => {
  it("writes its day, its makers and its report, and new words in a new version that nobody has verified", () => {
    expect(mayWriteDecision(undefined, planned).ok).toBe(true);
    expect(mayWriteDecision(planned, { ...planned, title: "Another title", meetingOn: "2026-09-16" }).ok).toBe(true);
    const [first, ...rest] = ready.implications;
    if (first === undefined) throw new Error("There are implications.");
    const { verified: _, ...unverified } = first;
    const again = { ...unverified, text: "There is one.", textVersion: 2 };
    expect(mayWriteDecision(ready, { ...ready, implications: [again, ...rest] }).ok).toBe(true);
    const silently = { ...first, text: "There is one." };
    expect(no(mayWriteDecision(ready, { ...ready, implications: [silently, ...rest] })).code).toBe(
      "decision/not-yours-to-say",
    );
  });

  it.each<[string, Partial<Decision>]>([
    ["that a maker had the papers", { access: ready.access }],
    [
      "that papers were sent",
      {
        availability: [
          { makerId: "member-1", notedBy: "planner", sentOn: "2026-08-28", note: "Sent.", notedAt: verified.at },
        ],
      },
    ],
    ["what was decided", { state: "taken", takenAt: verified.at, outcome: "Agreed." }],
    ["a warning", { warnings: ["Nobody said so."] }],
    ["that somebody verified it", { implications: [{ kind: "legal", text: "None.", textVersion: 1, verified }] }],
  ])("does not say for others %s, nor takes it back", (_, change) => {
    const after = { ...planned, ...change };
    expect(no(mayWriteDecision(planned, after)).code).toBe("decision/not-yours-to-say");
    expect(no(mayWriteDecision(undefined, after)).code).toBe("decision/not-yours-to-say");
    expect(no(mayRemoveDecision(after)).code).toBe("decision/not-yours-to-say");
    if (change.implications === undefined)
      expect(no(mayWriteDecision(after, planned)).code).toBe("decision/not-yours-to-say");
  });

  it("takes away a decision in which nobody has said anything yet", () => {
    expect(mayRemoveDecision(planned).ok).toBe(true);
    expect(mayRemoveDecision(undefined).ok).toBe(true);
  });
});

describe("who has a part in a decision", () => {
  it("is each by the posts they hold: to confirm, to verify, to keep the register", () => {
    const posts = [
      "portfolio-holder",
      "councillor",
      "board-member",
      "head-of-service",
      "legal",
      "equality-lead",
      "committee-clerk",
      "engagement-officer",
    ];
    const those = (may: (actor: { posts: string[] }) => boolean) => posts.filter((post) => may({ posts: [post] }));
    expect(those(mayConfirmAccess)).toEqual(["portfolio-holder", "councillor", "board-member", "head-of-service"]);
    expect(those(mayVerifyImplications)).toEqual(["head-of-service", "legal", "equality-lead"]);
    expect(those(mayKeepDecisions)).toEqual(["committee-clerk"]);
  });
});
