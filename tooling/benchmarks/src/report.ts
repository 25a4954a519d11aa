/** One table of a report: what was measured, in words and figures that are ready to be read. */
export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader has to know to take the figures for what they are. */
  readonly notes: readonly string[];
};

/** What a measurement found: tables for people, and the same and more as data. */
export type Finding = { readonly tables: readonly Table[]; readonly data: unknown };

/** What the figures hold for, in a line each. */
export type Circumstances = Readonly<Record<string, string>>;

const padded = ({ columns, rows }: Table): string[][] => {
  const widths = columns.map((column, place) =>
    Math.max(column.length, ...rows.map((row) => (row[place] ?? "").length)),
  );
  return [columns, ...rows].map((row) =>
    widths.map((width, place) => (place === 0 ? (row[place] ?? "").padEnd(width) : (row[place] ?? "").padStart(width))),
  );
};

/** A table for a terminal. */
export const asText = (table: Table): string => {
  const [head = [], ...rows] = padded(table);
  const lines = [head, head.map((cell) => "─".repeat(cell.length)), ...rows].map((row) => `  ${row.join("  ")}`);
  return ["", table.title, ...lines, ...table.notes.map((note) => `  ${note}`)].join("\n");
};

/** A table for a page, with its notes under it. */
export const asMarkdown = (table: Table): string => {
  const [head = [], ...rows] = padded(table);
  const rule = head.map((cell, place) => (place === 0 ? "-".repeat(cell.length) : `${"-".repeat(cell.length - 1)}:`));
  const lines = [head, rule, ...rows].map((row) => `| ${row.join(" | ")} |`);
  return [...lines, ...table.notes.flatMap((note) => ["", note])].join("\n");
};
