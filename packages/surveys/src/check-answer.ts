import { ok, type Refusal, type Result, refuse } from "@collaborative-communities/foundation";
import type { Answer, Answers } from "./answer.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Characters as people count them: an emoji or an accented letter is not two. */
export const lengthOf = (text: string): number => [...text.normalize("NFC")].length;

/**
 * Keeps every word a person wrote, in any script and with any emoji; takes out only what is no writing:
 * control characters, halves of characters, and empty space at either end.
 */
export const tidyText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "")
    .normalize("NFC")
    .trim();

const about = (question: Question) => ({ field: question.id });

/** Checks one answer as it was sent. @returns the answer to keep, `undefined` for a skipped question, or a refusal */
export const checkAnswer = (question: Question, sent: Answer | undefined): Result<Answer | undefined> => {
  if (question.kind === "text") {
    if (Array.isArray(sent) && sent.length > 1)
      return refuse("surveys/one-answer-only", "Give one answer to this question.", about(question));
    const text = tidyText((Array.isArray(sent) ? sent[0] : sent) ?? "");
    if (text === "") return noAnswer(question);
    const length = lengthOf(text);
    if (length > question.maxLength)
      return refuse(
        "surveys/answer-too-long",
        `Your answer must be ${question.maxLength.toLocaleString("en-GB")} characters or fewer. It is ${(length - question.maxLength).toLocaleString("en-GB")} too long.`,
        { ...about(question), details: { most: question.maxLength, over: length - question.maxLength } },
      );
    return ok(text);
  }
  const chosen = [...new Set((Array.isArray(sent) ? sent : [sent ?? ""]).filter((id) => id !== ""))];
  if (chosen.length === 0) return noAnswer(question);
  if (chosen.some((id) => !question.options.some((option) => option.id === id)))
    return refuse("surveys/unknown-option", "Choose from the answers that are listed.", about(question));
  if (question.kind === "several")
    return ok(question.options.filter((option) => chosen.includes(option.id)).map((option) => option.id));
  if (chosen.length > 1) return refuse("surveys/one-answer-only", "Choose one answer.", about(question));
  return ok(chosen[0]);
};

const noAnswer = (question: Question): Result<undefined> => {
  if (!question.required) return ok(undefined);
  if (question.kind === "text") return refuse("surveys/answer-required", "Enter your answer.", about(question));
  return refuse("surveys/choice-required", "Choose an answer.", about(question));
};

/**
 * Checks a whole set of answers. Answers to questions that are not asked are problems too, so nothing is lost silently.
 * @returns the answers to keep, or every problem there is, in the order of the questions
 */
export const checkAnswers = (
  questionnaire: Questionnaire,
  sent: Answers,
): { ok: true; answers: Answers } | { ok: false; problems: Refusal[] } => {
  const answers: Answers = {};
  const problems: Refusal[] = [];
  const left = new Set(Object.keys(sent));
  for (const question of questionnaire.questions) {
    left.delete(question.id);
    const checked = checkAnswer(question, Object.hasOwn(sent, question.id) ? sent[question.id] : undefined);
    if (!checked.ok) problems.push(checked.refusal);
    else if (checked.value !== undefined) answers[question.id] = checked.value;
  }
  for (const id of left)
    problems.push({
      code: "surveys/unknown-question",
      message: `There is no question “${id}” in this survey.`,
      field: id,
    });
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems };
};
