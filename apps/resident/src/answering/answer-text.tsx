import {
  type Answer,
  chosenIn,
  describeAnswer,
  isChoice,
  type Question,
  wordsIn,
} from "@collaborative-communities/surveys";
import type { ReactNode } from "react";

/** An answer in words, as people gave it. */
export const answerText = (question: Question, answer: Answer | undefined): ReactNode => {
  if (answer === undefined) return undefined;
  if (question.kind === "text")
    return (
      <span className="cc-words" dir="auto">
        {wordsIn(answer)}
      </span>
    );
  const chosen = chosenIn(answer);
  const texts = isChoice(question)
    ? question.options.filter((option) => chosen.includes(option.id)).map((option) => option.text)
    : describeAnswer(question, answer);
  if (texts.length === 1) return texts[0];
  return (
    <ul className="govuk-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
};
