import { LONGEST_OTHER } from "../questionnaire/option.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Column } from "./columns.ts";

/** One variable of a file of answers: its name, what it holds, and what its codes mean. */
export type CodebookEntry = {
  readonly name: string;
  readonly label: string;
  readonly question: string;
  readonly version: number;
  readonly holds: "number" | "text";
  readonly codes: readonly { readonly code: number; readonly label: string }[];
};

/** The codebook of a version: a line for each column, in their order. */
export const codebookOf = (questionnaire: Questionnaire, columns: readonly Column[]): CodebookEntry[] =>
  columns.map(({ name, label, step, holds, codes = [] }) => ({
    name,
    label,
    question: step.key,
    version: questionnaire.version,
    holds,
    codes: [...codes],
  }));

/** How many bytes a character has in UTF-8. */
const bytesOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** Cuts text to at most so many bytes of UTF-8, never through a character. */
const cut = (text: string, most: number): string => {
  let kept = "";
  let size = 0;
  for (const character of text) {
    size += bytesOf(character);
    if (size > most) break;
    kept += character;
  }
  return kept;
};

const quoted = (text: string, most: number): string =>
  `'${cut(text.replace(/\s+/g, " "), most).replaceAll("'", "''")}'`;

/** The longest labels that SPSS keeps, in bytes. */
const VARIABLE_LABEL = 256;
const VALUE_LABEL = 120;

/** In bytes of UTF-8: four for a character, and no more than SPSS takes. */
const widthOf = ({ step, part }: Column): number => {
  const { question } = step;
  const characters =
    part.kind === "words"
      ? LONGEST_OTHER
      : question.kind === "text"
        ? question.maxLength
        : part.kind === "file"
          ? 255
          : 200;
  return Math.min(characters * 4, 32_767);
};

/**
 * SPSS syntax that reads a CSV file of these columns (codes, UTF-8, first line with the names) and labels everything.
 * A question that was skipped or not shown has an empty cell, which SPSS reads as missing; why is in its status variable.
 * @param file.name the name of the CSV file beside the syntax
 * @param file.before names of text columns before those of the questionnaire
 */
export const spssSyntax = (
  columns: readonly Column[],
  file: { readonly name: string; readonly before?: readonly string[] },
): string => {
  const variables = [
    ...(file.before ?? []).map((name) => `  ${name} A255`),
    ...columns.map((column) => `  ${column.name} ${column.holds === "number" ? "F40.6" : `A${widthOf(column)}`}`),
  ];
  const labels = columns.map(({ name, label }) => `  ${name} ${quoted(label, VARIABLE_LABEL)}`);
  const values = columns.flatMap(({ name, codes = [] }) =>
    codes.length === 0
      ? []
      : [
          `VALUE LABELS ${name}\n${codes.map(({ code, label }) => `  ${code} ${quoted(label, VALUE_LABEL)}`).join("\n")}.`,
        ],
  );
  return [
    "SET UNICODE=ON.",
    `GET DATA /TYPE=TXT\n  /FILE=${quoted(file.name, VARIABLE_LABEL)}\n  /ENCODING='UTF8'\n  /DELIMITERS=','\n  /QUALIFIER='"'\n  /ARRANGEMENT=DELIMITED\n  /FIRSTCASE=2\n  /VARIABLES=\n${variables.join("\n")}.`,
    `VARIABLE LABELS\n${labels.join("\n")}.`,
    ...values,
    "EXECUTE.",
    "",
  ].join("\n");
};
