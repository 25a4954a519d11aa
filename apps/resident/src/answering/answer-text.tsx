import {
  type Answer,
  describeAnswer,
  inAskedOrder,
  isDeclined,
  type Question,
} from "@collaborative-communities/surveys";
import type { ReactNode } from "react";
import type { View } from "../view.ts";
import { answerWordsIn } from "./answer-words.ts";
import type { FieldProps } from "./fields/field-props.ts";

/** The texts of the question that each line of an answer is made of. */
const partsSaid = (question: Question, answer: Answer): string[][] => {
  const options = (ids: readonly string[]) => ids.map((id) => [`option/${id}`]);
  if (typeof answer === "string") return question.kind === "text" ? [] : options([answer]);
  if (Array.isArray(answer)) return question.kind === "text" ? [] : options(answer);
  switch (answer.kind) {
    case "choice":
      return options(answer.chosen);
    case "ranking":
      return options(answer.order);
    case "allocation":
      return options(inAskedOrder(question, Object.keys(answer.amounts)));
    case "matrix":
      return inAskedOrder(question, Object.keys(answer.rows)).map((row) => [
        `row/${row}`,
        `column/${answer.rows[row]}`,
      ]);
    case "number":
      return [["unit"]];
    default:
      return [];
  }
};

/** An answer in words, as people gave it; what of it is English on a page that is not says so. */
export const answerText = (
  view: Pick<View, "t">,
  question: Question,
  answer: Answer | undefined,
  lang: FieldProps["lang"],
): ReactNode => {
  if (answer === undefined) return undefined;
  const lines = describeAnswer(question, answer, answerWordsIn(view));
  if (question.kind === "text" && !isDeclined(answer))
    return (
      <span className="cc-words" dir="auto">
        {lines[0]}
      </span>
    );
  const parts = isDeclined(answer) ? [] : partsSaid(question, answer);
  const langs = lines.map((_, place) =>
    parts[place]
      ?.filter((part) => part !== "unit" || (question.kind === "number" && question.unit))
      .map(lang)
      .find(Boolean),
  );
  if (lines.length === 1)
    return (
      <span className="cc-words" lang={langs[0]}>
        {lines[0]}
      </span>
    );
  return (
    <ul className="govuk-list">
      {lines.map((line, place) => (
        <li key={line} className="cc-words" lang={langs[place]}>
          {line}
        </li>
      ))}
    </ul>
  );
};
