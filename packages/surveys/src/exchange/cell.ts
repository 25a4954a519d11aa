import { startsFormula } from "@collaborative-communities/foundation";

/** A cell: a number, or text; empty text where there is nothing. */
export type Cell = string | number;

/** What could start a formula, with or without the marks against it: so that such text too is read back as it was. */
const needsMark = (text: string): boolean => startsFormula(text.replace(/^'+/, ""));

/**
 * Text that no spreadsheet takes for a formula: an apostrophe is put before what could start one, as `csvCell` of
 * foundation does, and before one that is there already. So `fromSpreadsheetText` gives back any text as it was.
 * @example asSpreadsheetText("=1+1") // "'=1+1"
 */
export const asSpreadsheetText = (text: string): string => (needsMark(text) ? `'${text}` : text);

/** Takes the apostrophe away again. @example fromSpreadsheetText("'=1+1") // "=1+1" */
export const fromSpreadsheetText = (text: string): string =>
  text.startsWith("'") && needsMark(text) ? text.slice(1) : text;

/** A row for a spreadsheet or a CSV file: every text made safe. Numbers stay numbers. */
export const safeRow = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell) => (typeof cell === "number" ? cell : asSpreadsheetText(cell)));

/** The row that was made safe, as it was before. */
export const fromSafeRow = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell) => (typeof cell === "number" ? cell : fromSpreadsheetText(cell)));
