import { LocalDate, ok, type Refusal, type Result, refuse } from "@collaborative-communities/foundation";
import {
  type Answers,
  checkAnswers,
  isChoice,
  type Question,
  type Questionnaire,
} from "@collaborative-communities/surveys";
import type { Consultation } from "./consultation.ts";
import { mayEnter } from "./receive-response.ts";
import type { EnteredChannel } from "./response.ts";

/** A row of the file as it was read: the line it starts on, and its cells. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

/** A row that can be taken in. `key` is the same whenever the same row comes again. */
export type GoodRow = { line: number; key: string; receivedOn: LocalDate; postcode?: string; answers: Answers };

/** A row that cannot, and every reason why. */
export type BadRow = { line: number; reasons: string[] };

export type ImportPlan = {
  good: GoodRow[];
  bad: BadRow[];
  /** Columns whose heading is no question and no known word; their cells are left out. */
  columnsNotUsed: string[];
};

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const RECEIVED = new Set(["received", "received on", "date", "date received", "call date"]);
const POSTCODE = new Set(["postcode", "post code"]);
const CALL = new Set(["call reference", "call ref", "call id", "call number", "record id"]);

type Column = { kind: "received" | "postcode" | "call" | "unused" } | { kind: "question"; question: Question };

const columnOf = (heading: string, questionnaire: Questionnaire): Column => {
  const name = plain(heading);
  if (RECEIVED.has(name)) return { kind: "received" };
  if (POSTCODE.has(name)) return { kind: "postcode" };
  if (CALL.has(name)) return { kind: "call" };
  const number = /^(?:q|question) ?(\d+)$/.exec(name)?.[1];
  const question =
    number === undefined
      ? questionnaire.questions.find(({ id, text }) => plain(text) === name || plain(id) === name)
      : questionnaire.questions[Number(number) - 1];
  return question ? { kind: "question", question } : { kind: "unused" };
};

/** Reads a day written as 2026-06-03, 3/6/2026, 03.06.2026 or 3-6-26, day before month. */
export const readDay = (text: string): LocalDate | undefined => {
  // A spreadsheet may put the time behind the day; the day is what counts.
  const trimmed = text.trim().replace(/[ T]\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i, "");
  const iso = LocalDate.safeParse(trimmed);
  if (iso.success) return iso.data;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(trimmed);
  if (!parts) return undefined;
  const [, day, month, year] = parts as unknown as [string, string, string, string];
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return LocalDate.safeParse(written).success ? written : undefined;
};

/** Reads a cell as an answer. Options are matched by their text or id; several are separated by ; or | or a line break. */
const readCell = (question: Question, cell: string): Result<string | string[]> => {
  if (question.kind === "text") return ok(cell);
  if (!isChoice(question))
    return refuse(
      "consultation/kind-not-imported",
      `Answers to “${question.text}” cannot be read from a file. Leave its cells empty and enter them one by one.`,
    );
  const find = (text: string) =>
    question.options.find((option) => plain(option.text) === plain(text) || option.id === text.trim().toLowerCase());
  const whole = find(cell);
  const written =
    question.kind === "single" || whole ? [cell] : cell.split(/[;|\n]/).filter((part) => part.trim() !== "");
  const ids: string[] = [];
  for (const text of written) {
    const option = find(text);
    if (!option)
      return refuse(
        "consultation/unknown-answer",
        `“${text.trim().slice(0, 60)}” is not an answer to “${question.text}”. The answers are: ${question.options.map((one) => one.text).join("; ")}.`,
      );
    ids.push(option.id);
  }
  return ok(question.kind === "single" ? (ids[0] as string) : ids);
};

/**
 * Plans an import: reads every row by the headings of the first, and sorts the rows that can be taken in from those
 * that cannot, each with its line and its reasons. Nothing is guessed and no row is lost.
 *
 * A row is known again by its call reference where the file has one, otherwise by its content, so importing a file
 * twice adds nothing, while two people who said the same thing in one file are still two. Two people who said the same
 * on the same day in two files cannot be told apart without call references: whoever imports is shown those lines.
 */
