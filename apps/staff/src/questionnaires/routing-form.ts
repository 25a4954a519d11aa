import {
  type Question,
  type Questionnaire,
  type Routing,
  readUnits,
  type Test,
  writeUnits,
} from "@collaborative-communities/surveys";
import { type DayParts, NO_DAY, partsOf, typedDay } from "../site/day-parts.ts";

/** One condition as it is edited. `how` is the test, with `not-` before it where it is turned round. */
export type TestForm = {
  readonly question: string;
  readonly how: string;
  readonly anyOf: readonly string[];
  readonly option: string;
  readonly row: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly within: string;
  readonly as: string;
  readonly from: DayParts;
  readonly to: DayParts;
};

/** Groups of conditions, of which one is enough; in a group all must be met. Without a group everybody is asked. */
export type RoutingForm = readonly (readonly TestForm[])[];

export const EMPTY_TEST: TestForm = {
  question: "",
  how: "",
  anyOf: [],
  option: "",
  row: "",
  atLeast: "",
  atMost: "",
  within: "1",
  as: "",
  from: NO_DAY,
  to: NO_DAY,
};

/** How the answer to each kind of question can be tested, in words, in the order in which they are offered. */
export const HOWS: Readonly<Record<Question["kind"], readonly (readonly [how: string, words: string])[]>> = {
  single: [
    ["chosen", "the answer is one of these"],
    ["not-chosen", "the answer is none of these"],
  ],
  several: [
    ["chosen", "one of these was chosen"],
    ["not-chosen", "none of these was chosen"],
  ],
  text: [],
  number: [
    ["between", "the number is between"],
    ["not-between", "the number is not between"],
  ],
  date: [
    ["dated", "the date is between"],
    ["not-dated", "the date is not between"],
  ],
  scale: [
    ["between", "the number is between"],
    ["not-between", "the number is not between"],
  ],
  matrix: [
    ["rated", "a row was given one of these"],
    ["not-rated", "a row was given none of these"],
  ],
  ranking: [
    ["ranked", "an answer is among the first"],
    ["not-ranked", "an answer is not among the first"],
  ],
  allocation: [
    ["between", "an answer gets between"],
    ["not-between", "an answer does not get between"],
  ],
  place: [
    ["in-ward", "the ward is one of these"],
    ["not-in-ward", "the ward is none of these"],
  ],
  file: [],
};

export const ANY_HOWS: readonly (readonly [how: string, words: string])[] = [
  ["answered", "it was answered"],
  ["not-answered", "it was left out, or not asked"],
  ["declined", "people would not or could not say"],
  ["not-declined", "people did not say that they would not or could not say"],
];

const decimalsOf = (question: Question | undefined): number => {
  if (question?.kind === "number") return question.decimals;
  return question?.kind === "allocation" && question.in === "pence" ? 2 : 0;
};

const testForm = (test: Test, { questions }: Pick<Questionnaire, "questions">): TestForm => {
  const start = { ...EMPTY_TEST, question: test.question, how: `${test.not ? "not-" : ""}${test.test}` };
  const decimals = decimalsOf(questions.find(({ id }) => id === test.question));
  const limit = (units: number | undefined) => (units === undefined ? "" : writeUnits(units, decimals));
  switch (test.test) {
    case "chosen":
    case "in-ward":
      return { ...start, anyOf: test.anyOf };
    case "rated":
      return { ...start, anyOf: test.anyOf, row: test.row };
    case "between":
      return { ...start, option: test.option ?? "", atLeast: limit(test.atLeast), atMost: limit(test.atMost) };
    case "ranked":
      return { ...start, option: test.option, within: String(test.within) };
    case "dated":
      return { ...start, from: partsOf(test.from), to: partsOf(test.to) };
    case "declined":
      return { ...start, as: test.as ?? "" };
    case "answered":
      return start;
  }
};

export const routingForm = (routing: Routing | undefined, asked: Pick<Questionnaire, "questions">): RoutingForm =>
  routing?.any.map(({ all }) => all.map((test) => testForm(test, asked))) ?? [];

/** A whole number as typed; nothing where nothing is typed; what is none stays text, to be refused. */
export const typedWhole = (typed: string): number | string | undefined => {
  const text = typed.trim().replace(/(\d)[, ](?=\d{3}(?:\D|$))/g, "$1");
  if (text === "") return undefined;
  return /^[-−]?\d{1,12}$/.test(text) ? Number(text.replace("−", "-")) : text;
};

/** A number with decimals as whole units of its last place. */
export const typedUnits = (typed: string, decimals: number): number | string | undefined =>
  typed.trim() === "" ? undefined : (readUnits(typed, decimals) ?? typed);

/** The words that tell what is missing in a condition, or nothing. */
export const missingIn = ({ question, how, anyOf, option, row }: TestForm, kind?: string) => {
  if (question === "") return "Choose the earlier question.";
  if (how === "") return "Choose what the answer must be.";
  const test = how.replace(/^not-/, "");
  if (test === "rated" && row === "") return "Choose the row.";
  if (["chosen", "rated", "in-ward"].includes(test) && anyOf.length === 0) return "Choose at least one answer.";
  if ((test === "ranked" || (test === "between" && kind === "allocation")) && option === "")
    return "Choose which answer is meant.";
  return undefined;
};

const testOf = (form: TestForm, kind: string | undefined, decimals: number): unknown => {
  const { question, how, anyOf, option, row, as } = form;
  const test = how.replace(/^not-/, "");
  const about = { test, question, ...(how.startsWith("not-") && { not: true }) };
  switch (test) {
    case "chosen":
    case "in-ward":
      return { ...about, anyOf };
    case "rated":
      return { ...about, anyOf, row };
    case "between":
      return {
        ...about,
        ...(kind === "allocation" && { option }),
        atLeast: typedUnits(form.atLeast, decimals),
        atMost: typedUnits(form.atMost, decimals),
      };
    case "ranked":
      return { ...about, option, within: typedWhole(form.within) };
    case "dated":
      return { ...about, from: typedDay(form.from), to: typedDay(form.to) };
    case "declined":
      return { ...about, ...(as !== "" && { as }) };
    default:
      return about;
  }
};

type Tested = { readonly id: string; readonly kind: string; readonly decimals: string; readonly in: string };

/** The conditions as they are kept, to be checked; nothing where everybody is asked. */
export const routingOf = (form: RoutingForm, questions: readonly Tested[]): unknown => {
  if (form.length === 0) return undefined;
  return {
    any: form.map((tests) => ({
      all: tests.map((test) => {
        const question = questions.find(({ id }) => id === test.question);
        const inPounds = question?.kind === "allocation" && question.in === "pence";
        const decimals = question?.kind === "number" ? Number(question.decimals) || 0 : inPounds ? 2 : 0;
        return testOf(test, question?.kind, decimals);
      }),
    })),
  };
};
