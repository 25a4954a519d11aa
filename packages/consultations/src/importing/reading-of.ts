import type { Step } from "@collaborative-communities/surveys";
import type { Consultation } from "../consultation.ts";
import { columnsIn, exportedColumns, type SheetColumn } from "./import-columns.ts";

type SheetRow = { readonly line: number; readonly cells: readonly string[] };

/** As many columns as the widest spreadsheet has. */
export const MOST_COLUMNS = 16_384;

/** How the rows of a file are read: by its headings, or as an export of our own with codes or with labels. */
export type Reading = {
  readonly columns: readonly SheetColumn[];
  /** Those of them that hold answers, and where they stand. */
  readonly asked: readonly { readonly column: Extract<SheetColumn, { readonly step: Step }>; readonly at: number }[];
  /** Where the first column of each other kind stands. */
  readonly places: ReadonlyMap<SheetColumn["kind"], number>;
  readonly exported?: {
    readonly columns: NonNullable<ReturnType<typeof exportedColumns>>;
    readonly written: "codes" | "labels";
  };
};

export const readingOf = (consultation: Consultation, head: SheetRow, rows: readonly SheetRow[]): Reading => {
  const found = columnsOfSheet(consultation, head, rows);
  const placed = found.columns.map((column, at) => ({ column, at }));
  return {
    ...found,
    asked: placed.flatMap(({ column, at }) =>
      column.kind === "question" || column.kind === "part" ? [{ column, at }] : [],
    ),
    places: new Map(placed.map(({ column, at }) => [column.kind, at] as const).reverse()),
  };
};

const columnsOfSheet = (
  consultation: Consultation,
  head: SheetRow,
  rows: readonly SheetRow[],
): Pick<Reading, "columns" | "exported"> => {
  const byHeading = columnsIn(head.cells, consultation.questionnaire);
  const exported = exportedColumns(head.cells, consultation.questionnaire);
  if (!exported) return { columns: byHeading };
  const known = new Map(exported.map(({ column, at }) => [at, column]));
  const columns = byHeading.map((column, at): SheetColumn => {
    const of = known.get(at);
    if (of) return { kind: "part", step: of.step, column: of };
    return column.kind === "question" || column.kind === "part" ? { kind: "unused" } : column;
  });
  const status = exported.filter(({ column }) => column.part.kind === "status");
  const isCoded = rows.every(({ cells }) => status.every(({ at }) => /^\d?$/.test((cells[at] ?? "").trim())));
  return { columns, exported: { columns: exported, written: isCoded ? "codes" : "labels" } };
};

/** What a column is for: two for the same thing cannot both be read. */
export const placeOfColumn = (column: SheetColumn): string => {
  if (column.kind === "part") return `part ${column.column.name}`;
  return column.kind === "question" ? `question ${column.step.key}` : column.kind;
};
