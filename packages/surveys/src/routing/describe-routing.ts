import { formatDate } from "@collaborative-communities/foundation";
import { writeAmount } from "../answering/check-arrangement.ts";
import { writeUnits } from "../answering/check-measure.ts";
import type { Routing, Test } from "../questionnaire/condition.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

const either = (texts: readonly string[]): string =>
  texts.length < 2 ? (texts[0] ?? "") : `${texts.slice(0, -1).join(", ")} or ${texts.at(-1)}`;

const quoted = (text: string): string => `“${text}”`;

const listOf = (question: Question | undefined): readonly { readonly id: string; readonly text: string }[] => {
  if (question?.kind === "matrix") return question.columns;
  if (question?.kind === "place") return (question.wards ?? []).map(({ code, name }) => ({ id: code, text: name }));
  return question && "options" in question ? question.options : [];
};

const DECLINED = { "do-not-know": "“I do not know”", "prefer-not-to-say": "“Prefer not to say”" } as const;

const writeBound = (question: Question | undefined, units: number): string => {
  if (question?.kind === "number") return writeUnits(units, question.decimals);
  return question?.kind === "allocation" ? writeAmount(question, units) : String(units);
};

const between = (test: Extract<Test, { test: "between" }>, question: Question | undefined): string => {
  const { atLeast, atMost } = test;
  if (atLeast !== undefined && atMost !== undefined)
    return atLeast === atMost
      ? writeBound(question, atLeast)
      : `from ${writeBound(question, atLeast)} to ${writeBound(question, atMost)}`;
  if (atLeast !== undefined) return `${writeBound(question, atLeast)} or more`;
  return atMost === undefined ? "any number" : `${writeBound(question, atMost)} or less`;
};

const dated = ({ from, to }: Extract<Test, { test: "dated" }>): string => {
  if (from !== undefined && to !== undefined) return `from ${formatDate(from)} to ${formatDate(to)}`;
  if (from !== undefined) return `${formatDate(from)} or later`;
  return to === undefined ? "any date" : `${formatDate(to)} or earlier`;
};

/** One test in words. @example describeTest(test, questionnaire) // "the answer to question 1 is “No”" */
export const describeTest = (test: Test, { questions }: Pick<Questionnaire, "questions">): string => {
  const at = questions.findIndex(({ id }) => id === test.question);
  const question = questions[at];
  const name = question ? `question ${at + 1}` : "a question that is not there";
  const textOf = (id: string) => quoted(listOf(question).find((one) => one.id === id)?.text ?? id);
  const is = test.not ? "is not" : "is";
  switch (test.test) {
    case "chosen":
      return question?.kind === "several"
        ? `the answers to ${name} ${test.not ? "do not include" : "include"} ${either(test.anyOf.map(textOf))}`
        : `the answer to ${name} ${is} ${either(test.anyOf.map(textOf))}`;
    case "answered":
      return `${name} ${test.not ? "was not" : "was"} answered`;
    case "declined":
      return `the answer to ${name} ${is} ${test.as === undefined ? either(Object.values(DECLINED)) : DECLINED[test.as]}`;
    case "between":
      return test.option === undefined
        ? `the answer to ${name} ${is} ${between(test, question)}`
        : `${textOf(test.option)} in ${name} ${test.not ? "does not get" : "gets"} ${between(test, question)}`;
    case "rated": {
      const row = question?.kind === "matrix" ? question.rows.find(({ id }) => id === test.row)?.text : undefined;
      return `${quoted(row ?? test.row)} in ${name} ${is} ${either(test.anyOf.map(textOf))}`;
    }
    case "ranked":
      return `${textOf(test.option)} in ${name} ${is} ${test.within === 1 ? "in first place" : `among the first ${test.within}`}`;
    case "dated":
      return `the answer to ${name} ${is} ${dated(test)}`;
    case "in-ward":
      return `the answer to ${name} ${is} ${either(test.anyOf.map(textOf))}`;
  }
};

/**
 * When a question or section is asked, in plain English, for those who write it: it names the earlier questions by their
 * numbers.
 * @example describeRouting(showIf, questionnaire) // "the answer to question 1 is “No”, and question 2 was answered"
 */
export const describeRouting = (routing: Routing, questionnaire: Pick<Questionnaire, "questions">): string => {
  const groups = routing.any.map(({ all }) => all.map((test) => describeTest(test, questionnaire)).join(", and "));
  return groups.join("; or if ");
};
