import type { SheetRow } from "@collaborative-communities/consultations";
import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { type CsvError, parse } from "csv-parse/sync";

/** The largest file taken in, in bytes. */
const LARGEST_FILE = 5_000_000;

/** The most rows taken in at a time, with the headings: each takes the parser far more room than it has in the file. */
const MOST_ROWS = 50_001;

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, so it was saved by a spreadsheet the old way.
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** A first line in which a spreadsheet names its separator, such as `sep=;`. */
const NAMED_SEPARATOR = /^\ufeff?sep=(.)\r?\n/i;

/** The separator is the one the heading line has most of. */
const separatorOf = (text: string): string => {
  const heading = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n")).replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((separator) => ({ separator, count: heading.split(separator).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).separator;
};

/**
 * Reads a CSV file as spreadsheets write it: UTF-8 with or without a byte-order mark, UTF-16 or Windows-1252;
 * commas, semicolons or tabs; line breaks inside quotation marks. Each row keeps the line it starts on.
 */
export const readSheet = (bytes: Uint8Array): Result<SheetRow[]> => {
  const about = { field: "file" };
  if (bytes.length > LARGEST_FILE)
    return refuse(
      "consultation/import-too-large",
      "The file is larger than 5 MB. Split it and import the parts.",
      about,
    );
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refuse(
      "consultation/import-not-csv",
      "This is a spreadsheet file. In your spreadsheet, choose “Save as” and CSV.",
      about,
    );
  const decoded = decode(bytes);
  const named = NAMED_SEPARATOR.exec(decoded);
  const text = named ? decoded.slice(named[0].length) : decoded;
  if (text.includes("\u0000"))
    return refuse("consultation/import-not-csv", "This is not a CSV file. Export it as CSV and try again.", about);
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: named?.[1] ?? separatorOf(text),
      relax_column_count: true,
      // he said "hi" in the middle of a cell is what he said, not a reason to refuse the file.
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      to: MOST_ROWS + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    if (rows.length > MOST_ROWS)
      return refuse(
        "consultation/import-too-many-rows",
        "The file has more than 50,000 rows. Split it and import the parts.",
        about,
      );
    // The parser says on which line a row ends, and counts a CR LF inside quotation marks as two lines.
    let tooMany = named ? -1 : 0;
    const sheet: SheetRow[] = [];
    for (const { record, info } of rows) {
      const breaks = record.flatMap((cell) => cell.match(/\r\n|\r|\n/g) ?? []);
      tooMany += breaks.filter((each) => each === "\r\n").length;
      sheet.push({ line: info.lines - tooMany - breaks.length, cells: record });
    }
    return ok(sheet);
  } catch (error) {
    const line = (error as CsvError & { lines?: number }).lines;
    return refuse(
      "consultation/import-broken",
      `The file cannot be read${line ? ` from line ${line} on` : ""}: a quotation mark is opened and not closed, or stands in the middle of a cell.`,
      about,
    );
  }
};
