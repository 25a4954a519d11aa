import type { DatePrecision, Decline, NotIn, Question } from "@collaborative-communities/surveys";

export type Kind = Question["kind"];

/** What each kind is called where somebody chooses one. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  single: "Choose one answer",
  several: "Choose several answers",
  text: "Answer in their own words",
  number: "A number",
  date: "A date",
  scale: "A number on a scale",
  matrix: "Several rows, answered on one scale",
  ranking: "Put answers in order",
  allocation: "Share out a budget",
  place: "A place",
  file: "Send files",
};

export const KINDS = Object.keys(KIND_NAMES) as readonly Kind[];

export const DECLINE_NAMES: Readonly<Record<Decline, string>> = {
  "do-not-know": "I do not know",
  "prefer-not-to-say": "Prefer not to say",
};

export const PRECISION_NAMES: Readonly<Record<DatePrecision, string>> = {
  year: "The year is enough",
  month: "At least month and year",
  day: "Day, month and year",
};

export const NOT_IN_NAMES: Readonly<Record<NotIn | "", string>> = {
  "": "Any day",
  future: "Not in the future: on the day of answering or before it",
  past: "Not in the past: on the day of answering or after it",
};

export const WAY_NAMES: Readonly<Record<"point" | "ward" | "named", string>> = {
  point: "A point on the map",
  ward: "A ward from a list",
  named: "The name of a place, in words",
};
