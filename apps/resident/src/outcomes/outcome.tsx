import { BarChart, Table, Tag } from "@collaborative-communities/ui";
import type { Outcomes } from "../api.ts";
import { areaName, phaseName } from "../portal/names.ts";
import { Steps } from "../portal/steps.tsx";
import { planText, summaryIn, titleIn } from "../told.tsx";
import { langOfContent, to, type View } from "../view.ts";

type OutcomeShown = Outcomes["outcomes"][number];
type Props = { readonly view: View; readonly outcome: OutcomeShown; readonly areas: Outcomes["areas"] };

/** Who was heard, by area. Where parts are hidden the sentence says so, and why. */
const Heard = ({ view, outcome: { activity, heard }, areas }: Props) => {
  const { t } = view;
  if (heard.total === null)
    return <p className="govuk-body">{heard.isFew ? t.outcomes.heardFew(heard.smallest) : t.results.totalNotShown}</p>;
  const nameOf = (key: string): { label: string; lang?: string | undefined } =>
    key === "outside"
      ? { label: t.outcomes.outside }
      : key === "not-known"
        ? { label: t.outcomes.notKnown }
        : { label: areaName(areas, key), lang: langOfContent(view) };
  const hides = heard.parts.some(({ count }) => count === null);
  return (
    <>
      <p className="govuk-body">
        {t.outcomes.heardCount(heard.total)} {hides && t.outcomes.heardNote}
      </p>
      <BarChart
        id={`heard-${activity.slug}`}
        title={`${t.outcomes.heardArea}: ${titleIn(view, activity).text}`}
        headingLevel={4}
        lang={t.language.tag}
        base={heard.total}
        baseText={t.outcomes.heardBase(heard.total)}
        tableText={t.consultation.chart.table}
        answerHeader={t.outcomes.heardArea}
        countHeader={t.consultation.chart.number}
        shareHeader={t.consultation.chart.share}
        withheldText={t.outcomes.hidden}
        bars={heard.parts.map(({ key, count }) => ({ key, ...nameOf(key), ...(count !== null && { count }) }))}
      />
    </>
  );
};

const Changed = ({ view, items }: { view: View; items: OutcomeShown["items"] }) => {
  const { t } = view;
  const lang = langOfContent(view);
  if (items.length === 0) return <p className="govuk-body">{t.outcomes.waiting}</p>;
  return (
    <Table
      caption={t.outcomes.changed}
      captionSize="s"
      columns={[
        { key: "said", header: t.consultation.youSaid },
        { key: "came", header: t.consultation.weDid },
      ]}
      rows={items.map((item) => ({
        key: item.youSaid,
        lang,
        cells: {
          said: item.youSaid,
          came:
            item.outcome === "we-did" ? (
              <span lang={lang}>{item.weDid}</span>
            ) : (
              <>
                {t.consultation.weCouldNot}: <span lang={lang}>{item.because}</span>
              </>
            ),
        },
      }))}
    />
  );
};

/** What of one activity is shown in the reader's language. */
export const saidOf = (view: View, outcome: OutcomeShown) => ({
  title: titleIn(view, outcome.activity),
  summary: summaryIn(view, outcome.activity),
  decides: planText(view, outcome, "plan/decision-maker", outcome.decisionMaker),
  canChange: outcome.openToInfluence.map((item, at) => planText(view, outcome, `plan/can-change/${at + 1}`, item)),
});

/** What was asked, who was heard, what was decided and what changed, of one activity. */
export const Outcome = ({ view, outcome, areas }: Props) => {
  const { t } = view;
  const { activity, decision, decisionMaker, items } = outcome;
  const lang = langOfContent(view);
  const { title, summary, decides, canChange } = saidOf(view, outcome);
  return (
    <section className="cc-outcome">
      <h2 className="govuk-heading-m" lang={title.lang}>
        <a className="govuk-link" href={to(view, `/consultations/${activity.slug}`)}>
          {title.text}
        </a>
      </h2>
      <p className="cc-card__tags">
        <Tag colour={activity.phase === "decided" ? "teal" : "purple"}>{phaseName(t, activity.phase)}</Tag>{" "}
        {activity.isOverdue && <Tag colour="red">{t.portal.late}</Tag>}
      </p>
      <p className="govuk-body" lang={summary.lang}>
        {summary.text}
      </p>
      <Steps view={view} activity={activity} />
      {canChange.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{t.outcomes.asked}</h3>
          <ul className="govuk-list govuk-list--bullet">
            {canChange.map((said) => (
              <li key={said.text} lang={said.lang}>
                {said.text}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="govuk-heading-s">{t.outcomes.heard}</h3>
      <Heard view={view} outcome={outcome} areas={areas} />
      {decision && (
        <>
          <h3 className="govuk-heading-s">{t.outcomes.decision}</h3>
          <p className="govuk-body cc-words" lang={lang}>
            {decision}
          </p>
        </>
      )}
      {decisionMaker && (
        <p className="govuk-body-s">
          {t.outcomes.decidedBy} <span lang={decides.lang}>{decides.text}</span>
        </p>
      )}
      <Changed view={view} items={items} />
    </section>
  );
};
