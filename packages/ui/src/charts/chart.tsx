import type { ReactNode } from "react";
import { Details } from "../components/details.tsx";

export type ChartProps = {
  /** Unique on the page; parts of the chart get ids that start with it. */
  readonly id: string;
  readonly title: string;
  /** The language of the title, where it is not the chart's. */
  readonly titleLang?: string | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** What the picture says, in a sentence, for those who will not study it. */
  readonly summary?: ReactNode;
  /** What to know before relying on it: source, weighting, who is missing. */
  readonly note?: ReactNode;
  /** The language of the whole chart, where it is not the page's; numbers are written in it too. English unless given. */
  readonly lang?: string | undefined;
  /** The table with the same figures: folded behind a link, or open beside the picture. */
  readonly table?: "folded" | "open" | undefined;
  readonly tableText?: string | undefined;
};

type FrameProps = {
  readonly chart: ChartProps;
  readonly base?: string | undefined;
  readonly picture: ReactNode;
  readonly figures: ReactNode;
  readonly tableByDefault: "folded" | "open";
};

/** Title, base, picture, table and note of a chart, in the order they are read. */
export const ChartFrame = ({ chart, base, picture, figures, tableByDefault }: FrameProps) => {
  const Heading = `h${chart.headingLevel ?? 3}` as const;
  const folded = (chart.table ?? tableByDefault) === "folded";
  return (
    <figure className="cc-chart" aria-labelledby={`${chart.id}-title`} lang={chart.lang}>
      <Heading className="cc-chart__title" id={`${chart.id}-title`} lang={chart.titleLang}>
        {chart.title}
      </Heading>
      {base && (
        <p className="cc-chart__base" id={`${chart.id}-base`}>
          {base}
        </p>
      )}
      {chart.summary && <p className="cc-chart__summary">{chart.summary}</p>}
      {folded ? (
        <>
          {picture}
          <Details summary={chart.tableText ?? "See the figures as a table"}>{figures}</Details>
        </>
      ) : (
        <div className="cc-chart__beside">
          <div className="cc-chart__picture">{picture}</div>
          <div className="cc-chart__figures">{figures}</div>
        </div>
      )}
      {chart.note && <p className="cc-chart__note">{chart.note}</p>}
    </figure>
  );
};
