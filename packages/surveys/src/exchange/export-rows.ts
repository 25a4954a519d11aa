import { csvCell, csvLine, csvRow } from "@collaborative-communities/foundation";
import { writeUnits } from "../answering/check-measure.ts";
import { wayOf } from "../answering/path.ts";
import { type Answer, type Answers, chosenIn, isDeclined, wordsIn } from "../questionnaire/answer.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { asSpreadsheetText, type Cell } from "./cell.ts";
import { type Column, columnsOf } from "./columns.ts";
import { rememberCells } from "./remember-cells.ts";

const codeOf = (options: readonly { readonly id: string }[], id: string | undefined): Cell => {
  const place = options.findIndex((option) => option.id === id);
  return place < 0 ? "" : place + 1;
};

const statusOf = (isShown: boolean, answer: Answer | undefined): number => {
  if (!isShown) return 3;
  if (answer === undefined) return 2;
  if (!isDeclined(answer)) return 1;
  return answer.as === "do-not-know" ? 8 : 9;
};

const cellOf = ({ part, step }: Column, answer: Answer): Cell => {
  const { question } = step;
  if (part.kind === "option") return chosenIn(answer).includes(part.id) ? 1 : 0;
  if (part.kind === "value" && question.kind === "text") return wordsIn(answer);
  if (part.kind === "value" && question.kind === "single") return codeOf(question.options, chosenIn(answer)[0]);
  if (typeof answer === "string" || Array.isArray(answer)) return "";
  switch (answer.kind) {
    case "choice":
      return part.kind === "words" && Object.hasOwn(answer.words, part.id) ? (answer.words[part.id] ?? "") : "";
    case "number": {
      const decimals = question.kind === "number" ? question.decimals : 0;
      // Few enough digits that the number is written exactly as it was given.
      return Number(writeUnits(answer.units, decimals));
    }
    case "scale":
      return answer.value;
    case "date":
      return part.kind === "date" ? (answer[part.of] ?? "") : "";
    case "matrix":
      return part.kind === "row" && question.kind === "matrix" && Object.hasOwn(answer.rows, part.id)
        ? codeOf(question.columns, answer.rows[part.id])
        : "";
    case "ranking":
      return part.kind === "rank" && answer.order.includes(part.id) ? answer.order.indexOf(part.id) + 1 : "";
    case "allocation":
      return part.kind === "amount" && Object.hasOwn(answer.amounts, part.id) ? (answer.amounts[part.id] ?? "") : "";
    case "place": {
      if (part.kind !== "place") return "";
      const { place } = answer;
      if (part.of === "way") return place.kind;
      if (place.kind === "point") return part.of === "lon" || part.of === "lat" ? place[part.of] : "";
      if (place.kind === "ward") return part.of === "ward" ? place.code : "";
      return part.of === "name" ? place.name : "";
    }
    case "file":
      return part.kind === "file" ? (answer.files[part.number - 1]?.[part.of] ?? "") : "";
    case "declined":
      return "";
  }
};

/** One response as raw cells, in the order of the columns: codes, numbers and texts as they are kept. */
export const exportRow = (questionnaire: Questionnaire, columns: readonly Column[], answers: Answers): Cell[] => {
  const { isShown, answerOf } = wayOf(questionnaire, answers);
  let step: Column["step"] | undefined;
  let answer: Answer | undefined;
  let isSaid = false;
  return columns.map((column) => {
    // The columns of a question stand beside one another: its answer is looked up once for all of them.
    if (column.step !== step) {
      step = column.step;
      answer = answerOf(step.key);
      isSaid = answer !== undefined && !isDeclined(answer);
    }
    if (column.part.kind === "status") return statusOf(isShown(column.step.key), answer);
    return isSaid && answer !== undefined ? cellOf(column, answer) : "";
  });
};

/** The same row for people: each code as its label. What has no codes stays as it is. */
export const labelRow = (columns: readonly Column[], cells: readonly Cell[]): Cell[] => labelsOf(columns)(cells);

/** The same for any number of rows. */
const labelsOf = (columns: readonly Column[]): ((cells: readonly Cell[]) => Cell[]) => {
  const labels = columns.map(({ codes }) => codes && new Map<Cell, string>(codes.map((one) => [one.code, one.label])));
  return (cells) => cells.map((cell, place) => labels[place]?.get(cell) ?? cell);
};

/** One response to be written to a file: what stands before its answers (a reference, a day), and the answers. */
export type ExportedResponse = { readonly before: readonly string[]; readonly answers: Answers };

/** How a file of answers is written: what stands before the answers, and codes (for SPSS, R and reading back) or labels (for people). */
export type ExportedFile = {
  readonly before: readonly string[];
  readonly written: "codes" | "labels";
  /** Whether a space stands where somebody began a new line: SPSS takes the end of any line for the end of an answer. */
  readonly onOneLine?: boolean;
};

/** The rows of one version, one response at a time: the names of the columns, and the cells of a response as they are. */
export const rowWriter = (
  questionnaire: Questionnaire,
  file: ExportedFile,
): { readonly names: readonly string[]; readonly cellsOf: (response: ExportedResponse) => Cell[] } => {
  const columns = columnsOf(questionnaire, file.before);
  const labelled = labelsOf(columns);
  return {
    names: [...file.before, ...columns.map(({ name }) => name)],
    cellsOf: ({ before, answers }) => {
      const cells = exportRow(questionnaire, columns, answers);
      const written = file.written === "codes" ? cells : labelled(cells);
      return before.length === 0 ? written : [...before, ...written];
    },
  };
};

/** The same as lines of a CSV file: the first names the columns, and what a spreadsheet would run is neutralised. */
export const csvWriter = (
  questionnaire: Questionnaire,
  file: ExportedFile,
): { readonly head: string; readonly lineOf: (response: ExportedResponse) => string } => {
  const { names, cellsOf } = rowWriter(questionnaire, file);
  const lines = (text: string) => (file.onOneLine ? text.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, " ") : text);
  const written = rememberCells((cell) => csvCell(typeof cell === "number" ? cell : asSpreadsheetText(lines(cell))));
  return { head: csvRow(names), lineOf: (response) => csvLine(cellsOf(response).map(written)) };
};

/**
 * The lines of a CSV file, one at a time, so that any number of responses can be sent as they are read: first the names
 * of the columns, then a line for each response. All responses are to this version; another version has a file of its
 * own.
 */
export function* csvLines(
  questionnaire: Questionnaire,
  responses: Iterable<ExportedResponse>,
  file: ExportedFile,
): Generator<string> {
  const { head, lineOf } = csvWriter(questionnaire, file);
  yield head;
  for (const response of responses) yield lineOf(response);
}
