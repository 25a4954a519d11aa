import { daysBetween, formatDate, isAfter, isBefore, type LocalDate } from "@collaborative-communities/foundation";
import type { ReactNode } from "react";
import { Tag } from "../components/tag.tsx";

export type StageState = "planned" | "open" | "closed";

export type Stage = {
  readonly key: string;
  readonly name: string;
  readonly opens: LocalDate;
  /** Left out for a stage of one day. */
  readonly closes?: LocalDate | undefined;
  /** As the caller's rules have it: a drawing knows no clock. */
  readonly state: StageState;
  readonly detail?: ReactNode;
  readonly lang?: string | undefined;
};

export type TimelineProps = {
  /** The accessible name of the list. */
  readonly label: string;
  readonly stages: readonly Stage[];
  readonly stateText?: { readonly [state in StageState]?: string | undefined } | undefined;
  /** Joins the two dates of a stage; "3 May 2026 to 1 June 2026" unless given. */
  readonly betweenText?: ((from: ReactNode, to: ReactNode) => ReactNode) | undefined;
  /** Dates are written in it. English unless given. */
  readonly lang?: string | undefined;
};

const english = { planned: "Planned", open: "Open now", closed: "Closed" } as const;
const colours = { planned: "grey", open: "green", closed: "purple" } as const;

const defaultBetween = (from: ReactNode, to: ReactNode) => (
  <>
    {from} to {to}
  </>
);

/** What happens when: every stage with its dates and state in text, and a bar that shows where in the whole time it lies. */
export const Timeline = (props: TimelineProps) => {
  const { label, stages, stateText, lang, betweenText = defaultBetween } = props;
  const start = stages.map((stage) => stage.opens).reduce((a, b) => (isBefore(b, a) ? b : a), stages[0]?.opens ?? "");
  const end = stages.map((stage) => stage.closes ?? stage.opens).reduce((a, b) => (isAfter(b, a) ? b : a), start);
  const share = (days: number) => `${Math.round((1000 * days) / (daysBetween(start, end) + 1)) / 10}%`;
  const date = (day: LocalDate) => <time dateTime={day}>{formatDate(day, lang)}</time>;

  return (
    <ol className="cc-timeline" aria-label={label} lang={lang}>
      {stages.map(({ key, name, opens, closes = opens, state, detail, ...stage }) => (
        <li key={key} className={`cc-timeline__stage cc-timeline__stage--${state}`}>
          <p className="cc-timeline__name">
            <strong lang={stage.lang}>{name}</strong>{" "}
            <Tag colour={colours[state]}>{stateText?.[state] ?? english[state]}</Tag>
          </p>
          <p className="cc-timeline__dates">
            {closes === opens ? date(opens) : betweenText(date(opens), date(closes))}
          </p>
          <svg className="cc-timeline__picture" width="100%" height="14" aria-hidden="true" focusable="false">
            <rect className="cc-timeline__whole" y="6" width="100%" height="2" />
            {closes === opens ? (
              <circle className="cc-timeline__span" cx={share(daysBetween(start, opens) + 0.5)} cy="7" r="6" />
            ) : (
              <rect
                className="cc-timeline__span"
                x={share(daysBetween(start, opens))}
                y="1"
                width={share(daysBetween(opens, closes) + 1)}
                height="12"
              />
            )}
          </svg>
          {detail && <div>{detail}</div>}
        </li>
      ))}
    </ol>
  );
};
