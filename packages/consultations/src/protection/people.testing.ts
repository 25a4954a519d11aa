import { type Answers, countersOf, Questionnaire } from "@collaborative-communities/surveys";
import { workedOutBySums } from "./adversary/adversary.testing.ts";
import { publicResults } from "./public-results.ts";

export const options = (...ids: string[]) => ids.map((id) => ({ id, text: id.toUpperCase() }));
export const chosen = (question: string, ...anyOf: string[]) => ({ test: "chosen", question, anyOf });

/** What everybody sees where so many people answered so. */
export const published = (
  questions: readonly object[],
  people: readonly (readonly [many: number, answers: Answers])[],
) => {
  const questionnaire = Questionnaire.parse({ version: 1, questions });
  const counters: Record<string, number> = {};
  for (const [many, answers] of people)
    for (const [name, by] of Object.entries(countersOf(questionnaire, answers)))
      counters[name] = (counters[name] ?? 0) + many * by;
  const results = publicResults([questionnaire], { versions: { 1: counters } }, 10);
  const of = (id: string) => results.questions.find(({ question }) => question.id === id);
  return { results, of, told: workedOutBySums([questionnaire], { results }) };
};
