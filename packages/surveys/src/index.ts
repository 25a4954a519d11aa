export { Answer, Answers } from "./answer.ts";
export { checkAnswer, checkAnswers, lengthOf, tidyText } from "./check-answer.ts";
export { FreeText, LONGEST_TEXT, Option, Question, SeveralChoices, SingleChoice } from "./question.ts";
export { type Place, placeOf, Questionnaire } from "./questionnaire.ts";
export { countQuestions, percentOf, type QuestionCount, type RawCounts, tabulate } from "./tabulate.ts";
