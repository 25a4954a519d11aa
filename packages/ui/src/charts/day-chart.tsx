import { formatDate } from "@collaborative-communities/foundation";
import { Table } from "../components/table.tsx";
import { ChartFrame, type ChartProps } from "./chart.tsx";
import { writeNumber } from "./figures.ts";

export type DayChartProps = ChartProps & {
  /** How many there were, by day as `2026-05-20`, in order; a day without any may be left out. */
  readonly days: Readonly<Record<string, number>>;
  readonly baseText?: string | undefined;
  readonly dayHeader?: string | undefined;
  readonly countHeader?: string | undefined;
};

const DAY = 86_400_000;
const HEIGHT = 120;

/** Every day from the first to the last, so that a quiet day is seen as one. */
const everyDay = (days: Readonly<Record<string, number>>): { day: string; count: number }[] => {
  const known = Object.keys(days).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return Array.from({ length: Math.round((to - from) / DAY) + 1 }, (_, after) => {
    const day = new Date(from + after * DAY).toISOString().slice(0, 10);
    return { day, count: days[day] ?? 0 };
  });
};

/** How many came each day: a column a day, the first and the last named under it, and a table with all of them. */
export const DayChart = (props: DayChartProps) => {
  const { lang: language = "en-GB" } = props;
  const days = everyDay(props.days);
  const most = Math.max(1, ...days.map(({ count }) => count));
  const [first, last] = [days[0], days.at(-1)];
  // One day alone is a column as well, and no block over the whole width.
  const width = days.length === 1 ? 14 : days.length;
  const picture = first && last && (
    <div className="cc-days">
      <svg
        className="cc-days__picture"
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {days.map(({ day, count }, place) => {
          const height = (count / most) * HEIGHT;
          return (
            <rect key={day} className="cc-bars__bar" x={place + 0.1} width="0.8" y={HEIGHT - height} height={height} />
          );
        })}
      </svg>
      <p className="cc-days__ends">
        <span>{formatDate(first.day, language)}</span>
        {last.day !== first.day && <span>{formatDate(last.day, language)}</span>}
      </p>
    </div>
  );
  const figures = (
    <Table
      caption={props.title}
      hideCaption
      columns={[
        { key: "day", header: props.dayHeader ?? "Day" },
        { key: "count", header: props.countHeader ?? "Number", numeric: true },
      ]}
      rows={days.map(({ day, count }) => ({
        key: day,
        cells: { day: formatDate(day, language), count: writeNumber(count, language) },
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
