import { Table, WarningText } from "@collaborative-communities/ui";
import type { PublicConsultation } from "../api.ts";
import type { Messages } from "../messages/index.ts";
import { langOfContent, to, type View } from "../view.ts";
import { londonDay } from "./london-day.ts";

export type Fairness = Pick<
  PublicConsultation,
  "overrides" | "notices" | "overdue" | "shortPeriodBecause" | "askingAgainBecause" | "lateRule" | "score"
>;
type Notice = keyof Messages["fairness"]["notices"];

/** What stopped it, if anything did: the last that was said about stopping. */
const stopOf = ({ notices }: Fairness) => {
  const last = notices.findLast(({ kind }) => kind === "paused" || kind === "resumed" || kind === "withdrawn");
  return last?.kind === "resumed" ? undefined : last;
};

/** That it is stopped, and that its result is late: what must be seen first. */
export const Warnings = ({ view, shown }: { view: View; shown: Fairness }) => {
  const { t } = view;
  const stop = stopOf(shown);
  const { overdue } = shown;
  return (
    <>
      {stop && (
        <WarningText>
          {stop.kind === "paused" ? t.fairness.paused : t.fairness.withdrawn}{" "}
          <span lang={langOfContent(view)}>{stop.reason}</span>
        </WarningText>
      )}
      {overdue && (
        <>
          <WarningText>{t.fairness.overdue}</WarningText>
          <p className="govuk-body">
            {t.fairness.overdueSince(overdue.dueOn)} {t.fairness.overdueOwner}{" "}
            {overdue.explanation ? (
              <>
                {t.fairness.overdueReason} <span lang={langOfContent(view)}>{overdue.explanation}</span>
              </>
            ) : (
              t.fairness.overdueSilent
            )}
          </p>
        </>
      )}
    </>
  );
};

/** What changed since it opened, with the day and the reason that was given. */
export const Changes = ({ view, shown }: { view: View; shown: Fairness }) => {
  const { t } = view;
  return (
    <Table
      caption={t.fairness.changes}
      columns={[
        { key: "what", header: t.consultation.what },
        { key: "why", header: t.consultation.why },
      ]}
      rows={shown.notices.map(({ kind, at, reason, version }) => ({
        key: `${kind} ${at}`,
        cells: {
          // Three columns would not stand beside one another on a telephone.
          what: (
            <>
              {t.fairness.notices[kind as Notice]}
              <br />
              {t.when.date(londonDay(at))}
              {kind === "easy-read-replaced" && (
                <>
                  <br />
                  {t.fairness.earlierCopies}
                </>
              )}
              {version !== null && (
                <>
                  <br />
                  {t.fairness.questionsVersion(version)}
                </>
              )}
            </>
          ),
          why: <span lang={langOfContent(view)}>{reason}</span>,
        },
      }))}
    />
  );
};

const Because = ({ view, title, text }: { view: View; title: string; text: string }) =>
  text === "" ? null : (
    <>
      <h2 className="govuk-heading-s">{title}</h2>
      <p className="govuk-body cc-words" lang={langOfContent(view)}>
        {text}
      </p>
    </>
  );

/** Why there is less time, why people are asked again, and what happens to late answers. */
export const Reasons = ({ view, shown }: { view: View; shown: Fairness }) => {
  const { t } = view;
  return (
    <>
      <Because view={view} title={t.fairness.shortTime} text={shown.shortPeriodBecause} />
      <Because view={view} title={t.fairness.askingAgain} text={shown.askingAgainBecause} />
      <Because view={view} title={t.fairness.late} text={shown.lateRule} />
    </>
  );
};

const hasReasons = ({ notices, shortPeriodBecause, askingAgainBecause, lateRule }: Fairness): boolean =>
  notices.length > 0 || shortPeriodBecause + askingAgainBecause + lateRule !== "";

/** What a page says of it in short, with the way to the whole. */
export const InShort = ({ view, shown, slug }: { view: View; shown: Fairness; slug: string }) => {
  const { t } = view;
  return (
    <section>
      <h2 className="govuk-heading-m">{t.fairness.linkTitle}</h2>
      {shown.overrides.length > 0 && <p className="govuk-body">{t.fairness.setAsideSome}</p>}
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, `/consultations/${slug}/fairness`)}>
          {t.fairness.link}
        </a>
      </p>
      {hasReasons(shown) && t.service.reasonsInEnglish && <p className="govuk-body">{t.service.reasonsInEnglish}</p>}
      {shown.notices.length > 0 && <Changes view={view} shown={shown} />}
      <Reasons view={view} shown={shown} />
    </section>
  );
};
