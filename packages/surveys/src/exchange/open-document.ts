import type { Cell } from "./cell.ts";
import { rememberCells } from "./remember-cells.ts";

/**
 * A spreadsheet in the OpenDocument format (ISO/IEC 26300, `.ods`): a ZIP whose first file is `mimetype`, not
 * compressed, with what it is; then `META-INF/manifest.xml`, and `content.xml` with the sheets. Put together from texts,
 * so that any number of rows can be sent as they are read. A text is always a text in it and nothing is calculated: no
 * cell has a formula, so nothing has to be neutralised.
 */
export const SPREADSHEET = {
  mediaType: "application/vnd.oasis.opendocument.spreadsheet",
  manifest: `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
`,
} as const;

/** What XML has no way to write, not even as a reference (XML 1.0, Char). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(NO_CHARACTER, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A line: spaces in a row and tabs would be taken for one space. */
const line = (text: string): string =>
  escaped(text)
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll("\t", "<text:tab/>");

const cellOf = (cell: Cell): string => {
  if (cell === "") return "<table:table-cell/>";
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new RangeError("A cell cannot hold a number that is not finite.");
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  }
  const paragraphs = cell.split(/\r\n|\r|\n/).map((text) => `<text:p>${line(text)}</text:p>`);
  return `<table:table-cell office:value-type="string">${paragraphs.join("")}</table:table-cell>`;
};

/** The beginning of `content.xml`. */
export const spreadsheetStart = (): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet>
`;

/** One sheet: its beginning, and each of its rows. */
export type SheetWriter = { readonly start: string; readonly rowOf: (cells: readonly Cell[]) => string };

/**
 * A sheet of a name; the characters that no spreadsheet takes in a name are left out. How many columns it has stands
 * before the rows: the format asks for it (OpenDocument 1.3, part 3, 9.1.2), though many programs do without.
 */
export const openSheet = (name: string, columns: number): SheetWriter => {
  const written = rememberCells(cellOf);
  return {
    start: `<table:table table:name="${escaped(name.replace(/[[\]*?:/\\']/g, " ").trim())}">
<table:table-column table:number-columns-repeated="${columns}"/>\n`,
    rowOf: (cells) => `<table:table-row>${cells.map(written).join("")}</table:table-row>\n`,
  };
};

export const sheetEnd = (): string => "</table:table>\n";

export const spreadsheetEnd = (): string => "</office:spreadsheet></office:body></office:document-content>\n";
