import { Table } from "../components/table.tsx";
import { ChartFrame, type ChartProps } from "./chart.tsx";
import { writeNumber, writeShare } from "./figures.ts";
import { Withheld } from "./withheld.tsx";

export type Bar = {
  readonly key: string;
  readonly label: string;
  /** How many people. Left out where the number must not be shown. */
  readonly count?: number | undefined;
  /** What to compare the share with, from 0 to 1: for example the share of the population. */
  readonly compareShare?: number | undefined;
  /** What is said of it besides; in the table it has a column of its own. */
  readonly note?: string | undefined;
  readonly lang?: string | undefined;
};

export type BarChartProps = ChartProps & {
  readonly bars: readonly Bar[];
  /** How many people answered the question: what 100% is. Left out where the number must not be shown. */
  readonly base: number | undefined;
  /** The whole sentence; "Of 412 who answered" unless given. */
  readonly baseText?: string | undefined;
  /** What `compareShare` is, such as "Share of residents". */
  readonly compareText?: string | undefined;
  readonly answerHeader?: string | undefined;
  readonly countHeader?: string | undefined;
  readonly shareHeader?: string | undefined;
  /** What a bar's `note` is. */
  readonly noteHeader?: string | undefined;
  /** Writes a count that is no number of people, such as an amount of money. */
  readonly writeCount?: ((count: number) => string) | undefined;
  /** Stands where a count must not be shown. */
  readonly withheldText?: string | undefined;
};

const percent = (share: number): string => `${Math.round(1000 * Math.min(1, Math.max(0, share))) / 10}%`;

/** Where the compared share lies: a line in a casing, so that it shows on the bar as well as beside it. */
const Mark = ({ at }: { readonly at: string }) => (
  <>
    <line className="cc-bars__case" x1={at} x2={at} y1="0" y2="28" />
    <line className="cc-bars__mark" x1={at} x2={at} y1="0" y2="28" />
  </>
);

/** How many chose each answer: bars from 0 to 100% of those who answered, with count and share in text beside each. */
export const BarChart = (props: BarChartProps) => {
  const { bars, base, compareText, lang: language = "en-GB", withheldText = "Too few to show" } = props;
  const compares = compareText !== undefined && bars.some((bar) => bar.compareShare !== undefined);
  const share = (bar: Bar) =>
    bar.count === undefined || base === undefined ? "–" : writeShare(bar.count, base, language);
  const write = props.writeCount ?? ((value: number) => writeNumber(value, language));
  const count = (bar: Bar) => (bar.count === undefined ? withheldText : write(bar.count));
  const compared = (bar: Bar) => (bar.compareShare === undefined ? "–" : writeShare(bar.compareShare, 1, language));

  const picture = (
    <ul className="cc-bars">
      {bars.map((bar) => (
        <li key={bar.key} className="cc-bars__row">
          <span className="cc-bars__label" lang={bar.lang}>
            {bar.label}
          </span>{" "}
          <span>
            {bar.count === undefined ? (
              <em className="cc-bars__withheld">{withheldText}</em>
            ) : (
              <>
                <strong>{props.writeCount ? count(bar) : share(bar)}</strong> (
                {props.writeCount ? share(bar) : count(bar)}
                {bar.note && `, ${bar.note}`})
              </>
            )}
            {compares && bar.compareShare !== undefined && (
              <>
                {" "}
                <span className="cc-bars__compare">
                  <svg className="cc-bars__key" width="4" height="20" aria-hidden="true" focusable="false">
                    <line className="cc-bars__mark" x1="2" x2="2" y1="0" y2="20" />
                  </svg>
                  {compareText}: {compared(bar)}
                </span>
              </>
            )}
          </span>
          <svg className="cc-bars__track" width="100%" height="28" aria-hidden="true" focusable="false">
            <rect className="cc-bars__ground" y="4" width="100%" height="20" />
            {bar.count === undefined && <Withheld />}
            {bar.count !== undefined && base !== undefined && base > 0 && (
              <rect className="cc-bars__bar" y="4" width={percent(bar.count / base)} height="20" />
            )}
            {compares && bar.compareShare !== undefined && <Mark at={percent(bar.compareShare)} />}
          </svg>
        </li>
      ))}
    </ul>
  );

  const figures = (
    <Table
      caption={props.title}
      hideCaption
      scrolls
      columns={[
        { key: "answer", header: props.answerHeader ?? "Answer" },
        { key: "count", header: props.countHeader ?? "Number", numeric: true },
        { key: "share", header: props.shareHeader ?? "Share", numeric: true },
        ...(props.noteHeader ? [{ key: "note" as const, header: props.noteHeader }] : []),
        ...(compares ? [{ key: "compare" as const, header: compareText, numeric: true }] : []),
      ]}
      rows={bars.map((bar) => ({
        key: bar.key,
        lang: bar.lang,
        cells: {
          answer: bar.label,
          count: count(bar),
          share: share(bar),
          note: bar.note ?? "–",
          compare: compared(bar),
        },
      }))}
    />
  );

  return (
    <ChartFrame
      chart={props}
      base={props.baseText ?? (base === undefined ? undefined : `Of ${writeNumber(base, language)} who answered`)}
      picture={picture}
      figures={figures}
      tableByDefault="folded"
    />
  );
};
