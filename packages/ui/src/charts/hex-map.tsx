import { ScrollRegion } from "../components/scroll-region.tsx";
import { Table } from "../components/table.tsx";
import { type BetweenText, type Bucket, bucketOf, bucketsFor, levelOf } from "./buckets.ts";
import { ChartFrame, type ChartProps } from "./chart.tsx";
import { writeNumber } from "./figures.ts";
import { breakName, centreOf, cornersOf, sizeOf } from "./hexagons.ts";

export type HexArea = {
  /** The area's official code, such as "E05002229". */
  readonly code: string;
  readonly name: string;
  /** A shorter name for the hexagon; the table has the whole one. */
  readonly short?: string | undefined;
  /** From 0 at the left. Odd rows stand half a column further right. */
  readonly column: number;
  /** From 0 at the top. */
  readonly row: number;
  /** Left out where there is no figure, or it must not be shown. */
  readonly value?: number | undefined;
};

export type HexMapProps = ChartProps & {
  readonly areas: readonly HexArea[];
  /** What the values are, such as "Answers for every 1,000 residents". */
  readonly measure: string;
  /** Classes from the lowest up, at most five; of one width on round numbers unless given. */
  readonly buckets?: readonly Bucket[] | undefined;
  readonly formatValue?: ((value: number) => string) | undefined;
  readonly areaHeader?: string | undefined;
  readonly noValueText?: string | undefined;
  readonly legendText?: string | undefined;
  /** Joins the two ends of a bucket; "10 to 19", or "1.5 to under 2", unless given. */
  readonly betweenText?: BetweenText | undefined;
};

const LINE = 15;

const Hexagon = ({ area, look, text }: { readonly area: HexArea; readonly look: string; readonly text: string }) => {
  const { x, y } = centreOf(area);
  const lines = breakName(area.short ?? area.name);
  const first = y - ((lines.length - 1) * LINE) / 2 - 6;
  return (
    <g className={`cc-hex__area ${look}`}>
      <polygon points={cornersOf(area)} />
      <text className="cc-hex__name" textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={first + index * LINE}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="cc-hex__value" textAnchor="middle" x={x} y={first + lines.length * LINE + 6}>
        {text}
      </text>
    </g>
  );
};

const Swatch = ({ look }: { readonly look: string }) => (
  <svg
    className={`cc-hex__swatch ${look}`}
    width="20"
    height="22"
    viewBox="0 0 20 22"
    aria-hidden="true"
    focusable="false"
  >
    <polygon points="10,1 19,6 19,16 10,21 1,16 1,6" />
  </svg>
);

/** One hexagon of one size for every area, placed about where it lies; name and value in each, and the table beside it. */
export const HexMap = (props: HexMapProps) => {
  const { areas, measure, lang: language = "en-GB", noValueText = "No figure" } = props;
  const write = props.formatValue ?? ((value: number) => writeNumber(value, language));
  const values = areas.flatMap((area) => area.value ?? []);
  const buckets = props.buckets ?? bucketsFor(values, write, props.betweenText);
  const bucketLook = (bucket: number) => `cc-hex--level-${levelOf(bucket, buckets.length)}`;
  const look = (value: number | undefined) =>
    value === undefined ? "cc-hex--none" : bucketLook(bucketOf(value, buckets));
  const { width, height } = sizeOf(areas);

  const picture = (
    <>
      <ScrollRegion label={`${props.title}: ${measure}`}>
        <svg
          className="cc-hex"
          role="img"
          aria-labelledby={`${props.id}-picture`}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          <title id={`${props.id}-picture`}>{`${props.title}: ${measure}`}</title>
          {areas.map((area) => (
            <Hexagon
              key={area.code}
              area={area}
              look={look(area.value)}
              text={area.value === undefined ? "–" : write(area.value)}
            />
          ))}
        </svg>
      </ScrollRegion>
      <ul className="cc-hex__legend" aria-label={props.legendText ?? "Key"}>
        {buckets.map((bucket, index) => (
          <li key={bucket.from}>
            <Swatch look={bucketLook(index)} /> {bucket.label}
          </li>
        ))}
        {values.length < areas.length && (
          <li>
            <Swatch look="cc-hex--none" /> {noValueText}
          </li>
        )}
      </ul>
    </>
  );

  const figures = (
    <Table
      caption={props.title}
      hideCaption
      scrolls
      columns={[
        { key: "area", header: props.areaHeader ?? "Ward" },
        { key: "value", header: measure, numeric: true },
      ]}
      rows={areas.map((area) => ({
        key: area.code,
        cells: { area: area.name, value: area.value === undefined ? noValueText : write(area.value) },
      }))}
    />
  );

  return <ChartFrame chart={props} base={measure} picture={picture} figures={figures} tableByDefault="open" />;
};
