import { z } from "zod";
import { Question } from "./question.ts";

const duplicated = (texts: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  for (const text of texts) {
    const plain = text.trim().toLowerCase();
    if (seen.has(plain)) return text;
    seen.add(plain);
  }
  return undefined;
};

/**
 * The questions of one survey, in the order they are asked, one to a page.
 * A version is never changed once somebody has answered it: a change is a new version.
 */
export const Questionnaire = z
  .object({
    version: z.number().int().min(1),
    questions: z.array(Question).max(50, "Ask at most 50 questions."),
  })
  .superRefine(({ questions }, context) => {
    const twice = duplicated(questions.map((question) => question.id));
    if (twice)
      context.addIssue({ code: "custom", path: ["questions"], message: `Two questions share the id ${twice}.` });
    for (const [place, question] of questions.entries()) {
      if (question.kind === "text") continue;
      const sameText = duplicated(question.options.map((option) => option.text));
      if (sameText !== undefined)
        context.addIssue({
          code: "custom",
          path: ["questions", place, "options"],
          message: `The answer “${sameText}” is there twice.`,
        });
      const sameId = duplicated(question.options.map((option) => option.id));
      if (sameId !== undefined)
        context.addIssue({
          code: "custom",
          path: ["questions", place, "options"],
          message: `Two answers share the id ${sameId}.`,
        });
    }
  });
export type Questionnaire = z.infer<typeof Questionnaire>;

/** Where a question stands: its number for people (from 1), and its neighbours. */
export type Place = { number: number; of: number; question: Question; before?: Question; after?: Question };

/** Finds a question and its neighbours, or `undefined` when the questionnaire has no such question. */
export const placeOf = (questionnaire: Questionnaire, questionId: string): Place | undefined => {
  const { questions } = questionnaire;
  const at = questions.findIndex((question) => question.id === questionId);
  const question = questions[at];
  if (!question) return undefined;
  const [before, after] = [questions[at - 1], questions[at + 1]];
  return { number: at + 1, of: questions.length, question, ...(before && { before }), ...(after && { after }) };
};
