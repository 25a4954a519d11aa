import { z } from "zod";
import { Question } from "./question.ts";
import { Section } from "./section.ts";

/** What a questionnaire is made of, each part right by itself. */
export const QuestionnaireParts = z.object({
  version: z.number().int().min(1),
  questions: z.array(Question).max(50, "Ask at most 50 questions."),
  /** Absent, the questions stand in no sections. A section's questions say that they belong to it. */
  sections: z.array(Section).max(30, "Make at most 30 sections.").optional(),
});

/** A questionnaire that is still being written: its parts are right, and whether they go together is not known. */
export type QuestionnaireDraft = Pick<z.infer<typeof QuestionnaireParts>, "questions" | "sections">;
