import type { Table } from "./column.ts";
import type { PackVersion } from "./pack-input.ts";
import { columnsOf, type Shown, type ShownColumn, showCell } from "./show-cell.ts";

export type Row = Readonly<Record<string, unknown>>;

/** A spreadsheet takes a cell that begins so for a formula, and would run it. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** A cell of a CSV file, RFC 4180. Text that a spreadsheet would run gets an apostrophe before it. */
const csvCell = (shown: Shown): string => {
  if (shown === null) return "";
  const isText = typeof shown.json !== "number";
  const text = isText && LOOKS_LIKE_A_FORMULA.test(shown.text) ? `'${shown.text}` : shown.text;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const shownCells = (columns: readonly ShownColumn[], row: Row, version: PackVersion): readonly Shown[] =>
  columns.map(({ key, column }) => showCell(column, row[key], version));

/** A table as CSV: UTF-8, a row of headings, lines that end in CR LF. */
export async function* csvOf(table: Table, rows: AsyncIterable<Row>, version: PackVersion): AsyncGenerator<string> {
  const columns = columnsOf(table, version);
  yield `${columns.map(({ heading }) => csvCell({ json: heading, text: heading })).join(",")}\r\n`;
  for await (const row of rows) yield `${shownCells(columns, row, version).map(csvCell).join(",")}\r\n`;
}

/** A table as JSON: a list with one object a line. */
export async function* jsonOf(table: Table, rows: AsyncIterable<Row>, version: PackVersion): AsyncGenerator<string> {
  const columns = columnsOf(table, version);
  let before = "[\n";
  for await (const row of rows) {
    const cells = columns.map(({ key, column }) => [key, showCell(column, row[key], version)?.json ?? null]);
    yield `${before}${JSON.stringify(Object.fromEntries(cells))}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
