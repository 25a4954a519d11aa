import type { Questionnaire } from "@collaborative-communities/surveys";

/**
 * The questionnaire as it is held against an answer that staff enter: nothing must be answered. Paper cannot insist, and
 * an answer with a question left blank counts as far as it goes; on the site a person is asked again.
 */
export const asEntered = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  questions: questionnaire.questions.map((question) => ({ ...question, required: false })),
});
