import { csvRow } from "@collaborative-communities/foundation";
import {
  codebookOf,
  columnsOf,
  csvWriter,
  type ExportedFile,
  type ExportedResponse,
  exportSurvey,
  openSheet,
  type Questionnaire,
  rowWriter,
  sheetEnd,
  spreadsheetEnd,
  spreadsheetStart,
  spssSyntax,
  withoutOwnWords,
} from "@collaborative-communities/surveys";
import type { ExportedAnswer } from "./repository.ts";

/** What stands before the answers in every file. */
export const BEFORE = ["answer", "channel", "received_on", "language", "whereabouts", "ward", "left_out"] as const;

/** A byte-order mark, by which spreadsheets know that a CSV file is UTF-8. */
const MARK = "\uFEFF";

/** The answers to one version, some at a time; each is there until the next is asked for. */
export type AnswersOf = (questionnaire: Questionnaire) => AsyncIterable<Iterable<ExportedAnswer>>;

/** What may be taken along of an answer: without its writer's words where these are to be read no further. */
const answersIn = (questionnaire: Questionnaire, { answers, isRestricted }: ExportedAnswer) =>
  isRestricted ? withoutOwnWords(questionnaire, answers) : answers;

const responseOf = (questionnaire: Questionnaire, answer: ExportedAnswer): ExportedResponse => ({
  before: [
    answer.id,
    answer.channel,
    answer.receivedOn,
    answer.language,
    answer.whereabouts,
    answer.wardCode ?? "",
    answer.leftOut ?? "",
  ],
  answers: answersIn(questionnaire, answer),
});

/** So many characters are sent at a time: larger texts are held longer than they are needed. */
const PIECE = 32_768;

function* inPieces<T>(all: Iterable<T>, textOf: (one: T) => string): Generator<string> {
  let piece = "";
  for (const one of all) {
    piece += textOf(one);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** The CSV file of one version, a line for each answer. */
export async function* answersAsCsv(
  questionnaire: Questionnaire,
  file: Omit<ExportedFile, "before">,
  answersOf: AnswersOf,
): AsyncGenerator<string> {
  const { head, lineOf } = csvWriter(questionnaire, { before: BEFORE, ...file });
  yield MARK + head;
  for await (const some of answersOf(questionnaire))
    yield* inPieces(some, (answer) => lineOf(responseOf(questionnaire, answer)));
}

/** Every answer under the version it was given to, with all versions: read back by `importSurvey` as it was. */
export async function* answersAsJson(
  questionnaires: readonly Questionnaire[],
  answersOf: AnswersOf,
): AsyncGenerator<string> {
  const whole = JSON.stringify(exportSurvey(questionnaires, []));
  // What stands before the end of the empty list, and the end itself.
  yield whole.slice(0, -2);
  let before = "\n";
  for (const questionnaire of questionnaires)
    for await (const some of answersOf(questionnaire))
      yield* inPieces(some, (answer) => {
        const { id, version } = answer;
        const line = before + JSON.stringify({ id, version, answers: answersIn(questionnaire, answer) });
        before = ",\n";
        return line;
      });
  yield whole.slice(-2);
}

/** So many rows a sheet has in LibreOffice and Excel; what is below them they leave out, or do not open the file. */
const ROWS_OF_A_SHEET = 1_048_576;

/**
 * The content of a spreadsheet: a sheet with labels for each version, and one with the codebook. Answers for which a
 * sheet has no more rows are in another.
 */
export async function* answersAsSheets(
  questionnaires: readonly Questionnaire[],
  answersOf: AnswersOf,
  rowsOfASheet = ROWS_OF_A_SHEET,
): AsyncGenerator<string> {
  yield spreadsheetStart();
  for (const questionnaire of questionnaires) {
    const name = `Version ${questionnaire.version}`;
    const { names, cellsOf } = rowWriter(questionnaire, { before: BEFORE, written: "labels" });
    let [sheet, part, rows] = [openSheet(name, names.length), 1, 1];
    const writeRow = (answer: ExportedAnswer): string => {
      const isFull = rows === rowsOfASheet;
      if (isFull) [sheet, part, rows] = [openSheet(`${name}, part ${part + 1}`, names.length), part + 1, 1];
      rows += 1;
      const row = sheet.rowOf(cellsOf(responseOf(questionnaire, answer)));
      return isFull ? sheetEnd() + sheet.start + sheet.rowOf(names) + row : row;
    };
    yield sheet.start + sheet.rowOf(names);
    for await (const some of answersOf(questionnaire)) yield* inPieces(some, writeRow);
    yield sheetEnd();
  }
  const codebook = codebookRows(questionnaires);
  const sheet = openSheet("Codebook", codebook[0]?.length ?? 1);
  yield sheet.start + codebook.map(sheet.rowOf).join("") + sheetEnd() + spreadsheetEnd();
}

const codebookRows = (questionnaires: readonly Questionnaire[]): (string | number)[][] => [
  ["version", "name", "label", "question", "holds", "code", "means"],
  ...questionnaires.flatMap((questionnaire) =>
    codebookOf(questionnaire, columnsOf(questionnaire, BEFORE)).flatMap(({ name, label, question, holds, codes }) => {
      const row = [questionnaire.version, name, label, question, holds];
      return codes.length === 0 ? [[...row, "", ""]] : codes.map((code) => [...row, code.code, code.label]);
    }),
  ),
];

/** What every column and every code of the CSV file means. */
export const codebookAsCsv = (questionnaires: readonly Questionnaire[]): string =>
  MARK + codebookRows(questionnaires).map(csvRow).join("");

/** The syntax by which SPSS reads the CSV file with the codes, which lies beside it. */
export const answersForSpss = (questionnaire: Questionnaire, fileName: string): string =>
  MARK + spssSyntax(columnsOf(questionnaire, BEFORE), { name: fileName, before: BEFORE });
