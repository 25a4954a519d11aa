import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { changeAnswers, mayBeSent, mayChangeAnswers } from "./index.ts";
import { anOpenConsultation } from "./testing.ts";

const during = new Date("2026-05-20T10:00:00Z");
const afterwards = new Date("2026-07-01T00:00:00Z");
const sent = { revision: 1, isRestricted: false };

describe("changing answers that were sent", () => {
  it("puts the new answers in the place of the old ones while people may answer", () => {
    const change = { answers: { agree: "no", change: " " }, basedOn: 1 };
    expect(yes(changeAnswers(anOpenConsultation(), sent, change, during))).toEqual({ agree: "no" });
  });
  it("is refused once the consultation has closed", () => {
    const change = { answers: { agree: "no" }, basedOn: 1 };
    expect(no(changeAnswers(anOpenConsultation(), sent, change, afterwards)).code).toBe("consultation/closed");
    expect(no(mayChangeAnswers(anOpenConsultation(), sent, afterwards)).code).toBe("consultation/closed");
  });
  it("overwrites nothing that was changed after the person opened it", () => {
    const change = { answers: { agree: "no" }, basedOn: 1 };
    const refused = no(changeAnswers(anOpenConsultation(), { ...sent, revision: 2 }, change, during));
    expect(refused.code).toBe("answers/changed-meanwhile");
    expect(refused.message).toContain("Copy what you wrote");
  });
  it("is refused for answers that are read no further because their writer said so", () => {
    const restricted = { ...sent, isRestricted: true };
    expect(no(mayChangeAnswers(anOpenConsultation(), restricted, during)).code).toBe("answers/read-no-further");
  });
  it("holds the new answers against what is asked, as any answer", () => {
    const change = { answers: { agree: "perhaps" }, basedOn: 1 };
    expect(no(changeAnswers(anOpenConsultation(), sent, change, during)).code).toBe(
      "consultation/answers-need-attention",
    );
  });
});

describe("answers that a helper wrote down", () => {
  it("are sent once they were read back and the person agreed", () => {
    expect(no(mayBeSent({ channel: "assisted", wasReadBack: false })).code).toBe("answers/read-back");
    expect(mayBeSent({ channel: "assisted", wasReadBack: true }).ok).toBe(true);
  });
  it("need no reading back where the person answered alone", () => {
    expect(mayBeSent({ channel: "web", wasReadBack: false }).ok).toBe(true);
    expect(mayBeSent({ channel: "hub-device", wasReadBack: false }).ok).toBe(true);
  });
});
