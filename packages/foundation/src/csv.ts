/**
 * What a spreadsheet takes for the start of a formula, also behind spaces and other characters that cannot be seen, and
 * in the full-width forms that some of them read alike. (CWE-1236)
 */
const FORMULA = /^[\p{Z}\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Whether a spreadsheet could take a text for a formula. */
export const startsFormula = (text: string): boolean => FORMULA.test(text);

/**
 * One cell of a CSV file (RFC 4180) that nothing will calculate: what could start a formula gets an apostrophe before
 * it. A number given as a number stays one, also below nought; a text that looks like one is a text.
 * @throws RangeError for a number that is not finite
 * @example csvCell('=1+"1"') // "\"'=1+\"\"1\"\"\""
 */
export const csvCell = (value: string | number | null): string => {
  if (value === null) return "";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("A cell cannot hold a number that is not finite.");
    return String(value);
  }
  const text = startsFormula(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One line of a CSV file, with its end. */
export const csvRow = (cells: readonly (string | number | null)[]): string => csvLine(cells.map(csvCell));

/** The same of cells that `csvCell` has written already. */
export const csvLine = (written: readonly string[]): string => {
  const line = written.join(",");
  // A single empty cell would be an empty line, which readers leave out.
  return `${line === "" ? '""' : line}\r\n`;
};
