import type { z } from "zod";
import { checkDefinition } from "./check-definition.ts";
import { checkRouting } from "./check-routing.ts";
import type { Question } from "./question.ts";
import { QuestionnaireParts } from "./questionnaire-draft.ts";

/**
 * The questions of one survey, in the order they are asked, one to a page.
 * A version is never changed once somebody has answered it: a change is a new version.
 * Parsing refuses a questionnaire that cannot be asked; each issue has its stable code as `params.code`.
 */
export const Questionnaire = QuestionnaireParts.superRefine((draft, context) => {
  for (const { code, message, path } of [...checkDefinition(draft), ...checkRouting(draft)])
    context.addIssue({ code: "custom", path: [...path], message, params: { code } });
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** Where a question stands: its number for people (from 1), and its neighbours. */
export type Place = { number: number; of: number; question: Question; before?: Question; after?: Question };

/**
 * Finds a question and its neighbours in the order they are written, or `undefined` when the questionnaire has no such
 * question. For what comes next on a person's own way, see `nextStep`.
 */
export const placeOf = (questionnaire: Questionnaire, questionId: string): Place | undefined => {
  const { questions } = questionnaire;
  const at = questions.findIndex((question) => question.id === questionId);
  const question = questions[at];
  if (!question) return undefined;
  const [before, after] = [questions[at - 1], questions[at + 1]];
  return { number: at + 1, of: questions.length, question, ...(before && { before }), ...(after && { after }) };
};
