import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allowedLevels,
  checkLevel,
  chooseLevel,
  confirmReady,
  EngagementLevel,
  LEVELS,
  LevelFacts,
  Method,
} from "./index.ts";
import { completeLevelFacts, levelFacts } from "./testing.ts";

const anyLevel = fc.constantFrom(...EngagementLevel.options);
const anyFacts = fc
  .record(
    {
      itemsOpenToInfluence: fc.nat({ max: 3 }),
      decisionTaken: fc.boolean(),
      opinionQuestions: fc.nat({ max: 2 }),
      methods: fc.array(fc.constantFrom(...Method.options), { maxLength: 3 }),
      invitesViews: fc.boolean(),
      rounds: fc.nat({ max: 3 }),
      contactForQuestions: fc.boolean(),
      namedResidentMembers: fc.nat({ max: 2 }),
      optionEditsWithoutApproval: fc.nat({ max: 1 }),
      rulesChangedAfterOpening: fc.boolean(),
      overridesWithoutReasons: fc.nat({ max: 1 }),
    },
    { requiredKeys: ["itemsOpenToInfluence", "decisionTaken", "opinionQuestions", "methods"] },
  )
  .map((facts): LevelFacts => LevelFacts.parse(facts));

const missingAt = (level: EngagementLevel, facts: LevelFacts): string[] =>
  checkLevel(level, facts)
    .requirements.filter(({ state }) => state === "missing")
    .map(({ code }) => code);

describe("when nothing is open to influence", () => {
  it("consulting is refused, and inform is suggested", () => {
    const refusal = no(chooseLevel("consult", levelFacts({ itemsOpenToInfluence: 0 })));
    expect(refusal.code).toBe("engagement-spectrum/nothing-open-to-influence");
    expect(refusal.details).toEqual({ level: "consult", suggestedLevel: "inform" });
  });
  it("only inform may be used, and not even that with opinion questions", () => {
    expect(allowedLevels(levelFacts({ itemsOpenToInfluence: 0 }))).toEqual(["inform"]);
    expect(allowedLevels(levelFacts({ itemsOpenToInfluence: 0, opinionQuestions: 1 }))).toEqual([]);
  });
  it("no level above inform is allowed, whatever else is true", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const allowed = allowedLevels({ ...facts, itemsOpenToInfluence: 0 });
        expect(allowed.filter((level) => level !== "inform")).toEqual([]);
      }),
    );
  });
});

describe("when the decision has been taken", () => {
  it("asking people is refused at every level that asks, and inform is suggested", () => {
    const facts = levelFacts({ decisionTaken: true });
    for (const level of ["consult", "involve", "collaborate", "empower"] as const) {
      const refusal = no(chooseLevel(level, facts));
      expect(refusal.code).toBe("engagement-spectrum/decision-already-taken");
      expect(refusal.message).toContain("Use “inform”");
    }
    expect(allowedLevels(facts)).toEqual(["inform"]);
  });
});

describe("informing", () => {
  it("is refused with an opinion question", () => {
    const refusal = no(chooseLevel("inform", levelFacts({ opinionQuestions: 1 })));
    expect(refusal.code).toBe("engagement-spectrum/opinion-question-on-inform");
    expect(refusal.field).toBe("opinionQuestions");
  });
  it("is refused with an invitation to have your say", () => {
    expect(no(chooseLevel("inform", levelFacts({ invitesViews: true }))).code).toBe(
      "engagement-spectrum/have-your-say-on-inform",
    );
  });
  it("is always allowed when nobody is asked anything", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(allowedLevels({ ...facts, opinionQuestions: 0, invitesViews: false })).toContain("inform");
      }),
    );
  });
  it("needs someone to ask, plain words, and a decision about translation", () => {
    expect(missingAt("inform", levelFacts())).toEqual([
      "contact-for-questions",
      "plain-language-checked",
      "translation-decided",
    ]);
    expect(yes(confirmReady("inform", completeLevelFacts()))).toBe("inform");
  });
});

