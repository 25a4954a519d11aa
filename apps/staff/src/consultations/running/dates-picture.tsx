import type { DateRow } from "./dates.ts";

/** How far apart two marks must be, in percent, so that they do not cover each other on a narrow screen. */
const APART = 10;
const LANE = 28;

type Placed = { readonly row: DateRow; readonly number: number; readonly x: number; readonly lane: number };

/** Each mark in the first lane in which it covers no other. */
const placeMarks = (rows: readonly DateRow[], from: number, to: number): Placed[] => {
  const ends: number[] = [];
  return rows.map((row, place) => {
    const x = 5 + (90 * (row.at.getTime() - from)) / Math.max(1, to - from);
    const free = ends.findIndex((end) => x - end >= APART);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = x;
    return { row, number: place + 1, x, lane };
  });
};

/** A picture of when what happens, with the numbers of the table beside it. The table says all of it in words. */
export const DatesPicture = (props: {
  readonly rows: readonly DateRow[];
  readonly events: readonly Date[];
  readonly now: Date;
}) => {
  const { rows, events, now } = props;
  const moments = [...rows.map(({ at }) => at.getTime()), ...events.map((at) => at.getTime())];
  const [from, to] = [Math.min(...moments), Math.max(...moments)];
  const share = (at: Date) => 5 + (90 * (at.getTime() - from)) / Math.max(1, to - from);
  const marks = placeMarks(rows, from, to);
  const at = (key: string) => rows.find((row) => row.key === key)?.at;
  const [opens, closes, result] = [at("opens"), at("closes"), at("result")];
  const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1));
  const line = 24 + lanes * LANE;
  const isNow = now.getTime() >= from && now.getTime() <= to;
  const bar = (start: Date, end: Date, kind: string) => (
    <rect
      className={`staff-dates__${kind}`}
      x={`${share(start)}%`}
      y={line - 5}
      width={`${Math.max(0.5, share(end) - share(start))}%`}
      height="10"
    />
  );
  return (
    <svg className="staff-dates" width="100%" height={line + 44} aria-hidden="true" focusable="false">
      <rect className="staff-dates__whole" x="5%" y={line - 1} width="90%" height="2" />
      {closes && result && closes < result && bar(closes, result, "waiting")}
      {opens && closes && bar(opens, closes, "open")}
      {marks.map(({ row, number, x, lane }) => (
        <g key={row.key}>
          <line className="staff-dates__stem" x1={`${x}%`} x2={`${x}%`} y1={16 + lane * LANE} y2={line} />
          <circle className="staff-dates__mark" cx={`${x}%`} cy={16 + lane * LANE} r="12" />
          <text className="staff-dates__number" x={`${x}%`} y={21 + lane * LANE} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
      {events.map((event, place) => (
        <circle
          key={`${event.getTime()} ${place + 1}`}
          className="staff-dates__event"
          cx={`${share(event)}%`}
          cy={line + 14}
          r="4"
        />
      ))}
      {isNow && (
        <>
          <line className="staff-dates__now" x1={`${share(now)}%`} x2={`${share(now)}%`} y1="4" y2={line + 22} />
          <text className="staff-dates__today" x={`${share(now)}%`} y={line + 38} textAnchor="middle">
            Today
          </text>
        </>
      )}
    </svg>
  );
};
