import { BackLink, InsetText, Table } from "@collaborative-communities/ui";
import type { PublicChallenges, PublicConsultation } from "../api.ts";
import { ChallengeList } from "../challenges/challenge-list.tsx";
import { CountingRules } from "../integrity/counting-rules.tsx";
import type { Messages } from "../messages/index.ts";
import { Page } from "../page.tsx";
import { NotChecked, titleOf, toldIn } from "../told.tsx";
import { langOfContent, to, type View } from "../view.ts";
import { Changes, FAIRNESS_TEXTS, type Fairness, Reasons, Warnings } from "./how-fair.tsx";
import { ScorePicture } from "./score-picture.tsx";

type Standard = keyof Messages["fairness"]["standards"];

/** Everything on how fairly a consultation is held: changes, rules set aside, the score, and who said that it is not. */
export const FairnessPage = ({
  view,
  shown,
  challenges,
}: {
  view: View;
  shown: PublicConsultation;
  challenges: PublicChallenges;
}) => {
  const { t } = view;
  const told = toldIn(view, shown);
  const title = titleOf(view, shown);
  const about = `/consultations/${shown.slug}`;
  return (
    <Page
      view={view}
      title={`${t.fairness.title} ${title.text}`}
      before={<BackLink href={to(view, about)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        <h1 className="govuk-heading-l">{t.fairness.title}</h1>
        <p className="govuk-body-l">{t.fairness.lead}</p>
        {t.service.reasonsInEnglish && <InsetText>{t.service.reasonsInEnglish}</InsetText>}
        {told.isUncheckedIn(FAIRNESS_TEXTS) && <NotChecked view={view} text={t.told.notChecked} />}
        <Warnings view={view} shown={shown} />
        {shown.notices.length > 0 ? (
          <Changes view={view} shown={shown} />
        ) : (
          <>
            <h2 className="govuk-heading-m">{t.fairness.changes}</h2>
            <p className="govuk-body">{t.fairness.noChanges}</p>
          </>
        )}
        <SetAside view={view} shown={shown} />
        <Reasons view={view} told={told} />
        <CountingRules view={view} shown={shown} told={told} />
        <Score view={view} shown={shown} />
        <ChallengeList view={view} slug={shown.slug} challenges={challenges} />
      </div>
    </Page>
  );
};

const SetAside = ({ view, shown }: { view: View; shown: Fairness }) => {
  const { t } = view;
  const lang = langOfContent(view);
  return (
    <section>
      <h2 className="govuk-heading-m">{t.fairness.setAside}</h2>
      <p className="govuk-body">{shown.overrides.length === 0 ? t.fairness.setAsideNone : t.fairness.setAsideLead}</p>
      {shown.overrides.map(({ rule, reason, note, by }) => (
        <dl key={rule} className="govuk-body cc-set-aside">
          <dt>{t.fairness.rule}</dt>
          <dd lang={lang}>{rule}</dd>
          <dt>{t.fairness.because}</dt>
          <dd lang={lang}>{reason}</dd>
          <dt>{t.fairness.note}</dt>
          <dd lang={lang}>{note}</dd>
          <dt>{t.fairness.by}</dt>
          <dd lang={lang}>{by.charAt(0).toUpperCase() + by.slice(1)}</dd>
        </dl>
      ))}
    </section>
  );
};

const Score = ({ view, shown: { score } }: { view: View; shown: Fairness }) => {
  const { t } = view;
  const summary = t.fairness.scoreSummary(score.score.met, score.score.outOf);
  return (
    <section id="score">
      <h2 className="govuk-heading-m">{t.fairness.score}</h2>
      <p className="govuk-body">{t.fairness.scoreLead}</p>
      <p className="govuk-body govuk-!-font-weight-bold">{summary}</p>
      <ScorePicture statuses={score.standards.map(({ status }) => status)} names={t.fairness.status} />
      <Table
        caption={t.fairness.score}
        hideCaption
        columns={[
          { key: "standard", header: t.fairness.standard },
          { key: "standing", header: t.fairness.standing },
        ]}
        rows={score.standards.map(({ id, status, reason }) => ({
          key: id,
          cells: {
            standard: t.fairness.standards[id as Standard],
            standing: (
              <>
                {t.fairness.status[status]}
                {reason && (
                  <>
                    {". "}
                    {t.fairness.reason}: <span lang={langOfContent(view)}>{reason}</span>
                  </>
                )}
              </>
            ),
          },
        }))}
      />
    </section>
  );
};
