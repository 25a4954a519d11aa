import { Table } from "../components/table.tsx";
import { ChartFrame, type ChartProps } from "./chart.tsx";
import { writeNumber, writeShare } from "./figures.ts";

export type StackedRow = {
  readonly key: string;
  readonly label: string;
  /** How many answered this row: what 100% is. */
  readonly base: number;
  /** How many chose each column, in their order. */
  readonly counts: readonly number[];
};

export type StackedChartProps = ChartProps & {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly StackedRow[];
  readonly baseText?: string | undefined;
  /** The language of the labels, where it is not the chart's. */
  readonly labelLang?: string | undefined;
  readonly rowHeader?: string | undefined;
  readonly baseHeader?: string | undefined;
};

const percent = (share: number): string => `${Math.round(1000 * share) / 10}%`;

/** From dark to light, as far apart as their number allows. */
const [DARK, LIGHT] = [
  [11, 79, 92],
  [190, 218, 223],
] as const;
const shadeOf = (place: number, of: number): string => {
  const part = of < 2 ? 0 : place / (of - 1);
  const mixed = DARK.map((dark, channel) => Math.round(dark + part * ((LIGHT[channel] ?? dark) - dark)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
};

/** Rows that were answered on one scale: each a bar of its parts, with the shares in words under it. */
export const StackedChart = (props: StackedChartProps) => {
  const { columns, rows, lang: language = "en-GB", labelLang } = props;
  const shade = (place: number) => shadeOf(place, columns.length);
  const parts = (row: StackedRow) => {
    let from = 0;
    return columns.map(({ key, label }, place) => {
      const [count, start] = [row.counts[place] ?? 0, from];
      from += count;
      return { key, label, count, place, start };
    });
  };

  const picture = (
    <>
      <ul className="cc-stack__key" lang={labelLang}>
        {columns.map(({ key, label }, place) => (
          <li key={key}>
            <svg width="20" height="20" aria-hidden="true" focusable="false">
              <rect className="cc-stack__part" x="1" y="1" width="18" height="18" fill={shade(place)} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <ul className="cc-bars">
        {rows.map((row) => (
          <li key={row.key} className="cc-bars__row" lang={labelLang}>
            <span className="cc-bars__label">{row.label}</span>
            <svg className="cc-bars__track" width="100%" height="28" aria-hidden="true" focusable="false">
              <rect className="cc-bars__ground" y="4" width="100%" height="20" />
              {parts(row).map(
                ({ key, count, place, start }) =>
                  count > 0 && (
                    <rect
                      key={key}
                      className="cc-stack__part"
                      x={percent(start / row.base)}
                      y="4"
                      width={percent(count / row.base)}
                      height="20"
                      fill={shade(place)}
                    />
                  ),
              )}
            </svg>
            <span className="cc-stack__shares">
              {parts(row)
                .map(({ label, count }) => `${label} ${writeShare(count, row.base, language)}`)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );

  const figures = (
    <Table
      caption={props.title}
      hideCaption
      scrolls
      columns={[
        { key: "row", header: props.rowHeader ?? "Row" },
        ...columns.map(({ key, label }) => ({
          key: `column-${key}` as const,
          header: labelLang === undefined ? label : <span lang={labelLang}>{label}</span>,
          numeric: true,
        })),
        { key: "base", header: props.baseHeader ?? "Answered", numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        lang: labelLang,
        cells: {
          row: row.label,
          base: writeNumber(row.base, language),
          ...Object.fromEntries(
            parts(row).map(({ key, count }) => [
              `column-${key}`,
              `${writeNumber(count, language)} (${writeShare(count, row.base, language)})`,
            ]),
          ),
        },
      }))}
    />
  );

  return (
    <ChartFrame
      chart={props}
      {...(props.baseText !== undefined && { base: props.baseText })}
      picture={picture}
      figures={figures}
      tableByDefault="folded"
    />
  );
};
