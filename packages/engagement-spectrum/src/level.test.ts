import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ARNSTEIN_RUNGS_THAT_ARE_NOT_ENGAGEMENT,
  CURRENT_PROMISE_VERSION,
  compareLevels,
  EngagementLevel,
  LEVEL_REFUSALS,
  LEVELS,
  LevelRefusalCode,
  levelOf,
  METHOD_NAMES,
  OTHER_SPECTRA,
  PROMISES,
  PromiseSet,
  promiseOf,
  RequirementCode,
} from "./index.ts";

const aLevel = fc.constantFrom(...EngagementLevel.options);

describe("the spectrum", () => {
  it("runs from inform to empower in five levels", () => {
    expect(LEVELS.map(({ code, rank }) => [rank, code])).toEqual([
      [1, "inform"],
      [2, "consult"],
      [3, "involve"],
      [4, "collaborate"],
      [5, "empower"],
    ]);
  });
  it("puts any two levels in one order", () => {
    fc.assert(
      fc.property(aLevel, aLevel, aLevel, (one, other, third) => {
        expect(compareLevels(one, other) + compareLevels(other, one)).toBe(0);
        expect(compareLevels(one, other) === 0).toBe(one === other);
        expect(compareLevels(one, other) + compareLevels(other, third)).toBe(compareLevels(one, third));
      }),
    );
  });
  it("uses every requirement at one level only, and every refusal at some level", () => {
    expect(LEVELS.flatMap(({ requires }) => requires).toSorted()).toEqual(RequirementCode.options.toSorted());
    expect(new Set(LEVELS.flatMap(({ refuses }) => refuses))).toEqual(new Set(LevelRefusalCode.options));
  });
  it("names the methods usual at each level", () => {
    expect(levelOf("empower").typicalMethods.map((method) => METHOD_NAMES[method])).toEqual([
      "Participatory budgeting",
      "Devolved budget",
      "Asset transfer",
      "Community-led plan",
    ]);
  });
  it("says no with the code of this package and a sentence that names what can be done", () => {
    for (const [code, { message }] of Object.entries(LEVEL_REFUSALS)) {
      expect(code).toMatch(/^engagement-spectrum\/[a-z-]+$/);
      expect(message.split(". ").length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe("the promise of a level", () => {
  it("is the one people were given, also after a new wording comes", () => {
    const promises = { inform: "a", consult: "b", involve: "c", collaborate: "d", empower: "e" };
    const sets = [...PROMISES, { version: "2027-1", promises }];
    expect(promiseOf("consult", CURRENT_PROMISE_VERSION, sets)).toBe(
      "We will ask before we decide, listen, and tell you what difference it made.",
    );
    expect(promiseOf("consult", "2027-1", sets)).toBe("b");
  });
  it("exists for every level in every wording", () => {
    expect(PROMISES.every((set) => PromiseSet.safeParse(set).success)).toBe(true);
    expect(new Set(EngagementLevel.options.map((level) => promiseOf(level))).size).toBe(5);
  });
  it("is not guessed for a wording nobody knows", () => {
    expect(() => promiseOf("inform", "1999")).toThrow(/There is: 2026-1/);
  });
});

describe("other spectra", () => {
  it("have the rungs of Arnstein's ladder that are engagement, and leave out the two that are not", () => {
    const mapped = Object.values(OTHER_SPECTRA).flatMap(({ arnsteinRungs }) => arnsteinRungs);
    expect([...new Set([...ARNSTEIN_RUNGS_THAT_ARE_NOT_ENGAGEMENT, ...mapped])]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(mapped.some((rung) => ARNSTEIN_RUNGS_THAT_ARE_NOT_ENGAGEMENT.includes(rung))).toBe(false);
  });
});