export const planImport = (
  consultation: Consultation,
  sheet: readonly SheetRow[],
  options: { channel: EnteredChannel; now: Date },
): Result<ImportPlan> => {
  const [head, ...rows] = sheet;
  if (!head) return refuse("consultation/import-empty", "The file is empty. Its first line must hold the headings.");
  const columns = head.cells.map((heading) => columnOf(heading, consultation.questionnaire));
  const missing: Refusal[] = [];
  if (!columns.some((column) => column.kind === "received"))
    missing.push({
      code: "consultation/import-no-date",
      message: "Add a column “Received” with the day of each call.",
    });
  if (!columns.some((column) => column.kind === "question"))
    missing.push({
      code: "consultation/import-no-questions",
      message: "Head at least one column with a question, or with Q1, Q2 and so on.",
    });
  const twice = columns.find(
    (column, at) => column.kind !== "unused" && columns.findIndex((other) => sameColumn(other, column)) !== at,
  );
  if (twice)
    missing.push({
      code: "consultation/import-column-twice",
      message: "Two columns have the same heading. Keep one of them.",
    });
  if (missing.length === 0 && rows.every((row) => row.cells.every((cell) => cell.trim() === "")))
    missing.push({ code: "consultation/import-no-rows", message: "The file has headings and no rows under them." });
  const [first] = missing;
  if (first) return refuse(first.code, missing.map((gap) => gap.message).join(" "), { field: "file" });

  const plan: ImportPlan = {
    good: [],
    bad: [],
    columnsNotUsed: head.cells.filter((heading, at) => columns[at]?.kind === "unused" && heading.trim() !== ""),
  };
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    const read = readRow(consultation, columns, row, options);
    if ("reasons" in read) plan.bad.push(read);
    else {
      const times = (seen.get(read.key) ?? 0) + 1;
      seen.set(read.key, times);
      if (times > 1 && read.key.startsWith("call:"))
        plan.bad.push({
          line: row.line,
          reasons: ["This call reference is in the file more than once. Only its first row was taken."],
        });
      else plan.good.push({ ...read, key: `${read.key}#${times}` });
    }
  }
  return ok(plan);
};

const sameColumn = (one: Column, other: Column): boolean =>
  one.kind === "question" && other.kind === "question"
    ? one.question.id === other.question.id
    : one.kind === other.kind;

const readRow = (
  consultation: Consultation,
  columns: readonly Column[],
  row: SheetRow,
  { channel, now }: { channel: EnteredChannel; now: Date },
): GoodRow | BadRow => {
  const reasons: string[] = [];
  const answers: Answers = {};
  let [receivedOn, postcode, call]: (string | undefined)[] = [];
  if (row.cells.length > columns.length && row.cells.slice(columns.length).some((cell) => cell.trim() !== ""))
    reasons.push("The row has more cells than there are headings. Put text that contains a comma in quotation marks.");
  for (const [at, column] of columns.entries()) {
    const cell = (row.cells[at] ?? "").trim();
    if (column.kind === "received") {
      receivedOn = readDay(cell);
      if (receivedOn === undefined)
        reasons.push(
          cell === ""
            ? "The day it was received is missing."
            : `“${cell.slice(0, 40)}” is not a day. Write it like 3/6/2026.`,
        );
    } else if (column.kind === "postcode" && cell !== "") postcode = cell.slice(0, 20);
    else if (column.kind === "call" && cell !== "") call = cell.slice(0, 100);
    else if (column.kind === "question" && cell !== "") {
      const answer = readCell(column.question, cell);
      if (answer.ok) answers[column.question.id] = answer.value;
      else reasons.push(answer.refusal.message);
    }
  }
  if (reasons.length === 0 && Object.keys(answers).length === 0) reasons.push("The row has no answer in it.");
  if (receivedOn !== undefined) {
    const may = mayEnter(consultation, { channel, receivedOn }, now);
    if (!may.ok) reasons.push(may.refusal.message);
  }
  const checked = checkAnswers(consultation.questionnaire, answers);
  if (!checked.ok) reasons.push(...checked.problems.map((problem) => problem.message));
  if (reasons.length > 0 || !checked.ok) return { line: row.line, reasons };
  const key =
    call === undefined ? `row:${JSON.stringify([receivedOn, postcode ?? "", checked.answers])}` : `call:${call}`;
  return {
    line: row.line,
    key,
    receivedOn: receivedOn as LocalDate,
    answers: checked.answers,
    ...(postcode !== undefined && { postcode }),
  };
};
