import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { ScrollRegion } from "./scroll-region.tsx";

export type TableColumn<Key extends string> = {
  readonly key: Key;
  readonly header: ReactNode;
  readonly numeric?: boolean | undefined;
};

export type TableRow<Key extends string> = {
  readonly key: string;
  readonly cells: { readonly [key in Key]: ReactNode };
  /** The language of the first cell, where it is not the page's. */
  readonly lang?: string | undefined;
};

export type TableProps<Key extends string> = {
  readonly caption: string;
  readonly captionSize?: "s" | "m" | "l" | "xl" | undefined;
  readonly hideCaption?: boolean | undefined;
  readonly columns: readonly TableColumn<Key>[];
  readonly rows: readonly TableRow<Key>[];
  /** Whether the first cell of a row names the row. True unless said. */
  readonly firstCellIsHeader?: boolean | undefined;
  /** Whether the table may scroll sideways by itself on a narrow screen. True from four columns on unless said. */
  readonly scrolls?: boolean | undefined;
  readonly small?: boolean | undefined;
  readonly lang?: string | undefined;
};

/** Figures or facts in rows and columns. A cell is found by its column's key, so that columns can change places. */
export const Table = <Key extends string>(props: TableProps<Key>) => {
  const { caption, captionSize = "m", columns, rows, firstCellIsHeader = true } = props;
  const table = (
    <table
      className={classNames("govuk-table", props.small && "govuk-table--small-text-until-tablet")}
      lang={props.lang}
    >
      <caption
        className={classNames(
          "govuk-table__caption",
          props.hideCaption ? "govuk-visually-hidden" : `govuk-table__caption--${captionSize}`,
        )}
      >
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={classNames("govuk-table__header", column.numeric && "govuk-table__header--numeric")}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr key={row.key} className="govuk-table__row">
            {columns.map((column, index) =>
              index === 0 && firstCellIsHeader ? (
                <th key={column.key} scope="row" className="govuk-table__header" lang={row.lang}>
                  {row.cells[column.key]}
                </th>
              ) : (
                <td
                  key={column.key}
                  className={classNames("govuk-table__cell", column.numeric && "govuk-table__cell--numeric")}
                  lang={index === 0 ? row.lang : undefined}
                >
                  {row.cells[column.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (props.scrolls ?? columns.length > 3) ? <ScrollRegion label={caption}>{table}</ScrollRegion> : table;
};
