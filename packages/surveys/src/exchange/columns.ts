import { everyStep, type Step } from "../answering/path.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

/** What a column holds of its question. */
export type ColumnPart =
  | { readonly kind: "status" }
  | { readonly kind: "value" }
  | { readonly kind: "option"; readonly id: string }
  | { readonly kind: "words"; readonly id: string }
  | { readonly kind: "row"; readonly id: string }
  | { readonly kind: "rank"; readonly id: string }
  | { readonly kind: "amount"; readonly id: string }
  | { readonly kind: "date"; readonly of: "year" | "month" | "day" }
  | { readonly kind: "place"; readonly of: "way" | "lon" | "lat" | "ward" | "name" }
  | { readonly kind: "file"; readonly number: number; readonly of: "id" | "name" | "size" | "sha256" };

/** A column of the export: the same columns in the same order for every response, whatever its way was. */
export type Column = {
  /** Unique in small letters, at most 64 characters of a–z, 0–9 and _, first a letter: a variable's name in SPSS and R. */
  readonly name: string;
  /** What it holds, in words. */
  readonly label: string;
  readonly step: Step;
  readonly part: ColumnPart;
  readonly holds: "number" | "text";
  /** What each code means; absent where the value speaks for itself. */
  readonly codes?: readonly { readonly code: number; readonly label: string }[];
};

/** What became of a question on a person's way. Codes of every status column. */
export const STATUS_CODES = [
  { code: 1, label: "Answered" },
  { code: 2, label: "Skipped" },
  { code: 3, label: "Not shown" },
  { code: 8, label: "I do not know" },
  { code: 9, label: "Prefer not to say" },
] as const;

const YES_NO = [
  { code: 0, label: "No" },
  { code: 1, label: "Yes" },
];

/** The longest name of a variable that SPSS takes. */
export const LONGEST_NAME = 64;

const codesOf = (options: readonly { readonly text: string }[]) =>
  options.map(({ text }, place) => ({ code: place + 1, label: text }));

type Draft = Omit<Column, "name" | "step" | "label"> & { readonly suffix: string; readonly more?: string };

const text = (suffix: string, part: ColumnPart, more?: string): Draft => ({
  suffix,
  part,
  holds: "text",
  ...(more !== undefined && { more }),
});
const number = (suffix: string, part: ColumnPart, more?: string, codes?: Column["codes"]): Draft => ({
  suffix,
  part,
  holds: "number",
  ...(more !== undefined && { more }),
  ...(codes && { codes }),
});

const wordsColumns = (question: Extract<Question, { kind: "single" | "several" }>): Draft[] =>
  question.options.flatMap(({ id, text: label, other }) =>
    other ? [text(`_${id}_words`, { kind: "words", id }, `${label}, in their words`)] : [],
  );

const draftsOf = (question: Question): Draft[] => {
  switch (question.kind) {
    case "text":
      return [text("", { kind: "value" })];
    case "single":
      return [number("", { kind: "value" }, undefined, codesOf(question.options)), ...wordsColumns(question)];
    case "several":
      return [
        ...question.options.map(({ id, text: label }) => number(`_${id}`, { kind: "option", id }, label, YES_NO)),
        ...wordsColumns(question),
      ];
    case "number":
    case "scale":
      return [number("", { kind: "value" })];
    case "date":
      return (["year", "month", "day"] as const).map((of) => number(`_${of}`, { kind: "date", of }, of));
    case "matrix":
      return question.rows.map(({ id, text: label }) =>
        number(`_${id}`, { kind: "row", id }, label, codesOf(question.columns)),
      );
    case "ranking":
      return question.options.map(({ id, text: label }) => number(`_${id}`, { kind: "rank", id }, `Place of ${label}`));
    case "allocation":
      return question.options.map(({ id, text: label }) =>
        number(`_${id}`, { kind: "amount", id }, `${label}, in ${question.in}`),
      );
    case "place":
      return [
        text("_way", { kind: "place", of: "way" }, "how it was given"),
        number("_lon", { kind: "place", of: "lon" }, "longitude (WGS84)"),
        number("_lat", { kind: "place", of: "lat" }, "latitude (WGS84)"),
        text("_ward", { kind: "place", of: "ward" }, "ward code (ONS)"),
        text("_name", { kind: "place", of: "name" }, "in their words"),
      ];
    case "file":
      return Array.from({ length: question.most }, (_, place) => place + 1).flatMap((count) => [
        text(`_${count}_id`, { kind: "file", number: count, of: "id" }, `file ${count}, id`),
        text(`_${count}_name`, { kind: "file", number: count, of: "name" }, `file ${count}, name`),
        number(`_${count}_size`, { kind: "file", number: count, of: "size" }, `file ${count}, bytes`),
        text(`_${count}_sha256`, { kind: "file", number: count, of: "sha256" }, `file ${count}, SHA-256`),
      ]);
  }
};

/** Words that SPSS keeps for itself. */
const RESERVED = new Set(["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"]);

/** Gives out names that are taken once each; two that are the same after cutting get a number at their end. */
const namesIn =
  (taken: Set<string>) =>
  (wanted: string): string => {
    const plain = wanted.toLowerCase().replace(/[^a-z0-9_]/g, "_");
    const base = /^[a-z]/.test(plain) && !RESERVED.has(plain) ? plain : `q_${plain}`;
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? "" : `_${number}`;
      // SPSS takes no name that ends with an underscore without a warning.
      const name = `${base.slice(0, LONGEST_NAME - end.length).replace(/_+$/, "")}${end}`;
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
  };

/**
 * The columns of a version, in the order asked: for each question its status, then one column, or one for each option,
 * row, part. A repeating section has the columns of every round there can be.
 * @param reserved names of columns that stand before them, such as a reference or a day
 */
export const columnsOf = (questionnaire: Questionnaire, reserved: readonly string[] = []): readonly Column[] => {
  const nameFor = namesIn(new Set(reserved.map((name) => name.toLowerCase())));
  return everyStep(questionnaire).flatMap((step) => {
    const { question, round } = step;
    const start = `${question.id}${round === 1 ? "" : `_r${round}`}`;
    const title = `${question.text}${round === 1 ? "" : ` (round ${round})`}`;
    const status: Draft = { ...number("_status", { kind: "status" }, "status"), codes: STATUS_CODES };
    return [status, ...draftsOf(question)].map(({ suffix, more, ...column }) => ({
      ...column,
      step,
      name: nameFor(`${start}${suffix}`),
      label: more === undefined ? title : `${title}: ${more}`,
    }));
  });
};
