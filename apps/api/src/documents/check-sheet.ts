import { ok, type Result, refuse, startsFormula } from "@collaborative-communities/foundation";
import { CsvError, parse } from "csv-parse/sync";

const no = (code: string, message: string) => refuse(`document/${code}`, message, { field: "file" });

/** Text that is none: everything below a space but tab and the ends of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** A number may begin with a sign; everything else that does could be calculated by a spreadsheet. */
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?%?$/;

/** A table of data: text in UTF-8, as lines of cells, none of which is a formula. */
export const checkSheet = (bytes: Buffer): Result<Buffer> => {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return no("not-text", "The file is not text in UTF-8. Save it again as “CSV UTF-8”.");
  }
  if (CONTROL.test(text)) return no("not-text", "The file is not text. Save it again as “CSV UTF-8”.");
  try {
    let formula: number | undefined;
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }: { lines: number }) => {
        if (cells.some((cell) => startsFormula(cell) && !NUMBER.test(cell.trim()))) formula ??= lines;
        return null;
      },
    });
    return formula === undefined
      ? ok(bytes)
      : no("formula", `Line ${formula} has a cell that a spreadsheet would calculate. Put words or a number there.`);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return no("not-text", "The file cannot be read as lines of cells. Save it again as “CSV UTF-8”.");
  }
};
