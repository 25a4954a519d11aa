import { formatDate } from "@collaborative-communities/foundation";
import { type Answer, isDeclined } from "../questionnaire/answer.ts";
import type { Decline, Question } from "../questionnaire/question.ts";
import { writeAmount } from "./check-arrangement.ts";
import { writeUnits } from "./check-measure.ts";

/** The few words an answer is described with beside its own and the question's. Give others for another language. */
export type AnswerWords = {
  readonly declined: Readonly<Record<Decline, string>>;
  /** A point on the map, in degrees. */
  readonly point: (lat: number, lon: number) => string;
  /** A BCP 47 tag for dates and amounts. */
  readonly language: string;
  /** A number of a question, in its units. */
  readonly number?: (units: number, decimals: number) => string;
  readonly amount?: (question: Extract<Question, { kind: "allocation" }>, amount: number) => string;
};

export const ENGLISH_ANSWER_WORDS: AnswerWords = {
  declined: { "do-not-know": "I do not know", "prefer-not-to-say": "Prefer not to say" },
  point: (lat, lon) => `A place on the map: ${lat.toFixed(5)}, ${lon.toFixed(5)}`,
  language: "en-GB",
};

const writePartial = (year: number, month: number | undefined, day: number | undefined, language: string): string => {
  if (month === undefined) return String(year);
  const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day ?? 1).padStart(2, "0")}`;
  if (day !== undefined) return formatDate(date, language);
  return new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
};

/**
 * The parts of an answer in the order in which the question has them: kept as JSON, an answer may come back in another.
 * What the question no longer has is last.
 */
export const inAskedOrder = (question: Question, ids: readonly string[]): string[] => {
  const parts = question.kind === "matrix" ? question.rows : "options" in question ? question.options : [];
  const asked = parts.map(({ id }) => id).filter((id) => ids.includes(id));
  return [...asked, ...ids.filter((id) => !asked.includes(id))];
};

/**
 * An answer in words, a line for each part of it, for pages that show what was answered: “check your answers”, an answer
 * found again, one for staff to read. Empty for a skipped question; what no option stands for is shown as it is kept.
 * @example describeAnswer(scale, { kind: "scale", value: 4 }) // ["4"]
 */
export const describeAnswer = (
  question: Question,
  answer: Answer | undefined,
  words: AnswerWords = ENGLISH_ANSWER_WORDS,
): readonly string[] => {
  if (answer === undefined) return [];
  if (isDeclined(answer)) return [words.declined[answer.as]];
  const options: readonly { readonly id: string; readonly text: string }[] =
    question.kind === "matrix" ? question.columns : "options" in question ? question.options : [];
  const textOf = (id: string) => options.find((option) => option.id === id)?.text ?? id;
  if (typeof answer === "string") return [question.kind === "text" ? answer : textOf(answer)];
  if (Array.isArray(answer)) return question.kind === "text" ? answer : answer.map(textOf);
  switch (answer.kind) {
    case "choice":
      return answer.chosen.map((id) => {
        const beside = Object.hasOwn(answer.words, id) ? answer.words[id] : undefined;
        return beside === undefined ? textOf(id) : `${textOf(id)}: ${beside}`;
      });
    case "number": {
      const { decimals = 0, unit } = question.kind === "number" ? question : {};
      return [`${(words.number ?? writeUnits)(answer.units, decimals)}${unit === undefined ? "" : ` ${unit}`}`];
    }
    case "date":
      return [writePartial(answer.year, answer.month, answer.day, words.language)];
    case "scale":
      return [String(answer.value)];
    case "matrix": {
      const rows = question.kind === "matrix" ? question.rows : [];
      return inAskedOrder(question, Object.keys(answer.rows)).map(
        (row) => `${rows.find(({ id }) => id === row)?.text ?? row}: ${textOf(answer.rows[row] ?? "")}`,
      );
    }
    case "ranking":
      return answer.order.map((id, place) => `${place + 1}. ${textOf(id)}`);
    case "allocation":
      return inAskedOrder(question, Object.keys(answer.amounts)).map((id) => {
        const amount = answer.amounts[id] ?? 0;
        const inWords =
          question.kind === "allocation" ? (words.amount ?? writeAmount)(question, amount) : String(amount);
        return `${textOf(id)}: ${inWords}`;
      });
    case "place": {
      const { place } = answer;
      if (place.kind === "point") return [words.point(place.lat, place.lon)];
      if (place.kind === "named") return [place.name];
      const wards = question.kind === "place" ? (question.wards ?? []) : [];
      return [wards.find(({ code }) => code === place.code)?.name ?? place.code];
    }
    case "file":
      return answer.files.map(({ name }) => name);
  }
};
