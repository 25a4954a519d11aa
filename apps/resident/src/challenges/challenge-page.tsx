import { Button, InsetText, Panel, SummaryList, WarningText } from "@collaborative-communities/ui";
import type { LookedChallenge } from "../api.ts";
import { Page } from "../page.tsx";
import { titleIn } from "../told.tsx";
import { langOfContent, to, type View } from "../view.ts";

/** It is in: the number to look it up by. */
export const ChallengeSentPage = ({ view, reference }: { view: View; reference: string }) => {
  const { t } = view;
  return (
    <Page view={view} title={t.challenge.sentTitle} hidden>
      <div className="cc-measure">
        <Panel title={t.challenge.sentTitle}>
          {t.challenge.panel}
          <br />
          <strong className="cc-reference">{reference}</strong>
        </Panel>
        <p className="govuk-body">{t.challenge.copy}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, `/challenges/${reference}`)}>
            {t.challenge.look}
          </a>
        </p>
      </div>
    </Page>
  );
};

const Answers = ({ view, looked }: { view: View; looked: LookedChallenge }) => {
  const { t } = view;
  const lang = langOfContent(view);
  return looked.answers.map(({ outcome, reply, action, on, stage }) => (
    <section key={stage}>
      <h2 className="govuk-heading-m">
        {t.challenge.outcome}: {t.challenge.outcomes[outcome]}
      </h2>
      <SummaryList
        rows={[
          { key: t.fairness.when, value: t.when.date(on) },
          { key: t.challenge.reply, value: reply, ...(lang && { lang }) },
          ...(action === "" ? [] : [{ key: t.challenge.action, value: action, ...(lang && { lang }) }]),
        ]}
      />
    </section>
  ));
};

/** A challenge for whoever has its number: where it is, what was found, and how to ask once more. */
export const ChallengePage = ({ view, looked, problem }: { view: View; looked: LookedChallenge; problem?: string }) => {
  const { t } = view;
  const { consultation, stage, answers } = looked;
  const title = titleIn(view, consultation);
  return (
    <Page view={view} title={t.challenge.look} hidden said={[title]}>
      <div className="cc-measure">
        <span className="govuk-caption-l cc-reference">{looked.reference}</span>
        <h1 className="govuk-heading-l">{t.challenge.look}</h1>
        {problem && <InsetText>{problem}</InsetText>}
        {looked.late && <WarningText>{t.challenge.late}</WarningText>}
        <SummaryList
          rows={[
            {
              key: t.reference.about,
              value: (
                <a className="govuk-link" href={to(view, `/consultations/${consultation.slug}/fairness`)}>
                  <span lang={title.lang}>{title.text}</span>
                </a>
              ),
            },
            { key: t.challenge.kind, value: t.challenge.shortKinds[looked.kind] },
            { key: t.challenge.received, value: t.when.date(looked.receivedOn) },
            { key: t.challenge.state, value: t.challenge.states[looked.state] },
          ]}
        />
        {stage === 2 && answers.length === 1 && <p className="govuk-body">{t.challenge.furtherDone}</p>}
        {looked.dueOn && <p className="govuk-body">{t.challenge.dueBy(looked.dueOn)}</p>}
        {answers.length > 0 && t.service.reasonsInEnglish && <p className="govuk-body">{t.service.reasonsInEnglish}</p>}
        <Answers view={view} looked={looked} />
        <h2 className="govuk-heading-m">{t.challenge.yourWords}</h2>
        <p className="govuk-body cc-words" dir="auto">
          {looked.words}
        </p>
        {looked.mayTakeFurther && (
          <form method="post" action={to(view, `/challenges/${looked.reference}/further`)}>
            <h2 className="govuk-heading-m">{t.challenge.furtherTitle}</h2>
            <p className="govuk-body">{t.challenge.furtherLead}</p>
            <Button look="secondary" preventDoubleClick>
              {t.challenge.further}
            </Button>
          </form>
        )}
        {answers.length === 2 && <InsetText>{t.challenge.ombudsman}</InsetText>}
      </div>
    </Page>
  );
};
