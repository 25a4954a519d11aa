import { z } from "zod";
import { checkDefinition } from "./check-definition.ts";
import { checkRouting } from "./check-routing.ts";
import { Routing } from "./condition.ts";
import { asked, Id } from "./option.ts";
import { Question } from "./question.ts";

/** Questions that stand together under a title, are asked under one condition, and may be asked again for another. */
export const Section = z.object({
  id: Id,
  title: z.string().trim().min(1, "Enter the section's title.").max(200, "Keep the title to 200 characters."),
  hint: z.string().trim().max(500, "Keep the hint to 500 characters.").optional(),
  showIf: Routing.optional(),
  /** “Add another”: the question asked after each round, and the most rounds there can be. */
  repeat: z.object({ another: asked, most: z.number().int().min(2).max(10) }).optional(),
});
export type Section = z.infer<typeof Section>;

/**
 * The questions of one survey, in the order they are asked, one to a page.
 * A version is never changed once somebody has answered it: a change is a new version.
 * Parsing refuses a questionnaire that cannot be asked; each issue has its stable code as `params.code`.
 */
export const Questionnaire = z
  .object({
    version: z.number().int().min(1),
    questions: z.array(Question).max(50, "Ask at most 50 questions."),
    /** Absent, the questions stand in no sections. A section's questions say that they belong to it. */
    sections: z.array(Section).max(30, "Make at most 30 sections.").optional(),
  })
  .superRefine((draft, context) => {
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
