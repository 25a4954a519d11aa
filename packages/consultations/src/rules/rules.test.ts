import { describe, expect, it } from "vitest";
import { WITHHELD_BECAUSE, withdrawAnswer } from "../answers/withdraw-answer.ts";
import { FIRST_DUTIES } from "../duties/duty-catalogue.ts";
import { CONSULTATION_SETTING_SOURCES, DEFAULT_CONSULTATION_SETTINGS } from "../settings.ts";
import { OVERRIDE_REASONS, OverrideReasonCode } from "./override-reason.ts";
import { ALL_RULES, RULES, ruleOf } from "./rules.ts";

/** Roughly how many beats an English word has: groups of vowels, without a silent ending. */
const syllables = (written: string): number => {
  const letters = written.toLowerCase().replace(/[^a-z]/g, "");
  const spoken = letters.replace(/(?:[^laeiouycgsxz]es|[^aeioutd]ed|[^laeiouy]e)$/, "").replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
};

/** The age of the reader: the Flesch-Kincaid grade, a school year in the United States, and five. */
const readingAge = (sentences: readonly string[]): number => {
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/)).filter((part) => /[a-z]/i.test(part));
  const beats = words.reduce((sum, each) => sum + syllables(each), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (beats / words.length) - 15.59 + 5;
};
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?:])\s+/);

describe("the list of rules", () => {
  it("has CON-01 to CON-24 in order, each once", () => {
    const numbers = Array.from({ length: 24 }, (_, at) => `CON-${String(at + 1).padStart(2, "0")}`);
    expect(RULES.map(({ id }) => id)).toEqual(numbers);
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
  });
  it("says of each what must be true, what would make it so, and where it comes from", () => {
    for (const { sentence, satisfiedBy, source } of ALL_RULES)
      expect([sentence, satisfiedBy, source].every((text) => text.length > 10)).toBe(true);
  });
  it("lets five rules be set aside or warn, and the least time of the law by nobody", () => {
    const kinds = RULES.filter(({ effect }) => effect.kind !== "block").map(({ id, effect }) => `${id} ${effect.kind}`);
    expect(kinds).toEqual([
      "CON-03 override",
      "CON-07 override",
      "CON-08 override",
      "CON-09 warn",
      "CON-16 override",
      "CON-22 escalate",
    ]);
    expect(ruleOf("CON-06")?.effect).toEqual({ kind: "block" });
  });
  it("has every coded reason used by a rule, and every reason of a rule coded", () => {
    const used = RULES.flatMap(({ effect }) => (effect.kind === "override" ? effect.reasons : []));
    expect([...new Set(used)].sort()).toEqual([...OverrideReasonCode.options].sort());
  });
});

describe("what the public reads", () => {
  const rules = RULES.map(({ sentence }) => sentence);
  const others = [
    ...Object.values(OVERRIDE_REASONS),
    ...Object.values(WITHHELD_BECAUSE),
    withdrawAnswer("open").sentence,
    withdrawAnswer("decided").sentence,
  ];

  it("is measured by a measure that knows a hard sentence from an easy one", () => {
    expect(readingAge(["The cat sat on the mat."])).toBeLessThan(7);
    expect(
      readingAge(["Notwithstanding statutory considerations, participation necessitates identification."]),
    ).toBeGreaterThan(20);
  });
  it("can be read at eleven, as a whole", () => {
    expect(readingAge(rules.flatMap(sentencesOf))).toBeLessThanOrEqual(11);
    expect(readingAge(others.flatMap(sentencesOf))).toBeLessThanOrEqual(11);
  });
  it.each([...rules, ...others])("“%s” is no harder than thirteen by itself", (text) => {
    expect(readingAge(sentencesOf(text))).toBeLessThanOrEqual(13);
  });
});

describe("settings and catalogue", () => {
  it("have a source for every default", () => {
    expect(Object.keys(CONSULTATION_SETTING_SOURCES).sort()).toEqual(Object.keys(DEFAULT_CONSULTATION_SETTINGS).sort());
  });
  it("begin with duties of which none claims to be verified", () => {
    expect(FIRST_DUTIES.filter(({ verified }) => verified !== undefined)).toEqual([]);
    expect(new Set(FIRST_DUTIES.map(({ id }) => id)).size).toBe(FIRST_DUTIES.length);
  });
});