describe("consulting", () => {
  it("needs every fair-consultation gate and a date for feedback", () => {
    expect(missingAt("consult", levelFacts())).toEqual(["fairness-gates-met", "feedback-date-set"]);
    const refusal = no(confirmReady("consult", levelFacts({ fairnessGatesMet: true })));
    expect(refusal.code).toBe("engagement-spectrum/requirements-missing");
    expect(refusal.details?.missing).toBe("feedback-date-set");
  });
});

describe("involving", () => {
  it("is refused as one survey done once", () => {
    expect(no(chooseLevel("involve", levelFacts({ methods: ["survey"] }))).code).toBe(
      "engagement-spectrum/one-off-survey-only",
    );
  });
  it("is allowed with a second round, or with another method", () => {
    expect(yes(chooseLevel("involve", levelFacts({ methods: ["survey"], rounds: 2 })))).toBe("involve");
    expect(yes(chooseLevel("involve", levelFacts({ methods: ["survey", "workshop"] })))).toBe("involve");
  });
  it("is not ready with one round", () => {
    expect(missingAt("involve", completeLevelFacts({ rounds: 1 }))).toEqual(["two-rounds"]);
    expect(missingAt("involve", completeLevelFacts({ rounds: 2 }))).toEqual([]);
  });
});

describe("collaborating", () => {
  it("is refused once officers changed agreed options without the group's approval", () => {
    expect(no(chooseLevel("collaborate", completeLevelFacts({ optionEditsWithoutApproval: 1 }))).code).toBe(
      "engagement-spectrum/options-edited-without-approval",
    );
  });
  it("needs residents who are named", () => {
    expect(missingAt("collaborate", completeLevelFacts({ namedResidentMembers: 0 }))).toEqual([
      "named-resident-members",
    ]);
  });
});

describe("empowering", () => {
  it("needs limits published before the day it opens, not on it", () => {
    expect(missingAt("empower", completeLevelFacts({ limitsPublishedOn: "2026-05-01" }))).toEqual([
      "limits-published-first",
    ]);
    expect(missingAt("empower", completeLevelFacts({ limitsPublishedOn: "2026-04-30" }))).toEqual([]);
  });
  it("needs a named body that alone may override the result", () => {
    expect(missingAt("empower", completeLevelFacts({ overrideBody: " " }))).toEqual(["override-body-named"]);
  });
  it("is refused once the rules were changed after opening, or the result was silently overridden", () => {
    expect(no(chooseLevel("empower", completeLevelFacts({ rulesChangedAfterOpening: true }))).code).toBe(
      "engagement-spectrum/rules-changed-after-opening",
    );
    expect(no(chooseLevel("empower", completeLevelFacts({ overridesWithoutReasons: 1 }))).code).toBe(
      "engagement-spectrum/silent-override",
    );
  });
});

describe("checking a level", () => {
  it("finds every level ready when everything is in place", () => {
    expect(LEVELS.map(({ code }) => checkLevel(code, completeLevelFacts()).ready)).toEqual(Array(5).fill(true));
  });
  it("says the same in the report, in the choice and in the list of levels", () => {
    fc.assert(
      fc.property(anyLevel, anyFacts, (level, facts) => {
        const { allowed, ready, refusals, requirements } = checkLevel(level, facts);
        expect(chooseLevel(level, facts).ok).toBe(allowed);
        expect(allowedLevels(facts).includes(level)).toBe(allowed);
        expect(confirmReady(level, facts).ok).toBe(ready);
        expect(allowed).toBe(refusals.length === 0);
        expect(ready).toBe(allowed && requirements.every(({ state }) => state === "met"));
      }),
    );
  });
  it("shows every refusal at once", () => {
    const facts = levelFacts({ itemsOpenToInfluence: 0, decisionTaken: true });
    expect(checkLevel("consult", facts).refusals.map(({ code }) => code)).toEqual([
      "engagement-spectrum/nothing-open-to-influence",
      "engagement-spectrum/decision-already-taken",
    ]);
  });
});
