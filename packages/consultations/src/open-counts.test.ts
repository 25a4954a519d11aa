import { tabulate } from "@collaborative-communities/surveys";
import {
  aQuestionnaire,
  aRandomQuestionnaire,
  aSeveralChoices,
  aSingleChoice,
  drawWith,
  keptAnswers,
} from "@collaborative-communities/surveys/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCounts } from "./open-counts.ts";

const asked = aQuestionnaire({ questions: [aSingleChoice(), aSeveralChoices()] });
const times = (many: number, answers: Record<string, string | string[]>) => Array.from({ length: many }, () => answers);
const shown = (people: Record<string, string | string[]>[], smallest = 10) =>
  openCounts(tabulate(asked, people), smallest);
const countOf = (counts: ReturnType<typeof shown>, question: string, answer: string) =>
  counts.find((one) => one.question === question && one.answer === answer)?.count;

describe("the counts that everybody may have", () => {
  const [single, several] = asked.questions as [(typeof asked.questions)[0], (typeof asked.questions)[0]];
  const [yes, no] = single.kind === "single" ? single.options : [];

  it("are as they are where nobody can be found in them", () => {
    const counts = shown([...times(30, { agree: "yes" }), ...times(20, { agree: "no" }), ...times(15, {})]);
    expect(countOf(counts, single.text, yes?.text ?? "")).toBe(30);
    expect(countOf(counts, single.text, no?.text ?? "")).toBe(20);
    expect(countOf(counts, single.text, "(answered)")).toBe(50);
    expect(countOf(counts, single.text, "(skipped)")).toBe(15);
  });

  it("hide a few, and with them another by which they could be worked out", () => {
    const counts = shown([...times(30, { agree: "yes" }), ...times(3, { agree: "no" })]);
    expect(countOf(counts, single.text, "(answered)")).toBe(33);
    expect(countOf(counts, single.text, yes?.text ?? "")).toBeUndefined();
    expect(countOf(counts, single.text, no?.text ?? "")).toBeUndefined();
  });

  it("hide how many chose what nearly everybody chose, because the few others could be worked out", () => {
    const option = several.kind === "several" ? several.options[0] : undefined;
    const most = times(40, { [several.id]: [option?.id ?? ""] });
    expect(
      countOf(shown([...most, ...times(3, { [several.id]: ["none-of-these"] })]), several.text, option?.text ?? ""),
    ).toBeUndefined();
  });

  it("show no number of people from one to the smallest that is shown, whatever was asked and answered", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.integer(), { maxLength: 40 }),
        fc.integer({ min: 2, max: 12 }),
        (first, seeds, smallest) => {
          const questionnaire = aRandomQuestionnaire(drawWith(first));
          const people = seeds.map((seed) => keptAnswers(drawWith(seed), questionnaire));
          for (const { count } of openCounts(tabulate(questionnaire, people), smallest))
            expect(count === undefined || count === 0 || count >= smallest).toBe(true);
        },
      ),
    );
  });

  it("hide parts of a question with one answer each so that never one alone is hidden, nor few altogether", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (one, other, none) => {
        const counts = shown([...times(one, { agree: "yes" }), ...times(other, { agree: "no" }), ...times(none, {})]);
        const answered = countOf(counts, single.text, "(answered)");
        const parts = [yes, no].map((option) => countOf(counts, single.text, option?.text ?? ""));
        if (answered === undefined) expect(parts).toEqual([undefined, undefined]);
        // A nought is shown, so one hidden part would be what is left of those who answered.
        else expect(parts.filter((part) => part === undefined && one !== 0 && other !== 0)).not.toHaveLength(1);
      }),
    );
  });
});
