import { ok } from "@collaborative-communities/foundation";
import { type Answer, chosenIn } from "../questionnaire/answer.ts";
import { LONGEST_OTHER } from "../questionnaire/option.ts";
import type { ChoiceQuestion, FreeText } from "../questionnaire/question.ts";
import { type Checked, noAnswer, refuseAnswer, written, wrongKind } from "./no-answer.ts";
import { lengthOf, tidyText } from "./tidy-text.ts";

export const checkText = (question: FreeText, sent: Answer): Checked => {
  if (Array.isArray(sent) && sent.length > 1)
    return refuseAnswer(question, "one-answer-only", "Give one answer to this question.");
  if (typeof sent !== "string" && !Array.isArray(sent)) return wrongKind(question);
  const text = tidyText((Array.isArray(sent) ? sent[0] : sent) ?? "");
  if (text === "") return noAnswer(question);
  const length = lengthOf(text);
  if (length > question.maxLength)
    return refuseAnswer(
      question,
      "answer-too-long",
      `Your answer must be ${written(question.maxLength)} characters or fewer. It is ${written(length - question.maxLength)} too long.`,
      { most: question.maxLength, over: length - question.maxLength },
    );
  return ok(text);
};

/** The words beside the options chosen that ask for them; words beside others are left out. */
const wordsBeside = (question: ChoiceQuestion, sent: Answer, ids: readonly string[]) => {
  const words: Record<string, string> = {};
  if (typeof sent === "string" || Array.isArray(sent) || sent.kind !== "choice") return words;
  for (const option of question.options) {
    if (!option.other || !ids.includes(option.id) || !Object.hasOwn(sent.words, option.id)) continue;
    const text = tidyText(sent.words[option.id] as string);
    if (text !== "") words[option.id] = text;
  }
  return words;
};

export const checkChoice = (question: ChoiceQuestion, sent: Answer): Checked => {
  if (typeof sent !== "string" && !Array.isArray(sent) && sent.kind !== "choice") return wrongKind(question);
  const chosen = [...new Set(chosenIn(sent).filter((id) => id !== ""))];
  if (chosen.length === 0) return noAnswer(question);
  if (chosen.some((id) => !question.options.some((option) => option.id === id)))
    return refuseAnswer(question, "unknown-option", "Choose from the answers that are listed.");
  if (question.kind === "single" && chosen.length > 1)
    return refuseAnswer(question, "one-answer-only", "Choose one answer.");
  const options = question.options.filter((option) => chosen.includes(option.id));
  const ids = options.map((option) => option.id);
  const alone = options.find((option) => option.exclusive);
  if (alone && ids.length > 1)
    return refuseAnswer(question, "chosen-with-others", `Choose either “${alone.text}” or other answers, not both.`, {
      option: alone.text,
    });
  if (question.kind === "several" && question.most !== undefined && ids.length > question.most)
    return refuseAnswer(question, "too-many-chosen", `Choose at most ${question.most} answers.`, {
      most: question.most,
    });
  const words = wordsBeside(question, sent, ids);
  for (const [id, text] of Object.entries(words)) {
    const over = lengthOf(text) - LONGEST_OTHER;
    const beside = options.find((option) => option.id === id)?.text ?? id;
    if (over > 0)
      return refuseAnswer(
        question,
        "words-too-long",
        `What you write beside “${beside}” must be ${LONGEST_OTHER} characters or fewer. It is ${written(over)} too long.`,
        { option: beside, most: LONGEST_OTHER, over },
      );
  }
  if (Object.keys(words).length > 0) return ok({ kind: "choice", chosen: ids, words });
  return ok(question.kind === "single" ? ids[0] : ids);
};
