import { formatDate } from "@collaborative-communities/foundation";
import { writeAmount } from "../answering/check-arrangement.ts";
import { writeUnits } from "../answering/check-measure.ts";
import { ENGLISH_ANSWER_WORDS } from "../answering/describe-answer.ts";
import type { Routing, Test } from "../questionnaire/condition.ts";
import type { Decline, Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

/** The words in which a condition is said on paper. Give others for another language. */
export type ConditionWords = {
  /** A BCP 47 tag for dates. */
  readonly language: string;
  readonly declined: Readonly<Record<Decline, string>>;
  readonly quoted: (text: string) => string;
  /** Joins answers, any of which will do. */
  readonly eitherOf: (texts: readonly string[]) => string;
  readonly and: (clauses: readonly string[]) => string;
  readonly or: (clauses: readonly string[]) => string;
  /** Turns any other clause round. */
  readonly not: (clause: string) => string;
  readonly chosen: (number: number, answers: string) => string;
  readonly notChosen: (number: number, answers: string) => string;
  readonly answered: (number: number) => string;
  readonly notAnswered: (number: number) => string;
  readonly said: (number: number, words: string) => string;
  readonly between: (number: number, least: string | undefined, most: string | undefined, of?: string) => string;
  readonly rated: (number: number, row: string, answers: string) => string;
  readonly ranked: (number: number, option: string, within: number) => string;
  readonly dated: (number: number, from: string | undefined, to: string | undefined) => string;
};

const list = (texts: readonly string[], word: string): string =>
  texts.length < 2 ? (texts[0] ?? "") : `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1)}`;

export const ENGLISH_CONDITION_WORDS: ConditionWords = {
  language: "en-GB",
  declined: ENGLISH_ANSWER_WORDS.declined,
  quoted: (text) => `“${text}”`,
  eitherOf: (texts) => list(texts, "or"),
  and: (clauses) => list(clauses, "and"),
  or: (clauses) => clauses.join(", or "),
  not: (clause) => `it is not so that ${clause}`,
  chosen: (number, answers) => `you chose ${answers} at question ${number}`,
  notChosen: (number, answers) => `you did not choose ${answers} at question ${number}`,
  answered: (number) => `you answered question ${number}`,
  notAnswered: (number) => `you left question ${number} blank`,
  said: (number, words) => `you chose ${words} at question ${number}`,
  between: (number, least, most, of) => {
    const where = of === undefined ? `at question ${number}` : `for ${of} at question ${number}`;
    if (least === undefined) return `you wrote ${most} or less ${where}`;
    if (most === undefined) return `you wrote ${least} or more ${where}`;
    return least === most ? `you wrote ${least} ${where}` : `you wrote ${least} to ${most} ${where}`;
  },
  rated: (number, row, answers) => `you chose ${answers} for ${row} at question ${number}`,
  ranked: (number, option, within) =>
    within === 1
      ? `you put ${option} first at question ${number}`
      : `you put ${option} among the first ${within} at question ${number}`,
  dated: (number, from, to) => {
    if (from === undefined) return `your date at question ${number} is ${to} or earlier`;
    if (to === undefined) return `your date at question ${number} is ${from} or later`;
    return `your date at question ${number} is from ${from} to ${to}`;
  },
};

const amountIn = (question: Question | undefined, value: number | undefined): string | undefined => {
  if (value === undefined) return undefined;
  if (question?.kind === "number") return writeUnits(value, question.decimals);
  return question?.kind === "allocation" ? writeAmount(question, value) : String(value);
};

const clauseOf = (test: Test, { questions }: Questionnaire, words: ConditionWords): string => {
  const at = questions.findIndex(({ id }) => id === test.question);
  const [question, number] = [questions[at], at + 1];
  const options = question === undefined ? [] : "options" in question ? question.options : [];
  const named = (from: readonly { readonly id: string; readonly text: string }[], id: string): string =>
    words.quoted(from.find((one) => one.id === id)?.text ?? id);
  const anyOf = (ids: readonly string[], from: readonly { readonly id: string; readonly text: string }[]) =>
    words.eitherOf(ids.map((id) => named(from, id)));
  const day = (date: string | undefined) => date && formatDate(date, words.language);
  const turned = (clause: string): string => (test.not ? words.not(clause) : clause);
  switch (test.test) {
    case "chosen":
      return (test.not ? words.notChosen : words.chosen)(number, anyOf(test.anyOf, options));
    case "answered":
      return (test.not ? words.notAnswered : words.answered)(number);
    case "declined": {
      const said = (test.as === undefined ? (["do-not-know", "prefer-not-to-say"] as const) : [test.as]).map((as) =>
        words.quoted(words.declined[as]),
      );
      return turned(words.said(number, words.eitherOf(said)));
    }
    case "between": {
      const of = test.option === undefined ? undefined : named(options, test.option);
      return turned(words.between(number, amountIn(question, test.atLeast), amountIn(question, test.atMost), of));
    }
    case "rated": {
      const matrix = question?.kind === "matrix" ? question : { rows: [], columns: [] };
      return turned(words.rated(number, named(matrix.rows, test.row), anyOf(test.anyOf, matrix.columns)));
    }
    case "ranked":
      return turned(words.ranked(number, named(options, test.option), test.within));
    case "dated":
      return turned(words.dated(number, day(test.from), day(test.to)));
    case "in-ward": {
      const wards = question?.kind === "place" ? (question.wards ?? []) : [];
      const names = test.anyOf.map((code) => words.quoted(wards.find((ward) => ward.code === code)?.name ?? code));
      return turned(words.chosen(number, words.eitherOf(names)));
    }
  }
};

/**
 * A condition as a clause for people who answer on paper, by the numbers of the questions: what stands after “Answer
 * this question only if …”. The texts are those of the questionnaire, so a translated one gives translated answers.
 * @example conditionInWords(routing, questionnaire) // "you chose “Yes” at question 3"
 */
export const conditionInWords = (
  routing: Routing,
  questionnaire: Questionnaire,
  words: ConditionWords = ENGLISH_CONDITION_WORDS,
): string => words.or(routing.any.map(({ all }) => words.and(all.map((test) => clauseOf(test, questionnaire, words)))));
