import { type LocalDate, ok, type Refusal, type Result, refuse } from "@collaborative-communities/foundation";
import {
  type Answers,
  type Cell,
  checkAnswers,
  fromSafeRow,
  importRow,
  type PostedForm,
  readForm,
  type Step,
} from "@collaborative-communities/surveys";
import { asEntered } from "./answers/as-entered.ts";
import type { Consultation } from "./consultation.ts";
import { readPart, type SheetColumn } from "./importing/import-columns.ts";
import { readCell } from "./importing/read-cell.ts";
import { readDay } from "./importing/read-day.ts";
import { MOST_COLUMNS, placeOfColumn, type Reading, readingOf } from "./importing/reading-of.ts";
import { dayGiven, mayEnter } from "./receive-response.ts";
import type { EnteredChannel } from "./response.ts";

export { readDay } from "./importing/read-day.ts";

/** A row of the file as it was read: the line it starts on, and its cells. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

/** A row that can be taken in. `key` is the same whenever the same row comes again. */
export type GoodRow = {
  line: number;
  key: string;
  receivedOn: LocalDate;
  postmarkOn?: LocalDate;
  postcode?: string;
  /** What the file itself calls the row. */
  call?: string;
  answers: Answers;
  /** It came too late: it is kept and listed, and not counted. */
  leftOut?: "late";
};

/** A row that cannot, and every reason why. */
export type BadRow = { line: number; reasons: string[] };

export type ImportPlan = {
  good: GoodRow[];
  bad: BadRow[];
  /** Columns whose heading is no question and no known word; their cells are left out. */
  columnsNotUsed: string[];
};

type Options = { channel: EnteredChannel; now: Date; postalGraceWorkingDays?: number | undefined };

/**
 * Plans an import: reads every row by the headings of the first, and sorts the rows that can be taken in from those
 * that cannot, each with its line and its reasons. Nothing is guessed and no row is lost; one that came too late is
 * taken in as late. A file that was exported here is read back as it was.
 *
 * A row is known again by its call reference where the file has one, otherwise by its content, so importing a file
 * twice adds nothing, while two people who said the same thing in one file are still two. Two people who said the same
 * on the same day in two files cannot be told apart without call references: whoever imports is shown those lines.
 */
