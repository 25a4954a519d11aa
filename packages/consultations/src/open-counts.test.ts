import { type Answers, addAnswer, emptyCounts, type Questionnaire } from "@collaborative-communities/surveys";
import { aQuestionnaire, aSeveralChoices, aSingleChoice } from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { notPublic, openCounts } from "./open-counts.ts";
import { publicResults } from "./protection/public-results.ts";

const asked = aQuestionnaire({ questions: [aSingleChoice(), aSeveralChoices()] });
const times = (many: number, answers: Answers) => Array.from({ length: many }, () => answers);
const resultsOf = (people: readonly Answers[], questionnaire: Questionnaire = asked) =>
  publicResults(
    [questionnaire],
    people.reduce((counts, answers) => addAnswer(counts, questionnaire, answers), emptyCounts()),
  );
const shown = (people: readonly Answers[]) => openCounts(resultsOf(people));
const countOf = (counts: ReturnType<typeof shown>, question: string, answer: string) =>
  counts.find((one) => one.question === question && one.answer === answer)?.count;

describe("the counts that everybody may have", () => {
  const [single, several] = asked.questions as [(typeof asked.questions)[0], (typeof asked.questions)[0]];

  it("are as they are where nobody can be found in them", () => {
    const counts = shown([...times(30, { agree: "yes" }), ...times(20, { agree: "no" }), ...times(15, {})]);
    expect(countOf(counts, single.text, "Yes")).toBe(30);
    expect(countOf(counts, single.text, "No")).toBe(20);
    expect(countOf(counts, single.text, "(answered)")).toBe(50);
    expect(countOf(counts, single.text, "(skipped)")).toBe(15);
  });

  it("hide a few, and with them another by which they could be worked out", () => {
    const counts = shown([...times(30, { agree: "yes" }), ...times(3, { agree: "no" })]);
    expect(countOf(counts, single.text, "(answered)")).toBe(33);
    expect(countOf(counts, single.text, "Yes")).toBeNull();
    expect(countOf(counts, single.text, "No")).toBeNull();
  });

  it("hide how many chose what nearly everybody chose, because the few others could be worked out", () => {
    const most = times(40, { areas: ["engagement"] });
    expect(countOf(shown([...most, ...times(3, { areas: ["equality"] })]), several.text, "Engagement")).toBeNull();
  });

  it("are those of the page, one a row, of every version that was asked", () => {
    const later = { ...asked, version: 2 };
    const counts = [asked, later].reduce(
      (sum, questionnaire) =>
        [...times(20, { agree: "yes" }), ...times(12, { agree: "no" })].reduce(
          (all, answers) => addAnswer(all, questionnaire, answers),
          sum,
        ),
      emptyCounts(),
    );
    const results = publicResults([later, asked], counts);
    const rows = openCounts(results).filter(({ question, answer }) => question === single.text && answer === "Yes");
    expect(rows).toEqual(
      [1, 2].map((version) => ({ question: single.text, row: "", answer: "Yes", count: 20, version })),
    );
    expect(results.across[0]?.versions.map(({ count }) => count.options[0]?.count)).toEqual([20, 20]);
  });

  it("say to staff which of them the public does not see", () => {
    expect(notPublic(resultsOf([...times(30, { agree: "yes" }), ...times(20, { agree: "no" })]))).toEqual([]);
    expect(notPublic(resultsOf([...times(30, { agree: "yes" }), ...times(3, { agree: "no" })]))).toEqual([
      { question: "agree", version: 1, answers: ["Yes", "No"] },
    ]);
    const few = notPublic(resultsOf(times(3, { agree: "yes" })));
    expect(few.map(({ question, answers }) => [question, answers])).toEqual([
      ["agree", null],
      ["areas", null],
    ]);
  });
});
