import { Table } from "../components/table.tsx";
import { ChartFrame, type ChartProps } from "./chart.tsx";
import { writeNumber, writeShare } from "./figures.ts";
import { Withheld } from "./withheld.tsx";

export type StackedRow = {
  readonly key: string;
  readonly label: string;
  /** How many answered this row: what 100% is. `undefined` where the number must not be shown. */
  readonly base: number | undefined;
  /** How many chose each column, in their order; `undefined` where the number must not be shown. */
  readonly counts: readonly (number | undefined)[];
};

export type StackedChartProps = ChartProps & {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly StackedRow[];
  readonly baseText?: string | undefined;
  /** The language of the labels, where it is not the chart's. */
  readonly labelLang?: string | undefined;
  readonly rowHeader?: string | undefined;
  readonly baseHeader?: string | undefined;
  /** Stands where a count must not be shown. */
  readonly withheldText?: string | undefined;
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
  const { columns, rows, lang: language = "en-GB", labelLang, withheldText = "Too few to show" } = props;
  const shade = (place: number) => shadeOf(place, columns.length);
  const parts = (row: StackedRow) => {
    let from = 0;
    return columns.map(({ key, label }, place) => {
      const [count, start] = [place in row.counts ? row.counts[place] : 0, from];
      from += count ?? 0;
      return { key, label, count, place, start };
    });
  };
  const hides = (row: StackedRow) => row.counts.includes(undefined);
  /** How much of a row is drawn: the rest of it is known, and which parts it is of is not. */
  const drawn = (row: StackedRow) =>
    row.base ? row.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) / row.base : 0;
  const share = (count: number, { base }: StackedRow) =>
    base === undefined ? writeNumber(count, language) : writeShare(count, base, language);
  const cell = (count: number | undefined, { base }: StackedRow) => {
    if (count === undefined) return withheldText;
    const number = writeNumber(count, language);
    return base === undefined ? number : `${number} (${writeShare(count, base, language)})`;
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
              {hides(row) && <Withheld from={percent(drawn(row))} />}
              {parts(row).map(
                ({ key, count, place, start }) =>
                  count !== undefined &&
                  count > 0 &&
                  row.base !== undefined && (
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
                .map(({ label, count }) =>
                  count === undefined ? `${label}: ${withheldText}` : `${label} ${share(count, row)}`,
                )
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
          base: row.base === undefined ? withheldText : writeNumber(row.base, language),
          ...Object.fromEntries(parts(row).map(({ key, count }) => [`column-${key}`, cell(count, row)])),
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