export const planImport = (asked: Consultation, sheet: readonly SheetRow[], options: Options): Result<ImportPlan> => {
  const consultation = { ...asked, questionnaire: asEntered(asked.questionnaire) };
  const [head, ...rows] = sheet;
  if (!head) return refuse("consultation/import-empty", "The file is empty. Its first line must hold the headings.");
  if (head.cells.length > MOST_COLUMNS)
    return refuse(
      "consultation/import-too-wide",
      `The first line has ${head.cells.length.toLocaleString("en-GB")} headings, more than a spreadsheet has columns. Export the file as CSV once more.`,
      { field: "file" },
    );
  const reading = readingOf(consultation, head, rows);
  const { columns } = reading;
  const missing: Refusal[] = [];
  if (!columns.some((column) => column.kind === "received"))
    missing.push({
      code: "consultation/import-no-date",
      message: "Add a column “Received” with the day of each call.",
    });
  if (!columns.some(({ kind }) => kind === "question" || kind === "part"))
    missing.push({
      code: "consultation/import-no-questions",
      message: "Head at least one column with a question, or with Q1, Q2 and so on.",
    });
  const used = columns.flatMap((column) => (column.kind === "unused" ? [] : [placeOfColumn(column)]));
  if (new Set(used).size < used.length)
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
    const read = readRow(consultation, reading, row, options);
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

/** The answers of a row, as its headings say; every cell that cannot be read adds its reason. */
const answersIn = (
  columns: Reading["asked"],
  row: SheetRow,
  reasons: string[],
  day: LocalDate | undefined,
): Answers => {
  const forms = new Map<Step, Record<string, readonly string[]>>();
  const add = (step: Step, fields: PostedForm) => {
    const form = forms.get(step) ?? {};
    for (const [name, values] of Object.entries(fields))
      form[name] = Object.hasOwn(form, name) ? [...(form[name] ?? []), ...values] : values;
    forms.set(step, form);
  };
  const refused = new Set<Step>();
  for (const { column, at } of columns) {
    const cell = (row.cells[at] ?? "").trim();
    if (cell === "") continue;
    const read = column.kind === "question" ? readCell(column.step.question, cell) : readPart(column, cell);
    if (read.ok) add(column.step, column.kind === "question" ? underKey(column.step, read.value) : read.value);
    else {
      refused.add(column.step);
      reasons.push(read.refusal.message);
    }
  }
  const answers: Answers = {};
  for (const [step, form] of forms) {
    if (refused.has(step) || Object.keys(form).length === 0) continue;
    const read = readForm(step.question, form, { key: step.key, ...(day && { day }) });
    if (!read.ok) reasons.push(`“${step.question.text}”: ${read.refusal.message}`);
    else if (read.value !== undefined) answers[step.key] = read.value;
  }
  return answers;
};

/** In a later round the fields of a question have the key of that round. */
const underKey = ({ key, question: { id } }: Step, form: PostedForm): PostedForm =>
  Object.fromEntries(Object.entries(form).map(([name, values]) => [`${key}${name.slice(id.length)}`, values]));

const exportedAnswers = (
  { questionnaire }: Consultation,
  { columns, written }: NonNullable<Reading["exported"]>,
  row: SheetRow,
  reasons: string[],
): Answers => {
  const cells: Cell[] = fromSafeRow(columns.map(({ at }) => row.cells[at] ?? ""));
  const read = importRow(
    questionnaire,
    columns.map(({ column }) => column),
    cells,
    written,
  );
  if (read.ok) return read.value;
  reasons.push(read.refusal.message);
  return {};
};

const readRow = (consultation: Consultation, reading: Reading, row: SheetRow, options: Options): GoodRow | BadRow => {
  const { columns, exported, places } = reading;
  const reasons: string[] = [];
  if (row.cells.length > columns.length && row.cells.slice(columns.length).some((cell) => cell.trim() !== ""))
    reasons.push("The row has more cells than there are headings. Put text that contains a comma in quotation marks.");
  const cellOf = (kind: SheetColumn["kind"]): string => (row.cells[places.get(kind) ?? -1] ?? "").trim();
  const dayIn = (cell: string): LocalDate | undefined => {
    const day = cell === "" ? undefined : readDay(cell);
    if (cell !== "" && day === undefined) reasons.push(`“${cell.slice(0, 40)}” is not a day. Write it like 3/6/2026.`);
    return day;
  };
  const receivedOn = dayIn(cellOf("received"));
  if (cellOf("received") === "") reasons.push("The day it was received is missing.");
  const postmarkOn = dayIn(cellOf("postmark"));
  const [postcode, call] = [cellOf("postcode").slice(0, 20), cellOf("call").slice(0, 100)];
  const before = reasons.length;
  // What was exported here was judged when it was taken, by a day that the file does not tell of one changed since.
  const day = exported ? undefined : receivedOn && dayGiven({ receivedOn, postmarkOn });
  const answers = exported
    ? exportedAnswers(consultation, exported, row, reasons)
    : answersIn(reading.asked, row, reasons, day);
  if (reasons.length === before && Object.keys(answers).length === 0) reasons.push("The row has no answer in it.");
  const arrival = { channel: options.channel, receivedOn: receivedOn as LocalDate, postmarkOn };
  const may = receivedOn && mayEnter(consultation, arrival, options.now, options.postalGraceWorkingDays);
  if (may && !may.ok) reasons.push(may.refusal.message);
  const checked = checkAnswers(consultation.questionnaire, answers, day);
  if (!checked.ok) reasons.push(...checked.problems.map((problem) => problem.message));
  if (reasons.length > 0 || !checked.ok || !may || !may.ok) return { line: row.line, reasons };
  const key = call === "" ? `row:${JSON.stringify([receivedOn, postcode, checked.answers])}` : `call:${call}`;
  return {
    line: row.line,
    key,
    receivedOn: receivedOn as LocalDate,
    answers: checked.answers,
    ...(postmarkOn !== undefined && { postmarkOn }),
    ...(postcode !== "" && { postcode }),
    ...(call !== "" && { call }),
    ...(may.value.leftOut && { leftOut: may.value.leftOut }),
  };
};
