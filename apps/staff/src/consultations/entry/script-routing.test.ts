import { chosenIn, keyOf, type PaperTarget, pathOf, Questionnaire } from "@collaborative-communities/surveys";
import {
  aFreeText,
  aRandomQuestionnaire,
  aSection,
  aSingleChoice,
  drawWith,
  onlyIf,
  randomAnswers,
} from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { afterPart, conditionForReader, scriptParts } from "./script-routing.ts";

/** The questions somebody asks who reads the script from its first line to its last and does what it says. */
const readAloud = (questionnaire: Questionnaire, answers: ReturnType<typeof randomAnswers>): string[] => {
  const onWay = new Set(pathOf(questionnaire, answers).map(({ key }) => key));
  const asked: string[] = [];
  let at: PaperTarget = 1;
  for (const part of scriptParts(questionnaire)) {
    const { section, routes } = part;
    for (let round = 1; round <= (section?.repeat?.most ?? 1); round += 1) {
      if (round > 1) {
        if (!chosenIn(answers[keyOf(section?.id ?? "", round - 1)]).includes("yes")) break;
        at = routes[0]?.number ?? at;
      }
      for (const { question, number, jumps, then } of routes) {
        if (at === "end" || number < at) continue;
        const key = keyOf(question.id, round);
        // “Ask this only if …” and “Ask this part only if …” are judged by whoever reads, as the web does.
        if (!onWay.has(key)) continue;
        asked.push(key);
        const given = chosenIn(answers[key]);
        const target = then ?? jumps.find(({ when }) => "option" in when && given.includes(when.option))?.to;
        if (target !== undefined) at = target;
      }
      if (!onWay.has(keyOf(section?.id ?? "", round))) break;
    }
    if (section?.repeat) at = afterPart(part, questionnaire);
  }
  return asked;
};

describe("the script", () => {
  it("leads through the same questions in the same order as the web, in every round, and past none", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const questionnaire = aRandomQuestionnaire(drawWith(seed));
      const answers = randomAnswers(drawWith(seed + 1_000), questionnaire);
      const onTheWeb = pathOf(questionnaire, answers).filter(({ kind }) => kind === "question");
      expect(readAloud(questionnaire, answers)).toEqual(onTheWeb.map(({ key }) => key));
    }
  });

  it("goes on after a part that is asked again with the question behind it, or to the end", () => {
    const again = aSection({ repeat: { another: "Is there another?", most: 3 } });
    const questionnaire = Questionnaire.parse({
      version: 1,
      sections: [again],
      questions: [aFreeText({ id: "name", section: "about" }), aFreeText({ id: "age", section: "about" })],
    });
    const [part] = scriptParts(questionnaire);
    expect(part?.routes.map(({ number }) => number)).toEqual([1, 2]);
    expect(part && afterPart(part, questionnaire)).toBe("end");
    const more = { ...questionnaire, questions: [...questionnaire.questions, aFreeText({ id: "last" })] };
    const [first, second] = scriptParts(more);
    expect(first && afterPart(first, more)).toBe(3);
    expect(second?.section).toBeUndefined();
  });

  it("says conditions of the person who answers, not of the one who reads", () => {
    const questionnaire = Questionnaire.parse({ version: 1, questions: [aSingleChoice({}), aFreeText({ id: "why" })] });
    const yes = onlyIf({ test: "chosen", question: "agree", anyOf: ["yes"] });
    expect(conditionForReader(yes, questionnaire)).toBe("they chose “Yes” at question 1");
    const left = onlyIf({ test: "answered", question: "agree", not: true });
    expect(conditionForReader(left, questionnaire)).toBe("they left question 1 out");
  });
});
