import { daysBetween, formatDate, type LocalDate } from "@collaborative-communities/foundation";
import type { ReactNode } from "react";
import { ChartFrame, type ChartProps } from "./chart.tsx";

export type PlanMonth = { readonly key: string; readonly from: LocalDate; readonly to: LocalDate };

/** Something that goes on from one day to another, both days counted. */
export type PlanBar = {
  readonly key: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Said after its dates, and shown by the bar's own look: what it clashes with. */
  readonly mark?: ReactNode;
  readonly lang?: string | undefined;
};

export type PlanLane = {
  readonly key: string;
  readonly name: string;
  readonly lang?: string | undefined;
  readonly bars: readonly PlanBar[];
};

/** Days that are shaded behind every bar; `look` tells two kinds apart. */
export type PlanShade = {
  readonly key: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly look: "lines" | "plain";
};

export type YearPlanProps = ChartProps & {
  readonly months: readonly PlanMonth[];
  readonly lanes: readonly PlanLane[];
  readonly shades?: readonly PlanShade[] | undefined;
  /** What each look of a shade means. */
  readonly shadeText?: { readonly [look in PlanShade["look"]]?: string | undefined } | undefined;
  /** A day to draw a line at. */
  readonly today?: LocalDate | undefined;
  readonly todayText?: string | undefined;
  /** Joins two dates; "3 May 2026 to 1 June 2026" unless given. */
  readonly betweenText?: ((from: string, to: string) => string) | undefined;
  /** The table that says the same. */
  readonly figures: ReactNode;
};

const HEIGHT = 18;

/**
 * What is planned in a year, in a lane for each organisation: every activity by name and dates in text, and under it a
 * bar where it lies in the year. It narrows with the page, since only the bars are drawn and everything said is text.
 */
export const YearPlan = (props: YearPlanProps) => {
  const { months, lanes, shades = [], shadeText = {}, today, todayText = "Today", lang, figures, ...chart } = props;
  const [first, last] = [months[0]?.from ?? "", months.at(-1)?.to ?? ""];
  const length = months.length === 0 ? 1 : daysBetween(first, last) + 1;
  const at = (day: LocalDate) => Math.min(Math.max(daysBetween(first, day), 0), length);
  const share = (days: number) => `${Math.round((1_000 * days) / length) / 10}%`;
  const span = (from: LocalDate, to: LocalDate) => {
    const [x, end] = [at(from), Math.min(at(to) + 1, length)];
    return { x: share(x), width: share(Math.max(end - x, 2)) };
  };
  const dates = (from: LocalDate, to: LocalDate) => {
    const [one, other] = [formatDate(from, lang), formatDate(to, lang)];
    return from === to ? one : (props.betweenText?.(one, other) ?? `${one} to ${other}`);
  };
  const letter = new Intl.DateTimeFormat(lang ?? "en-GB", { month: "narrow", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(lang ?? "en-GB", { month: "short", timeZone: "UTC" });
  const hasDay = today !== undefined && today >= first && today <= last;

  const ground = (
    <>
      <rect className="cc-year__ground" width="100%" height={HEIGHT} />
      {shades.map(({ key, look, from, to }) => (
        <rect key={key} className={`cc-year__shade cc-year__shade--${look}`} height={HEIGHT} {...span(from, to)} />
      ))}
      {months.slice(1).map(({ key, from }) => (
        <line key={key} className="cc-year__month" x1={share(at(from))} x2={share(at(from))} y1="0" y2={HEIGHT} />
      ))}
      {hasDay && <line className="cc-year__today" x1={share(at(today))} x2={share(at(today))} y1="0" y2={HEIGHT} />}
    </>
  );
  const picture = (
    <div className="cc-year">
      <ul className="cc-year__key">
        {(["lines", "plain"] as const).map(
          (look) =>
            shadeText[look] !== undefined &&
            shades.some((shade) => shade.look === look) && (
              <li key={look}>
                <svg width="24" height="14" aria-hidden="true" focusable="false">
                  <rect className="cc-year__ground" width="24" height="14" />
                  <rect className={`cc-year__shade cc-year__shade--${look}`} width="24" height="14" />
                </svg>{" "}
                {shadeText[look]}
              </li>
            ),
        )}
        {hasDay && (
          <li>
            <svg width="24" height="14" aria-hidden="true" focusable="false">
              <line className="cc-year__today" x1="12" x2="12" y1="0" y2="14" />
            </svg>{" "}
            {todayText}
          </li>
        )}
      </ul>
      <div className="cc-year__months" aria-hidden="true">
        {months.map(({ key, from }) => (
          <span key={key}>
            <span className="cc-year__letter">{letter.format(new Date(`${from}T00:00:00Z`))}</span>
            <span className="cc-year__short">{short.format(new Date(`${from}T00:00:00Z`))}</span>
          </span>
        ))}
      </div>
      {lanes.map((lane) => (
        <section key={lane.key} className="cc-year__lane" aria-labelledby={`${chart.id}-${lane.key}`}>
          <p className="cc-year__name" id={`${chart.id}-${lane.key}`} lang={lane.lang}>
            {lane.name}
          </p>
          <ul className="cc-year__bars">
            {lane.bars.map((bar) => (
              <li key={bar.key} className="cc-year__row">
                <p className="cc-year__text">
                  <span lang={bar.lang}>
                    {bar.href === undefined ? (
                      bar.name
                    ) : (
                      <a className="govuk-link" href={bar.href}>
                        {bar.name}
                      </a>
                    )}
                  </span>{" "}
                  <span className="cc-year__dates">{dates(bar.from, bar.to)}</span> {bar.mark}
                </p>
                <svg className="cc-year__picture" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
                  {ground}
                  <rect
                    className={bar.mark ? "cc-year__bar cc-year__bar--marked" : "cc-year__bar"}
                    y="3"
                    height={HEIGHT - 6}
                    {...span(bar.from, bar.to)}
                  />
                </svg>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
  return <ChartFrame chart={{ ...chart, lang }} picture={picture} figures={figures} tableByDefault="folded" />;
};
