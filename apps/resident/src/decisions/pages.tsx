import { BackLink, InsetText, SummaryList, Tag, type TagColour } from "@collaborative-communities/ui";
import type { ListedDecision, ShownDecision } from "../api.ts";
import { londonDay } from "../consultations/london-day.ts";
import { Page } from "../page.tsx";
import { titleIn } from "../told.tsx";
import { langOfContent, to, type View } from "../view.ts";

const COLOURS: Readonly<Record<ListedDecision["state"], TagColour>> = {
  planned: "yellow",
  taken: "green",
  "called-in": "orange",
  "carried-out": "purple",
};

const addressOf = (view: View, key: string): string => to(view, `/decisions/${encodeURIComponent(key)}`);

/** The decisions behind what people were asked about, the latest first. */
export const DecisionsPage = ({ view, all }: { view: View; all: readonly ListedDecision[] }) => {
  const { t } = view;
  return (
    <Page view={view} title={t.decisions.title}>
      <div className="cc-measure">
        <h1 className="govuk-heading-xl">{t.decisions.title}</h1>
        <p className="govuk-body-l">{t.decisions.lead}</p>
        {all.length === 0 && <p className="govuk-body">{t.decisions.none}</p>}
        <ul className="cc-cards">
          {all.map((one) => (
            <li key={`${one.key} ${one.consultation.slug}`} className="cc-card">
              <h2 className="govuk-heading-s cc-card__title" lang={langOfContent(view)}>
                <a className="govuk-link" href={addressOf(view, one.key)}>
                  {one.title}
                </a>
              </h2>
              <p className="govuk-body cc-card__tags">
                <Tag colour={COLOURS[one.state]}>{t.decisions.states[one.state]}</Tag>
              </p>
              <p className="govuk-body-s cc-card__when">
                <span lang={langOfContent(view)}>{one.body}</span>
                {one.meetingOn && `, ${t.when.date(one.meetingOn)}`}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
};

/** One decision: who, when, what, and what people were asked about it. */
export const DecisionPage = ({ view, shown }: { view: View; shown: ShownDecision }) => {
  const { t } = view;
  const lang = langOfContent(view);
  const english = lang && { lang };
  const about = shown.consultations.map(({ slug, ...listed }) => ({ slug, title: titleIn(view, listed) }));
  return (
    <Page
      view={view}
      title={shown.title}
      before={<BackLink href={to(view, "/decisions")}>{t.service.back}</BackLink>}
      said={about.map(({ title }) => title)}
    >
      <div className="cc-measure">
        <Tag colour={COLOURS[shown.state]}>{t.decisions.states[shown.state]}</Tag>
        <h1 className="govuk-heading-l" lang={lang}>
          {shown.title}
        </h1>
        {t.service.onlyInEnglish && <InsetText>{t.service.onlyInEnglish}</InsetText>}
        {shown.outcome && (
          <>
            <h2 className="govuk-heading-m">{t.decisions.outcome}</h2>
            <p className="govuk-body cc-words" lang={lang}>
              {shown.outcome}
            </p>
          </>
        )}
        <SummaryList
          notProvidedText={t.service.notProvided}
          rows={[
            { key: t.decisions.body, value: shown.body, ...english },
            {
              key: shown.takenAt ? t.decisions.states.taken : t.decisions.meeting,
              value: shown.takenAt
                ? t.when.date(londonDay(shown.takenAt))
                : shown.meetingOn && t.when.date(shown.meetingOn),
            },
            { key: t.decisions.item, value: shown.item },
            ...(shown.reference ? [{ key: t.decisions.number, value: shown.reference }] : []),
            { key: t.decisions.key, value: shown.isKey ? t.decisions.yes : t.decisions.no },
          ]}
        />
        {shown.warnings.length > 0 && (
          <>
            <h2 className="govuk-heading-m">{t.decisions.warnings}</h2>
            <ul className="govuk-list govuk-list--bullet" lang={lang}>
              {shown.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </>
        )}
        <h2 className="govuk-heading-m">{t.decisions.about}</h2>
        <ul className="govuk-list">
          {about.map(({ slug, title }) => (
            <li key={slug}>
              <a className="govuk-link" href={to(view, `/consultations/${slug}`)} lang={title.lang}>
                {title.text}
              </a>
            </li>
          ))}
        </ul>
        <h2 className="govuk-heading-m">{t.fairness.linkTitle}</h2>
        <p className="govuk-body">
          <a
            className="govuk-link"
            href={to(view, `/consultations/${shown.consultation.slug}/challenge?about=decision`)}
          >
            {t.challenge.title}
          </a>
        </p>
      </div>
    </Page>
  );
};
