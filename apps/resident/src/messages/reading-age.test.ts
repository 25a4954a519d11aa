import { describe, expect, it } from "vitest";
import { CATALOGUES } from "./index.ts";
import { leaves, said } from "./messages.testing.ts";

/** Roughly how many beats an English word has: groups of vowels, without a silent ending. */
const syllables = (written: string): number => {
  const letters = written.toLowerCase().replace(/[^a-z]/g, "");
  const spoken = letters.replace(/(?:[^laeiouycgsxz]es|[^aeioutd]ed|[^laeiouy]e)$/, "").replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
};

/** The Flesch-Kincaid grade: a school year in the United States. Five more is about the age of the reader. */
const grade = (sentences: readonly string[]): number => {
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/)).filter((part) => /[a-z]/i.test(part));
  const beats = words.reduce((sum, each) => sum + syllables(each), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (beats / words.length) - 15.59;
};

describe("the English", () => {
  // The formula is for sentences: on fewer than five words, mostly labels and buttons, one long word swamps it.
  const sentences = leaves(CATALOGUES.en)
    .flatMap(([path, leaf]) => said(path, leaf).split(/(?<=[.?:])\s+/))
    .filter((sentence) => sentence.split(/\s+/).length >= 5);

  it("can be measured: the measure knows a hard sentence from an easy one", () => {
    expect(grade(["The cat sat on the mat."])).toBeLessThan(2);
    expect(
      grade(["Notwithstanding statutory considerations, participation necessitates identification."]),
    ).toBeGreaterThan(15);
  });

  it("can be read at eleven", () => {
    expect(sentences.length).toBeGreaterThan(80);
    expect(grade(sentences) + 5).toBeLessThanOrEqual(11);
  });

  it("has no single sentence that asks for more than grade 9", () => {
    const hard = sentences.map((sentence) => [grade([sentence]).toFixed(1), sentence] as const);
    expect(hard.filter(([found]) => Number(found) > 9)).toEqual([]);
  });
});
