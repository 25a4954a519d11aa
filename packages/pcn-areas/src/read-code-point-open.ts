import {
  importPostcodes,
  type PostcodeImport,
  type PostcodeImportOptions,
  type PostcodeRow,
} from "./postcode-import.ts";

/**
 * The ten columns of a Code-Point Open file, which has no heading row: postcode, positional quality, easting,
 * northing, country, NHS region, NHS health authority, county, district, ward.
 */
const COLUMNS = 10;

/**
 * Reads rows of Ordnance Survey's Code-Point Open (`rm.csv`, `ss.csv`), already parsed from CSV, as they come.
 * Rows of other authorities are skipped and counted; rows that cannot be taken come back with line and reason.
 * Wherever the outcome is used, show the three-line attribution of the year of the file.
 * @example readCodePointOpen(rows, { sets: [WARDS_2004, WARDS_2026] }).units[0]?.areas // { "wards-2004": ["E05002239"] }
 */
export const readCodePointOpen = (
  rows: readonly (readonly string[])[],
  options: PostcodeImportOptions,
): PostcodeImport => {
  const short: { line: number; reason: string }[] = [];
  const good: PostcodeRow[] = [];
  for (const [at, cells] of rows.entries()) {
    const [postcode, , easting, northing, , , , , authorityCode, wardCode] = cells.map((cell) => cell.trim());
    if (cells.length !== COLUMNS || postcode === undefined || wardCode === undefined) {
      const reason = `The row has ${cells.length} columns; a Code-Point Open row has ${COLUMNS}.`;
      short.push({ line: at + 1, reason });
      continue;
    }
    const row = { line: at + 1, postcode, easting, northing, authorityCode, ended: false };
    good.push({ ...row, wardCodes: wardCode === "" ? [] : [wardCode], otherCodes: [] });
  }
  const read = importPostcodes(good, options);
  const problems = [...short, ...read.problems].sort((one, other) => one.line - other.line);
  return { ...read, problems };
};
