import { Table, WarningText } from "@collaborative-communities/ui";
import type { PublicConsultation } from "../api.ts";
import type { Messages } from "../messages/index.ts";
import type { ToldIn } from "../told.tsx";
import { langOfContent, to, type View } from "../view.ts";
import { londonDay } from "./london-day.ts";

export type Fairness = Pick<PublicConsultation, "overrides" | "notices" | "overdue" | "score">;
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

const [SHORT, AGAIN, LATE] = ["reason/short-period", "reason/asking-again", "rule/late"] as const;
/** The texts that can be translated on the page of how fair a consultation is. */
export const FAIRNESS_TEXTS = ["plan/title", SHORT, AGAIN, LATE, "rule/campaign"] as const;

const Because = ({ lang, title, text = "" }: { lang: "en" | undefined; title: string; text: string | undefined }) =>
  text === "" ? null : (
    <>
      <h2 className="govuk-heading-s">{title}</h2>
      <p className="govuk-body cc-words" lang={lang}>
        {text}
      </p>
    </>
  );

/** Why there is less time, why people are asked again, and what happens to late answers. */
export const Reasons = ({ view, told }: { view: View; told: ToldIn }) => {
  const { t } = view;
  const { shortPeriodBecause, askingAgainBecause, lateRule } = told.shown;
  return (
    <>
      <Because lang={told.lang(SHORT)} title={t.fairness.shortTime} text={shortPeriodBecause} />
      <Because lang={told.lang(AGAIN)} title={t.fairness.askingAgain} text={askingAgainBecause} />
      <Because lang={told.lang(LATE)} title={t.fairness.late} text={lateRule} />
    </>
  );
};

/** Whether a reason or a rule on the page is in English: those that were given on the way always are. */
const hasEnglish = ({ notices }: Fairness, told: ToldIn): boolean =>
  notices.length > 0 || [SHORT, AGAIN, LATE].some((key) => told.has(key) && told.lang(key) !== undefined);

/** What a page says of it in short, with the way to the whole. */
export const InShort = ({ view, shown, told }: { view: View; shown: Fairness; told: ToldIn }) => {
  const { t } = view;
  const { slug } = told.shown;
  return (
    <section>
      <h2 className="govuk-heading-m">{t.fairness.linkTitle}</h2>
      {shown.overrides.length > 0 && <p className="govuk-body">{t.fairness.setAsideSome}</p>}
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, `/consultations/${slug}/fairness`)}>
          {t.fairness.link}
        </a>
      </p>
      {hasEnglish(shown, told) && t.service.reasonsInEnglish && (
        <p className="govuk-body">{t.service.reasonsInEnglish}</p>
      )}
      {shown.notices.length > 0 && <Changes view={view} shown={shown} />}
      <Reasons view={view} told={told} />
    </section>
  );
};
