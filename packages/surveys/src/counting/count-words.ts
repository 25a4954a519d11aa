import type { Decline, Question } from "../questionnaire/question.ts";

/** The few words a count is drawn with beside the question's own. Give others for another language. */
export type CountWords = {
  /** A BCP 47 tag for numbers. */
  readonly language: string;
  readonly declined: Readonly<Record<Decline, string>>;
  /** From one value to another, both among them. */
  readonly range: (from: string, to: string) => string;
  /** A band of values whose other end is open. */
  readonly orMore: (from: string) => string;
  readonly orLess: (to: string) => string;
  /** The same of years. */
  readonly orLater: (from: string) => string;
  readonly orEarlier: (to: string) => string;
  readonly mean: (value: string) => string;
  readonly median: (value: string) => string;
  readonly meanPlace: (value: string) => string;
  /** What the bars of an order and of a budget are. */
  readonly firsts: string;
  readonly amounts: string;
  /** A place that was given as no ward. */
  readonly ways: Readonly<Record<"point" | "named", string>>;
  readonly amount?: (question: Extract<Question, { kind: "allocation" }>, amount: number) => string;
  readonly headers: Readonly<
    Record<"answer" | "value" | "year" | "place" | "count" | "first" | "placed" | "meanPlace" | "meanAmount", string>
  >;
};

export const ENGLISH_COUNT_WORDS: CountWords = {
  language: "en-GB",
  declined: { "do-not-know": "I do not know", "prefer-not-to-say": "Prefer not to say" },
  range: (from, to) => `${from} to ${to}`,
  orMore: (from) => `${from} or more`,
  orLess: (to) => `${to} or less`,
  orLater: (from) => `${from} or later`,
  orEarlier: (to) => `${to} or earlier`,
  mean: (value) => `Mean: ${value}.`,
  median: (value) => `Median: ${value}.`,
  meanPlace: (value) => `mean place ${value}`,
  firsts: "The bars show what people put first.",
  amounts: "The bars show the mean amount that people gave to each.",
  ways: { point: "A point on the map", named: "A place in words" },
  headers: {
    answer: "Answer",
    value: "Value",
    year: "Year",
    place: "Place",
    count: "Answers",
    first: "First choice",
    placed: "Given a place",
    meanPlace: "Mean place",
    meanAmount: "Mean amount",
  },
};
